import Driver from 'better-sqlite3-multiple-ciphers'

/** What can be bound to a statement: SQLite's five storage classes as the driver takes them. */
export type SqlValue = string | number | bigint | Uint8Array | null

/**
 * A keyed connection, as everything above the open sequence sees it. `prepare<[…parameters], Row>(sql)`.
 * Booleans cannot be bound; integers beyond 2^53 are not used.
 */
export interface Database
  extends Pick<Driver, 'prepare' | 'transaction' | 'pragma' | 'open' | 'inTransaction'> {
  exec(source: string): void
  close(): void
}

/** A connection that has not been keyed yet; only `open.ts` holds one. */
export interface UnkeyedDatabase extends Database {
  key(key: Buffer): number
  rekey(key: Buffer): number
}

/** `timeout`: how long a statement waits for another process's lock, in milliseconds. */
export type ConnectOptions = Driver.Options

/** A bare connection, not yet keyed. Throws `SqliteError`, and TypeError when the folder does not exist. */
export const connect = (file: string, options: ConnectOptions): UnkeyedDatabase => new Driver(file, options)

/** SQLite's result code by name (`SQLITE_NOTADB`, `SQLITE_IOERR_READ`, ...), or undefined for other errors. */
export const sqliteCode = (error: unknown): string | undefined =>
  error instanceof Driver.SqliteError ? error.code : undefined
