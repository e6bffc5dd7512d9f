import { useRef, useState } from 'react'
import type { Input } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/model/result.ts'
import { momentInWords } from '../../app/dates.ts'
import type { PhaseProps } from '../../app/phase.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { type ChosenKeyFile, KeyFileField } from '../../components/key-file-field.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Doorstep } from '../welcome/doorstep.tsx'
import styles from '../welcome/welcome.module.css'

type Unlocking = Input<'vault.read'>['unlocking']

interface TroubleProps extends PhaseProps {
  readonly vault: string
  /** Why the vault did not open. */
  readonly failure: Failure
  readonly onBack: () => void
}

/**
 * A vault that does not open as it should: back to a backup, or a look at what is there, or what can still be read
 * into a new vault. Nothing here deletes anything, and the damaged vault is kept.
 */
export const Trouble = ({ vault, failure, onBack, onPhase }: TroubleProps) => {
  const backups = useOperation('vault.backups', {})
  const restore = useDo('vault.restore')
  const read = useDo('vault.read')
  const salvage = useDo('vault.salvage')
  const [byPaper, setByPaper] = useState(false)
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [salvaged, setSalvaged] = useState<string | null>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  const paper = useRef<HTMLInputElement>(null)
  const whole = (backups.data?.backups ?? []).filter(({ isWhole }) => isWhole)
  const name = chosen ?? whole[0]?.name ?? null
  const isBusy = restore.isBusy || read.isBusy || salvage.isBusy

  const unlocking = (): Unlocking | null => {
    const input = byPaper ? paper.current : passphrase.current
    if (input === null || input.value.trim() === '') {
      setProblem(byPaper ? 'Please type the 24 words.' : 'Please type the passphrase of this vault.')
      input?.focus()
      return null
    }
    setProblem(null)
    for (const doing of [restore, read, salvage]) doing.clear()
    if (byPaper) return { recoveryCode: secretOf(input) }
    return { passphrase: secretOf(input), ...(keyFile === null ? {} : { keyFile: keyFile.path }) }
  }
  const goBack = async () => {
    const given = unlocking()
    if (given === null || name === null) return
    const answer = await restore.run({ unlocking: given, name })
    if (answer.ok) opened()
  }
  const look = async () => {
    const given = unlocking()
    if (given === null) return
    const answer = await read.run({ unlocking: given })
    if (answer.ok) opened()
  }
  const takeOut = async () => {
    const given = unlocking()
    if (given === null) return
    const answer = await salvage.run({ unlocking: given })
    if (!answer.ok) return
    const { stories, people, lost } = answer.value
    setSalvaged(
      `Taken out: ${counted(stories, 'story', 'stories')} and ${counted(people, 'person', 'people')}${lost === 0 ? '' : `; ${counted(lost, 'thing')} could not be read`}. They are in a new vault beside this one, called “${answer.value.name}”, which opens with the same passphrase.`,
    )
  }
  const opened = () => {
    emptyFields(passphrase.current, paper.current)
    onPhase({ kind: 'open' })
  }

  return (
    <Doorstep title="This vault needs care" above={vault}>
      <Notice tone="attention" isAlert>
        {failure.message}
      </Notice>
      <p className={styles.soft}>
        Whatever you choose here, the vault as it is now is kept. Nothing is deleted.
      </p>
      <div className={styles.form}>
        {byPaper ? (
          <TextField
            label="The 24 words of the recovery code"
            inputRef={paper}
            problem={problem}
            autoComplete="off"
            spellCheck="false"
            maxLength={2000}
          />
        ) : (
          <>
            <PassphraseField label="Passphrase" inputRef={passphrase} problem={problem} />
            <KeyFileField label="With a key file" value={keyFile} onChange={setKeyFile} />
          </>
        )}
        <div>
          <Button kind="link" onPress={() => setByPaper(!byPaper)}>
            {byPaper ? 'Use the passphrase' : 'Use the recovery code'}
          </Button>
        </div>
        {whole.length === 0 ? (
          <Notice>
            {backups.isLoading ? 'Looking for backups…' : 'There is no whole backup in this vault’s folder.'}
          </Notice>
        ) : (
          <SelectField
            label="Go back to"
            value={name}
            onChange={setChosen}
            choices={whole.map(({ name: value, madeAt }, index) => ({
              value,
              label: momentInWords(madeAt),
              ...(index === 0 ? { hint: 'the newest' } : {}),
            }))}
          />
        )}
        <div className={styles.buttons}>
          <Button
            kind="primary"
            size="large"
            isPending={isBusy}
            isDisabled={name === null}
            onPress={() => void goBack()}
          >
            Go back to this backup
          </Button>
          <Button isPending={isBusy} onPress={() => void look()}>
            Only look, change nothing
          </Button>
          <Button isPending={isBusy} onPress={() => void takeOut()}>
            Take out what can be read
          </Button>
        </div>
        {salvage.isBusy ? (
          <ProgressView label="Reading what can be read" progress={salvage.progress} />
        ) : null}
        <ErrorNotice failure={restore.error ?? read.error ?? salvage.error} />
        {salvaged === null ? null : (
          <Notice tone="good" isAlert>
            {salvaged}
          </Notice>
        )}
        <div>
          <Button kind="link" onPress={onBack}>
            Back
          </Button>
        </div>
      </div>
    </Doorstep>
  )
}
