import { useState } from 'react'
import type { SafeguardingFlag, SafeguardingSeverity } from '../../../shared/model/safeguarding.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { keysOf } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Checkbox, ChoiceField, DayField, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import { severityWords } from './safeguarding-words.ts'

interface FlagDialogProps {
  readonly story: string
  /** The flag that is changed; null to raise one. */
  readonly flag: SafeguardingFlag | null
  readonly onClose: () => void
}

/** That something was noticed and who deals with it. There is no field for what it was: it does not belong here. */
export const FlagDialog = ({ story, flag, onClose }: FlagDialogProps) => {
  const raise = useDo('flags.raise')
  const update = useDo('flags.update')
  const close = useDo('flags.close')
  const known = useOperation('project.get', {}).data?.lead.name ?? ''
  const today = todayHere()
  const [severity, setSeverity] = useState<SafeguardingSeverity | null>(flag?.severity ?? null)
  const [limitExplained, setLimitExplained] = useState(flag?.limitExplained ?? false)
  const [typedLead, setLead] = useState<string | null>(flag?.lead ?? null)
  const [referredOn, setReferredOn] = useState(flag?.referredOn ?? '')
  const [hold, setHold] = useState(flag?.hold ?? true)
  const [isTried, setTried] = useState(false)
  const lead = typedLead ?? known
  const isBusy = raise.isBusy || update.isBusy || close.isBusy
  const leadProblem = lead.trim() === '' ? 'Please say who deals with it.' : null

  const send = async (): Promise<void> => {
    setTried(true)
    if (severity === null || leadProblem !== null) return
    const details = {
      severity,
      limitExplained,
      lead: lead.trim(),
      referredOn: referredOn === '' ? null : referredOn,
      hold,
    }
    const answer =
      flag === null ? await raise.run({ story, ...details }) : await update.run({ flag: flag.id, ...details })
    if (!answer.ok) return
    say(hold ? 'The flag is kept. Nothing of this story is printed while it is open.' : 'The flag is kept.')
    onClose()
  }
  const closeIt = async (): Promise<void> => {
    if (flag === null) return
    const answer = await close.run({ flag: flag.id })
    if (!answer.ok) return
    say('The flag is closed.')
    onClose()
  }
  return (
    <Dialog
      title={flag === null ? 'Raise a safeguarding flag' : `Safeguarding flag ${flag.id}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {flag === null ? null : (
            <Button isPending={isBusy} onPress={() => void closeIt()}>
              Close this flag
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={isBusy} onPress={() => void send()}>
            {flag === null ? 'Raise the flag' : 'Keep these'}
          </Button>
        </>
      }
    >
      <p>
        Only that something was noticed, and who deals with it. What was said belongs in your organisation’s
        own safeguarding record, and not here.
      </p>
      <ChoiceField
        label="How serious is it?"
        value={severity}
        onChange={setSeverity}
        problem={isTried && severity === null ? 'Please choose one.' : null}
        choices={keysOf(severityWords).map(value => ({ value, ...severityWords[value] }))}
      />
      <TextField
        label="Who deals with it"
        help="The project’s safeguarding lead, or whoever was told."
        value={lead}
        onChange={setLead}
        maxLength={120}
        autoComplete="off"
        problem={isTried ? leadProblem : null}
      />
      <DayField
        label="Handed on to the organisation’s own people on"
        help="Leave empty where it was not yet."
        value={referredOn}
        max={today}
        onChange={setReferredOn}
      />
      <Checkbox isSelected={limitExplained} onChange={setLimitExplained}>
        The storyteller had been told when the team must tell somebody else
      </Checkbox>
      <Checkbox isSelected={hold} onChange={setHold}>
        Print nothing of this story while the flag is open
      </Checkbox>
      <ErrorNotice failure={raise.error ?? update.error ?? close.error} />
    </Dialog>
  )
}
