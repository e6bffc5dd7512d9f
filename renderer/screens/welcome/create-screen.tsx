import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Failure } from '../../../shared/model/result.ts'
import { askShell } from '../../app/door.ts'
import type { PhaseProps } from '../../app/phase.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Doorstep } from './doorstep.tsx'
import { newPassphraseProblem, projectToVaultName, shortest } from './passphrases.ts'
import { RecoveryCode } from './recovery-code.tsx'
import styles from './welcome.module.css'

interface Problems {
  readonly project: string | null
  readonly person: string | null
  readonly passphrase: string | null
}
const noProblems: Problems = { project: null, person: null, passphrase: null }

/** Makes a vault: its name, who is at work, a passphrase, and then the recovery code, once. */
export const CreateScreen = ({ onPhase }: PhaseProps) => {
  const create = useDo('vault.create')
  const [project, setProject] = useState('')
  const [person, setPerson] = useState('')
  const [problems, setProblems] = useState(noProblems)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const projectInput = useRef<HTMLInputElement>(null)
  const personInput = useRef<HTMLInputElement>(null)

  const send = async () => {
    if (create.isBusy) return
    const passphrase = first.current?.value ?? ''
    const found: Problems = {
      project: project.trim() === '' ? 'Please give the project a name.' : null,
      person: person.trim() === '' ? 'Please write your name: the record says who did what.' : null,
      passphrase: newPassphraseProblem(passphrase, second.current?.value ?? ''),
    }
    setProblems(found)
    setFailure(null)
    if (found.project !== null) return projectInput.current?.focus()
    if (found.person !== null) return personInput.current?.focus()
    if (found.passphrase !== null) return first.current?.focus()
    const place = await askShell('shell.newVault', { name: projectToVaultName(project) })
    if (!place.ok) return setFailure(place.error)
    if (!place.value.chosen) return
    const answer = await create.run({ project: project.trim(), person: person.trim(), passphrase })
    if (!answer.ok) return
    for (const input of [first.current, second.current]) if (input !== null) input.value = ''
    setCode(answer.value.recoveryCode)
  }

  if (code !== null) return <RecoveryCode code={code} onDone={() => onPhase({ kind: 'open' })} />
  return (
    <Doorstep title="Make a new vault">
      <p className={styles.soft}>
        One vault holds one project: its interviews, its people and its storybooks.
      </p>
      <Form
        className={styles.form ?? ''}
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <TextField
          label="Name of the project"
          value={project}
          onChange={setProject}
          maxLength={120}
          problem={problems.project}
          inputRef={projectInput}
        />
        <TextField
          label="Your name"
          help="For the record of who did what. It is kept in the vault."
          value={person}
          onChange={setPerson}
          maxLength={80}
          problem={problems.person}
          inputRef={personInput}
          autoComplete="off"
        />
        <PassphraseField
          label="Passphrase"
          help={`At least ${shortest} characters; longer is safer. Four or five words that mean something only to you are better than one word with figures. Nobody can reset it: not us, either.`}
          inputRef={first}
          problem={problems.passphrase}
          isNew
        />
        <PassphraseField label="The passphrase again" inputRef={second} isNew />
        <ErrorNotice failure={failure ?? create.error} />
        <div className={styles.buttons}>
          <Button kind="primary" size="large" type="submit" isPending={create.isBusy}>
            {create.isBusy ? 'Making the vault…' : 'Choose where to keep it'}
          </Button>
          <Button
            kind="link"
            onPress={() => void askShell('shell.cancelVault', {}).then(() => onPhase({ kind: 'welcome' }))}
          >
            Back
          </Button>
        </div>
      </Form>
    </Doorstep>
  )
}
