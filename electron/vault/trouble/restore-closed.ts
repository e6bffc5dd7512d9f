import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { verifyBackup } from '../backup/backup.ts'
import { listBackups } from '../backup/list.ts'
import { restoreBackup } from '../backup/restore.ts'
import type { VaultPaths } from '../vault-files.ts'
import type { UnlockedBy } from './unlock-any.ts'

/** The backups of a vault that is not open: what can be seen of them without the key, the newest first. */
export const backupsOfClosed = ({ backups }: VaultPaths) =>
  listBackups(backups).map(({ name, when, state, manifest }) => ({
    name,
    madeAt: when,
    bytes: manifest?.bytes ?? 0,
    isWhole: state === 'complete',
  }))

/**
 * Makes a backup ready to take the place of a vault that cannot be opened. The database that is there now is kept
 * beside it, untouched; the next opening puts the backup in place.
 */
export const restoreClosed = (
  paths: VaultPaths,
  name: string,
  { key, person }: UnlockedBy,
  now: () => Date,
): Result<undefined> => {
  const listed = listBackups(paths.backups).find(backup => backup.name === name)
  if (listed === undefined) {
    return fail(
      'backup-missing',
      'That backup is no longer there. Nothing was changed. Please look at the list again.',
    )
  }
  const verified = verifyBackup(paths.backups, listed.name, key)
  if (!verified.ok) return verified
  const entry = {
    at: now().toISOString(),
    actor: person,
    operation: 'vault.restore',
    object: 'vault',
    detail: { to: verified.value.entries, shared: verified.value.entries, from: null },
  }
  const restored = restoreBackup(paths, {
    file: join(paths.backups, listed.name),
    key,
    entry,
    setAside: now(),
  })
  return restored.ok ? ok(undefined) : restored
}
