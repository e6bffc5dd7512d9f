import { type Context, todayOf } from '../context.ts'
import type { StoryRecord } from '../database/repositories/stories.ts'
import { forgetSteps } from '../register/steps.ts'
import { forgetIdentity } from './forget-identity.ts'
import { forgetStory } from './forget-story.ts'

/** Everything of one story, within a change: its words, its marks, and identities that nobody else has. */
export const eraseStory = (context: Context, story: StoryRecord): void => {
  const { database } = context
  const { named } = forgetStory(database, story, todayOf(context))
  for (const identity of named) forgetIdentity(database, identity)
  forgetSteps(database)
}
