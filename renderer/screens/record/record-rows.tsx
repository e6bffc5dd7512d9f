import { useEffect } from 'react'
import type { Input } from '../../../shared/contract/contract.ts'
import type { RecordEntry } from '../../../shared/contract/record.ts'
import { momentInWords } from '../../app/dates.ts'
import { usePlace } from '../../app/place.ts'
import { useOperation } from '../../app/use-operation.ts'
import { Button } from '../../components/button.tsx'
import { ErrorNotice } from '../../components/notice.tsx'
import { useAllStories } from '../storybooks/use-all-stories.ts'
import styles from './record.module.css'
import { entryToSentence, objectToPlace } from './sentences.ts'

/** Entries a page. The first page may grow to the most that the vault gives while somebody is reading. */
export const pageSize = 150
const largestPage = 500

/** Of one thing, and not of the project or the vault as a whole: those say nothing beside the sentence. */
const isCode = /\d/

export interface RecordRowsProps {
  /** Which entries are wanted. */
  readonly question: Input<'record.list'>
  /** Entries before this one, or null for the newest. */
  readonly before: number | null
  /** The first entry of this page once there is a page after it, so that new entries leave no gap. */
  readonly from: number | null
  /** Told how many entries there are in all and which of this page is the oldest; null when it has none. */
  readonly onKnown: (total: number, oldest: number | null) => void
}

/** One page of the record. */
export const RecordRows = ({ question, before, from, onKnown }: RecordRowsProps) => {
  const limit = before === null && from !== null ? largestPage : pageSize
  const { data, error } = useOperation(
    'record.list',
    { ...question, limit, ...(before === null ? {} : { before }) },
    { keep: true },
  )
  const entries = (data?.entries ?? []).filter(({ sequence }) => from === null || sequence >= from)
  const { titles } = useAllStories()
  const total = data?.total
  const oldest = entries.at(-1)?.sequence ?? null
  useEffect(() => {
    if (total !== undefined) onKnown(total, oldest)
  }, [total, oldest, onKnown])

  return (
    <tbody>
      {error === null ? null : (
        <tr>
          <td colSpan={4}>
            <ErrorNotice failure={error} />
          </td>
        </tr>
      )}
      {entries.map(entry => (
        <RecordRow key={entry.sequence} entry={entry} stories={titles} />
      ))}
    </tbody>
  )
}

interface RecordRowProps {
  readonly entry: RecordEntry
  /** The stories that are there, by code. */
  readonly stories: ReadonlyMap<string, string>
}

const RecordRow = ({ entry, stories }: RecordRowProps) => {
  const { go } = usePlace()
  const known = objectToPlace(entry.object)
  // A story that was erased since has no place to go to.
  const place = known?.name === 'story' && !stories.has(known.story) ? null : known
  return (
    <tr>
      <td className={styles.sequence}>{entry.sequence.toLocaleString('en-GB')}</td>
      <td className={styles.when}>{momentInWords(entry.at)}</td>
      <td>{entry.by}</td>
      <td>
        {entryToSentence(entry)}
        {!isCode.test(entry.object) ? null : place === null ? (
          <span className={styles.code}> {entry.object}</span>
        ) : (
          <>
            {' '}
            <Button kind="link" onPress={() => go(place)}>
              {entry.object}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
