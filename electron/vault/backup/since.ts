import type { Database } from '../database/driver.ts'
import { lastShared, setAsideHistories } from '../record/set-aside-histories.ts'
import { compareWithManifests } from '../record/verify.ts'
import type { BackupManifest } from './manifest.ts'

/** What was done after a backup was made, by operation, the most frequent first: what going back to it would lose. */
export const since = (
  database: Database,
  backup: Pick<BackupManifest, 'entries' | 'when' | 'head'>,
): { operation: string; count: number }[] => {
  // A backup of this very history holds all that came before it; of one that was left, what both have in common.
  const differs = compareWithManifests(database, [
    { entries: backup.entries, head: Buffer.from(backup.head, 'hex') },
  ])
  const last = differs.length === 0 ? backup.entries : lastShared(backup, setAsideHistories(database))
  return database
    .prepare<[number], { operation: string; count: number }>(
      'SELECT operation, count(*) AS count FROM record WHERE sequence > ? GROUP BY operation ORDER BY count DESC, operation',
    )
    .all(last)
}
