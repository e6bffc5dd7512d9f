import { Phone, ShieldAlert } from 'lucide-react'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import styles from './support.module.css'

interface SupportDialogProps {
  /** Raises a safeguarding flag on the story; null where no story is in sight. */
  readonly onRaise: (() => void) | null
  readonly onClose: () => void
}

/** Whom to turn to, now: the project's own lead first, then the support lines. */
export const SupportDialog = ({ onRaise, onClose }: SupportDialogProps) => {
  const { go } = usePlace()
  const { data: project, error, isLoading } = useOperation('project.get', {})
  const lead = project?.lead
  return (
    <Dialog
      title="Support"
      isOpen
      onClose={onClose}
      actions={
        <>
          {onRaise === null ? null : (
            <Button icon={<ShieldAlert size={17} strokeWidth={1.75} aria-hidden="true" />} onPress={onRaise}>
              Raise a safeguarding flag
            </Button>
          )}
          <Button kind="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <ErrorNotice failure={error} />
      {isLoading ? <Loading label="Asking the vault" /> : null}
      {project === undefined || lead === undefined ? null : (
        <>
          <section aria-labelledby="support-lead">
            <h3 id="support-lead" className={styles.heading}>
              If somebody may be at risk
            </h3>
            {lead.name === '' && lead.contact === '' ? (
              <p>
                This project has not yet said whom to turn to.{' '}
                <Button kind="link" onPress={() => go({ name: 'themes', tab: 'told' })}>
                  Write it down under Themes
                </Button>
              </p>
            ) : (
              <p className={styles.lead}>
                <strong className={styles.name}>{lead.name}</strong>
                {lead.role === '' ? null : <span>{lead.role}</span>}
                {lead.contact === '' ? null : <span className={styles.contact}>{lead.contact}</span>}
              </p>
            )}
            <p className={styles.soft}>In an emergency, call 999.</p>
          </section>
          <section aria-labelledby="support-lines">
            <h3 id="support-lines" className={styles.heading}>
              To talk to somebody
            </h3>
            {project.supportLines.length === 0 ? (
              <p>
                No support lines yet.{' '}
                <Button kind="link" onPress={() => go({ name: 'themes' })}>
                  Add them under Themes
                </Button>
              </p>
            ) : (
              <ul className={styles.lines}>
                {project.supportLines.map(({ name, contact, note }) => (
                  <li key={`${name} ${contact}`} className={styles.line}>
                    <Phone size={17} strokeWidth={1.75} aria-hidden="true" />
                    <span>
                      <strong>{name}</strong> <span className={styles.contact}>{contact}</span>
                      {note === '' ? null : <span className={styles.note}>{note}</span>}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </Dialog>
  )
}
