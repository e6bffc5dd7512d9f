import type { Database, SqlValue } from '../database/driver.ts'
import { sqliteCode } from '../database/driver.ts'

/** A table, and the whole number by which its rows are found, piece by piece. */
interface Table {
  readonly name: string
  readonly key: string
}

export interface Salvaged {
  readonly rows: number
  /** Rows that could not be read, as far as they can be counted. */
  readonly lost: number
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** After so many rows in turn that cannot be read, nothing more is expected of a table whose end is not known. */
const patience = 2_000

/** The tables of a new vault, without those that the search index makes for itself. */
export const tablesOf = (database: Database): readonly Table[] =>
  database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'story!_search%' ESCAPE '!'",
    )
    .all()
    .map(({ name, sql }) => ({
      name,
      // Those without row numbers begin with a whole number all the same.
      key: sql.includes('WITHOUT ROWID') ? firstColumn(database, name) : 'rowid',
    }))

const columnsOf = (database: Database, table: string): readonly string[] =>
  database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

const firstColumn = (database: Database, table: string): string => columnsOf(database, table)[0] ?? 'rowid'

/** What was read, or undefined where the database cannot be read there. */
export const attemptToRead = <Value>(read: () => Value): Value | undefined => {
  try {
    return read()
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error
    return undefined
  }
}

/** The highest number that a table's rows can have, as far as anything says so. */
const highest = (from: Database, { name, key }: Table): number | undefined =>
  attemptToRead(() =>
    Number(
      from
        .prepare(`SELECT max(${key}) FROM ${quoted(name)}`)
        .pluck()
        .get() ?? 0,
    ),
  ) ??
  attemptToRead(() => {
    const last = from.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    return last.pluck().get(name)
  })

/**
 * Copies every row of a table that can be read. A stretch that cannot be read as a whole is read half by half, down to
 * the single row, so that a damaged page costs what is on it and nothing else. `to` has no triggers meanwhile.
 */
export const salvageTable = (from: Database, to: Database, table: Table): Salvaged => {
  const known = new Set(attemptToRead(() => columnsOf(from, table.name)))
  const columns = columnsOf(to, table.name).filter(name => known.has(name))
  if (columns.length === 0) return { rows: 0, lost: 0 }
  const names = columns.map(quoted).join(', ')
  const read = from
    .prepare<[number, number], SqlValue[]>(
      `SELECT ${names} FROM ${quoted(table.name)} WHERE ${table.key} BETWEEN ? AND ?`,
    )
    .raw()
  const write = to.prepare<SqlValue[]>(
    `INSERT OR REPLACE INTO ${quoted(table.name)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  // What a new vault begins with is not what this one had.
  to.prepare(`DELETE FROM ${quoted(table.name)}`).run()
  const end = highest(from, table)
  let rows = 0
  let lost = 0
  let inTurn = 0
  // The last stretch comes first out of the list, so it is filled from the end.
  const open: [number, number][] = [[0, end ?? 2 ** 20]]
  while (open.length > 0) {
    const [low, high] = open.pop() ?? [0, 0]
    const found = attemptToRead(() => read.all(low, high))
    if (found !== undefined) {
      for (const row of found) write.run(...row)
      rows += found.length
      if (found.length > 0) inTurn = 0
    } else if (low === high) {
      lost += 1
      inTurn += 1
      if (end === undefined && inTurn >= patience) break
    } else {
      const middle = Math.floor((low + high) / 2)
      open.push([middle + 1, high], [low, middle])
    }
  }
  return { rows, lost: end === undefined ? Math.max(0, lost - inTurn) : lost }
}
