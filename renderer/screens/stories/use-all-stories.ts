import { useQuery } from '@tanstack/react-query'
import type { StoryRow } from '../../../shared/contract/stories.ts'
import { askVault } from '../../app/door.ts'
import { Refusal } from '../../app/use-operation.ts'

const page = 500

const askAll = async (): Promise<readonly StoryRow[]> => {
  const rows: StoryRow[] = []
  for (;;) {
    const answer = await askVault('stories.list', { from: rows.length, limit: page })
    if (!answer.ok) throw new Refusal(answer.error)
    rows.push(...answer.value.stories)
    if (rows.length >= answer.value.total || answer.value.stories.length === 0) return rows
  }
}

/** Every story's row, for filters that have to see them all. */
export const useAllStories = (when: boolean): readonly StoryRow[] | undefined =>
  // The key begins with the operation's name, so that it is asked again when stories change.
  useQuery({ queryKey: ['stories.list', 'all'], queryFn: askAll, enabled: when }).data
