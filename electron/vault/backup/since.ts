import type { Database } from '../database/driver.ts'
import { lastShared, setAsideHistories } from '../record/set-aside-histories.ts'
import type { BackupManifest } from './manifest.ts'

/** What was done after a backup was made, by operation, the most frequent first: what going back to it would lose. */
export const since = (
  database: Database,
  backup: Pick<BackupManifest, 'entries' | 'when'>,
): { operation: string; count: number }[] => {
  return database
    .prepare<[number], { operation: string; count: number }>(
      'SELECT operation, count(*) AS count FROM record WHERE sequence > ? GROUP BY operation ORDER BY count DESC, operation',
    )
    .all(lastShared(backup, setAsideHistories(database)))
}
