import { readdirSync, readFileSync } from 'node:fs'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { type DatabaseFailureCode, failDatabase } from './classify.ts'
import type { Database } from './driver.ts'
import { emptyWriteAheadLog } from './open.ts'

export type MigrateFailureCode = DatabaseFailureCode | 'newer-vault' | 'upgrade-unavailable' | 'backup-failed'

export interface MigrateOptions {
  /** Folder with the `NNNN-purpose.sql` files; a URL that ends in a slash. */
  readonly folder?: URL
  /** Takes a verified backup. Called once, before a vault that already holds something is changed. */
  readonly beforeUpgrade: () => Result<unknown, string>
}

interface Migration {
  readonly version: number
  readonly file: URL
}

class UpgradeUnavailable extends Error {}

const ownFolder = new URL('./migrations/', import.meta.url)
const fileName = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/

/** The migrations in order, or undefined when one is missing, named twice or misnamed. */
const listMigrations = (folder: URL): readonly Migration[] | undefined => {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const gapless = names.every((name, index) => Number(fileName.exec(name)?.[1]) === index + 1)
  if (!gapless || names.length === 0) return undefined
  return names.map((name, index) => ({ version: index + 1, file: new URL(name, folder) }))
}

const migrationsOrNone = (folder: URL): readonly Migration[] | undefined => {
  try {
    return listMigrations(folder)
  } catch {
    return undefined
  }
}

/** The version of the vault's tables: 0 for a database that has none yet. */
export const schemaVersion = (database: Database): number =>
  Number(database.pragma('user_version', { simple: true }))

const applyMigration = (database: Database, { version, file }: Migration): void => {
  const source = readFileSync(file, 'utf8')
  database
    .transaction(() => {
      database.exec(source)
      // A migration that ends the transaction itself would be half applied after a crash.
      if (!database.inTransaction) throw new UpgradeUnavailable()
      database.pragma(`user_version = ${version}`)
    })
    .immediate()
}

const unavailable = () =>
  fail(
    'upgrade-unavailable',
    'This vault could not be brought up to date, because a part of Storykeep is missing or does not fit it. The vault is as it was, and nothing was lost. Please install Storykeep again.',
  )

/**
 * Brings the vault's tables up to the newest version, one transaction a step, so that a crash leaves the vault
 * at a whole version. Migrations are numbered without gaps from 0001; `PRAGMA user_version` holds the last one
 * applied. A vault from a newer Storykeep is refused with `newer-vault` before anything is touched.
 */
export const migrate = (
  database: Database,
  { folder = ownFolder, beforeUpgrade }: MigrateOptions,
): Result<{ readonly from: number; readonly to: number }, MigrateFailureCode> => {
  const migrations = migrationsOrNone(folder)
  if (migrations === undefined) return unavailable()
  try {
    const from = schemaVersion(database)
    const to = migrations.length
    if (from > to) {
      return fail(
        'newer-vault',
        'This vault was last used with a newer Storykeep. Nothing has been changed. Please update Storykeep on this computer and open the vault again.',
      )
    }
    const pending = migrations.slice(from)
    if (from > 0 && pending.length > 0 && !beforeUpgrade().ok) {
      return fail(
        'backup-failed',
        'This vault needs to be brought up to date, but a backup could not be made first, so nothing has been changed. Please check that there is room on the disk and open the vault again.',
      )
    }
    for (const migration of pending) applyMigration(database, migration)
    // A vault copied without its log is then at least a whole vault.
    if (pending.length > 0) emptyWriteAheadLog(database)
    return ok({ from, to })
  } catch (error) {
    return error instanceof UpgradeUnavailable ? unavailable() : failDatabase(error)
  }
}
