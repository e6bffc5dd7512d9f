import { useState } from 'react'
import type { ProjectTerms } from '../../../shared/model/project-terms.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { toChoices } from '../../app/words.ts'
import { DayField, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
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
  const [kept, setKept] = useState(terms)
  const [controllers, setControllers] = useState(terms.controllers.join('\n'))
  const [recipients, setRecipients] = useState(terms.recipients.join('\n'))
  const [isTried, setTried] = useState(false)
  const change = (part: Partial<ProjectTerms>): void => setKept({ ...kept, ...part })

  const save = async (): Promise<void> => {
    setTried(true)
    const isKept = await onSave({
      ...kept,
      controllers: toList(controllers),
      recipients: toList(recipients),
    })
    if (isKept) onClose()
  }
  return (
    <FormDialog
      title="What people are told"
      size="large"
      send="Save"
      failure={isTried ? failure : null}
      onSend={() => void save()}
      onClose={onClose}
    >
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
          choices={toChoices(art6Words)}
        />
        <SelectField
          label="For what is said about health (article 9)"
          value={kept.art9Condition}
          onChange={art9Condition => change({ art9Condition })}
          choices={toChoices(art9Words)}
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
    </FormDialog>
  )
}
