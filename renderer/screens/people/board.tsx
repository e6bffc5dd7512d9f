import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { BoardRow } from '../../../shared/contract/board.ts'
import { today as todayHere } from '../../app/dates.ts'
import { useOperation } from '../../app/use-operation.ts'
import { participantKindWords } from '../../app/words.ts'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { TableFrame } from '../../components/data-table.tsx'
import { ErrorNotice, Notice } from '../../components/notice.tsx'
import { Loading } from '../../components/progress.tsx'
import { Toolbar } from '../../components/screen.tsx'
import { Segments } from '../../components/tabs.tsx'
import { AddPerson, NobodyYet } from './add-person.tsx'
import styles from './board.module.css'
import {
  type BoardFilter,
  boardFilters,
  boardFilterWords,
  endingsByMonth,
  filterBoard,
  missingWords,
  nextToWords,
  waitingLines,
} from './board.ts'
import { Endings } from './endings.tsx'
import { FindField } from './find-field.tsx'
import people from './people.module.css'
import { followArrows, stateTones } from './people-table.tsx'
import { stateWords } from './words.ts'

export interface BoardProps {
  readonly onOpen: (participant: string) => void
  readonly onAdd: () => void
}

/** So many rows are laid out at once: more than anybody reads, and few enough to stay quick. */
const rowsAtATime = 200

const isFound = (row: BoardRow, words: string): boolean =>
  `${row.name} ${row.participant}`
    .toLocaleLowerCase('en-GB')
    .includes(words.trim().toLocaleLowerCase('en-GB'))

/** Everybody who took part: where their consent stands, what is missing, what ends, and who waits for whom. */
export const Board = ({ onOpen, onAdd }: BoardProps) => {
  const { data, error, isLoading } = useOperation('people.board', {})
  const soonDays = useOperation('project.get', {}).data?.policy.endsSoonDays ?? 30
  const [filter, setFilter] = useState<BoardFilter>('everyone')
  const [find, setFind] = useState('')
  const [rows, setRows] = useState(rowsAtATime)
  const today = todayHere()
  if (data === undefined)
    return (
      <>
        <ErrorNotice failure={error} />
        {isLoading ? <Loading label="Asking the vault" /> : null}
      </>
    )
  if (data.people.length === 0) return <NobodyYet onAdd={onAdd} />
  const on = { today, soonDays }
  const shown = filterBoard(data.people, filter, on).filter(row => isFound(row, find))
  return (
    <>
      <Toolbar end={<AddPerson onAdd={onAdd} />}>
        <Segments
          label="Show"
          look="pills"
          value={filter}
          onChange={setFilter}
          items={boardFilters
            .map(id => ({ id, count: filterBoard(data.people, id, on).length }))
            .filter(({ id, count }) => count > 0 || id === filter || id === 'everyone')
            .map(({ id, count }) => ({
              id,
              label: `${boardFilterWords[id]} ${count.toLocaleString('en-GB')}`,
            }))}
        />
        <FindField
          label="Find a person by name or code"
          placeholder="Name or code"
          value={find}
          onChange={setFind}
        />
      </Toolbar>
      {shown.length === 0 ? (
        <Notice>
          {find.trim() === ''
            ? `Nobody is in “${boardFilterWords[filter]}” today.`
            : 'Nobody here has that name or code.'}
        </Notice>
      ) : (
        <Rows rows={shown.slice(0, rows)} today={today} onOpen={onOpen} />
      )}
      {shown.length > rows ? (
        <Button onPress={() => setRows(rows + rowsAtATime)}>
          Show more of {shown.length.toLocaleString('en-GB')}
        </Button>
      ) : null}
      <Endings months={endingsByMonth(data.people, today)} />
    </>
  )
}

interface RowsProps extends Pick<BoardProps, 'onOpen'> {
  readonly rows: readonly BoardRow[]
  readonly today: string
}

const Rows = ({ rows, today, onOpen }: RowsProps) => (
  <TableFrame label="Everybody who took part" className={people.frame ?? ''}>
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col">Consent</th>
        <th scope="col">Missing</th>
        <th scope="col">Next</th>
        <th scope="col">Waiting</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        // The button in the row does the same by keyboard; the row is a larger target for the mouse.
        <tr key={row.participant} onClick={() => onOpen(row.participant)} className={people.row}>
          <th scope="row">
            <button
              type="button"
              className={people.person}
              onKeyDown={followArrows}
              onClick={event => {
                event.stopPropagation()
                onOpen(row.participant)
              }}
            >
              <span className={people.name}>{row.name}</span>{' '}
              <span className={people.code}>{row.participant}</span>
            </button>
            <span className={people.about}>{participantKindWords[row.kind]}</span>
            {row.flagged ? (
              <span className={styles.flagged}>
                <ShieldAlert size={15} strokeWidth={1.75} aria-hidden="true" /> Safeguarding flag open
              </span>
            ) : null}
          </th>
          <td>
            <Chip tone={stateTones[row.consent]}>{stateWords[row.consent]}</Chip>
          </td>
          <td>
            <Missing row={row} />
          </td>
          <td>{nextToWords(row)}</td>
          <td>
            {waitingLines(row, today).map(line => (
              <span key={line} className={styles.line}>
                {line}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
)

/** The first thing to do in sight; the rest is counted for those who look, and named for those who listen. */
const Missing = ({ row: { missing } }: { readonly row: BoardRow }) => {
  const [first, ...rest] = missing
  if (first === undefined) return <span className={people.yes}>Nothing</span>
  return (
    <>
      <span>{missingWords[first]}</span>
      {rest.length === 0 ? null : (
        <span className={people.about} title={rest.map(what => missingWords[what]).join('\n')}>
          <span aria-hidden="true">and {rest.length} more</span>
          <VisuallyHidden>{rest.map(what => missingWords[what]).join(', ')}</VisuallyHidden>
        </span>
      )}
    </>
  )
}
