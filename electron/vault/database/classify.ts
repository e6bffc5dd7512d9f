import { type Failure, fail } from '../../../shared/model/result.ts'
import { sqliteCode } from './driver.ts'

export type DatabaseFailureCode =
  | 'not-readable'
  | 'damaged'
  | 'disk-full'
  | 'already-open'
  | 'read-only'
  | 'disk-error'
  | 'cannot-open'
  | 'database-error'

const sentences: Readonly<Record<DatabaseFailureCode, string>> = {
  'not-readable':
    'This vault’s database cannot be read with its key. The file may be damaged, or it may belong to another vault. Nothing has been changed. Please restore the newest backup, and keep this copy safe until you have.',
  damaged:
    'Part of this vault’s database is damaged. Nothing has been changed or deleted. Please restore the newest backup, and keep this copy safe in case more can be recovered from it.',
  'disk-full':
    'There is no room left on this disk, so the last step was not saved. Everything saved before is safe. Please free some space and try again.',
  'already-open':
    'This vault is already open in another window or program. Nothing has been changed. Please close it there and try again.',
  'read-only':
    'This vault cannot be written to, so the last step was not saved. Everything saved before is safe. Please check that its folder is not read-only, or move the vault to a folder of your own.',
  'disk-error':
    'The disk did not respond as it should, so the last step was not saved. Everything saved before is safe. If the vault is on a removable or network drive, please check its connection and try again.',
  'cannot-open':
    'This vault’s database could not be opened. Nothing has been changed. Please check that the folder is still there and that you are allowed to use it.',
  'database-error':
    'The vault’s database could not carry out this step, so it was not saved. Everything saved before is safe. Please try again; if it happens again, close the vault and check it.',
}

// Primary result codes (sqlite.org/rescode.html); extended codes only add a suffix after an underscore.
const codesBySqliteName: readonly (readonly [string, DatabaseFailureCode])[] = [
  ['SQLITE_NOTADB', 'not-readable'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'already-open'],
  ['SQLITE_LOCKED', 'already-open'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'cannot-open'],
  ['SQLITE_CANTOPEN', 'cannot-open'],
  ['SQLITE_IOERR', 'disk-error'],
]

// The file-system's own codes, for steps that do not go through SQLite (copying, syncing, renaming).
const codesBySystemName: Readonly<Record<string, DatabaseFailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'cannot-open',
  ENOTDIR: 'cannot-open',
  EIO: 'disk-error',
  EBUSY: 'disk-error',
}

export const databaseFailure = (code: DatabaseFailureCode): Failure<DatabaseFailureCode> => ({
  code,
  message: sentences[code],
})

const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Whether the file system refused something for a reason that is known here. */
export const isSystemError = (error: unknown): boolean =>
  Object.hasOwn(codesBySystemName, systemCode(error) ?? '')

/**
 * Turns whatever SQLite or the file system threw into a named failure with a sentence for a researcher. The
 * original message is dropped on purpose: it can carry a path, a table's content or a key.
 */
export const classifyDatabaseError = (error: unknown): Failure<DatabaseFailureCode> => {
  const sqlite = sqliteCode(error)
  if (sqlite !== undefined) {
    const known = codesBySqliteName.find(([name]) => sqlite === name || sqlite.startsWith(`${name}_`))
    return databaseFailure(known?.[1] ?? 'database-error')
  }
  return databaseFailure(codesBySystemName[systemCode(error) ?? ''] ?? 'database-error')
}

/** The same as a failed `Result`. */
export const failDatabase = (error: unknown) => {
  const { code, message } = classifyDatabaseError(error)
  return fail(code, message)
}
