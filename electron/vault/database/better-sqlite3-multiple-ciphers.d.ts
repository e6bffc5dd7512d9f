// The package's own declarations are not reachable through its `exports`, and they speak of `any`. This states
// only what the vault uses; `serialize`, `backup`, `loadExtension` and `verbose` are left out on
// purpose (plaintext image, cannot encrypt, foreign code, prints the key).
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Driver {
    interface RunResult {
      readonly changes: number
      readonly lastInsertRowid: number | bigint
    }

    interface Statement<Parameters extends readonly unknown[], Row> {
      run(...parameters: Parameters): RunResult
      get(...parameters: Parameters): Row | undefined
      all(...parameters: Parameters): Row[]
      iterate(...parameters: Parameters): IterableIterator<Row>
      pluck(on?: boolean): this
      raw(on?: boolean): this
      safeIntegers(on?: boolean): this
    }

    interface Transaction<Parameters extends unknown[], Value> {
      (...parameters: Parameters): Value
      deferred(...parameters: Parameters): Value
      immediate(...parameters: Parameters): Value
      exclusive(...parameters: Parameters): Value
    }

    interface Options {
      readonly readonly: boolean
      readonly fileMustExist: boolean
      readonly timeout: number
    }
  }

  class SqliteError extends Error {
    readonly code: string
  }

  class Driver {
    static readonly SqliteError: typeof SqliteError
    constructor(file: string, options: Driver.Options)
    readonly open: boolean
    readonly inTransaction: boolean
    prepare<Parameters extends readonly unknown[] = unknown[], Row = unknown>(
      source: string,
    ): Driver.Statement<Parameters, Row>
    transaction<Parameters extends unknown[], Value>(
      work: (...parameters: Parameters) => Value,
    ): Driver.Transaction<Parameters, Value>
    pragma(source: string, options?: { readonly simple?: boolean }): unknown
    exec(source: string): this
    key(key: Buffer): number
    rekey(key: Buffer): number
    close(): this
  }

  export default Driver
}
