import { useMemo } from 'react'
import type { IdentityView } from '../../../shared/contract/identities.ts'
import type { StoryView } from '../../../shared/contract/stories.ts'
import { useOperation } from '../../app/use-operation.ts'
import { isIndirect } from '../../app/words.ts'
import { byFirstPlace } from './deciding.ts'
import { type Paragraph, storyToParagraphs } from './paragraphs.ts'

export interface StoryRoom {
  readonly story: StoryView
  readonly paragraphs: readonly Paragraph[]
  /** In the order of the text. */
  readonly identities: readonly IdentityView[]
  readonly undecided: readonly IdentityView[]
  readonly decided: readonly IdentityView[]
  readonly indirect: readonly IdentityView[]
}

/** A story with what it names, ready for its room. */
export const useStory = (id: string) => {
  const story = useOperation('stories.get', { story: id }, { keep: true })
  const list = useOperation('identities.list', { story: id }, { keep: true })
  const view = story.data
  const listed = list.data?.identities
  const room = useMemo<StoryRoom | null>(() => {
    if (view === undefined || listed === undefined) return null
    const identities = byFirstPlace(listed, view.mentions)
    return {
      story: view,
      paragraphs: storyToParagraphs(view.text, view.turns),
      identities,
      undecided: identities.filter(({ state }) => state === 'undecided'),
      decided: identities.filter(({ state }) => state !== 'undecided'),
      indirect: identities.filter(({ category }) => isIndirect(category)),
    }
  }, [view, listed])
  return {
    room,
    isLoading: story.isLoading || list.isLoading,
    error: story.error ?? list.error,
    again: () => {
      story.again()
      list.again()
    },
  }
}
