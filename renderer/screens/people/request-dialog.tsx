import { useState } from 'react'
import type { RightsRequestKind } from '../../../shared/model/rights.ts'
import { dayInFull, today as todayHere } from '../../app/dates.ts'
import { useDo } from '../../app/use-operation.ts'
import { toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import { requestWords } from './words.ts'

interface RequestDialogProps {
  readonly participant: string
  readonly name: string
  readonly onClose: () => void
}

/** Writes down what somebody asked for. But for a wish to see, nothing of theirs is printed until it is answered. */
export const RequestDialog = ({ participant, name, onClose }: RequestDialogProps) => {
  const receive = useDo('rights.receive')
  const today = todayHere()
  const [kind, setKind] = useState<RightsRequestKind | null>(null)
  const [receivedOn, setReceivedOn] = useState(today)
  const [isTried, setTried] = useState(false)
  const send = async (): Promise<void> => {
    setTried(true)
    if (kind === null || receivedOn === '') return
    const answer = await receive.run({ participant, kind, receivedOn })
    if (!answer.ok) return
    say(`Written down. Answer by ${dayInFull(answer.value.dueOn)}.`)
    onClose()
  }
  return (
    <Dialog
      title={`What did ${name} ask for?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={receive.isBusy} onPress={() => void send()}>
            Write it down
          </Button>
        </>
      }
    >
      <ChoiceField
        label="They ask"
        value={kind}
        onChange={setKind}
        problem={isTried && kind === null ? 'Please choose what they asked for.' : null}
        choices={toChoices(requestWords)}
      />
      <DayField
        label="It reached you on"
        help="The month in which to answer begins on this day, whoever in the project it reached."
        value={receivedOn}
        max={today}
        onChange={setReceivedOn}
        problem={isTried && receivedOn === '' ? 'Please say on which day.' : null}
      />
      {kind === 'access' ? null : <p>Until the answer is written down, nothing of theirs is printed.</p>}
      <ErrorNotice failure={receive.error} />
    </Dialog>
  )
}
