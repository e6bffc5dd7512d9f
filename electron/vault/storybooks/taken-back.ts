import { consentState } from '../../../shared/consent/state.ts'
import type { ConsentState } from '../../../shared/model/consent.ts'
import type { Database } from '../database/driver.ts'
import { projectPolicy } from '../database/repositories/project.ts'
import { storytellerOf } from '../release-facts.ts'
import type { Gathered } from './gather.ts'

const over: readonly ConsentState[] = ['refused', 'withdrawn', 'ended', 'invalidated']

/** The stories that nobody may compose with any more today: their words are not shown even before it is saved. */
export const takenBack = (database: Database, { stories }: Gathered, today: string): readonly string[] => {
  const policy = projectPolicy(database)
  return stories
    .filter(({ story }) => {
      const storyteller = storytellerOf(database, story)
      return (
        storyteller !== null && over.includes(consentState(storyteller.events, today, null, policy).state)
      )
    })
    .map(({ id }) => id)
}
