import { useRef, useState } from 'react'
import { momentToDay } from '../../app/dates.ts'
import { useDo, useOperation } from '../../app/use-operation.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { say } from '../../components/toast.tsx'
import styles from './record.module.css'

type Finding = 'same' | 'different' | 'missing'

const findingWords: Readonly<Record<Finding, string>> = {
  same: 'The record leads back to this seal. Nothing before it was changed since it was noted.',
  different:
    'The record has another seal at this entry: it was rewritten, or the vault was put back and worked in again. Please keep this vault’s folder as it is, and compare with a copy.',
  missing:
    'The record ends before this entry: this is an older copy of the vault. Please keep this vault’s folder as it is, and look for the newer one.',
}

/** Seals to keep elsewhere, and one that was kept, compared. */
export const SealsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { data, error } = useOperation('record.checkpoints', {})
  const saving = useSaveAs('record.save')
  const compare = useDo('record.compare')
  const [entry, setEntry] = useState('')
  const [seal, setSeal] = useState('')
  const [finding, setFinding] = useState<Finding | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const number = useRef<HTMLInputElement>(null)
  const save = async () => {
    const saved = await saving.save('Seals of the record.txt', { format: 'seals' }, 'text')
    if (saved !== null) say('Saved. Print it, and keep it away from the vault.')
  }
  const check = async () => {
    const sequence = Number(entry.replaceAll(/[\s,]/g, ''))
    const isNumber = Number.isInteger(sequence) && sequence > 0
    setFinding(null)
    setProblem(isNumber ? null : 'Please type the number of the entry.')
    if (!isNumber) return number.current?.focus()
    const answer = await compare.run({ sequence, seal })
    if (answer.ok) setFinding(answer.value.finding)
  }
  return (
    <Dialog
      title="Seals of the record"
      isOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button kind="primary" isPending={saving.isBusy} onPress={() => void save()}>
            Save them as a page
          </Button>
        </>
      }
    >
      <p>
        A seal stands for everything up to its entry. Write one down, or print the page, and keep it away from
        this computer: it shows whether somebody rewrote the record, or put an older vault in its place.
      </p>
      <ErrorNotice failure={error ?? saving.error} />
      <ul className={styles.seals} aria-label="Seals">
        {(data?.checkpoints ?? []).slice(0, 12).map(({ sequence, at, seal: noted }) => (
          <li key={sequence} className={styles.sealRow}>
            <span>
              Entry {sequence.toLocaleString('en-GB')} <span className={styles.code}>{momentToDay(at)}</span>
            </span>
            <span className={styles.seal}>{noted}</span>
          </li>
        ))}
      </ul>
      <h3>Compare a seal</h3>
      <form
        className={styles.compare}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void check()
        }}
      >
        <TextField
          label="Entry"
          value={entry}
          onChange={setEntry}
          inputMode="numeric"
          maxLength={12}
          problem={problem}
          inputRef={number}
          autoComplete="off"
        />
        <TextField
          label="Its seal, as it was noted"
          value={seal}
          onChange={setSeal}
          maxLength={100}
          autoComplete="off"
          spellCheck="false"
        />
        <Button type="submit" isPending={compare.isBusy}>
          Compare
        </Button>
      </form>
      <ErrorNotice failure={compare.error} />
      {finding === null ? null : (
        <Notice tone={finding === 'same' ? 'good' : 'harm'} isAlert>
          {findingWords[finding]}
        </Notice>
      )}
    </Dialog>
  )
}
