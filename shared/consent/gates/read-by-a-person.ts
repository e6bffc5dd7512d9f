import { type Gate, openStory, pass, refuse } from './facts.ts'

/** Not among the reference's fourteen: no list of suggestions replaces one reading from beginning to end. */
export const readByAPerson: Gate = facts => {
  const subject = { gate: 'read-by-a-person', about: 'story', facts } as const
  return facts.read
    ? pass(subject, { says: 'was read as it would be printed' })
    : refuse(
        subject,
        {
          says: 'has not been read as it would be printed',
          detail: 'Read it from beginning to end: people notice what no search finds.',
        },
        openStory(facts),
      )
}
