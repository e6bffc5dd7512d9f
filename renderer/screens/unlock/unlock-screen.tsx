import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { PhaseProps } from '../../app/phase.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Choices } from '../welcome/choices.tsx'
import { Doorstep } from '../welcome/doorstep.tsx'
import styles from '../welcome/welcome.module.css'
import { RecoverForm } from './recover-form.tsx'

/** What main calls the vault of sample stories, whose passphrase nobody knows. */
const sampleName = 'Sample'

interface UnlockProps extends PhaseProps {
  readonly vault: string
  readonly notice: string | null
}

/** The vault that was chosen, locked: its passphrase, or its recovery code. */
export const UnlockScreen = ({ vault, notice, onPhase }: UnlockProps) => {
  const open = useDo('vault.open')
  const [isRecovering, setRecovering] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isRecovering) passphrase.current?.focus()
  }, [isRecovering])

  const send = async () => {
    const input = passphrase.current
    if (input === null || open.isBusy) return
    if (input.value === '') {
      setProblem('Please type the passphrase of this vault.')
      return input.focus()
    }
    setProblem(null)
    const answer = await open.run({ passphrase: input.value })
    if (answer.ok) {
      input.value = ''
      return onPhase({ kind: 'open' })
    }
    if (answer.error.code !== 'wrong-passphrase') return
    setProblem(answer.error.message)
    input.focus()
    input.select()
  }

  if (isRecovering) {
    return <RecoverForm vault={vault} onBack={() => setRecovering(false)} onPhase={onPhase} />
  }
  const isWrong = open.error?.code === 'wrong-passphrase'
  return (
    <Doorstep title={vault} above="Locked vault" isHeadingFirst={false}>
      {vault === sampleName ? (
        <Notice>
          If these were the sample stories: they were for looking around and cannot be opened again. Begin
          afresh below.
        </Notice>
      ) : null}
      {notice === null ? null : (
        <Notice tone="attention" isAlert>
          {notice}
        </Notice>
      )}
      <Form
        className={styles.form ?? ''}
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <PassphraseField label="Passphrase" inputRef={passphrase} problem={problem} />
        <ErrorNotice failure={isWrong ? null : open.error} />
        <div className={styles.buttons}>
          <Button kind="primary" size="large" type="submit" isPending={open.isBusy}>
            {open.isBusy ? 'Opening…' : 'Open the vault'}
          </Button>
          <Button kind="link" onPress={() => setRecovering(true)}>
            Use the recovery code
          </Button>
        </div>
      </Form>
      <Choices onPhase={onPhase} isFirst={false} />
    </Doorstep>
  )
}
