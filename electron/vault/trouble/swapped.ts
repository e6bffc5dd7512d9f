import { existsSync, rmSync } from 'node:fs'
import { fail } from '../../../shared/model/result.ts'
import { createBackup } from '../backup/backup.ts'
import { type FilesInPlace, logOf } from '../database/files-in-place.ts'
import { closeVault, type OpenVault } from '../open-vault.ts'
import { vaultPaths } from '../vault-files.ts'

export const swappedAndKept = () =>
  fail(
    'files-swapped',
    'Another program has put another file in the place of this vault’s, as programs that copy folders do. This last step was not done. Nothing before it was lost: all of it is in a backup that was made just now, and the vault was closed. Please open it again, go back to that backup, and move the vault out of folders that are copied.',
  )

export const swappedAndOpen = () =>
  fail(
    'files-swapped',
    'Another program has put another file in the place of this vault’s, or taken its folder away, and no backup could be made there. This last step was not done. Nothing is lost while the vault is open: please put the folder back or make room, or make a copy on another drive under “Vault”, “Backups”, before you lock it.',
  )

/**
 * Keeps everything that a vault holds whose files have been swapped: SQLite still has the files that it opened, and
 * they go for good when it closes them. Closes the vault and takes its log away, which belongs to no other database.
 * False where nothing could be kept; the vault then stays open.
 *
 * @param isLast whether it is closed in any case: a folder that has gone is then made anew, for the backup alone
 */
export const keepSwapped = (
  folder: string,
  vault: OpenVault,
  files: FilesInPlace,
  now: () => Date,
  isLast: boolean,
): boolean => {
  // Somebody may have given the folder another name, and may put it back.
  if (!isLast && !existsSync(folder)) return false
  const { backups, database } = vaultPaths(folder)
  const made = createBackup({
    database: vault.database,
    key: vault.key,
    folder: backups,
    now,
    reason: 'regular',
  })
  if (!made.ok) return false
  const isLogOurs = files.isLogOurs()
  closeVault(vault)
  try {
    if (isLogOurs) rmSync(logOf(database), { force: true })
  } catch {
    // The next opening reads all of what it finds with a log beside it (`after-crash.ts`).
  }
  return true
}
