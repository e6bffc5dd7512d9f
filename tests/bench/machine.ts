import { cpus, totalmem } from 'node:os'
import Driver from 'better-sqlite3-multiple-ciphers'

/** What the numbers were measured on; nothing that names the computer or a person. */
export interface Machine {
  readonly processors: string
  readonly memory: string
  readonly system: string
  readonly node: string
  readonly sqlite: string
}

const versions = (): string => {
  const database = new Driver(':memory:', { readonly: false, fileMustExist: false, timeout: 0 })
  try {
    const row = database
      .prepare<[], { sqlite: string; cipher: string }>(
        'SELECT sqlite_version() AS sqlite, sqlite3mc_version() AS cipher',
      )
      .get()
    return `${row?.sqlite}, ${row?.cipher}`
  } finally {
    database.close()
  }
}

export const describeMachine = (): Machine => {
  const processors = cpus()
  return {
    processors: `${processors.length} × ${processors[0]?.model.trim() || 'unnamed processor'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    sqlite: versions(),
  }
}
