import { useState } from 'react'
import { type GateAnswer, SoftGate } from '../../../shared/contract/gates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'

export interface OverrideDialogProps {
  readonly storybook: string
  readonly gate: GateAnswer
  /** The refusal as it is read: its subject and what it says. */
  readonly title: string
  readonly onClose: () => void
}

/** Whether somebody may answer for what a gate found. All other gates are hard. */
export const isSoft = (gate: GateAnswer): boolean =>
  !gate.passes && gate.override !== null && SoftGate.safeParse(gate.gate).success

/** A lead answers, by name and with a reason, for exactly what was found. */
export const OverrideDialog = ({ storybook, gate, title, onClose }: OverrideDialogProps) => {
  const lead = useOperation('project.get', {}).data?.lead
  const override = useDo('storybooks.override')
  const [typedName, setName] = useState<string | null>(null)
  const [typedRole, setRole] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const by = typedName ?? lead?.name ?? ''
  const role = typedRole ?? lead?.role ?? ''
  const missing = (words: string, sentence: string): string | null =>
    isTried && words.trim() === '' ? sentence : null

  const send = async (): Promise<void> => {
    setTried(true)
    const soft = SoftGate.safeParse(gate.gate)
    if ([by, role, reason].some(words => words.trim() === '') || !soft.success || gate.override === null)
      return
    const { story, override: found } = gate
    const answer = await override.run({
      storybook,
      story,
      gate: soft.data,
      finding: found.finding,
      by,
      role,
      reason,
    })
    if (!answer.ok) return
    say('Kept in the record, with the name and the reason.')
    onClose()
  }
  return (
    <Dialog
      title="Answer for this"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" isPending={override.isBusy} onPress={() => void send()}>
            Answer for it
          </Button>
        </>
      }
    >
      <p>{title}.</p>
      <p>
        Somebody who leads the project can answer for this, in their own name. It is kept in the record, and
        holds only for what was found today: if that changes, it is asked again.
      </p>
      <TextField
        label="Who answers for it"
        value={by}
        maxLength={120}
        isRequired
        onChange={setName}
        problem={missing(by, 'Please write the name.')}
      />
      <TextField
        label="Their role"
        value={role}
        maxLength={120}
        isRequired
        onChange={setRole}
        problem={missing(role, 'Please write what they are in the project.')}
      />
      <TextField
        label="Why"
        help="In a sentence or two. It is for the project, and is not printed."
        value={reason}
        maxLength={600}
        lines={3}
        isRequired
        onChange={words => setReason(words.replaceAll(/\s+/g, ' '))}
        problem={missing(reason, 'Please write the reason.')}
      />
      <ErrorNotice failure={override.error} />
    </Dialog>
  )
}
