import type { ConsentRecord } from '../../model/consent-record.ts'
import { languageAdvice } from '../../storybook/house-language.ts'
import { decisionFor } from '../state.ts'
import { listToWords } from '../words.ts'
import {
  consentOf,
  type Gate,
  openConsent,
  openStorybook,
  pass,
  type ReleaseFacts,
  refuseSoftly,
} from './facts.ts'

const lastRecord = ({ storyteller, today }: ReleaseFacts): ConsentRecord | null =>
  storyteller?.events.findLast(({ record, on }) => record !== null && on <= today)?.record ?? null

const isTranslated = (record: ConsentRecord | null): boolean =>
  record !== null && (record.interpreter !== '' || !/^en(?:-|$)/.test(record.language))

/**
 * Gate 14 of the reference, for one story: words that were interpreted are printed as somebody's translation, and a
 * quote is less than was said. Soft: a lead may answer for it by name.
 */
export const wordingChecked: Gate = facts => {
  const subject = { gate: 'wording-checked', about: 'story', facts } as const
  const { medium, purpose, audience } = facts
  const consent = consentOf(facts)
  const said = (permission: 'translate' | 'edit_for_length') =>
    decisionFor(consent, { permission, medium, purpose, audience })
  if (isTranslated(lastRecord(facts)) && said('translate') !== 'yes')
    return refuseSoftly(
      subject,
      {
        says: 'was told through an interpreter or in another language, and nobody has a yes to a translation',
        detail: 'Read the translation with its storyteller, and record their answer.',
      },
      `${audience} translation`,
      openConsent(facts),
    )
  if (facts.uses.includes('quote_verbatim') && said('edit_for_length') === 'no')
    return refuseSoftly(
      subject,
      {
        says: 'is quoted in part, and its storyteller did not want it shortened',
        detail: 'Print the whole story, or ask them about this quote.',
      },
      `${audience} shortened`,
      openConsent(facts),
    )
  return pass(subject, { says: 'is printed in words that its storyteller knows' })
}

/**
 * Gate 14 of the reference, for the storybook: the editors' own words speak of people as people wish, and are easy to
 * read. Advice only: a storyteller's words are never looked at (promise 13), and a lead may answer for the editors'.
 */
export const editorsWordsKind: Gate = facts => {
  const subject = { gate: 'wording-checked', about: 'storybook', facts } as const
  const found = languageAdvice(facts.storybook?.editorsWords ?? [])
  return found.length === 0
    ? pass(subject, { says: 'speaks of people as people wish' })
    : refuseSoftly(
        subject,
        {
          says: `has ${listToWords(found.map(({ advice }) => advice))}`,
          detail: 'This is about the editors’ words alone; a storyteller’s own words stay as they are.',
        },
        `language: ${found.map(({ code }) => code).join(' ')}`,
        openStorybook(facts),
      )
}
