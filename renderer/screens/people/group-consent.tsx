import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { isStanding } from '../../../shared/consent/state.ts'
import type { Session } from '../../../shared/model/people.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { ConsentTable } from './consent-table.tsx'
import { ConsentTimeline } from './consent-timeline.tsx'
import { HappeningDialog } from './happening-dialog.tsx'
import { stateTones } from './people-table.tsx'
import styles from './person.module.css'
import { stateWords } from './words.ts'

interface GroupConsentProps {
  readonly occasion: Pick<Session, 'id' | 'title'>
  /** How many stories came of the occasion. */
  readonly stories: number
  readonly onClose: () => void
}

/** What the people of an occasion agreed to together. It counts for its stories that have no storyteller. */
export const GroupConsent = ({ occasion, stories, onClose }: GroupConsentProps) => {
  const { data: consent, error, isLoading } = useOperation('consent.ofSession', { session: occasion.id })
  const [isRecording, setRecording] = useState(false)
  if (isRecording && consent !== undefined)
    return (
      <HappeningDialog
        whose={{ session: occasion.id, name: occasion.title }}
        stories={stories}
        consent={consent}
        kind={null}
        releases={[]}
        onClose={() => setRecording(false)}
      />
    )
  return (
    <Dialog
      title={`Consent of the group: ${occasion.title}`}
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            kind="primary"
            icon={<NotebookPen size={17} strokeWidth={1.75} aria-hidden="true" />}
            isDisabled={consent === undefined}
            onPress={() => setRecording(true)}
          >
            Write down what happened
          </Button>
        </>
      }
    >
      <p className={styles.note}>
        Where people agreed together and nobody’s own record was kept. It counts only for stories that have no
        storyteller, and a story printed under it names nobody.
      </p>
      <ErrorNotice failure={error} />
      {isLoading ? <Loading label="Asking the vault" /> : null}
      {consent === undefined ? null : (
        <>
          <p>
            <Chip tone={stateTones[consent.state]}>{stateWords[consent.state]}</Chip>
          </p>
          {isStanding(consent.state) ? (
            <ConsentTable grants={consent.grants} label="What may be printed of the group, and for whom" />
          ) : null}
          {consent.events.length === 0 ? (
            <p className={styles.note}>Nothing has been written down yet, and not asked counts as no.</p>
          ) : (
            <ConsentTimeline events={consent.events} />
          )}
        </>
      )}
    </Dialog>
  )
}
