import { type ReactNode, useState } from 'react'
import { askShell } from '../../app/door.ts'
import { say } from '../../components/toast.tsx'
import { type ChosenFile, ImportDialog } from './import-dialog.tsx'

export interface Importing {
  /** Asks for files, then opens the dialog. */
  readonly choose: () => void
  /** Belongs where nothing goes away when stories come in: it shows the progress and then the report. */
  readonly dialog: ReactNode
}

/** Asks for files and brings them in. */
export const useImport = (): Importing => {
  const [files, setFiles] = useState<readonly ChosenFile[] | null>(null)
  const choose = async (): Promise<void> => {
    const answer = await askShell('shell.chooseInterviews', {})
    if (!answer.ok) return say(answer.error.message)
    if (answer.value.files.length > 0) setFiles(answer.value.files)
  }
  return {
    choose: () => void choose(),
    dialog: files === null ? null : <ImportDialog files={files} onClose={() => setFiles(null)} />,
  }
}
