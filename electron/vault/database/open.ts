import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { classifyDatabaseError, type DatabaseFailureCode, databaseFailure, failDatabase } from './classify.ts'
import { connect, type Database, type UnkeyedDatabase } from './driver.ts'
import { inspectWriteAheadLog } from './write-ahead-log.ts'

export type OpenFailureCode = DatabaseFailureCode | 'settings-refused' | 'log-damaged'

type Purpose = 'vault' | 'new-vault' | 'backup' | 'copy' | 'reading-copy'

interface Setting {
  readonly name: string
  readonly value: string
  /** What SQLite answers when asked afterwards. */
  readonly expected: string | number
}

export const dataKeyBytes = 32
const pageBytes = 4096
// Long enough for a closing window to let go, short enough to be told soon that the vault is open elsewhere.
const busyMilliseconds = 250

/**
 * Before the key. Without `cipher` the driver would use another cipher; without `legacy = 4` the header stays
 * readable and no other SQLCipher tool could open the file. The rest are its defaults, pinned.
 */
const cipherSettings: readonly Setting[] = [
  { name: 'cipher', value: "'sqlcipher'", expected: 'sqlcipher' },
  { name: 'legacy', value: '4', expected: '4' },
  { name: 'legacy_page_size', value: '4096', expected: '4096' },
  { name: 'plaintext_header_size', value: '0', expected: '0' },
  { name: 'hmac_use', value: '1', expected: '1' },
  { name: 'hmac_check', value: '1', expected: '1' },
]

/** After the key and before the first read, so that the lock is held from the first page on. */
const lockSettings: readonly Setting[] = [{ name: 'locking_mode', value: 'EXCLUSIVE', expected: 'exclusive' }]

const journalSettings: readonly Setting[] = [
  { name: 'journal_mode', value: 'WAL', expected: 'wal' },
  // FULL: with this build's default (NORMAL in WAL) the last commits can vanish at power loss.
  { name: 'synchronous', value: 'FULL', expected: 2 },
]

/**
 * Room for 64 MiB of pages. A page that has left memory is decrypted and authenticated again when it is next read;
 * with the driver's own 16 MB that made bulk work on a big vault markedly slower than without encryption.
 */
const cacheSettings: readonly Setting[] = [{ name: 'cache_size', value: '-65536', expected: -65_536 }]

const safetySettings: readonly Setting[] = [
  // MEMORY: temporary tables are never encrypted, so they must never reach the disk.
  { name: 'temp_store', value: 'MEMORY', expected: 2 },
  { name: 'secure_delete', value: 'ON', expected: 1 },
  { name: 'foreign_keys', value: 'ON', expected: 1 },
  // Without it INSERT OR REPLACE deletes a row without firing the triggers that forbid its deletion.
  { name: 'recursive_triggers', value: 'ON', expected: 1 },
  { name: 'trusted_schema', value: 'OFF', expected: 0 },
  { name: 'cell_size_check', value: 'ON', expected: 1 },
  { name: 'mmap_size', value: '0', expected: 0 },
]

// On macOS a plain fsync leaves the bytes in the drive's own cache.
const macSettings: readonly Setting[] =
  process.platform === 'darwin' ? [{ name: 'fullfsync', value: 'ON', expected: 1 }] : []

const readOnlySettings: readonly Setting[] = [{ name: 'query_only', value: 'ON', expected: 1 }]

// A copy that nobody relies on yet has an ordinary journal: only so can it be encrypted anew, and it leaves no log.
const copySettings: readonly Setting[] = [
  { name: 'journal_mode', value: 'DELETE', expected: 'delete' },
  { name: 'synchronous', value: 'FULL', expected: 2 },
]

class SettingsRefused extends Error {}

const settle = (database: Database, { name, value }: Setting): void => {
  database.pragma(`${name} = ${value}`)
}

const confirm = (database: Database, { name, expected }: Setting): void => {
  if (database.pragma(name, { simple: true }) !== expected) throw new SettingsRefused()
}

const hexDigits = Buffer.from('0123456789abcdef', 'ascii')

