import { useRef, useState } from 'react'
import type { Way } from '../../../shared/contract/keys.ts'
import { emptyFields, secretOf } from '../../app/secret.ts'
import { useDo } from '../../app/use-operation.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { type ChosenKeyFile, KeyFileField } from '../../components/key-file-field.tsx'
import { NewPassphrase, type NewPassphraseHandle } from '../../components/new-passphrase.tsx'
import { Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { say } from '../../components/toast.tsx'
import { Yourself, type YourselfHandle } from './yourself.tsx'

const pathOf = (file: ChosenKeyFile | null) => (file === null ? {} : { keyFile: file.path })

/** Gives one more person a passphrase of their own. */
export const AddWayDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const add = useDo('keys.add')
  const [person, setPerson] = useState('')
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const passphrase = useRef<NewPassphraseHandle>(null)
  const yourself = useRef<YourselfHandle>(null)
  const name = useRef<HTMLInputElement>(null)

  const send = async () => {
    if (add.isBusy) return
    setProblem(person.trim() === '' ? 'Please write who it is for.' : null)
    if (person.trim() === '') return name.current?.focus()
    const typed = await passphrase.current?.read()
    if (typed == null) return
    const own = yourself.current?.read()
    if (own == null) return
    const answer = await add.run({
      yourself: own,
      person: person.trim(),
      passphrase: typed,
      ...pathOf(keyFile),
    })
    if (!answer.ok) return
    passphrase.current?.empty()
    yourself.current?.empty()
    say(`${person.trim()} can open the vault now.`)
    onClose()
  }
  return (
    <FormDialog
      title="Add a person"
      send={add.isBusy ? 'Adding…' : 'Add them'}
      failure={add.error}
      isBusy={add.isBusy}
      onSend={() => void send()}
      onClose={onClose}
    >
      <TextField
        label="Their name"
        help="It stands beside everything that they do in this vault."
        value={person}
        onChange={setPerson}
        maxLength={80}
        problem={problem}
        inputRef={name}
        autoComplete="off"
      />
      <NewPassphrase
        label="Their passphrase"
        again="Their passphrase again"
        help="Let them type it themselves. Nobody else needs to know it."
        handle={passphrase}
        ownWords={[person]}
      />
      <KeyFileField label="Add a key file" value={keyFile} onChange={setKeyFile} />
      <Yourself handle={yourself} />
    </FormDialog>
  )
}

interface WayDialogProps {
  readonly way: Way
  readonly onClose: () => void
}

/** Another passphrase in place of one person's. */
export const ChangeWayDialog = ({ way, onClose }: WayDialogProps) => {
  const change = useDo('keys.change')
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const passphrase = useRef<NewPassphraseHandle>(null)
  const yourself = useRef<YourselfHandle>(null)

  const send = async () => {
    if (change.isBusy) return
    const own = yourself.current?.read()
    if (own == null) return
    const typed = await passphrase.current?.read()
    if (typed == null) return
    const answer = await change.run({
      yourself: own,
      slot: way.slot,
      passphrase: typed,
      ...pathOf(keyFile),
    })
    if (!answer.ok) return
    passphrase.current?.empty()
    yourself.current?.empty()
    say('The new passphrase opens the vault. The old one does not any more.')
    onClose()
  }
  return (
    <FormDialog
      title={way.isYours ? 'Change your passphrase' : `Change the passphrase of ${way.person}`}
      send={change.isBusy ? 'Changing…' : 'Change it'}
      failure={change.error}
      isBusy={change.isBusy}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Yourself handle={yourself} />
      <NewPassphrase
        label="The new passphrase"
        again="The new passphrase again"
        handle={passphrase}
        ownWords={[way.person]}
      />
      <KeyFileField
        label={way.needsKeyFile ? 'With a key file again' : 'With a key file as well'}
        value={keyFile}
        onChange={setKeyFile}
      />
      {way.needsKeyFile && keyFile === null ? (
        <Notice>Without a key file the new passphrase opens the vault alone.</Notice>
      ) : null}
    </FormDialog>
  )
}

/** Takes one person's way in away. */
export const RemoveWayDialog = ({ way, onClose }: WayDialogProps) => {
  const remove = useDo('keys.remove')
  const yourself = useRef<YourselfHandle>(null)
  const send = async () => {
    if (remove.isBusy) return
    const own = yourself.current?.read()
    if (own == null) return
    const answer = await remove.run({ yourself: own, slot: way.slot })
    if (!answer.ok) return
    yourself.current?.empty()
    say(`${way.person} cannot open the vault any more.`)
    onClose()
  }
  return (
    <FormDialog
      title={`Take away the passphrase of ${way.person}?`}
      send={remove.isBusy ? 'Taking it away…' : 'Take it away'}
      failure={remove.error}
      isBusy={remove.isBusy}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>
        What they did stays in the record under their name. If they may have kept a copy of the vault’s folder
        or the recovery code, that copy still opens: encrypt the vault anew as well.
      </p>
      <Yourself handle={yourself} />
    </FormDialog>
  )
}

/** Tries one way in by itself, while the vault is open and nothing depends on it. */
export const TestWayDialog = ({ way, onClose }: WayDialogProps) => {
  const test = useDo('keys.test')
  const [keyFile, setKeyFile] = useState<ChosenKeyFile | null>(null)
  const [found, setFound] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const passphrase = useRef<HTMLInputElement>(null)
  const send = async () => {
    if (test.isBusy) return
    const input = passphrase.current
    const isEmpty = (input?.value ?? '') === ''
    setProblem(isEmpty ? 'Please type the passphrase.' : null)
    setFound(null)
    if (isEmpty) return input?.focus()
    const answer = await test.run({
      slot: way.slot,
      passphrase: secretOf(input),
      ...pathOf(keyFile),
    })
    emptyFields(input)
    if (answer.ok) setFound(answer.value.opens)
  }
  return (
    <FormDialog
      title={way.isYours ? 'Try your passphrase' : `Try the passphrase of ${way.person}`}
      send={test.isBusy ? 'Trying…' : 'Try it'}
      failure={test.error}
      isBusy={test.isBusy}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>To be sure that it opens the vault on the day when it has to. Nothing is opened or changed.</p>
      <PassphraseField label="Passphrase" inputRef={passphrase} problem={problem} />
      {way.needsKeyFile ? (
        <KeyFileField label="Choose the key file" value={keyFile} onChange={setKeyFile} />
      ) : null}
      {found === null ? null : (
        <Notice tone={found ? 'good' : 'attention'} isAlert>
          {found
            ? 'It opens the vault.'
            : 'It does not open the vault. Please check capital letters and the keyboard’s language.'}
        </Notice>
      )}
    </FormDialog>
  )
}
