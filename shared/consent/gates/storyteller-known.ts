import { type Gate, openStory, pass, refuse } from './facts.ts'

/** A story without a storyteller has nobody who could have agreed to its being printed. */
export const storytellerKnown: Gate = facts => {
  const subject = { gate: 'storyteller-known', about: 'story', facts } as const
  return facts.storyteller
    ? pass(subject, {
        says:
          facts.storyteller.is === 'group' ? 'was told by a group on a known occasion' : 'has a storyteller',
      })
    : refuse(
        subject,
        {
          says: 'has no storyteller yet',
          detail: 'Say whose words these are, so that their consent can be checked.',
        },
        openStory(facts, 'Choose the storyteller'),
      )
}
