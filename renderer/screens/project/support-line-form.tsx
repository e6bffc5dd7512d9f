import { useState } from 'react'
import type { SupportLine } from '../../../shared/contract/project.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { today as todayHere } from '../../app/dates.ts'
import { DayField, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'

export interface SupportLineFormProps {
  readonly line: SupportLine | null
  readonly failure: Failure | null
  readonly onSave: (line: SupportLine) => Promise<boolean>
  readonly onClose: () => void
}

export const SupportLineForm = ({ line, failure, onSave, onClose }: SupportLineFormProps) => {
  const [kept, setKept] = useState<SupportLine>(line ?? { name: '', contact: '', note: '', checkedOn: null })
  const [isTried, setTried] = useState(false)
  const isNameless = kept.name.trim() === ''
  const isUnreachable = kept.contact.trim() === ''

  const save = async (form: HTMLFormElement): Promise<void> => {
    setTried(true)
    if (isNameless || isUnreachable) {
      focusFirstProblem(form)
      return
    }
    if (await onSave(kept)) onClose()
  }

  return (
    <FormDialog
      title={line === null ? 'Add a support line' : 'Change a support line'}
      send={line === null ? 'Add' : 'Save'}
      failure={isTried ? failure : null}
      onSend={form => void save(form)}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={kept.name}
        maxLength={80}
        autoFocus
        isRequired
        onChange={name => setKept({ ...kept, name })}
        problem={isTried && isNameless ? 'Write what it is called.' : null}
      />
      <TextField
        label="How to reach it"
        help="A number to ring, or what to text and where."
        value={kept.contact}
        maxLength={120}
        isRequired
        onChange={contact => setKept({ ...kept, contact })}
        problem={isTried && isUnreachable ? 'Write how a reader reaches it.' : null}
      />
      <TextField
        label="Note"
        help="When it is open, for whom it is."
        value={kept.note}
        maxLength={160}
        onChange={note => setKept({ ...kept, note })}
      />
      <DayField
        label="Last checked on"
        help="The day on which somebody made sure that it is right."
        value={kept.checkedOn ?? ''}
        max={todayHere()}
        onChange={day => setKept({ ...kept, checkedOn: day === '' ? null : day })}
      />
    </FormDialog>
  )
}
