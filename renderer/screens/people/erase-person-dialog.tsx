import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { usePlace } from '../../app/place.ts'
import { useDo } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { EraseDialog } from '../../components/erase-dialog.tsx'
import { say } from '../../components/toast.tsx'

interface ErasePersonDialogProps {
  readonly person: ParticipantRow
  /** How many saved storybooks have their words. */
  readonly releases: number
  readonly onClose: () => void
}

export const ErasePersonDialog = ({ person, releases, onClose }: ErasePersonDialogProps) => {
  const { go } = usePlace()
  const erasing = useDo('participants.erase')
  const leave = (): void => {
    onClose()
    go({ name: 'people' })
  }
  const erase = async (): Promise<void> => {
    const answer = await erasing.run({ participant: person.id })
    if (!answer.ok) return
    leave()
    say(`${person.id} was erased. The record says that it was, and nothing of who it was.`)
  }
  return (
    <EraseDialog
      what="person"
      code={person.id}
      says={`What is kept of ${person.name} cannot be brought back: not by undo, not from a backup, and not by us.`}
      goes={[
        'their name and details, and everything that was written down of their consent',
        person.stories.length === 0
          ? 'no story: none of theirs is here'
          : `${counted(person.stories.length, 'story', 'stories')} in every version, with marks, quotes, review copies and the names that nobody else has`,
        'scans, recordings and requests',
        'every older backup, because they hold it too; a new one takes their place',
      ]}
      stays={[
        `the record: that ${person.id} was erased, when and by whom`,
        releases === 0
          ? 'files that were saved before: Storykeep cannot reach them'
          : `${counted(releases, 'saved storybook', 'saved storybooks')} with their words, marked “do not reissue”: Storykeep cannot reach the files`,
      ]}
      erasing={erasing}
      onErase={() => void erase()}
      onClose={onClose}
      onLeave={leave}
    />
  )
}
