import { useId, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { PhaseProps } from '../../app/phase.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import field from '../../components/field.module.css'
import { TextField } from '../../components/field.tsx'
import { NewPassphrase, type NewPassphraseHandle } from '../../components/new-passphrase.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Doorstep } from '../welcome/doorstep.tsx'
import { countWords } from '../welcome/recovery-words.ts'
import styles from '../welcome/welcome.module.css'

interface RecoverProps extends PhaseProps {
  readonly vault: string
  readonly onBack: () => void
}

/** Opens the vault with the paper, and sets a new passphrase. */
export const RecoverForm = ({ vault, onBack, onPhase }: RecoverProps) => {
  const recover = useDo('vault.recover')
  const [person, setPerson] = useState('')
  const [problems, setProblems] = useState<readonly [string | null, string | null]>([null, null])
  const code = useRef<HTMLTextAreaElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const passphrase = useRef<NewPassphraseHandle>(null)
  const codeId = useId()

  const send = async () => {
    if (recover.isBusy) return
    const recoveryCode = secretOf(code.current)
    const words = countWords(recoveryCode)
    const found = [
      words === 24 ? null : `The code has 24 words; there are ${words} here.`,
      person.trim() === '' ? 'Please write your name: the record says who did what.' : null,
    ] as const
    setProblems(found)
    const wrong = [code.current, name.current][found.findIndex(problem => problem !== null)]
    if (wrong !== undefined) return wrong?.focus()
    const typed = await passphrase.current?.read()
    if (typed == null) return
    const answer = await recover.run({ recoveryCode, person: person.trim(), passphrase: typed })
    if (!answer.ok) return code.current?.focus()
    emptyFields(code.current)
    passphrase.current?.empty()
    onPhase({ kind: 'open' })
  }

  return (
    <Doorstep title="Use the recovery code" above={vault}>
      <Form
        className={styles.form ?? ''}
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <div className={field.field}>
          <label htmlFor={codeId} className={field.label}>
            The 24 words
          </label>
          <p id={`${codeId}-help`} className={field.help}>
            As on the paper, in their order. Numbers and capitals do not matter.
          </p>
          <textarea
            id={codeId}
            ref={code}
            rows={4}
            maxLength={2000}
            className={classNames(field.input, field.area)}
            aria-describedby={`${codeId}-help`}
            aria-invalid={problems[0] !== null}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          {problems[0] === null ? null : (
            <p className={field.problem} role="alert">
              {problems[0]}
            </p>
          )}
        </div>
        <TextField
          label="Your name"
          value={person}
          onChange={setPerson}
          maxLength={80}
          problem={problems[1]}
          inputRef={name}
          autoComplete="off"
        />
        <NewPassphrase
          label="A new passphrase"
          again="The new passphrase again"
          handle={passphrase}
          ownWords={[vault, person]}
        />
        <ErrorNotice failure={recover.error} />
        <div className={styles.buttons}>
          <Button kind="primary" size="large" type="submit" isPending={recover.isBusy}>
            {recover.isBusy ? 'Opening…' : 'Open the vault'}
          </Button>
          <Button kind="link" onPress={onBack}>
            Back to the passphrase
          </Button>
        </div>
      </Form>
    </Doorstep>
  )
}
