import { ok, type Result } from '../../../shared/model/result.ts'
import { failDatabase } from '../database/classify.ts'
import type { Database } from '../database/driver.ts'
import { schemaVersion } from '../database/migrate.ts'
import { type OpenFailureCode, openBackupDatabase } from '../database/open.ts'
import { chainHead } from '../record/record.ts'

/** What is in a database, as far as two of them are compared by. */
export interface Content {
  readonly schema: number
  readonly entries: number
  /** The hash of the record's last entry, in hexadecimal. */
  readonly head: string
  /** Rows in each table, as one text to compare. */
  readonly rows: string
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const countRows = (database: Database): string => {
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  const counts = tables.map(({ name }) => [
    name,
    database
      .prepare(`SELECT count(*) FROM ${quoted(name)}`)
      .pluck()
      .get(),
  ])
  return JSON.stringify(counts)
}

export const contentOf = (database: Database): Content => {
  const { entries, head } = chainHead(database)
  return { schema: schemaVersion(database), entries, head: head.toString('hex'), rows: countRows(database) }
}

/** Whether every page and every reference of a database holds. Throws `SqliteError` where a page cannot be read at all. */
export const isSound = (database: Database): boolean =>
  database.pragma('integrity_check', { simple: true }) === 'ok' &&
  database.prepare('PRAGMA foreign_key_check').get() === undefined

export const isSameContent = (left: Content, right: Content): boolean =>
  left.schema === right.schema &&
  left.entries === right.entries &&
  left.head === right.head &&
  left.rows === right.rows

/** Opens a copy on its own, reads all of it and says what is in it; undefined when it is not sound. */
export const readCopy = (file: string, key: Uint8Array): Result<Content | undefined, OpenFailureCode> => {
  const opened = openBackupDatabase(file, key)
  if (!opened.ok) return opened
  try {
    return ok(isSound(opened.value) ? contentOf(opened.value) : undefined)
  } catch (error) {
    return failDatabase(error)
  } finally {
    opened.value.close()
  }
}
