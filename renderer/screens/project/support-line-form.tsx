import { type FormEvent, useId, useState } from 'react'
import type { SupportLine } from '../../../shared/contract/project.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { today as todayHere } from '../../app/dates.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DayField, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import styles from './project.module.css'

export interface SupportLineFormProps {
  readonly line: SupportLine | null
  readonly failure: Failure | null
  readonly onSave: (line: SupportLine) => Promise<boolean>
  readonly onClose: () => void
}

export const SupportLineForm = ({ line, failure, onSave, onClose }: SupportLineFormProps) => {
  const formId = useId()
  const [kept, setKept] = useState<SupportLine>(line ?? { name: '', contact: '', note: '', checkedOn: null })
  const [isTried, setTried] = useState(false)
  const isNameless = kept.name.trim() === ''
  const isUnreachable = kept.contact.trim() === ''

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (isNameless || isUnreachable) {
      focusFirstProblem(event.currentTarget)
      return
    }
    if (await onSave(kept)) onClose()
  }

  return (
    <Dialog
      title={line === null ? 'Add a support line' : 'Change a support line'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId}>
            {line === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={event => void save(event)}>
        <ErrorNotice failure={isTried ? failure : null} />
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
      </form>
    </Dialog>
  )
}
