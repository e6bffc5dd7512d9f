import { statSync } from 'node:fs'

/**
 * Whether an open database’s files are still those that its names lead to. A program that copies folders (OneDrive,
 * iCloud, Dropbox) puts another file in their place by renaming; SQLite goes on writing to the old one, which nobody
 * finds again once it is closed (sqlite.org/howtocorrupt.html, 4.2). Windows refuses that while a file is open.
 */
export interface FilesInPlace {
  readonly areInPlace: () => boolean
  /** Whether the log’s name still leads to the log that this database writes. */
  readonly isLogOurs: () => boolean
}

/** Device and number of a file, without opening it (decision 2). Some file systems have none; then nothing is known. */
const numberOf = (path: string): string | null => {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    return found === undefined ? 'none' : found.ino === 0n ? null : `${found.dev} ${found.ino}`
  } catch {
    return null
  }
}

export const logOf = (database: string): string => `${database}-wal`

/**
 * @param database the path of a database that was just opened
 * @param look tells files apart: a text for each, or null where nothing is known
 */
export const watchFiles = (database: string, look = numberOf): FilesInPlace => {
  const log = logOf(database)
  // On some network drives a number is made up at each look: then nothing is known by it.
  const steady = (path: string): string | null => {
    const number = look(path)
    return look(path) === number ? number : null
  }
  const isStill = (known: string | null, path: string): boolean => {
    const now = known === null ? null : look(path)
    return now === null || now === known
  }
  const known = steady(database)
  let knownLog = steady(log)
  return {
    areInPlace: () => {
      // The log is there from the first change on.
      if (knownLog === 'none') knownLog = steady(log)
      return isStill(known, database) && isStill(knownLog, log)
    },
    isLogOurs: () => knownLog !== null && knownLog !== 'none' && look(log) === knownLog,
  }
}
