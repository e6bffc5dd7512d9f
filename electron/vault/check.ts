import { type BackupState, listBackups } from './backup/list.ts'
import { classifyDatabaseError, type DatabaseFailureCode } from './database/classify.ts'
import type { Database } from './database/driver.ts'
import { setAsideHistories, wasSetAside } from './record/set-aside-histories.ts'
import { type ChainReport, compareWithManifests, verifyChain } from './record/verify.ts'
import { vaultPaths } from './vault-files.ts'

export interface CheckedBackup {
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly when: string
  /** `ahead-of-vault`: it knows of entries that the vault's record no longer has. */
  readonly state: BackupState | 'ahead-of-vault'
}

/** What was found in the database; a program's words, for the details below the sentence. */
export type DatabaseProblem = DatabaseFailureCode | 'integrity' | 'broken-reference' | 'search-index'

export interface VaultCheck {
  readonly database: 'sound' | 'damaged'
  readonly problems: readonly DatabaseProblem[]
  readonly chain: ChainReport
  readonly backups: readonly CheckedBackup[]
}

const unreadableChain: ChainReport = { entries: 0, head: Buffer.alloc(32), problems: [] }

const attempt = (check: () => readonly DatabaseProblem[]): readonly DatabaseProblem[] => {
  try {
    return check()
  } catch (error) {
    return [classifyDatabaseError(error).code]
  }
}

const checkPages = (database: Database): readonly DatabaseProblem[] =>
  database.pragma('integrity_check(1)', { simple: true }) === 'ok' ? [] : ['integrity']

const checkReferences = (database: Database): readonly DatabaseProblem[] =>
  database.prepare('PRAGMA foreign_key_check').get() === undefined ? [] : ['broken-reference']

const searchTables = (database: Database): readonly string[] =>
  database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'",
    )
    .all()
    .map(({ name }) => name)

const checkSearchIndex = (database: Database): readonly DatabaseProblem[] => {
  for (const name of searchTables(database)) {
    const table = `"${name.replaceAll('"', '""')}"`
    try {
      // Rank 1 also compares the index with the text that it was made from (sqlite.org/fts5.html).
      database.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`).run()
    } catch {
      return ['search-index']
    }
  }
  return []
}

const checkDatabase = (database: Database): readonly DatabaseProblem[] => [
  ...attempt(() => checkPages(database)),
  ...attempt(() => checkReferences(database)),
  ...attempt(() => checkSearchIndex(database)),
]

const readChain = (
  database: Database,
): { readonly chain: ChainReport; readonly problems: readonly DatabaseProblem[] } => {
  try {
    return { chain: verifyChain(database), problems: [] }
  } catch (error) {
    return { chain: unreadableChain, problems: [classifyDatabaseError(error).code] }
  }
}

const rolledBackBy = (database: Database, manifest: { readonly entries: number; readonly head: string }) =>
  compareWithManifests(database, [{ entries: manifest.entries, head: Buffer.from(manifest.head, 'hex') }])

/**
 * Reads the whole vault and says what is found: pages, references, search index, the record, and whether each
 * backup's manifest speaks of the same history. A backup that knows more than the record means that the vault
 * was put back to an older state; the record then has a `rolled-back` problem, unless somebody went back on purpose. Changes nothing; takes seconds
 * for a large vault. `folder` is the vault's folder.
 */
export const checkVault = (database: Database, folder: string): VaultCheck => {
  const found = readChain(database)
  const left = found.problems.length > 0 ? [] : setAsideHistories(database)
  const rolledBack: { sequence: number; kind: 'rolled-back' }[] = []
  const backups = listBackups(vaultPaths(folder).backups).map(({ name, when, state, manifest }) => {
    const behind = manifest === undefined || found.problems.length > 0 ? [] : rolledBackBy(database, manifest)
    const isLeft = behind.length > 0 && manifest !== undefined && wasSetAside(manifest, left)
    if (!isLeft) for (const { sequence } of behind) rolledBack.push({ sequence, kind: 'rolled-back' })
    return { name, when, state: behind.length > 0 && !isLeft ? ('ahead-of-vault' as const) : state }
  })
  const problems = [...new Set([...checkDatabase(database), ...found.problems])]
  return {
    database: problems.length === 0 ? 'sound' : 'damaged',
    problems,
    chain: { ...found.chain, problems: [...found.chain.problems, ...rolledBack] },
    backups,
  }
}
