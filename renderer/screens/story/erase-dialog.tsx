import { useState } from 'react'
import type { StoryView } from '../../../shared/contract/stories.ts'
import { usePlace } from '../../app/place.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { say } from '../../components/toast.tsx'
import { isCode } from './details.ts'
import styles from './erase-dialog.module.css'

interface EraseDialogProps {
  readonly story: StoryView
  readonly onClose: () => void
}

/** Asks for the story's code, so that no single press can take a story away for good. */
export const EraseDialog = ({ story, onClose }: EraseDialogProps) => {
  const { go } = usePlace()
  const erase = useDo('stories.erase')
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const isRight = isCode(typed, story.id)
  // The story itself is gone then: what is left to say is about the backups.
  const isGone = erase.error?.code === 'backup-failed'
  const leave = () => {
    onClose()
    go({ name: 'stories' })
  }
  const close = () => {
    if (isGone) leave()
    else if (!erase.isBusy) onClose()
  }
  const send = async () => {
    setTried(true)
    if (!isRight || erase.isBusy) return
    const answer = await erase.run({ story: story.id })
    if (!answer.ok) return
    leave()
    say(`${story.id} was erased. The record says that it was, and nothing of what it said.`)
  }
  return (
    <Dialog
      title={isGone ? 'The story is erased' : 'Erase this story?'}
      role="alertdialog"
      isOpen
      onClose={close}
      actions={
        isGone ? (
          <Button kind="primary" onPress={leave}>
            Go to the stories
          </Button>
        ) : (
          <>
            <Button isDisabled={erase.isBusy} onPress={close}>
              Keep the story
            </Button>
            <Button kind="harm" isPending={erase.isBusy} onPress={() => void send()}>
              Erase it for good
            </Button>
          </>
        )
      }
    >
      {isGone ? null : (
        <>
          <p>“{story.title}” cannot be brought back: not by undo, not from a backup, and not by us.</p>
          <section>
            <h3 className={styles.heading}>What goes</h3>
            <ul className={styles.list}>
              <li>its words, in every version</li>
              <li>its marks, themes and quotes, and the names that only this story has</li>
              <li>the story and its quotes in every storybook that is being composed</li>
              <li>every older backup, because they hold it too; a new one takes their place</li>
            </ul>
          </section>
          <section>
            <h3 className={styles.heading}>What stays</h3>
            <ul className={styles.list}>
              <li>the record: that {story.id} was erased, when and by whom</li>
              <li>its storyteller, under People, with what they agreed to</li>
              <li>
                files that were saved before, and the interview it came from: Storykeep cannot reach them
              </li>
            </ul>
          </section>
          <TextField
            label={`Type ${story.id} to confirm`}
            value={typed}
            onChange={setTyped}
            problem={isTried && !isRight ? `Please type the story’s code: ${story.id}` : null}
            autoComplete="off"
            spellCheck="false"
            isReadOnly={erase.isBusy}
            maxLength={20}
            className={styles.code ?? ''}
          />
        </>
      )}
      {erase.isBusy ? <ProgressView label="Erasing the story" progress={erase.progress} /> : null}
      <ErrorNotice failure={erase.error} />
    </Dialog>
  )
}
