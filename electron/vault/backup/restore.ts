import { ok, type Result } from '../../../shared/model/result.ts'
import { failDatabase } from '../database/classify.ts'
import type { NewEntry } from '../record/record.ts'
import { abandonReplacement, beginReplacement, decideReplacement } from '../replacement/replacement.ts'
import { stageFile, verifyStaged, writeStaged } from '../replacement/staged.ts'
import type { VaultPaths } from '../vault-files.ts'

export interface Restore {
  /** The backup's database, verified. */
  readonly file: string
  readonly key: Uint8Array
  /** What the restored vault's record is to say of it. */
  readonly entry: NewEntry
  /** When the database that is there now is kept as it is, for want of a backup of it. */
  readonly setAside: Date | null
}

/**
 * Makes the vault that a backup holds ready to take this one's place: a copy of the backup, with an entry in its
 * record that says so, read whole. The backup itself stays. The next opening puts it in place (`finishReplacement`).
 */
export const restoreBackup = (
  paths: VaultPaths,
  { file, key, entry, setAside }: Restore,
): Result<undefined> => {
  try {
    const staged = beginReplacement(paths)
    stageFile(file, staged.database)
    const written = writeStaged(staged.database, key, entry)
    const verified = written.ok ? verifyStaged(staged.database, key, written.value) : written
    if (verified.ok) decideReplacement(paths, setAside)
    else abandonReplacement(paths)
    return verified.ok ? ok(undefined) : verified
  } catch (error) {
    try {
      abandonReplacement(paths)
    } catch {
      // The disk refuses this as well; the next opening clears it.
    }
    return failDatabase(error)
  }
}
