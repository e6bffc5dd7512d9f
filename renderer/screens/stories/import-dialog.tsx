import { useState } from 'react'
import type { ImportReport } from '../../../shared/contract/stories.ts'
import { useDo } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { ImportReportView } from './import-report.tsx'
import styles from './stories.module.css'
import { WhoseSelects } from './whose-selects.tsx'

export interface ChosenFile {
  readonly path: string
  readonly name: string
}

interface ImportDialogProps {
  readonly files: readonly ChosenFile[]
  readonly onClose: () => void
}

/** Whose words and of which occasion; then the import; then what came of it. */
export const ImportDialog = ({ files, onClose }: ImportDialogProps) => {
  const bring = useDo('stories.import')
  const [participant, setParticipant] = useState<string | null>(null)
  const [session, setSession] = useState<string | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const words = counted(files.length, 'interview')

  const run = async () => {
    const answer = await bring.run({ files: files.map(file => file.path), participant, session })
    if (answer.ok) setReport(answer.value)
  }

  if (report !== null) {
    return (
      <Dialog
        title="What came in"
        isOpen
        onClose={onClose}
        actions={
          <Button kind="primary" onPress={onClose}>
            Done
          </Button>
        }
      >
        <ImportReportView report={report} onLeave={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={`Bring in ${words}`}
      isOpen
      // A stray click beside the dialog must not hide an import that goes on.
      role={bring.isBusy ? 'alertdialog' : 'dialog'}
      onClose={bring.isBusy ? bring.cancel : onClose}
      actions={
        bring.isBusy ? undefined : (
          <>
            <Button onPress={onClose}>Not now</Button>
            <Button kind="primary" onPress={() => void run()}>
              Bring in {words}
            </Button>
          </>
        )
      }
    >
      <ul className={styles.files} aria-label="Chosen files">
        {files.map(file => (
          <li key={file.path}>{file.name}</li>
        ))}
      </ul>
      {bring.isBusy ? (
        <ProgressView label={`Bringing in ${words}`} progress={bring.progress} onCancel={bring.cancel} />
      ) : (
        <>
          <WhoseSelects
            participant={participant}
            session={session}
            onParticipant={setParticipant}
            onSession={setSession}
          />
          <p className={styles.soft2}>
            Both can wait: you can say it later, story by story. What is chosen here goes for all of these
            files.
          </p>
          <ErrorNotice failure={bring.error} />
        </>
      )}
    </Dialog>
  )
}
