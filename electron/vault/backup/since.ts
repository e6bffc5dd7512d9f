import type { Database } from '../database/driver.ts'

/**
 * What was done after an entry of the record, by operation, the most frequent first: what going back to a backup would
 * lose, where that is the last entry that both have.
 */
export const since = (database: Database, entry: number): { operation: string; count: number }[] =>
  database
    .prepare<[number], { operation: string; count: number }>(
      'SELECT operation, count(*) AS count FROM record WHERE sequence > ? GROUP BY operation ORDER BY count DESC, operation',
    )
    .all(entry)
