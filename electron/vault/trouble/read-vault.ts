import { ok, type Result } from '../../../shared/model/result.ts'
import { failDatabase } from '../database/classify.ts'
import { migrate } from '../database/migrate.ts'
import { makeReadOnly, openReadingCopy } from '../database/open.ts'
import { getProjectName } from '../database/repositories/project.ts'
import type { OpenVault } from '../open-vault.ts'
import type { VaultPaths } from '../vault-files.ts'
import { makeReadingCopy, type ReadingCopy } from './reading-copy.ts'
import type { UnlockedBy } from './unlock-any.ts'

const openCopy = (copy: ReadingCopy, by: UnlockedBy): Result<OpenVault> => {
  const opened = openReadingCopy(copy.database, by.key)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    // A vault of an earlier version is brought up to date in the copy alone.
    const migrated = migrate(database, { beforeUpgrade: () => ok(undefined) })
    if (!migrated.ok) {
      database.close()
      return migrated
    }
    makeReadOnly(database)
    return ok({ database, ...by, project: getProjectName(database), removeCopy: copy.remove })
  } catch (error) {
    database.close()
    return failDatabase(error)
  }
}

/** Opens a copy of a vault, in which nothing can be changed; the vault itself is not touched. Wipes the key on failure. */
export const readVault = (paths: VaultPaths, by: UnlockedBy): Result<OpenVault> => {
  let copy: ReadingCopy | undefined
  try {
    copy = makeReadingCopy(paths)
    const opened = openCopy(copy, by)
    if (!opened.ok) {
      copy.remove()
      by.key.fill(0)
    }
    return opened
  } catch (error) {
    copy?.remove()
    by.key.fill(0)
    return failDatabase(error)
  }
}
