import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { type ChosenKeyFile, KeyFileField } from '../../components/key-file-field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { codeToWords } from '../welcome/recovery-words.ts'
import { RecoveryWordsDialog } from './recovery-words-dialog.tsx'
import styles from './vault.module.css'

/** The recovery code once more, for whoever knows the passphrase. The words are gone when it closes. */
export const RecoveryCodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const formId = useId()
  const show = useDo('vault.recoveryCode')
  const [words, setWords] = useState<readonly string[] | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const ways = useOperation('keys.list', {})
  const needsKeyFile = ways.data?.ways.some(way => way.isYours && way.needsKeyFile) === true
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const field = input.current
    if (field === null || show.isBusy) return
    const isNothing = field.value === ''
    const passphrase = secretOf(field)
    emptyFields(field)
    field.focus()
    setEmpty(isNothing)
    show.clear()
    if (isNothing) return
    const answer = await show.run({
      passphrase,
      ...(keyFile === null ? {} : { keyFile: keyFile.path }),
    })
    if (answer.ok) setWords(codeToWords(answer.value.recoveryCode))
  }

  const isWrong = show.error?.code === 'wrong-passphrase'
  const problem = isEmpty ? 'Please type the passphrase.' : isWrong ? (show.error?.message ?? null) : null
  if (words !== null)
    return (
      <RecoveryWordsDialog
        title="Your recovery code"
        words={words}
        onClose={onClose}
        before={
          <p>
            If the passphrase is ever forgotten, these {words.length} words open the vault. Keep the paper
            where you keep other things that matter: not on this computer, and not beside it.
          </p>
        }
      />
    )
  return (
    <Dialog
      title="Show the recovery code again"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Not now</Button>
          <Button kind="primary" type="submit" form={formId} isPending={show.isBusy}>
            {show.isBusy ? 'Looking…' : 'Show the words'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.ask} onSubmit={event => void send(event)}>
        <p>
          Whoever has these words can open the vault. So the passphrase is asked for once more, and the record
          says that they were shown.
        </p>
        <PassphraseField label="Passphrase" inputRef={input} problem={problem} />
        {needsKeyFile ? (
          <KeyFileField label="Choose the key file" value={keyFile} onChange={setKeyFile} />
        ) : null}
      </form>
      <ErrorNotice failure={isWrong ? null : show.error} />
    </Dialog>
  )
}
