import { Search } from 'lucide-react'
import type { Input } from '../../../shared/contract/contract.ts'
import { useOperation } from '../../app/use-operation.ts'
import { TextField } from '../../components/field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import styles from './record.module.css'
import { wordsToOperations } from './sentences.ts'

export interface RecordFilter {
  readonly words: string
  /** Empty for everybody. */
  readonly by: string
  /** Days, `YYYY-MM-DD`, or empty. */
  readonly since: string
  readonly until: string
}

export const wholeRecord: RecordFilter = { words: '', by: '', since: '', until: '' }

const code = /^\s*([A-Za-z]{1,2}-\d+)\s*$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** As the vault is asked: a code is looked for as one, other words in what the entries say. */
export const toQuestion = ({ words, by, since, until }: RecordFilter): Input<'record.list'> => {
  const object = code.exec(words)?.[1]?.toUpperCase()
  return {
    ...(object !== undefined
      ? { object }
      : words.trim() === ''
        ? {}
        : { operations: [...wordsToOperations(words)] }),
    ...(by === '' ? {} : { by }),
    ...(day.test(since) ? { since } : {}),
    ...(day.test(until) ? { until } : {}),
  }
}

const everybody = 'everybody'

/** What is looked for in the record. */
export const RecordFilterFields = ({
  filter,
  onChange,
}: {
  readonly filter: RecordFilter
  readonly onChange: (filter: RecordFilter) => void
}) => {
  const people = useOperation('record.people', {})
  return (
    <search className={styles.filter} aria-label="Look for entries">
      <div className={styles.words}>
        <Search size={17} strokeWidth={1.75} aria-hidden="true" className={styles.glass} />
        <TextField
          label="What was done, or a code"
          value={filter.words}
          onChange={words => onChange({ ...filter, words })}
          maxLength={100}
          autoComplete="off"
        />
      </div>
      <SelectField
        label="By whom"
        value={filter.by === '' ? everybody : filter.by}
        onChange={by => onChange({ ...filter, by: by === everybody ? '' : by })}
        choices={[
          { value: everybody, label: 'Everybody' },
          ...(people.data?.people ?? []).map(person => ({ value: person, label: person })),
        ]}
      />
      <TextField
        label="From"
        type="date"
        value={filter.since}
        onChange={since => onChange({ ...filter, since })}
      />
      <TextField
        label="To"
        type="date"
        value={filter.until}
        onChange={until => onChange({ ...filter, until })}
      />
    </search>
  )
}
