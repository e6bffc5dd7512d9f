import type { Database } from '../database/driver.ts'
import type { Entry } from './record.ts'

/** Which entries are wanted; what is left out does not matter. Days are those of UTC, as the entries' times are. */
export interface EntryFilter {
  readonly operations?: readonly string[] | undefined
  readonly by?: string | undefined
  readonly object?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

interface Condition {
  readonly sql: string
  readonly value: string
}

const conditionsOf = ({ operations, by, object, since, until }: EntryFilter): readonly Condition[] => [
  ...(operations === undefined
    ? []
    : [{ sql: 'operation IN (SELECT value FROM json_each(?))', value: JSON.stringify(operations) }]),
  ...(by === undefined ? [] : [{ sql: 'actor = ?', value: by }]),
  ...(object === undefined ? [] : [{ sql: 'object = ?', value: object }]),
  ...(since === undefined ? [] : [{ sql: 'at >= ?', value: since }]),
  // Every moment of that day comes before the letter that follows the T between day and time.
  ...(until === undefined ? [] : [{ sql: 'at < ?', value: `${until}U` }]),
]

const whereOf = (conditions: readonly Condition[]): string =>
  ['1', ...conditions.map(({ sql }) => sql)].join(' AND ')

export const countEntries = (database: Database, filter: EntryFilter): number => {
  const conditions = conditionsOf(filter)
  return Number(
    database
      .prepare(`SELECT count(*) FROM record WHERE ${whereOf(conditions)}`)
      .pluck()
      .get(...conditions.map(({ value }) => value)),
  )
}

/** Entries below a sequence number, the newest first. `detail` is JSON text. */
export const selectEntries = (
  database: Database,
  filter: EntryFilter,
  { before, limit }: { readonly before: number; readonly limit: number },
): readonly Entry[] => {
  const conditions = conditionsOf(filter)
  return database
    .prepare<(string | number)[], Entry>(
      `SELECT sequence, at, actor, operation, object, detail FROM record
       WHERE ${whereOf(conditions)} AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
    )
    .all(...conditions.map(({ value }) => value), before, limit)
}
