import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VaultPaths } from '../vault-files.ts'

/** A copy of a vault's database, encrypted as it is, in a folder of its own. */
export interface ReadingCopy {
  readonly database: string
  readonly remove: () => void
}

const removeQuietly = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Encrypted, and cleared when the vault is next opened.
  }
}

const placeIn = (folder: string): string => join(folder, 'reading')

/** What a reading that was killed has left would outlive an erasure: it goes when the vault is next opened. */
export const clearReadingCopy = ({ folder }: VaultPaths): void => removeQuietly(placeIn(folder))

/** In the vault's own folder, or, where nothing can be written there, in the system's folder for such things. */
const makePlace = ({ folder }: VaultPaths): string => {
  const place = placeIn(folder)
  try {
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place, { mode: 0o700 })
    return place
  } catch {
    return mkdtempSync(join(tmpdir(), 'storykeep-reading-'))
  }
}

/**
 * Copies the database and its log, so that a vault that something is wrong with is looked at without a byte of it
 * being changed: even to read a database, SQLite writes to its log. Throws the system's error.
 */
export const makeReadingCopy = (paths: VaultPaths): ReadingCopy => {
  const place = makePlace(paths)
  const database = join(place, 'vault.db')
  try {
    copyFileSync(paths.database, database)
    if (existsSync(`${paths.database}-wal`)) copyFileSync(`${paths.database}-wal`, `${database}-wal`)
    return { database, remove: () => removeQuietly(place) }
  } catch (error) {
    removeQuietly(place)
    throw error
  }
}
