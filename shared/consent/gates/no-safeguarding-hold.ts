import { type Gate, openStory, pass, refuse } from './facts.ts'

/** Gate 8 of the reference: nothing is printed of somebody about whom a safeguarding hold is open. */
export const noSafeguardingHold: Gate = facts => {
  const subject = { gate: 'no-safeguarding-hold', about: 'story', facts } as const
  // A count that is no count must not open the gate.
  return facts.holds === 0
    ? pass(subject, { says: 'is not held back for anybody’s safety' })
    : refuse(
        subject,
        {
          says: 'is held back, because somebody may be at risk',
          detail: 'Whoever leads on safeguarding closes the flag when it is safe to go on.',
        },
        openStory(facts),
      )
}
