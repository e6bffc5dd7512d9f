import type { StoryView } from '../../../shared/contract/stories.ts'
import { usePlace } from '../../app/place.ts'
import { useDo } from '../../app/use-operation.ts'
import { EraseDialog } from '../../components/erase-dialog.tsx'
import { say } from '../../components/toast.tsx'

interface EraseStoryDialogProps {
  readonly story: StoryView
  readonly onClose: () => void
}

export const EraseStoryDialog = ({ story, onClose }: EraseStoryDialogProps) => {
  const { go } = usePlace()
  const erasing = useDo('stories.erase')
  const leave = (): void => {
    onClose()
    go({ name: 'stories' })
  }
  const erase = async (): Promise<void> => {
    const answer = await erasing.run({ story: story.id })
    if (!answer.ok) return
    leave()
    say(`${story.id} was erased. The record says that it was, and nothing of what it said.`)
  }
  return (
    <EraseDialog
      what="story"
      code={story.id}
      says={`“${story.title}” cannot be brought back: not by undo, not from a backup, and not by us.`}
      goes={[
        'its words, in every version',
        'its marks, themes and quotes, the copies for its storyteller, and the names that only this story has',
        'the story and its quotes in every storybook that is being composed',
        'every older backup, because they hold it too; a new one takes their place',
      ]}
      stays={[
        `the record: that ${story.id} was erased, when and by whom`,
        'its storyteller, under People, with what they agreed to',
        'files that were saved before, and the interview it came from: Storykeep cannot reach them',
      ]}
      erasing={erasing}
      onErase={() => void erase()}
      onClose={onClose}
      onLeave={leave}
    />
  )
}
