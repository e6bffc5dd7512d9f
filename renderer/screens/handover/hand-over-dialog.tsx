import { type FormEvent, useId, useRef, useState } from 'react'
import { AgeAddress, type HandoverContents } from '../../../shared/contract/handover.ts'
import { type Audience, audiences } from '../../../shared/model/consent.ts'
import { today } from '../../app/dates.ts'
import { askShell } from '../../app/door.ts'
import { useDo } from '../../app/use-operation.ts'
import { audienceWords, counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ChoiceField, TextField } from '../../components/field.tsx'
import { NewPassphrase, type NewPassphraseHandle } from '../../components/new-passphrase.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { Loading, ProgressView } from '../../components/progress.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { say } from '../../components/toast.tsx'
import { focusFirstProblem } from '../people/focus-problem.ts'
import { StoryChooser } from '../storybooks/story-chooser.tsx'
import { useAllStories } from '../storybooks/use-all-stories.ts'
import type { Refused, Saved } from './answer.ts'
import { HandedOver } from './handed-over.tsx'
import styles from './handover.module.css'
import { Refusals } from './refusals.tsx'

const addressesIn = (typed: string): readonly string[] => typed.split(/[\s,;]+/).filter(part => part !== '')

const addressProblem = (typed: string): string | null => {
  const addresses = addressesIn(typed)
  if (addresses.length === 0) return 'Paste their address, or choose a passphrase instead.'
  const wrong = addresses.some(address => !AgeAddress.safeParse(address).success)
  return wrong ? 'An address begins with age1 and has 62 letters and numbers. Please copy it again.' : null
}

/** Which stories, for whom and how sealed; then every gate; then the file. */
export const HandOverDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const formId = useId()
  const { stories, titles, error, isLoading } = useAllStories()
  const [what, setWhat] = useState<HandoverContents['contents']>('original')
  const [audience, setAudience] = useState<Audience>('partners')
  const [recipient, setRecipient] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [seal, setSeal] = useState<Saved['seal']>('addresses')
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const passphrase = useRef<NewPassphraseHandle>(null)
  const checking = useDo('handover.check')
  const saving = useDo('handover.save')
  const isBusy = checking.isBusy || saving.isBusy

  const contents: HandoverContents =
    what === 'original' ? { contents: 'original' } : { contents: 'printed', audience }
  const codes = (stories ?? []).map(({ id }) => id).filter(id => chosen.has(id))

  const sealed = async (): Promise<Parameters<typeof saving.run>[0]['seal'] | null> => {
    if (seal === 'addresses') return { kind: 'addresses', addresses: [...addressesIn(typed)] }
    const bytes = await passphrase.current?.read()
    return bytes == null ? null : { kind: 'passphrase', passphrase: bytes }
  }

  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    setTried(true)
    setRefused(null)
    const isMissing =
      recipient.trim() === '' ||
      codes.length === 0 ||
      (seal === 'addresses' && addressProblem(typed) !== null)
    if (isMissing) return focusFirstProblem(event.currentTarget)
    const check = await checking.run({ stories: codes, contents })
    if (!check.ok) return
    if (!check.value.ready) {
      setRefused({ saved: false, gates: check.value.gates.filter(({ passes }) => !passes), leaks: [] })
      return
    }
    const sealing = await sealed()
    if (sealing === null) return
    const target = await askShell('shell.chooseTarget', {
      kind: 'handover',
      suggestedName: `Handover ${today()}.age`,
    })
    if (!target.ok) return say(target.error.message)
    if (target.value === null) return
    const answer = await saving.run({
      stories: codes,
      contents,
      recipient,
      seal: sealing,
      to: target.value.path,
      replace: true,
    })
    if (!answer.ok) return
    passphrase.current?.empty()
    if (answer.value.saved) setSaved({ ...answer.value, name: target.value.name, seal })
    else setRefused(answer.value)
  }

  const leaveOut = (codesToLeave: readonly string[]): void => {
    const next = new Set(chosen)
    for (const code of codesToLeave) next.delete(code)
    setChosen(next)
    setRefused(null)
  }

  if (saved !== null) return <HandedOver saved={saved} recipient={recipient} onClose={onClose} />
  return (
    <Dialog
      title="Hand stories over"
      isOpen
      size="large"
      role={isBusy ? 'alertdialog' : 'dialog'}
      onClose={saving.isBusy ? saving.cancel : onClose}
      actions={
        <>
          <Button onPress={saving.isBusy ? saving.cancel : onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isPending={isBusy}>
            {codes.length === 0 ? 'Seal them' : `Seal ${counted(codes.length, 'story', 'stories')}…`}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={event => void send(event)}>
        {refused === null ? null : <Refusals refused={refused} titles={titles} onLeaveOut={leaveOut} />}
        <ErrorNotice failure={error ?? checking.error ?? saving.error} />
        <ChoiceField<HandoverContents['contents']>
          label="What goes"
          value={what}
          onChange={setWhat}
          choices={[
            {
              value: 'original',
              label: 'The words as they were told, with everything that was decided',
              help: 'For somebody of the team, who goes on with the work. Names are in it; scans and recordings stay here.',
            },
            {
              value: 'printed',
              label: 'The words as they are printed',
              help: 'For anybody else. Names and details are replaced as for a storybook, and the file is searched for them.',
            },
          ]}
        />
        {what === 'printed' ? (
          <SelectField<Audience>
            label="Printed for"
            value={audience}
            onChange={setAudience}
            choices={audiences.map(value => ({ value, label: audienceWords[value] }))}
          />
        ) : null}
        <TextField
          label="Who gets it"
          help="For the list of what is out, so that it can be called back. It stays in this vault."
          value={recipient}
          maxLength={120}
          isRequired
          onChange={setRecipient}
          problem={isTried && recipient.trim() === '' ? 'Write who gets it.' : null}
        />
        {isLoading ? <Loading label="Asking the vault" /> : null}
        {stories === undefined ? null : stories.length === 0 ? (
          <Notice>No story is in the vault yet.</Notice>
        ) : (
          <StoryChooser stories={stories} chosen={chosen} onChange={setChosen} />
        )}
        {isTried && codes.length === 0 ? (
          <Notice tone="attention">Please choose at least one story.</Notice>
        ) : null}
        <ChoiceField<Saved['seal']>
          label="How it is sealed"
          value={seal}
          onChange={setSeal}
          choices={[
            {
              value: 'addresses',
              label: 'To their vault’s address',
              help: 'They find it under “Handing over”. Nobody else can open the file, nor can you.',
            },
            {
              value: 'passphrase',
              label: 'With a passphrase',
              help: 'Tell it to them on another way than the file: by telephone, say.',
            },
          ]}
        />
        {seal === 'addresses' ? (
          <TextField
            label="Their address"
            help="Several people: one address a line."
            lines={2}
            value={typed}
            isRequired
            onChange={setTyped}
            problem={isTried ? addressProblem(typed) : null}
          />
        ) : (
          <NewPassphrase
            label="Passphrase of the file"
            again="The passphrase of the file again"
            handle={passphrase}
            ownWords={[recipient]}
          />
        )}
        {saving.isBusy ? (
          <ProgressView label="Handing over" progress={saving.progress} onCancel={saving.cancel} />
        ) : null}
      </form>
    </Dialog>
  )
}
