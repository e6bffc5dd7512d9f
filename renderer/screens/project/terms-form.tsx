import { type FormEvent, useId, useState } from 'react'
import type { ProjectTerms } from '../../../shared/model/project-terms.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { keysOf } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { DayField, TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { art6Words, art9Words } from '../people/words.ts'
import styles from './project.module.css'

export interface TermsFormProps {
  readonly terms: ProjectTerms
  readonly failure: Failure | null
  readonly onSave: (terms: ProjectTerms) => Promise<boolean>
  readonly onClose: () => void
}

const most = 20
const longest = 200

/** One a line; what is empty is left out. */
const toList = (typed: string): string[] =>
  typed
    .split('\n')
    .map(line => line.trim().slice(0, longest))
    .filter(line => line !== '')
    .slice(0, most)

export const TermsForm = ({ terms, failure, onSave, onClose }: TermsFormProps) => {
  const formId = useId()
  const [kept, setKept] = useState(terms)
  const [controllers, setControllers] = useState(terms.controllers.join('\n'))
  const [recipients, setRecipients] = useState(terms.recipients.join('\n'))
  const [isTried, setTried] = useState(false)
  const change = (part: Partial<ProjectTerms>): void => setKept({ ...kept, ...part })

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    const isKept = await onSave({
      ...kept,
      controllers: toList(controllers),
      recipients: toList(recipients),
    })
    if (isKept) onClose()
  }
  return (
    <Dialog
      title="What people are told"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={event => void save(event)}>
        <ErrorNotice failure={isTried ? failure : null} />
        <TextField
          label="Who is responsible for the words"
          help="Each organisation on a line of its own."
          lines={2}
          value={controllers}
          onChange={setControllers}
        />
        <TextField
          label="Whom they are passed on to"
          help="Each on a line of its own. Leave empty where nobody is."
          lines={2}
          value={recipients}
          onChange={setRecipients}
        />
        <TextField
          label="Where they are kept"
          value={kept.storageLocation}
          maxLength={200}
          onChange={storageLocation => change({ storageLocation })}
        />
        <TextField
          label="Whom to tell to take consent back"
          help="A name or a role, and a number or an address. It is printed on every form, receipt and review copy."
          value={kept.withdrawalContact}
          maxLength={200}
          onChange={withdrawalContact => change({ withdrawalContact })}
        />
        <div className={styles.pair}>
          <SelectField
            label="Lawful basis (article 6)"
            value={kept.art6Basis}
            onChange={art6Basis => change({ art6Basis })}
            choices={keysOf(art6Words).map(value => ({ value, label: art6Words[value] }))}
          />
          <SelectField
            label="For what is said about health (article 9)"
            value={kept.art9Condition}
            onChange={art9Condition => change({ art9Condition })}
            choices={keysOf(art9Words).map(value => ({ value, label: art9Words[value] }))}
          />
          <TextField
            label="Ethics reference"
            value={kept.ethicsRef}
            maxLength={80}
            onChange={ethicsRef => change({ ethicsRef })}
          />
          <DayField
            label="The project ends on"
            value={kept.endsOn ?? ''}
            onChange={day => change({ endsOn: day === '' ? null : day })}
          />
        </div>
      </form>
    </Dialog>
  )
}
