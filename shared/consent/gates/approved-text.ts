import { audienceToLevel } from '../../model/consent.ts'
import { audienceToWords } from '../words.ts'
import { type Gate, openStory, pass, refuse } from './facts.ts'

/**
 * Gate 5 of the reference: what was approved is what is printed, to the letter (promise 7). The approval must be
 * of the level that this audience is shown: other levels print other words. A storyteller who did not wish to see
 * their text waived that for one level too. No answer never counts as yes.
 */
export const approvedText: Gate = facts => {
  const subject = { gate: 'approved-text', about: 'story', facts } as const
  const no = (says: string, detail: string) => refuse(subject, { says, detail }, openStory(facts))
  const { review } = facts
  if (facts.storyteller?.is === 'group')
    return pass(subject, {
      says: 'was told by a group, and no one person could approve it',
      detail: 'Whoever led the occasion answers for it: please read it with everybody who was there in mind.',
    })
  if (!review)
    return no(
      'has not been shown to its storyteller yet',
      'Send it to them as it would be printed, and record their answer.',
    )
  if (review.outcome === 'no_response')
    return no('has no answer from its storyteller yet', 'No answer is not a yes: please ask again.')
  if (review.outcome === 'declined')
    return no('was declined by its storyteller', 'They do not want it printed as it stands.')
  if (review.outcome === 'unable')
    return no(
      'has a storyteller who can no longer be asked',
      'It stays as it is: nobody else can approve their words for them.',
    )
  if (review.level !== audienceToLevel[facts.audience])
    return no(
      `was approved for other readers than ${audienceToWords[facts.audience]}`,
      'More or less is shown to each kind of reader, so each text is approved by itself.',
    )
  if (review.outcome === 'waived_by_narrator')
    return pass(subject, {
      says: 'may be printed unseen',
      detail: 'Its storyteller did not wish to see it again.',
    })
  if (!review.stillTheSame)
    return no(
      'was changed after the storyteller approved it',
      'Send them the new words, however few, and record their answer.',
    )
  return pass(subject, { says: 'is what its storyteller approved', detail: 'To the letter.' })
}
