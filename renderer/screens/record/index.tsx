import { Archive, ScrollText, ShieldCheck } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useDo } from '../../app/use-operation.ts'
import { counted } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'
import { TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { ProgressView } from '../../components/progress.tsx'
import { Screen, Toolbar } from '../../components/screen.tsx'
import { bytesToWords } from './bytes.ts'
import { type CheckAnswer, CheckReport } from './check-report.tsx'
import styles from './record.module.css'
import { RecordRows } from './record-rows.tsx'

interface Found {
  readonly check: CheckAnswer | null
  readonly backup: string | null
}

/** What was done in this vault, by whom and when; and whether the vault is whole. */
export const RecordScreen = () => {
  const checking = useDo('vault.check')
  const backing = useDo('vault.backup')
  const [found, setFound] = useState<Found>({ check: null, backup: null })

  const check = async (): Promise<void> => {
    backing.clear()
    setFound({ check: null, backup: null })
    const answer = await checking.run({})
    if (answer.ok) setFound({ check: answer.value, backup: null })
  }
  const backUp = async (): Promise<void> => {
    checking.clear()
    setFound({ check: null, backup: null })
    const answer = await backing.run({})
    if (answer.ok) {
      setFound({
        check: null,
        backup: `A backup was made inside the vault’s folder and read back, ${bytesToWords(answer.value.bytes)}.`,
      })
    }
  }
  const refusal = [checking.error, backing.error].find(error => error !== null && error.code !== 'cancelled')

  return (
    <Screen title="Record" beside={<span>Nothing here can be changed or taken out</span>}>
      <div className={styles.page}>
        <Toolbar>
          <Button
            icon={<ShieldCheck size={17} strokeWidth={1.75} aria-hidden="true" />}
            isPending={checking.isBusy}
            isDisabled={backing.isBusy}
            onPress={() => void check()}
          >
            Check the vault
          </Button>
          <Button
            icon={<Archive size={17} strokeWidth={1.75} aria-hidden="true" />}
            isPending={backing.isBusy}
            isDisabled={checking.isBusy}
            onPress={() => void backUp()}
          >
            Make a backup
          </Button>
        </Toolbar>
        {checking.isBusy ? (
          <ProgressView label="Checking the vault" progress={checking.progress} onCancel={checking.cancel} />
        ) : null}
        {backing.isBusy ? (
          <ProgressView label="Making a backup" progress={backing.progress} onCancel={backing.cancel} />
        ) : null}
        <ErrorNotice failure={refusal ?? null} />
        {found.check === null ? null : <CheckReport answer={found.check} />}
        {found.backup === null ? null : (
          <Notice tone="good" isAlert>
            {found.backup}
          </Notice>
        )}
        <RecordPages />
      </div>
    </Screen>
  )
}

interface Page {
  readonly before: number | null
  readonly from: number | null
}

const RecordPages = () => {
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
    return (
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
            before={page.before}
            from={page.from}
            onKnown={index === pages.length - 1 ? know : ignore}
          />
        ))}
      </TableFrame>
      <div className={styles.foot}>
        <span role="status">{total === null ? '' : `${counted(total, 'entry', 'entries')} in all`}</span>
        {oldest !== null && oldest > 1 ? <Button onPress={earlier}>Show earlier entries</Button> : null}
      </div>
    </>
  )
}
