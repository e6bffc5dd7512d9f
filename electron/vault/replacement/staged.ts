import { chmodSync, copyFileSync } from 'node:fs'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { type Content, contentOf, isSameContent, readCopy } from '../backup/content.ts'
import { failDatabase } from '../database/classify.ts'
import type { Database } from '../database/driver.ts'
import { openCopyDatabase, rekeyCopy } from '../database/open.ts'
import { appendEntry, type NewEntry } from '../record/record.ts'

const unverified = () =>
  fail(
    'copy-unverified',
    'A copy of the vault was made, but on reading it again it was not what it should be, so it was not used. The vault is as it was. Please check the disk and try again.',
  )

/** Makes a copy of the open vault under another name, encrypted with the same key. */
export const stageVault = (database: Database, file: string): void => {
  database.prepare('VACUUM INTO ?').run(file)
  // SQLite makes it as readable as the system's default has it; a vault is its owner's alone.
  chmodSync(file, 0o600)
}

/** Makes a copy of a closed database, byte by byte. */
export const stageFile = (from: string, file: string): void => {
  copyFileSync(from, file)
  chmodSync(file, 0o600)
}

/**
 * Writes into a staged copy what is to be known of it: an entry of the record, and whatever `more` adds. Gives what is
 * in it afterwards.
 */
export const writeStaged = (
  file: string,
  key: Uint8Array,
  entry: NewEntry,
  more: (database: Database) => void = () => undefined,
): Result<Content> => {
  const opened = openCopyDatabase(file, key)
  if (!opened.ok) return opened
  try {
    opened.value
      .transaction(() => {
        more(opened.value)
        appendEntry(opened.value, entry)
      })
      .immediate()
    return ok(contentOf(opened.value))
  } catch (error) {
    return failDatabase(error)
  } finally {
    opened.value.close()
  }
}

/** Reads a staged copy whole, with its own key, and compares: it is used only when it is exactly what it should be. */
export const verifyStaged = (file: string, key: Uint8Array, expected: Content): Result<undefined> => {
  const read = readCopy(file, key)
  if (!read.ok) return read
  return read.value !== undefined && isSameContent(read.value, expected) ? ok(undefined) : unverified()
}

/** Encrypts a staged copy under another key and reads it whole with that one. */
export const rekeyStaged = (
  file: string,
  key: Uint8Array,
  nextKey: Uint8Array,
  expected: Content,
): Result<undefined> => {
  const rekeyed = rekeyCopy(file, key, nextKey)
  return rekeyed.ok ? verifyStaged(file, nextKey, expected) : rekeyed
}
