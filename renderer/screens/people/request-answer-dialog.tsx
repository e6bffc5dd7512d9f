import { useState } from 'react'
import type { RightsDecision, RightsRequest } from '../../../shared/model/rights.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useDo } from '../../app/use-operation.ts'
import { toChoices } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, DayField, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import { requestOutcomeWords, requestWords } from './words.ts'

const helpFor: Readonly<Partial<Record<RightsRequest['kind'], string>>> = {
  withdraw_participation: 'First press “They withdraw” above: that is what stops the printing.',
  withdraw_grant: 'First write down under “What happened” what they take back.',
  erasure: 'First erase the person, below their details. This request goes with everything else of theirs.',
}

interface RequestAnswerDialogProps {
  readonly request: RightsRequest
  readonly onClose: () => void
}

/** Writes down how a request was answered. It can be answered once. */
export const RequestAnswerDialog = ({ request, onClose }: RequestAnswerDialogProps) => {
  const decide = useDo('rights.decide')
  const today = todayHere()
  const [outcome, setOutcome] = useState<RightsDecision['outcome'] | null>(null)
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const [exemption, setExemption] = useState('')
  const [isTried, setTried] = useState(false)
  const needsReason = outcome !== null && outcome !== 'done'
  const reasonProblem =
    needsReason && reason.trim() === '' ? 'Whoever asked is told why: please write the reason.' : null
  const exemptionProblem =
    outcome === 'refused' && exemption.trim() === ''
      ? 'A refusal needs an exemption that the law names: please write which.'
      : null
  const send = async (): Promise<void> => {
    setTried(true)
    if (outcome === null || on === '' || reasonProblem !== null || exemptionProblem !== null) return
    const answer = await decide.run({ request: request.id, decision: { outcome, on, reason, exemption } })
    if (!answer.ok) return
    say('The answer is written down.')
    onClose()
  }
  const help = helpFor[request.kind]
  return (
    <Dialog
      title={`The answer to ${request.id}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={decide.isBusy} onPress={() => void send()}>
            Write it down
          </Button>
        </>
      }
    >
      <p>
        They asked: {requestWords[request.kind]}. {help}
      </p>
      <ChoiceField
        label="What was done?"
        value={outcome}
        onChange={setOutcome}
        problem={isTried && outcome === null ? 'Please choose what was done.' : null}
        choices={toChoices(requestOutcomeWords)}
      />
      <DayField
        label="On"
        value={on}
        min={request.receivedOn}
        max={today}
        onChange={setOn}
        problem={isTried && on === '' ? 'Please say on which day.' : null}
      />
      {needsReason ? (
        <>
          <TextField
            label="Why not all of it"
            help="As it was told to them. No part of their story."
            lines={2}
            value={reason}
            onChange={setReason}
            maxLength={600}
            problem={isTried ? reasonProblem : null}
          />
          <TextField
            label={outcome === 'refused' ? 'Under which exemption' : 'Under which exemption, if any'}
            value={exemption}
            onChange={setExemption}
            maxLength={160}
            problem={isTried ? exemptionProblem : null}
          />
        </>
      ) : null}
      <ErrorNotice failure={decide.error} />
    </Dialog>
  )
}
