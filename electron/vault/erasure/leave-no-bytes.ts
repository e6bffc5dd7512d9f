import { createBackup } from '../backup/backup.ts'
import { listBackups, removeBackup } from '../backup/list.ts'
import type { Context } from '../context.ts'
import { emptyWriteAheadLog } from '../database/open.ts'
import { Refusal } from '../refusal.ts'
import { hasSetAside, removeSetAside } from '../replacement/replacement.ts'
import { vaultPaths } from '../vault-files.ts'

/** Older backups, and databases that were set aside, still hold what was erased: a new backup takes their place. */
const renewBackups = ({ database, key, folder, now }: Context): void => {
  const paths = vaultPaths(folder)
  const { backups } = paths
  const older = listBackups(backups).map(({ name }) => name)
  if (older.length === 0 && !hasSetAside(paths)) return
  const made = createBackup({ database, key, folder: backups, now, reason: 'regular' })
  if (!made.ok) {
    throw new Refusal(
      'backup-failed',
      'It was erased from the vault. A new backup could not be made, so the earlier ones still hold it: please make room on the disk and make a backup, then erase the old ones.',
    )
  }
  try {
    for (const name of older) removeBackup(backups, name)
    removeSetAside(paths)
  } catch {
    throw new Refusal(
      'backup-failed',
      'It was erased from the vault. An earlier backup could not be removed and may still hold it: please remove the earlier files from the vault’s backups by hand.',
    )
  }
}

/** After an erasure: nothing of it stays in the write-ahead log, nor in any backup. */
export const leaveNoBytes = (context: Context): void => {
  emptyWriteAheadLog(context.database)
  renewBackups(context)
}

/**
 * Finishes an erasure that a crash cut short: it was written down, and backups from before it are still there. Gives
 * whether there was one.
 */
export const finishErasure = (context: Context): boolean => {
  const { database, folder } = context
  const last = Number(
    database
      .prepare(
        `SELECT coalesce(max(sequence), 0) FROM record
         WHERE operation IN ('stories.erase', 'participants.erase')
           OR (operation = 'retention.confirm' AND json_extract(detail, '$.action') = 'delete')`,
      )
      .pluck()
      .get(),
  )
  const isOlder = listBackups(vaultPaths(folder).backups).some(
    ({ manifest }) => manifest !== undefined && manifest.entries < last,
  )
  if (isOlder) leaveNoBytes(context)
  return isOlder
}
