import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { failDatabase } from '../database/classify.ts'
import type { Database } from '../database/driver.ts'
import { migrate } from '../database/migrate.ts'
import { createVaultDatabase, openReadingCopy } from '../database/open.ts'
import { readSlotFile, writeSlotFile } from '../keys/slot-file.ts'
import { appendEntry } from '../record/record.ts'
import { createVaultFolder, type VaultPaths, vaultEnding } from '../vault-files.ts'
import { makeReadingCopy } from './reading-copy.ts'
import { adoptRevisions, clearBroken, keepCounting, withoutTriggers } from './salvage-repair.ts'
import { salvageTable, tablesOf } from './salvage-rows.ts'
import type { UnlockedBy } from './unlock-any.ts'

export interface SalvageReport {
  readonly name: string
  readonly stories: number
  readonly people: number
  readonly lost: number
}

interface Filled {
  readonly stories: number
  readonly people: number
  readonly lost: number
}

const nothing = () =>
  fail(
    'nothing-to-salvage',
    'The part of this vault’s database that says what is in it cannot be read, so nothing could be taken out. It was left as it is. Please go back to a backup.',
  )

/** Copies what can be read into an empty vault's database and puts in order what refers to what is lost. */
const fill = (from: Database, to: Database, by: UnlockedBy, at: string): Filled => {
  let rows = 0
  let lost = 0
  to.pragma('foreign_keys = OFF')
  to.transaction(() => {
    withoutTriggers(to, () => {
      for (const table of tablesOf(to)) {
        const salvaged = salvageTable(from, to, table)
        rows += salvaged.rows
        lost += salvaged.lost
      }
      adoptRevisions(to, at)
      lost += clearBroken(to)
      keepCounting(from, to)
    })
    to.prepare("INSERT INTO story_search (story_search) VALUES ('rebuild')").run()
    appendEntry(to, {
      at,
      actor: by.person,
      operation: 'vault.salvage',
      object: 'vault',
      detail: { rows, lost },
    })
  }).immediate()
  to.pragma('foreign_keys = ON')
  const count = (table: 'stories' | 'participants') =>
    Number(to.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  return { stories: count('stories'), people: count('participants'), lost }
}

/** `Name (salvaged 2026-11-27).storykeep`, beside the damaged vault. */
const salvagedFolder = (folder: string, now: Date): string => {
  const name = basename(folder).slice(0, -vaultEnding.length)
  return join(dirname(folder), `${name} (salvaged ${now.toISOString().slice(0, 10)})${vaultEnding}`)
}

const fillNewDatabase = (file: string, from: string, by: UnlockedBy, at: string): Result<Filled> => {
  // The log of the copy may be damaged too: what is whole of it is read.
  const source = openReadingCopy(from, by.key)
  if (!source.ok) return nothing()
  try {
    const made = createVaultDatabase(file, by.key)
    if (!made.ok) return made
    try {
      const migrated = migrate(made.value, { beforeUpgrade: () => ok(undefined) })
      return migrated.ok ? ok(fill(source.value, made.value, by, at)) : migrated
    } finally {
      made.value.close()
    }
  } finally {
    source.value.close()
  }
}

/**
 * Makes a new vault beside a damaged one, from every row that can still be read and authenticated: a page that was
 * altered is left out whole, because words that nobody said are worse than words that are missing. The same key, and
 * the same passphrases where the file of the keys is there. The damaged vault is not touched.
 */
export const salvageVault = async (
  paths: VaultPaths,
  by: UnlockedBy,
  now: () => Date,
): Promise<Result<SalvageReport>> => {
  const target = salvagedFolder(paths.folder, now())
  let filled: Filled = { stories: 0, people: 0, lost: 0 }
  try {
    const copy = makeReadingCopy(paths)
    try {
      const made = await createVaultFolder(target, async (place): Promise<Result<unknown>> => {
        const done = fillNewDatabase(place.database, copy.database, by, now().toISOString())
        if (!done.ok) return done
        filled = done.value
        const slots = readSlotFile(paths.keys)
        // Without the file of the keys only the paper opens the vault, and it opens this one as well.
        return slots.ok ? writeSlotFile(place.keys, slots.value) : ok(undefined)
      })
      return made.ok ? ok({ name: basename(target, vaultEnding), ...filled }) : made
    } finally {
      copy.remove()
    }
  } catch (error) {
    return failDatabase(error)
  }
}
