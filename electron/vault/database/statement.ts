import type { Database, SqlValue } from './driver.ts'

type Statement<Row> = ReturnType<typeof prepare<Row>>

const prepare = <Row>(database: Database, sql: string) => database.prepare<readonly SqlValue[], Row>(sql)

const prepared = new WeakMap<Database, Map<string, Statement<never>>>()

/**
 * A statement, prepared once a connection. `Row` is the shape that the statement's columns have; the schema is
 * `STRICT`, so SQLite itself keeps that promise.
 */
export const statement = <Row = never>(database: Database, sql: string): Statement<Row> => {
  let known = prepared.get(database)
  if (known === undefined) {
    known = new Map()
    prepared.set(database, known)
  }
  const found = known.get(sql)
  if (found !== undefined) return found as Statement<Row>
  const made = prepare<Row>(database, sql)
  known.set(sql, made as Statement<never>)
  return made
}
