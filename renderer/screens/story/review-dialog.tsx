import { useState } from 'react'
import type { Level } from '../../../shared/model/basics.ts'
import { today } from '../../app/dates.ts'
import { useDo } from '../../app/use-operation.ts'
import { keysOf, levelWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import { reviewWords } from './review-words.ts'

type Outcome = keyof typeof reviewWords

/** Notes what the storyteller said to their text as it would be printed. */
export const ReviewDialog = ({
  story,
  onClose,
}: {
  readonly story: string
  readonly onClose: () => void
}) => {
  const record = useDo('stories.recordReview')
  const [level, setLevel] = useState<Level>('public')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [on, setOn] = useState(today())
  const [isTried, setTried] = useState(false)

  const send = async () => {
    setTried(true)
    if (outcome === null || on === '') return
    const answer = await record.run({ story, level, outcome, on })
    if (!answer.ok) return
    say('The answer is kept.')
    onClose()
  }
  return (
    <Dialog
      title="The storyteller’s answer"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" isPending={record.isBusy} onPress={() => void send()}>
            Keep the answer
          </Button>
        </>
      }
    >
      <ChoiceField
        label="Which text they saw"
        isRow
        value={level}
        onChange={setLevel}
        choices={keysOf(levelWords).map(value => ({ value, label: levelWords[value] }))}
      />
      <ChoiceField
        label="What they said"
        value={outcome}
        onChange={setOutcome}
        problem={isTried && outcome === null ? 'Please choose what they said.' : null}
        choices={keysOf(reviewWords).map(value => ({ value, label: reviewWords[value] }))}
      />
      <DayField
        label="On"
        value={on}
        onChange={setOn}
        max={today()}
        problem={isTried && on === '' ? 'Please say on which day.' : null}
      />
      <ErrorNotice failure={record.error} />
    </Dialog>
  )
}
