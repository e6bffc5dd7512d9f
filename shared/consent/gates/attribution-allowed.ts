import { isNamedRung } from '../../model/consent.ts'
import { type Gate, openStory, pass, refuse } from './facts.ts'

/**
 * Gates 6 and 7 of the reference, in part: the credit is complete for the rung that the storyteller chose, and
 * where it names them, somebody made sure that it exposes nobody else. Not here yet: descriptors in captions.
 */
export const attributionAllowed: Gate = facts => {
  const subject = { gate: 'attribution-allowed', about: 'story', facts } as const
  const no = (says: string, detail: string) => refuse(subject, { says, detail }, openStory(facts))
  const { rung, credit, othersCheckedBy } = facts.attribution
  const isEmpty = credit.trim() === ''
  if (rung === 'A0')
    return no(
      'is not to be quoted',
      'Its storyteller chose to have it told in other words only, so it cannot be printed as it is.',
    )
  if (rung === 'A4' && isEmpty)
    return no('has no pseudonym yet', 'Ask its storyteller which name they would like to be given.')
  if (isNamedRung(rung) && isEmpty)
    return no('has no credit yet', 'Write the name or handle exactly as its storyteller wants it.')
  if (isNamedRung(rung) && (othersCheckedBy ?? '').trim() === '')
    return no(
      'names its storyteller, and nobody has checked that this exposes no one else',
      'Read it with family, friends and colleagues in mind, then note who checked.',
    )
  if (isNamedRung(rung)) return pass(subject, { says: 'is credited as its storyteller wishes, by name' })
  return pass(subject, { says: 'is credited as its storyteller wishes, without their name' })
}
