import { BookOpen, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { counted, numberInWords } from '../../app/words.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { EmptyState } from '../../components/card.tsx'
import { TextField } from '../../components/field.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Screen, Toolbar } from '../../components/screen.tsx'
import { Segments } from '../../components/tabs.tsx'
import { filterStories, type StoryFilter } from './filter-stories.ts'
import { BringInButton } from './import-button.tsx'
import styles from './stories.module.css'
import { StoryTable } from './story-table.tsx'
import { useAllStories } from './use-all-stories.ts'
import { useImport } from './use-import.tsx'

const page = 100

const filters: readonly { readonly id: StoryFilter; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'to_decide', label: 'To decide' },
  { id: 'not_read', label: 'To read through' },
  { id: 'no_storyteller', label: 'Without a storyteller' },
]

interface PagerProps {
  readonly from: number
  readonly total: number
  readonly onMove: (from: number) => void
}

const Pager = ({ from, total, onMove }: PagerProps) => (
  <nav aria-label="Pages" className={styles.pager}>
    <IconButton
      label="The stories before"
      icon={<ChevronLeft size={19} strokeWidth={1.75} />}
      isDisabled={from === 0}
      onPress={() => onMove(Math.max(0, from - page))}
    />
    <span aria-live="polite">
      {numberInWords(from + 1)} to {numberInWords(Math.min(total, from + page))} of {numberInWords(total)}
    </span>
    <IconButton
      label="The stories after"
      icon={<ChevronRight size={19} strokeWidth={1.75} />}
      isDisabled={from + page >= total}
      onPress={() => onMove(from + page)}
    />
  </nav>
)

const NoStories = ({
  onChoose,
  onHandover,
}: {
  readonly onChoose: () => void
  readonly onHandover: () => void
}) => (
  <EmptyState
    icon={<BookOpen size={30} strokeWidth={1.75} />}
    title="No stories yet"
    action={
      <>
        <BringInButton kind="primary" size="large" onChoose={onChoose} />
        <Button size="large" onPress={onHandover}>
          Bring in a handover
        </Button>
      </>
    }
  >
    <p>
      Bring in interviews as Word, plain text or subtitles. The files themselves stay as they are; a locked
      copy of the words comes into the vault.
    </p>
  </EmptyState>
)

/** Every story of the project, or those of a filter to begin with. */
export const StoriesScreen = ({ filter: first }: { readonly filter: StoryFilter }) => {
  const [from, setFrom] = useState(0)
  const [filter, setFilter] = useState(first)
  const [words, setWords] = useState('')
  const importing = useImport()
  const { go } = usePlace()
  const isFiltered = filter !== 'all' || words.trim() !== ''
  const list = useOperation('stories.list', { from, limit: page }, { when: !isFiltered, keep: true })
  const all = useAllStories(isFiltered)
  const count = useOperation('stories.list', { from: 0, limit: 1 })
  const total = count.data?.total

  const found = isFiltered ? filterStories(all ?? [], filter, words) : undefined
  const rows = found === undefined ? list.data?.stories : found.slice(from, from + page)
  const shownTotal = found === undefined ? (list.data?.total ?? 0) : found.length
  const narrow = (change: () => void) => {
    setFrom(0)
    change()
  }

  return (
    <Screen title="Stories" beside={total === undefined ? undefined : counted(total, 'story', 'stories')}>
      <ErrorNotice
        failure={list.error ?? count.error}
        action={<Button onPress={list.again}>Try again</Button>}
      />
      {total === 0 ? (
        <NoStories onChoose={importing.choose} onHandover={() => go({ name: 'handover' })} />
      ) : (
        <>
          <Toolbar
            end={
              <>
                <Button onPress={() => go({ name: 'handover' })}>Handing over</Button>
                <BringInButton kind="primary" onChoose={importing.choose} />
              </>
            }
          >
            <Segments
              look="pills"
              label="Which stories"
              value={filter}
              onChange={chosen => narrow(() => setFilter(chosen))}
              items={filters}
            />
            <TextField
              label="Title, code or storyteller"
              isLabelHidden
              placeholder="Title, code or storyteller"
              value={words}
              onChange={typed => narrow(() => setWords(typed))}
              className={styles.filter ?? ''}
            />
          </Toolbar>
          {rows === undefined || (isFiltered && all === undefined) ? (
            <Loading />
          ) : rows.length === 0 ? (
            <p className={styles.none} role="status">
              No story fits.{' '}
              <Button
                kind="link"
                onPress={() =>
                  narrow(() => {
                    setFilter('all')
                    setWords('')
                  })
                }
              >
                Show all
              </Button>
            </p>
          ) : (
            <>
              <StoryTable rows={rows} />
              {shownTotal > page ? <Pager from={from} total={shownTotal} onMove={setFrom} /> : null}
            </>
          )}
        </>
      )}
      {importing.dialog}
    </Screen>
  )
}