/** `x'…'` in ASCII, the only form that the driver takes as a raw key; built without a string, which cannot be wiped. */
const rawKeyLiteral = (key: Uint8Array): Buffer => {
  const literal = Buffer.alloc(key.length * 2 + 3)
  literal.write("x'", 0, 'ascii')
  key.forEach((byte, index) => {
    literal[2 + index * 2] = hexDigits[byte >> 4] ?? 0
    literal[3 + index * 2] = hexDigits[byte & 15] ?? 0
  })
  literal.write("'", literal.length - 1, 'ascii')
  return literal
}

const giveKey = (database: UnkeyedDatabase, key: Uint8Array): void => {
  const literal = rawKeyLiteral(key)
  try {
    database.key(literal)
  } finally {
    literal.fill(0)
  }
}

const settingsFor = (purpose: Purpose) => {
  if (purpose === 'backup') return { lock: [], rest: [...safetySettings, ...readOnlySettings] }
  if (purpose === 'copy')
    return { lock: lockSettings, rest: [...copySettings, ...safetySettings, ...macSettings] }
  return {
    lock: lockSettings,
    rest: [...journalSettings, ...safetySettings, ...macSettings, ...cacheSettings],
  }
}

const prepareConnection = (database: UnkeyedDatabase, key: Uint8Array, purpose: Purpose): void => {
  const { lock, rest } = settingsFor(purpose)
  for (const setting of cipherSettings) settle(database, setting)
  giveKey(database, key)
  for (const setting of lock) settle(database, setting)
  // The first read proves the key.
  database.prepare('SELECT count(*) FROM sqlite_master').get()
  for (const setting of rest) settle(database, setting)
  for (const setting of [...cipherSettings, ...lock, ...rest]) confirm(database, setting)
}

// Never on a database that is open: on POSIX systems, closing any other handle of a file lets go of every lock
// that the process has on it (sqlite.org/howtocorrupt.html, 2.2), and a second program could then open the vault.
const startsAsPlaintext = (file: string): boolean => {
  const header = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    return readSync(handle, header, 0, 16, 0) < 16 || header.toString('latin1').startsWith('SQLite format 3')
  } finally {
    closeSync(handle)
  }
}

/** A file shorter than a page opens with any key as an empty database: lost stories must not look like none. */
const isShorterThanOnePage = (file: string): boolean => statSync(file).size < pageBytes

/** Looked at twice, since another process that is writing just then can show a frame half written. */
const isLogDamaged = (file: string): boolean =>
  inspectWriteAheadLog(file) === 'damaged' && inspectWriteAheadLog(file) === 'damaged'

const assertUsableKey = (key: Uint8Array): void => {
  if (key.length !== dataKeyBytes) throw new RangeError('A data key has 32 bytes')
  // An all-zero key is a key that was wiped before it was used.
  if (key.every(byte => byte === 0)) throw new RangeError('This data key has been wiped')
}

const settingsRefused = () =>
  fail(
    'settings-refused',
    'This vault was not opened, because one of its protections could not be switched on. Nothing has been changed. Please install Storykeep again and try once more.',
  )

const logDamaged = () =>
  fail(
    'log-damaged',
    'The part of this vault that holds the latest changes was damaged after Storykeep last stopped, so the vault was not opened, to keep it exactly as it is. Please make a copy of the vault’s folder, then restore the newest backup.',
  )

const open = (file: string, key: Uint8Array, purpose: Purpose): Result<Database, OpenFailureCode> => {
  assertUsableKey(key)
  let database: UnkeyedDatabase | undefined
  try {
    if (purpose !== 'new-vault' && isShorterThanOnePage(file)) {
      return { ok: false, error: databaseFailure('damaged') }
    }
    // Before SQLite sees the log: it would leave out what it cannot verify, and then overwrite it.
    if (purpose === 'vault' && isLogDamaged(file)) return logDamaged()
    database = connect(file, {
      readonly: purpose === 'backup',
      fileMustExist: true,
      timeout: busyMilliseconds,
    })
    prepareConnection(database, key, purpose)
    return ok(database)
  } catch (error) {
    database?.close()
    return error instanceof SettingsRefused ? settingsRefused() : failDatabase(error)
  }
}

