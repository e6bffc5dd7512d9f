import { allowedDescriptors, isNamedRung } from '../../model/consent.ts'
import { type Gate, openStory, pass, refuse } from './facts.ts'

/**
 * Gate 6 of the reference: the credit is complete for the rung that the storyteller chose, and what is printed says
 * nothing of them that the rung does not allow or that they withheld.
 */
export const attributionAllowed: Gate = facts => {
  const subject = { gate: 'attribution-allowed', about: 'story', facts } as const
  const no = (says: string, detail: string) => refuse(subject, { says, detail }, openStory(facts))
  const { rung, credit } = facts.attribution
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
  if (isNamedRung(rung) && facts.storyteller?.is === 'group')
    return no(
      'was told by a group, and its credit names somebody',
      'Nobody of the group agreed alone to be named. Choose a credit without a name.',
    )
  const allowed: readonly string[] = allowedDescriptors(facts.attribution)
  if (Object.keys(facts.printedDescriptors).some(descriptor => !allowed.includes(descriptor)))
    return no(
      'says more of its storyteller than they agreed to',
      'Choose a credit that says no more than they want said.',
    )
  if (isNamedRung(rung)) return pass(subject, { says: 'is credited as its storyteller wishes, by name' })
  return pass(subject, { says: 'is credited as its storyteller wishes, without their name' })
}
