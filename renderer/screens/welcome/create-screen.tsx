import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import type { SyncServiceName } from '../../../shared/contract/shell.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { askShell } from '../../app/door.ts'
import { shortestPassphrase } from '../../app/passphrase-strength.ts'
import type { PhaseProps } from '../../app/phase.ts'
import { useDo } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { NewPassphrase, type NewPassphraseHandle } from '../../components/new-passphrase.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Doorstep } from './doorstep.tsx'
import { projectToVaultName } from './passphrases.ts'
import { RecoveryCode } from './recovery-code.tsx'
import { SyncDialog } from './sync-dialog.tsx'
import styles from './welcome.module.css'

interface Problems {
  readonly project: string | null
  readonly person: string | null
}
const noProblems: Problems = { project: null, person: null }

/** Makes a vault: its name, who is at work, a passphrase, and then the recovery code, once. */
export const CreateScreen = ({ onPhase }: PhaseProps) => {
  const create = useDo('vault.create')
  const [project, setProject] = useState('')
  const [person, setPerson] = useState('')
  const [problems, setProblems] = useState(noProblems)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const passphrase = useRef<NewPassphraseHandle>(null)
  const [sync, setSync] = useState<SyncServiceName | null>(null)
  const projectInput = useRef<HTMLInputElement>(null)
  const personInput = useRef<HTMLInputElement>(null)

  const send = async () => {
    if (create.isBusy) return
    const found: Problems = {
      project: project.trim() === '' ? 'Please give the project a name.' : null,
      person: person.trim() === '' ? 'Please write your name: the record says who did what.' : null,
    }
    setProblems(found)
    setFailure(null)
    if (found.project !== null) return projectInput.current?.focus()
    if (found.person !== null) return personInput.current?.focus()
    const typed = await passphrase.current?.read()
    if (typed == null) return
    typed.fill(0)
    await choosePlace()
  }

  const choosePlace = async () => {
    const place = await askShell('shell.newVault', { name: projectToVaultName(project) })
    if (!place.ok) return setFailure(place.error)
    if (!place.value.chosen) return
    setSync(place.value.sync)
    if (place.value.sync === null) await make()
  }

  const make = async () => {
    setSync(null)
    const typed = await passphrase.current?.read()
    if (typed == null) return
    const answer = await create.run({ project: project.trim(), person: person.trim(), passphrase: typed })
    if (!answer.ok) return
    passphrase.current?.empty()
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
        <NewPassphrase
          label="Passphrase"
          again="The passphrase again"
          help={`At least ${shortestPassphrase} characters; longer is safer. Four or five words that mean something only to you are better than one word with figures. Nobody can reset it: not us, either.`}
          handle={passphrase}
          ownWords={[project, person]}
        />
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
      {sync === null ? null : (
        <SyncDialog
          service={sync}
          onElsewhere={() => {
            setSync(null)
            void choosePlace()
          }}
          onStay={() => void make()}
        />
      )}
    </Doorstep>
  )
}
