import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Loading } from '../../components/progress.tsx'
import { ArrivalForm } from './arrival-form.tsx'
import styles from './handover.module.css'

type Preview = Output<'handover.inspect'>

const asksForPassphrase: ReadonlySet<string> = new Set(['handover-locked', 'wrong-passphrase'])

/**
 * Opens a handover: by the vault's own address, or with a passphrase that is typed. It is typed once more to bring the
 * stories in: nothing keeps it in between.
 */
export const Arrival = ({ file, onClose }: { readonly file: string; readonly onClose: () => void }) => {
  const inspect = useDo('handover.inspect')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [hadPassphrase, setHadPassphrase] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const formId = useId()
  const { run } = inspect

  useEffect(() => {
    void run({ file }).then(answer => {
      if (answer.ok) setPreview(answer.value)
    })
  }, [run, file])

  const code = inspect.error?.code ?? ''
  const isAsked = asksForPassphrase.has(code)
  useEffect(() => {
    if (isAsked) input.current?.focus()
  }, [isAsked])

  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const field = input.current
    if (field === null || field.value === '' || inspect.isBusy) return
    const passphrase = secretOf(field)
    emptyFields(field)
    const answer = await inspect.run({ file, passphrase })
    if (!answer.ok) return field.focus()
    setHadPassphrase(true)
    setPreview(answer.value)
  }

  if (preview !== null) {
    return <ArrivalForm file={file} preview={preview} needsPassphrase={hadPassphrase} onClose={onClose} />
  }
  return (
    <div className={styles.page}>
      {inspect.isBusy && !isAsked ? <Loading label="Opening the file" /> : null}
      {isAsked || (inspect.isBusy && code !== '') ? (
        <Card className={styles.card ?? ''}>
          <form id={formId} noValidate className={styles.form} onSubmit={event => void open(event)}>
            <p>{inspect.error?.message}</p>
            <PassphraseField label="Passphrase of the file" inputRef={input} />
            <div className={styles.buttons}>
              <Button onPress={onClose}>Not now</Button>
              <Button kind="primary" type="submit" isPending={inspect.isBusy}>
                Open it
              </Button>
            </div>
          </form>
        </Card>
      ) : (
        <ErrorNotice
          failure={inspect.error}
          action={<Button onPress={onClose}>Choose another file</Button>}
        />
      )}
    </div>
  )
}
