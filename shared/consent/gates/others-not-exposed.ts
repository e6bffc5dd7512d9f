import { isNamedRung } from '../../model/consent.ts'
import { type Gate, openStory, pass, refuse } from './facts.ts'

/**
 * Gate 7 of the reference, its first half: where a credit names the storyteller (A5 to A8), or could show who another
 * person is, somebody made sure that it exposes nobody else, and signed for it.
 */
export const othersNotExposed: Gate = facts => {
  const subject = { gate: 'others-not-exposed', about: 'story', facts } as const
  const { rung, othersCheckedBy, mayIdentifyOthers } = facts.attribution
  const isNamed = isNamedRung(rung)
  if (!isNamed && !mayIdentifyOthers)
    return pass(subject, { says: 'has a credit that names nobody', detail: '' })
  if ((othersCheckedBy ?? '').trim() === '')
    return refuse(
      subject,
      {
        says: isNamed
          ? 'names its storyteller, and nobody has checked that this exposes no one else'
          : 'has a credit that may show who somebody else is, and nobody has checked it',
        detail: 'Read it with family, friends and colleagues in mind, then note who checked.',
      },
      openStory(facts),
    )
  return pass(subject, { says: 'was checked for what its credit says of others' })
}