/**
 * Opens a vault's database with its 32-byte data key, for this process alone: every protection is set, read
 * back, and a connection on which one differs is closed. The caller wipes its own copy of the key.
 * Fails with `already-open` while any other connection has it. Throws RangeError for a key that is no key.
 */
export const openVaultDatabase = (file: string, key: Uint8Array): Result<Database, OpenFailureCode> =>
  open(file, key, 'vault')

/**
 * Opens a copy of a vault's database whose log may be damaged: what of the log is whole is read, the rest is left.
 * Only ever a copy, because SQLite then drops the rest.
 */
export const openReadingCopy = (file: string, key: Uint8Array): Result<Database, OpenFailureCode> =>
  open(file, key, 'reading-copy')

/**
 * Whether another connection has a vault's database, found out without its key and without touching it: a read asks for
 * the lock before it finds that it cannot read.
 */
export const isOpenElsewhere = (file: string): boolean => {
  let database: UnkeyedDatabase | undefined
  try {
    database = connect(file, { readonly: true, fileMustExist: true, timeout: busyMilliseconds })
    // As the vault itself is opened; otherwise a file of shared memory would be left beside it.
    for (const setting of lockSettings) settle(database, setting)
    database.prepare('SELECT count(*) FROM sqlite_master').get()
    return false
  } catch (error) {
    return classifyDatabaseError(error).code === 'already-open'
  } finally {
    database?.close()
  }
}

/** From here on nothing can be changed through this connection. Throws `SqliteError`. */
export const makeReadOnly = (database: Database): void => {
  for (const setting of readOnlySettings) {
    settle(database, setting)
    confirm(database, setting)
  }
}

/**
 * Makes a new, empty database and leaves it open. Its first page is written encrypted before this returns; at
 * no moment does the file hold anything readable. Refuses a file that already exists.
 */
export const createVaultDatabase = (file: string, key: Uint8Array): Result<Database, OpenFailureCode> => {
  assertUsableKey(key)
  try {
    closeSync(openSync(file, 'wx', 0o600))
    const made = open(file, key, 'new-vault')
    if (!made.ok) return made
    made.value.close()
    // Only now that it is closed: see the note on locks above.
    return startsAsPlaintext(file) ? settingsRefused() : open(file, key, 'vault')
  } catch (error) {
    return failDatabase(error)
  }
}

/** Opens a finished backup for reading only. */
export const openBackupDatabase = (file: string, key: Uint8Array): Result<Database, OpenFailureCode> =>
  open(file, key, 'backup')

/** Opens a copy that is to take the vault's place, for writing. It leaves no write-ahead log when it is closed. */
export const openCopyDatabase = (file: string, key: Uint8Array): Result<Database, OpenFailureCode> =>
  open(file, key, 'copy')

/**
 * Encrypts a closed copy anew, page by page, under another key and with another salt. Killed on the way it is lost:
 * only ever a copy. The caller wipes both keys.
 */
export const rekeyCopy = (
  file: string,
  key: Uint8Array,
  nextKey: Uint8Array,
): Result<undefined, OpenFailureCode> => {
  assertUsableKey(nextKey)
  let database: UnkeyedDatabase | undefined
  const literal = rawKeyLiteral(nextKey)
  try {
    database = connect(file, { readonly: false, fileMustExist: true, timeout: busyMilliseconds })
    prepareConnection(database, key, 'copy')
    database.rekey(literal)
    return ok(undefined)
  } catch (error) {
    return error instanceof SettingsRefused ? settingsRefused() : failDatabase(error)
  } finally {
    literal.fill(0)
    database?.close()
  }
}

/**
 * Moves the write-ahead log into the database and empties it, so that what was just erased is not left in it.
 * Call it after an erasure is committed. Throws `SqliteError`.
 */
export const emptyWriteAheadLog = (database: Database): void => {
  database.pragma('wal_checkpoint(TRUNCATE)')
}
