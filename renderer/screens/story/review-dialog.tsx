import { useState } from 'react'
import type { Level } from '../../../shared/model/basics.ts'
import type { ReviewMethod } from '../../../shared/model/story-review.ts'
import { dayInWords, today } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { levelWords, toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { say } from '../../components/toast.tsx'
import { reviewMethodWords, reviewWords } from './review-words.ts'

type Outcome = keyof typeof reviewWords

const asItStands = 'now'

/** Notes what the storyteller said: to a copy that went to them, or to their text as it would be printed now. */
export const ReviewDialog = ({
  story,
  onClose,
}: {
  readonly story: string
  readonly onClose: () => void
}) => {
  const record = useDo('stories.recordReview')
  const copies = useOperation('reviews.list', { story }).data?.copies ?? []
  const open = copies.filter(({ answer }) => answer === null || answer.outcome === 'no_response')
  const [typedShown, setShown] = useState<string | null>(null)
  const [typedLevel, setLevel] = useState<Level>('public')
  const [method, setMethod] = useState<ReviewMethod>('read_together')
  // Whoever was sent a copy most likely answers to the last one.
  const shown = typedShown ?? open[0]?.id ?? asItStands
  const copy = open.find(({ id }) => id === shown) ?? null
  const level = copy?.level ?? typedLevel
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [on, setOn] = useState(today())
  const [isTried, setTried] = useState(false)

  const send = async () => {
    setTried(true)
    if (outcome === null || on === '') return
    const answer = await record.run({
      story,
      level,
      outcome,
      on,
      copy: copy?.id ?? null,
      method: copy?.method ?? method,
    })
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
      {open.length === 0 ? null : (
        <SelectField
          label="What they answer to"
          value={shown}
          onChange={setShown}
          choices={[
            ...open.map(({ id, level: of, sentOn }) => ({
              value: id,
              label: `Copy ${id}, ${levelWords[of]} text, ${dayInWords(sentOn)}`,
            })),
            { value: asItStands, label: 'The text as it stands now' },
          ]}
        />
      )}
      {copy === null ? (
        <>
          <ChoiceField
            label="Which text they saw"
            isRow
            value={level}
            onChange={setLevel}
            choices={toChoices(levelWords)}
          />
          <SelectField
            label="How they saw it"
            value={method}
            onChange={setMethod}
            choices={toChoices(reviewMethodWords)}
          />
        </>
      ) : null}
      <ChoiceField
        label="What they said"
        value={outcome}
        onChange={setOutcome}
        problem={isTried && outcome === null ? 'Please choose what they said.' : null}
        choices={toChoices(reviewWords)}
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
