import { useState } from 'react'
import type { LeakFinding } from '../../../shared/contract/leaks.ts'
import type { Level } from '../../../shared/model/basics.ts'
import type { ReviewFormat, ReviewMethod } from '../../../shared/model/story-review.ts'
import { today } from '../../app/dates.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { levelWords, toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField } from '../../components/field.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { say } from '../../components/toast.tsx'
import { LeakList } from '../storybooks/leak-list.tsx'
import { reviewFormatWords, reviewMethodWords } from './review-words.ts'

interface CopyDialogProps {
  readonly story: string
  readonly onClose: () => void
}

/** Saves a copy of the story for its storyteller, to the letter as it would be printed. */
export const CopyDialog = ({ story, onClose }: CopyDialogProps) => {
  const make = useSaveAs('reviews.makeCopy')
  const [level, setLevel] = useState<Level>('public')
  const [format, setFormat] = useState<ReviewFormat>('word')
  const [method, setMethod] = useState<ReviewMethod>('read_together')
  const [sentOn, setSentOn] = useState(today())
  const [isTried, setTried] = useState(false)
  const [leaks, setLeaks] = useState<readonly LeakFinding[]>([])

  const save = async (): Promise<void> => {
    setTried(true)
    setLeaks([])
    if (sentOn === '') return
    const isText = format === 'plain_text'
    const made = await make.save(
      `Copy of ${story} for its storyteller.${isText ? 'txt' : 'docx'}`,
      { story, level, format, method, sentOn },
      isText ? 'text' : 'word',
    )
    if (made === null) return
    if (!made.saved) {
      setLeaks(made.leaks)
      return
    }
    say(`The copy is saved as ${made.copy}. Write down their answer when it comes.`)
    onClose()
  }
  return (
    <Dialog
      title="A copy for the storyteller"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" isPending={make.isBusy} onPress={() => void save()}>
            Choose where to save it
          </Button>
        </>
      }
    >
      <p>
        They see exactly what readers would see, with the questions to answer. No answer never counts as a
        yes.
      </p>
      <ChoiceField
        label="The text for"
        isRow
        value={level}
        onChange={setLevel}
        choices={toChoices(levelWords)}
      />
      <ChoiceField
        label="As"
        isRow
        value={format}
        onChange={setFormat}
        choices={toChoices(reviewFormatWords)}
      />
      <SelectField
        label="How it reaches them"
        value={method}
        onChange={setMethod}
        choices={toChoices(reviewMethodWords)}
      />
      <DayField
        label="On"
        value={sentOn}
        max={today()}
        onChange={setSentOn}
        problem={isTried && sentOn === '' ? 'Please say on which day.' : null}
      />
      <ErrorNotice failure={make.error} />
      {leaks.length === 0 ? null : (
        <Notice tone="harm" isAlert title="No copy was saved">
          <LeakList findings={leaks} task="saving" />
        </Notice>
      )}
    </Dialog>
  )
}
