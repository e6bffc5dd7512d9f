import { idToRow, rowToPassageId, rowToStoryId } from '../../../shared/model/ids.ts'
import type { Database } from '../database/driver.ts'
import { markedPassagesOf, mentionsOf } from '../database/repositories/passages.ts'
import { blankReleased, markRecalls } from '../database/repositories/recalls.ts'
import { deleteStory, type StoryRecord } from '../database/repositories/stories.ts'
import { listStorybooks, updateStorybook } from '../database/repositories/storybooks.ts'

const takeOutOfStorybooks = (database: Database, story: string, quotes: ReadonlySet<string>): void => {
  for (const { id, ...details } of listStorybooks(database)) {
    const blocks = details.blocks.filter(
      block =>
        !(block.type === 'story' && block.story === story) &&
        !(block.type === 'quote' && quotes.has(block.passage)),
    )
    if (blocks.length < details.blocks.length) updateStorybook(database, idToRow(id), { ...details, blocks })
  }
}

/**
 * Takes a story out of the vault's tables, its releases marked as not to be given out again. Answers the identities
 * that were named in it, which somebody else may have, and how many releases were marked.
 */
export const forgetStory = (
  database: Database,
  story: StoryRecord,
  today: string,
): { readonly named: ReadonlySet<number>; readonly releases: number } => {
  const named = new Set(mentionsOf(database, story.revision).map(mention => mention.identity))
  const quotes = new Set(
    markedPassagesOf(database, story.revision).map(passage => rowToPassageId(passage.id)),
  )
  takeOutOfStorybooks(database, rowToStoryId(story.id), quotes)
  const releases = markRecalls(database, { story: story.id }, { reason: 'erased', on: today })
  blankReleased(database, story.id)
  deleteStory(database, story.id)
  return { named, releases }
}
