import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { ProjectLead } from '../../../shared/model/project-terms.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import styles from './project.module.css'

interface LeadCardProps {
  readonly lead: ProjectLead
  readonly failure: Failure | null
  readonly onChange: (lead: ProjectLead) => Promise<boolean>
}

/** Whom the team turns to when somebody may be at risk: one key away beside every story. */
export const LeadCard = ({ lead, failure, onChange }: LeadCardProps) => {
  const [isEditing, setEditing] = useState(false)
  const known = [lead.name, lead.role, lead.contact].filter(words => words !== '')
  return (
    <section aria-labelledby="lead">
      <Card className={styles.card ?? ''}>
        <div className={styles.item}>
          <h2 id="lead" className={styles.heading}>
            If somebody may be at risk
          </h2>
          <Button
            size="small"
            icon={<Pencil size={15} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setEditing(true)}
          >
            Change whom to turn to
          </Button>
        </div>
        <p className={styles.says}>Shown beside every story with the key S. It is not printed.</p>
        <p>{known.length === 0 ? 'Nobody has been written down yet.' : known.join(', ')}</p>
      </Card>
      {isEditing ? (
        <LeadForm lead={lead} failure={failure} onSave={onChange} onClose={() => setEditing(false)} />
      ) : null}
    </section>
  )
}

interface LeadFormProps extends Pick<LeadCardProps, 'lead' | 'failure'> {
  readonly onSave: (lead: ProjectLead) => Promise<boolean>
  readonly onClose: () => void
}

const LeadForm = ({ lead, failure, onSave, onClose }: LeadFormProps) => {
  const [kept, setKept] = useState(lead)
  const [isTried, setTried] = useState(false)
  const save = async (): Promise<void> => {
    setTried(true)
    if (await onSave(kept)) onClose()
  }
  return (
    <FormDialog
      title="Whom to turn to"
      send="Save"
      failure={isTried ? failure : null}
      onSend={() => void save()}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={kept.name}
        maxLength={120}
        autoFocus
        onChange={name => setKept({ ...kept, name })}
      />
      <TextField
        label="Role"
        value={kept.role}
        maxLength={120}
        onChange={role => setKept({ ...kept, role })}
      />
      <TextField
        label="How to reach them"
        help="The number that is answered now, and who answers when it is not."
        value={kept.contact}
        maxLength={160}
        onChange={contact => setKept({ ...kept, contact })}
      />
    </FormDialog>
  )
}
