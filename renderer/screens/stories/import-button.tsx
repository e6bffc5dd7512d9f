import { Plus } from 'lucide-react'
import { useState } from 'react'
import { askShell } from '../../app/door.ts'
import { Button, type ButtonProps } from '../../components/button.tsx'
import { say } from '../../components/toast.tsx'
import { type ChosenFile, ImportDialog } from './import-dialog.tsx'

/** Asks for files and brings them in. */
export const ImportButton = ({ kind = 'plain', size = 'medium' }: Pick<ButtonProps, 'kind' | 'size'>) => {
  const [files, setFiles] = useState<readonly ChosenFile[] | null>(null)
  const choose = async () => {
    const answer = await askShell('shell.chooseInterviews', {})
    if (!answer.ok) return say(answer.error.message)
    if (answer.value.files.length > 0) setFiles(answer.value.files)
  }
  return (
    <>
      <Button
        kind={kind}
        size={size}
        icon={<Plus size={18} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => void choose()}
      >
        Bring in interviews
      </Button>
      {files === null ? null : <ImportDialog files={files} onClose={() => setFiles(null)} />}
    </>
  )
}
