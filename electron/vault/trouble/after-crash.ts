import { statSync } from 'node:fs'
import type { Failure } from '../../../shared/model/result.ts'
import { isSound } from '../backup/content.ts'
import { type DatabaseFailureCode, databaseFailure } from '../database/classify.ts'
import type { Database } from '../database/driver.ts'
import { logOf } from '../database/files-in-place.ts'
import { isOpenElsewhere, openReadingCopy } from '../database/open.ts'
import { inspectWriteAheadLog } from '../database/write-ahead-log.ts'
import { verifyChain } from '../record/verify.ts'
import type { VaultPaths } from '../vault-files.ts'
import { makeReadingCopy } from './reading-copy.ts'

const hasLog = (database: string): boolean =>
  (statSync(logOf(database), { throwIfNoEntry: false })?.size ?? 0) > 0

const isWhole = (database: Database): boolean => {
  try {
    return isSound(database) && verifyChain(database).problems.length === 0
  } catch {
    return false
  }
}

/**
 * Only a crash leaves a log beside a database, and another program may have put an older database beneath it since;
 * SQLite lays the one over the other without a word (decision 22). So all of it is read before it is relied on: in a
 * copy, because closing a database writes its log into it. Undefined where nothing speaks against opening it.
 */
export const findTornVault = (
  paths: VaultPaths,
  key: Uint8Array,
): Failure<DatabaseFailureCode> | undefined => {
  const { database } = paths
  try {
    // A log that is damaged has a sentence of its own, where the database is opened.
    if (!hasLog(database) || inspectWriteAheadLog(database) === 'damaged') return undefined
    if (isOpenElsewhere(database)) return databaseFailure('already-open')
    const copy = makeReadingCopy(paths)
    try {
      const opened = openReadingCopy(copy.database, key)
      if (!opened.ok) return undefined
      const isTorn = !isWhole(opened.value)
      opened.value.close()
      return isTorn ? databaseFailure('damaged') : undefined
    } finally {
      copy.remove()
    }
  } catch {
    // What hinders the look, such as a full disk, must keep nobody from their vault; whatever else it does, opening names.
    return undefined
  }
}
