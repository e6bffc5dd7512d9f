import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StoryRow } from '../../../shared/contract/stories.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { askVault } from '../../app/door.ts'
import { Refusal } from '../../app/use-operation.ts'

const pageSize = 500

const askForAll = async (): Promise<readonly StoryRow[]> => {
  const rows: StoryRow[] = []
  for (;;) {
    const answer = await askVault('stories.list', { from: rows.length, limit: pageSize })
    if (!answer.ok) throw new Refusal(answer.error)
    rows.push(...answer.value.stories)
    if (answer.value.stories.length === 0 || rows.length >= answer.value.total) return rows
  }
}

export interface AllStories {
  readonly stories: readonly StoryRow[] | undefined
  /** Titles by code; empty until the answer has come. */
  readonly titles: ReadonlyMap<string, string>
  readonly error: Failure | null
  readonly isLoading: boolean
}

/** Every story of the vault by its code, for screens that name stories or choose among them. */
export const useAllStories = (): AllStories => {
  // The key begins with the operation's name: that is by what the window knows when to ask again.
  const { data, error, isLoading } = useQuery<readonly StoryRow[], Error>({
    queryKey: ['stories.list', 'all'],
    queryFn: askForAll,
  })
  const titles = useMemo(() => new Map((data ?? []).map(story => [story.id, story.title])), [data])
  return { stories: data, titles, error: error instanceof Refusal ? error.failure : null, isLoading }
}
