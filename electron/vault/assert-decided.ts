import type { Database } from './database/driver.ts'
import { type StoryRecord, undecidedIn } from './database/repositories/stories.ts'
import { Refusal } from './refusal.ts'

/** Refuses a story of which it is still open what would be printed. */
export const assertDecided = (database: Database, story: StoryRecord): void => {
  if (undecidedIn(database, story.revision) === 0) return
  throw new Refusal(
    'undecided',
    'Some names or details in this story are still to be decided, so its printed words may change. Please decide them first.',
  )
}
