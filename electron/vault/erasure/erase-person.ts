import { idToRow } from '../../../shared/model/ids.ts'
import { type Context, todayOf } from '../context.ts'
import { deleteParticipant, getParticipant } from '../database/repositories/people.ts'
import { getStory, storiesOfParticipant } from '../database/repositories/stories.ts'
import { forgetSteps } from '../register/steps.ts'
import { forgetIdentity } from './forget-identity.ts'
import { forgetStory } from './forget-story.ts'

/** Everything of one person, within a change. Answers how many stories went, and releases that must not be reissued. */
export const erasePerson = (
  context: Context,
  participant: string,
): { readonly stories: number; readonly releases: number } => {
  const { database } = context
  const row = idToRow(participant)
  const own = getParticipant(database, row)?.identity ?? null
  const stories = storiesOfParticipant(database, row).flatMap(id => getStory(database, id) ?? [])
  const gone = stories.map(story => forgetStory(database, story, todayOf(context)))
  deleteParticipant(database, row)
  const named = new Set(gone.flatMap(story => [...story.named]))
  // Their own name goes too, now that nobody of the project bears it.
  if (own !== null) named.add(idToRow(own))
  for (const identity of named) forgetIdentity(database, identity)
  forgetSteps(database)
  return { stories: stories.length, releases: gone.reduce((sum, { releases }) => sum + releases, 0) }
}
