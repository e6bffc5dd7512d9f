import nlp from 'compromise'
import type { Found } from './score.ts'

interface Match {
  readonly offset: { readonly start: number; readonly length: number }
}

const parts = [
  ['people', 'PERSON'],
  ['places', 'LOCATION'],
  ['organizations', 'ORG'],
  ['phoneNumbers', 'CONTACT'],
  ['emails', 'CONTACT'],
  ['urls', 'CONTACT'],
  ['atMentions', 'CONTACT'],
] as const

/** compromise (MIT), the one peer in JavaScript that names persons, places and bodies without a network. */
export const findWithCompromise = (text: string): readonly Found[] => {
  const document = nlp(text)
  return parts.flatMap(([part, category]) =>
    (document[part]().json({ offset: true }) as readonly Match[]).map(({ offset }) => ({
      start: offset.start,
      end: offset.start + offset.length,
      category,
    })),
  )
}
