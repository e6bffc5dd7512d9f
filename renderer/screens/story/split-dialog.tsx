import { useState } from 'react'
import type { Mention } from '../../../shared/contract/stories.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { rangeInContext } from './occurrences.ts'
import styles from './story.module.css'
import type { Decisions } from './use-decisions.ts'
import type { StoryRoom } from './use-story.ts'

interface SplitDialogProps {
  readonly room: StoryRoom
  readonly mentions: readonly Mention[]
  readonly decisions: Decisions
  readonly onClose: () => void
}

/** Which of the places is somebody else. */
export const SplitDialog = ({ room, mentions, decisions, onClose }: SplitDialogProps) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const split = async () => {
    if (chosen !== null && (await decisions.split(chosen))) onClose()
  }
  return (
    <Dialog
      title="Somebody or something else"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" isDisabled={chosen === null} onPress={() => void split()}>
            Make it its own
          </Button>
        </>
      }
    >
      <ChoiceField
        label="Which place"
        help="It is then decided for itself, and is no longer printed like the others."
        value={chosen}
        onChange={setChosen}
        choices={mentions.map(mention => {
          const { before, words, after } = rangeInContext(room.story.text, mention)
          return {
            value: mention.id,
            label: (
              <span className={styles.context}>
                {before}
                <mark>{words}</mark>
                {after}
              </span>
            ),
          }
        })}
      />
      <ErrorNotice failure={decisions.refusal} />
    </Dialog>
  )
}
