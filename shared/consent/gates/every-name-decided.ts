import { countToWords } from '../words.ts'
import { type Gate, openStory, pass, refuse } from './facts.ts'

/**
 * Gate 9 of the reference, the first half: nothing in the story waits for a decision. That no decided form is
 * left in the finished file is checked on its bytes, not here.
 */
export const everyNameDecided: Gate = facts => {
  const subject = { gate: 'every-name-decided', about: 'story', facts } as const
  // A count that is no count (not a number, negative) must not open the gate.
  return facts.undecided === 0
    ? pass(subject, { says: 'has every name decided' })
    : refuse(
        subject,
        {
          says: `still has ${countToWords(facts.undecided, 'name', 'names')} to decide`,
          detail: 'Names, places and other details: each is accepted or rejected by a person.',
        },
        openStory(facts),
      )
}
