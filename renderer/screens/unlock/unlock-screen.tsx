import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { SyncServiceName } from '../../../shared/contract/shell.ts'
import type { Failure } from '../../../shared/model/result.ts'
import type { PhaseProps } from '../../app/phase.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { type ChosenKeyFile, KeyFileField } from '../../components/key-file-field.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Choices } from '../welcome/choices.tsx'
import { Doorstep } from '../welcome/doorstep.tsx'
import styles from '../welcome/welcome.module.css'
import { RecoverForm } from './recover-form.tsx'
import { Trouble } from './trouble.tsx'
import { isTrouble } from './trouble-words.ts'

/** What main calls the vault of sample stories, whose passphrase nobody knows. */
const sampleName = 'Sample'

interface UnlockProps extends PhaseProps {
  readonly vault: string
  readonly notice: string | null
  /** A program that copies the vault's folder elsewhere. */
  readonly sync: SyncServiceName | null
}

/** The vault that was chosen, locked: its passphrase, or its recovery code. */
export const UnlockScreen = ({ vault, notice, sync, onPhase }: UnlockProps) => {
  const open = useDo('vault.open')
  const ways = useOperation('vault.ways', {})
  const [slot, setSlot] = useState<string | null>(null)
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [isRecovering, setRecovering] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isRecovering) passphrase.current?.focus()
  }, [isRecovering])

  const people = ways.data?.ways ?? []
  // With one way in there is nothing to choose; with several, each try takes about a second.
  const way = people.find(each => each.slot === slot) ?? people[0] ?? null

  const send = async () => {
    const input = passphrase.current
    if (input === null || open.isBusy) return
    if (input.value === '') {
      setProblem('Please type the passphrase of this vault.')
      return input.focus()
    }
    setProblem(null)
    const answer = await open.run({
      passphrase: secretOf(input),
      ...(keyFile === null ? {} : { keyFile: keyFile.path }),
      ...(way === null ? {} : { slot: way.slot }),
    })
    if (answer.ok) {
      emptyFields(input)
      return onPhase({ kind: 'open' })
    }
    if (isTrouble(answer.error.code)) {
      emptyFields(input)
      return setTrouble(answer.error)
    }
    if (answer.error.code !== 'wrong-passphrase') return
    setProblem(answer.error.message)
    input.focus()
    input.select()
  }

  if (isRecovering) {
    return <RecoverForm vault={vault} onBack={() => setRecovering(false)} onPhase={onPhase} />
  }
  if (trouble !== null) {
    return <Trouble vault={vault} failure={trouble} onBack={() => setTrouble(null)} onPhase={onPhase} />
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
      {sync === null ? null : (
        <Notice>
          {sync} copies this vault’s folder. Please have it open on one computer at a time, and wait until{' '}
          {sync} has finished before you open it on another.
        </Notice>
      )}
      <Form
        className={styles.form ?? ''}
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        {people.length > 1 ? (
          <SelectField
            label="Who are you?"
            value={way?.slot ?? null}
            onChange={setSlot}
            choices={people.map(({ slot: value, person }) => ({ value, label: person }))}
          />
        ) : null}
        <PassphraseField label="Passphrase" inputRef={passphrase} problem={problem} />
        {way?.needsKeyFile === true ? (
          <KeyFileField label="Choose the key file" value={keyFile} onChange={setKeyFile} />
        ) : null}
        <ErrorNotice
          failure={isWrong ? null : (open.error ?? ways.error)}
          {...(ways.error !== null && isTrouble(ways.error.code)
            ? { action: <Button onPress={() => setTrouble(ways.error)}>See what can be done</Button> }
            : {})}
        />
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
