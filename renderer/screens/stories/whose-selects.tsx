import { useOperation } from '../../app/use-operation.ts'
import { SelectField } from '../../components/select-field.tsx'
import styles from './stories.module.css'

interface WhoseSelectsProps {
  readonly participant: string | null
  readonly session: string | null
  readonly onParticipant: (participant: string | null) => void
  readonly onSession: (session: string | null) => void
}

const unknown = 'unknown'

/** Who told it, and on which occasion; both may be left open. */
export const WhoseSelects = ({ participant, session, onParticipant, onSession }: WhoseSelectsProps) => {
  const people = useOperation('participants.list', {})
  const sessions = useOperation('sessions.list', {})
  const chosen = (value: string) => (value === unknown ? null : value)
  return (
    <div className={styles.pair}>
      <SelectField
        label="Storyteller"
        value={participant ?? unknown}
        onChange={value => onParticipant(chosen(value))}
        choices={[
          { value: unknown, label: 'Not yet known' },
          ...(people.data?.participants ?? []).map(({ id, name }) => ({ value: id, label: name, hint: id })),
        ]}
      />
      <SelectField
        label="Occasion"
        value={session ?? unknown}
        onChange={value => onSession(chosen(value))}
        choices={[
          { value: unknown, label: 'Not yet known' },
          ...(sessions.data?.sessions ?? []).map(({ id, title }) => ({ value: id, label: title, hint: id })),
        ]}
      />
    </div>
  )
}
