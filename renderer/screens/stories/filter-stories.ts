import type { StoryRow } from '../../../shared/contract/stories.ts'
import { fold } from '../../../shared/model/fold.ts'

export type StoryFilter = 'all' | 'to_decide' | 'no_storyteller' | 'not_read'

const passes: Readonly<Record<StoryFilter, (row: StoryRow) => boolean>> = {
  all: () => true,
  to_decide: row => row.decided < row.identities,
  no_storyteller: row => row.participant === null,
  not_read: row => row.decided === row.identities && !row.read,
}

/** Stories of a filter whose title, code or storyteller has all the words, whatever their case and accents. */
export const filterStories = (
  rows: readonly StoryRow[],
  filter: StoryFilter,
  typed: string,
): readonly StoryRow[] => {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '')
  return rows.filter(row => {
    if (!passes[filter](row)) return false
    const folded = fold(`${row.title} ${row.id} ${row.storyteller ?? ''}`)
    return words.every(word => folded.includes(word))
  })
}
