// Works in a vault without end and says on standard output what was acknowledged; to be killed from outside.
// Arguments: the vault's folder, the data key in hexadecimal, what to do, and for 'migrations' their folder.
import { writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createBackup } from '../../electron/vault/backup/backup.ts'
import type { Database } from '../../electron/vault/database/driver.ts'
import { migrate } from '../../electron/vault/database/migrate.ts'
import { openVaultDatabase } from '../../electron/vault/database/open.ts'
import { readSlotFile, type SlotFile, writeSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { appendEntry, chainHead } from '../../electron/vault/record/record.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { ok } from '../../shared/model/result.ts'

const [folder = '', keyText = '', work = '', migrations = ''] = process.argv.slice(2)
const paths = vaultPaths(folder)
const key = Buffer.from(keyText, 'hex')

// Straight to the pipe: nothing may wait in this process when it dies.
const acknowledge = (what: string | number) => writeSync(1, `${what}\n`)

const open = (): Database => {
  const opened = openVaultDatabase(paths.database, key)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

const writeEntry = (database: Database): number =>
  database
    .transaction(() => {
      const { entries } = appendEntry(database, {
        at: '2026-11-23T12:00:00.000Z',
        actor: 'A. Researcher',
        operation: 'theme-added',
        object: 'theme',
        detail: { words: 12 },
      })
      // Several pages, so that a transaction can be torn.
      database.prepare('INSERT INTO themes (name, position) VALUES (?, ?)').run('x'.repeat(9_000), entries)
      return entries
    })
    .immediate()

const writeEntries = (): never => {
  const database = open()
  for (;;) acknowledge(writeEntry(database))
}

const writeBackups = (): never => {
  const database = open()
  let minutes = chainHead(database).entries
  for (;;) {
    writeEntry(database)
    minutes += 1
    const now = () => new Date(Date.UTC(2026, 10, 23, 0, minutes))
    const made = createBackup({ database, folder: paths.backups, key, now, reason: 'regular' })
    if (!made.ok) throw new Error(made.error.code)
    acknowledge(made.value.name)
  }
}

const relabelled = (file: SlotFile, count: number): SlotFile => ({
  ...file,
  slots: file.slots.map(slot => ({ ...slot, label: `Person ${count}` })),
})

const writeKeys = (): never => {
  const read = readSlotFile(paths.keys)
  if (!read.ok) throw new Error(read.error.code)
  for (let count = 1; ; count += 1) {
    const written = writeSlotFile(paths.keys, relabelled(read.value, count))
    if (!written.ok) throw new Error(written.error.code)
    acknowledge(count)
  }
}

const applyMigrations = (): void => {
  const beforeUpgrade = () => {
    acknowledge('started')
    return ok(undefined)
  }
  const migrated = migrate(open(), { folder: pathToFileURL(`${migrations}/`), beforeUpgrade })
  if (!migrated.ok) throw new Error(migrated.error.code)
  acknowledge('finished')
  // Waits for its end, so that a fast machine does not end the run by itself.
  setInterval(() => undefined, 1_000)
}

if (work === 'migrations') applyMigrations()
if (work === 'entries') writeEntries()
if (work === 'backups') writeBackups()
if (work === 'keys') writeKeys()
