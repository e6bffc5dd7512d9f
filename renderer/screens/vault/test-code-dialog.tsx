import { useRef, useState } from 'react'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo } from '../../app/use-operation.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Notice } from '../../components/notice.tsx'

/** Tries the words on the paper, while the vault is open and nothing depends on them. */
export const TestCodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const test = useDo('keys.testRecoveryCode')
  const [found, setFound] = useState<boolean | null>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const send = async () => {
    if (test.isBusy) return
    setFound(null)
    const answer = await test.run({ recoveryCode: secretOf(words.current) })
    if (!answer.ok) return words.current?.focus()
    emptyFields(words.current)
    setFound(answer.value.opens)
  }
  return (
    <FormDialog
      title="Try the words on the paper"
      send={test.isBusy ? 'Trying…' : 'Try them'}
      failure={test.error}
      isBusy={test.isBusy}
      onSend={() => void send()}
      onClose={onClose}
    >
      <TextField
        label="The 24 words"
        help="As on the paper, in their order. Nothing is opened or changed."
        lines={4}
        areaRef={words}
        autoComplete="off"
        spellCheck="false"
        maxLength={2000}
      />
      {found === null ? null : (
        <Notice tone={found ? 'good' : 'attention'} isAlert>
          {found
            ? 'The words open this vault. Put the paper back where it is safe.'
            : 'These are a recovery code, but not this vault’s. It may be from before the vault was encrypted anew.'}
        </Notice>
      )}
    </FormDialog>
  )
}
