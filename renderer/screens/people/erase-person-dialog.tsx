import { useState } from 'react'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { usePlace } from '../../app/place.ts'
import { useDo } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { say } from '../../components/toast.tsx'
import { isCode } from '../story/details.ts'
import erasing from '../story/erase-dialog.module.css'

interface ErasePersonDialogProps {
  readonly person: ParticipantRow
  /** How many saved storybooks have their words. */
  readonly releases: number
  readonly onClose: () => void
}

/** Asks for the person's code, so that no single press can take somebody away for good. */
export const ErasePersonDialog = ({ person, releases, onClose }: ErasePersonDialogProps) => {
  const { go } = usePlace()
  const erase = useDo('participants.erase')
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const isRight = isCode(typed, person.id)
  // The person is gone then: what is left to say is about the backups.
  const isGone = erase.error?.code === 'backup-failed'
  const leave = (): void => {
    onClose()
    go({ name: 'people' })
  }
  const close = (): void => {
    if (isGone) leave()
    else if (!erase.isBusy) onClose()
  }
  const send = async (): Promise<void> => {
    setTried(true)
    if (!isRight || erase.isBusy) return
    const answer = await erase.run({ participant: person.id })
    if (!answer.ok) return
    leave()
    say(`${person.id} was erased. The record says that it was, and nothing of who it was.`)
  }
  return (
    <Dialog
      title={isGone ? 'The person is erased' : 'Erase this person?'}
      role="alertdialog"
      isOpen
      onClose={close}
      actions={
        isGone ? (
          <Button kind="primary" onPress={leave}>
            Go to the people
          </Button>
        ) : (
          <>
            <Button isDisabled={erase.isBusy} onPress={close}>
              Keep the person
            </Button>
            <Button kind="harm" isPending={erase.isBusy} onPress={() => void send()}>
              Erase them for good
            </Button>
          </>
        )
      }
    >
      {isGone ? null : (
        <>
          <p>
            What is kept of {person.name} cannot be brought back: not by undo, not from a backup, and not by
            us.
          </p>
          <section>
            <h3 className={erasing.heading}>What goes</h3>
            <ul className={erasing.list}>
              <li>their name and details, and everything that was written down of their consent</li>
              <li>
                {person.stories.length === 0
                  ? 'no story: none of theirs is here'
                  : `${counted(person.stories.length, 'story', 'stories')} in every version, with marks, quotes, review copies and the names that nobody else has`}
              </li>
              <li>scans, recordings and requests</li>
              <li>every older backup, because they hold it too; a new one takes their place</li>
            </ul>
          </section>
          <section>
            <h3 className={erasing.heading}>What stays</h3>
            <ul className={erasing.list}>
              <li>the record: that {person.id} was erased, when and by whom</li>
              <li>
                {releases === 0
                  ? 'files that were saved before: Storykeep cannot reach them'
                  : `${counted(releases, 'saved storybook', 'saved storybooks')} with their words, marked “do not reissue”: Storykeep cannot reach the files`}
              </li>
            </ul>
          </section>
          <TextField
            label={`Type ${person.id} to confirm`}
            value={typed}
            onChange={setTyped}
            problem={isTried && !isRight ? `Please type the person’s code: ${person.id}` : null}
            autoComplete="off"
            spellCheck="false"
            isReadOnly={erase.isBusy}
            maxLength={20}
            className={erasing.code ?? ''}
          />
        </>
      )}
      {erase.isBusy ? <ProgressView label="Erasing the person" progress={erase.progress} /> : null}
      <ErrorNotice failure={erase.error} />
    </Dialog>
  )
}
