import { FileDown, ScrollText, ShieldCheck, Stamp } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Input } from '../../../shared/contract/contract.ts'
import { useDo } from '../../app/use-operation.ts'
import { useSaveAs } from '../../app/use-save-as.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'
import { TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { Screen, Toolbar } from '../../components/screen.tsx'
import { say } from '../../components/toast.tsx'
import { type CheckAnswer, CheckReport } from './check-report.tsx'
import styles from './record.module.css'
import { RecordFilterFields, toQuestion, wholeRecord } from './record-filter.tsx'
import { pageSize, RecordRows } from './record-rows.tsx'
import { SealsDialog } from './seals-dialog.tsx'

/** What was done in this vault, by whom and when; and whether the vault is whole. */
export const RecordScreen = () => {
  const checking = useDo('vault.check')
  const saving = useSaveAs('record.save')
  const [found, setFound] = useState<CheckAnswer | null>(null)
  const [areSealsOpen, setSealsOpen] = useState(false)
  const [filter, setFilter] = useState(wholeRecord)
  const question = toQuestion(filter)

  const check = async (): Promise<void> => {
    setFound(null)
    const answer = await checking.run({})
    if (answer.ok) setFound(answer.value)
  }
  const save = async (format: 'csv' | 'json'): Promise<void> => {
    const saved = await saving.save(`Record.${format}`, { ...question, format }, format)
    if (saved !== null) say(`Saved: ${counted(saved.entries, 'entry', 'entries')}.`)
  }
  const refusal = checking.error?.code === 'cancelled' ? null : checking.error

  return (
    <Screen title="Record" beside={<span>Nothing here can be changed or taken out</span>}>
      <div className={styles.page}>
        <Toolbar>
          <Button
            icon={<ShieldCheck size={17} strokeWidth={1.75} aria-hidden="true" />}
            isPending={checking.isBusy}
            onPress={() => void check()}
          >
            Check the vault
          </Button>
          <Button
            icon={<Stamp size={17} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setSealsOpen(true)}
          >
            Seals
          </Button>
          <Button
            kind="quiet"
            icon={<FileDown size={17} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => void save('csv')}
          >
            Save as a table
          </Button>
          <Button kind="quiet" onPress={() => void save('json')}>
            Save as JSON
          </Button>
        </Toolbar>
        {checking.isBusy ? (
          <ProgressView label="Checking the vault" progress={checking.progress} onCancel={checking.cancel} />
        ) : null}
        <ErrorNotice failure={refusal ?? saving.error} />
        {found === null ? null : <CheckReport answer={found} />}
        <RecordFilterFields filter={filter} onChange={setFilter} />
        <RecordPages key={JSON.stringify(question)} question={question} />
      </div>
      {areSealsOpen ? <SealsDialog onClose={() => setSealsOpen(false)} /> : null}
    </Screen>
  )
}

interface Page {
  readonly before: number | null
  readonly from: number | null
}

const RecordPages = ({ question }: { readonly question: Input<'record.list'> }) => {
  const [pages, setPages] = useState<readonly Page[]>([{ before: null, from: null }])
  const [total, setTotal] = useState<number | null>(null)
  const [oldest, setOldest] = useState<number | null>(null)
  const know = useCallback((all: number, last: number | null) => {
    setTotal(all)
    setOldest(last)
  }, [])
  const ignore = useCallback(() => undefined, [])

  const earlier = (): void => {
    if (oldest === null) return
    setPages([
      ...pages.map((page, index) => (index === pages.length - 1 ? { ...page, from: oldest } : page)),
      { before: oldest, from: null },
    ])
  }

  if (total === 0) {
    return Object.keys(question).length > 0 ? (
      <EmptyState title="No entry is like that">
        <p>Try fewer words, another person, or other days.</p>
      </EmptyState>
    ) : (
      <EmptyState icon={<ScrollText size={30} strokeWidth={1.75} />} title="Nothing has been done yet">
        <p>Everything that is done in this vault is written down here: what, when and by whom.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <TableFrame label="What was done, the latest first" className={styles.table ?? ''}>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        {pages.map((page, index) => (
          <RecordRows
            key={page.before ?? 'newest'}
            question={question}
            before={page.before}
            from={page.from}
            onKnown={index === pages.length - 1 ? know : ignore}
          />
        ))}
      </TableFrame>
      <div className={styles.foot}>
        <span role="status">
          {total === null
            ? ''
            : `${counted(total, 'entry', 'entries')} ${Object.keys(question).length > 0 ? 'found' : 'in all'}`}
        </span>
        {oldest !== null && total !== null && pages.length * pageSize < total ? (
          <Button onPress={earlier}>Show earlier entries</Button>
        ) : null}
      </div>
    </>
  )
}
