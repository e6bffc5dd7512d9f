import { useMemo } from 'react'
import type { StoryRow } from '../../../shared/contract/stories.ts'
import type { Level } from '../../../shared/model/basics.ts'
import { useOperation } from '../../app/use-operation.ts'
import type { BlockNames } from './blocks.ts'
import type { Names } from './gates.ts'
import type { QuoteChoice } from './quote-chooser.tsx'
import { useAllStories } from './use-all-stories.ts'

export interface StorybookNames extends BlockNames, Names {
  readonly allStories: readonly StoryRow[]
  readonly allThemes: readonly { readonly id: string; readonly name: string }[]
  readonly allQuotes: readonly QuoteChoice[]
}

/** The names that blocks and gates are called by on screen; codes stand in for them until they have come. */
export const useNames = (level: Level): StorybookNames => {
  const { stories, titles } = useAllStories()
  const people = useOperation('participants.list', {}).data?.participants
  const themes = useOperation('project.get', {}).data?.themes
  const quotes = useOperation('passages.list', { kind: 'quote', level }, { keep: true }).data?.passages
  return useMemo(
    () => ({
      stories: titles,
      people: new Map((people ?? []).map(({ id, name }) => [id, name])),
      themes: new Map((themes ?? []).map(({ id, name }) => [id, name])),
      quotes: new Map((quotes ?? []).map(({ id, words }) => [id, words])),
      allStories: stories ?? [],
      allThemes: themes ?? [],
      allQuotes: quotes ?? [],
    }),
    [stories, titles, people, themes, quotes],
  )
}
