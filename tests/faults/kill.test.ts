import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createBackup, verifyBackup } from '../../electron/vault/backup/backup.ts'
import { listBackups } from '../../electron/vault/backup/list.ts'
import { migrate, schemaVersion } from '../../electron/vault/database/migrate.ts'
import { createVaultDatabase } from '../../electron/vault/database/open.ts'
import { inspectWriteAheadLog } from '../../electron/vault/database/write-ahead-log.ts'
import { previousSlotFile, readSlotFile, writeSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { verifyChain } from '../../electron/vault/record/verify.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { ok } from '../../shared/model/result.ts'
import {
  codeOf,
  makeDatabase,
  reopenDatabase,
  temporaryFolder,
  testKey,
  valueFrom,
} from '../unit/electron/vault/make-vault.ts'

// Killing shows what a stopped process leaves; the system's own cache survives it, so it is not power loss.
const kills = Number(process.env.STORYKEEP_KILLS ?? 25)
const fewerKills = Math.ceil(kills / 4)
const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))

const makeVault = () => {
  const paths = vaultPaths(join(temporaryFolder(), 'River.storykeep'))
  mkdirSync(paths.backups, { recursive: true })
  makeDatabase(paths.database).close()
  return paths
}

/** Starts a writer, kills it some moment after it has acknowledged `enough` things, gives all that it did. */
const killWriter = (
  folder: string,
  work: readonly string[],
  enough: number,
  round: number,
): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, testKey.toString('hex'), ...work])
    let said = ''
    let complaints = ''
    let isDoomed = false
    child.stderr.on('data', chunk => {
      complaints += String(chunk)
    })
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (isDoomed || said.split('\n').length <= enough) return
      isDoomed = true
      // Other moments of a write each time: 0 to 12 ms later.
      setTimeout(() => child.kill('SIGKILL'), (round * 5) % 13)
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(`the writer stopped by itself: ${complaints}`))
    })
  })

describe('kill -9', () => {
  test(`during ${kills} runs of writing: nothing acknowledged is lost, nothing is torn`, async () => {
    const paths = makeVault()
    let acknowledged = 0
    for (let round = 0; round < kills; round += 1) {
      const said = await killWriter(paths.folder, ['entries'], 1 + ((round * 7) % 30), round)
      acknowledged = Number(said.at(-1))
      expect(['absent', 'whole', 'unfinished']).toContain(inspectWriteAheadLog(paths.database))
      const database = reopenDatabase(paths.database)
      const { entries, problems } = verifyChain(database)
      expect(entries).toBeGreaterThanOrEqual(acknowledged)
      expect(entries).toBeLessThanOrEqual(acknowledged + 1)
      expect(problems).toEqual([])
      expect(database.prepare('SELECT count(*) FROM themes').pluck().get()).toBe(entries)
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      database.close()
    }
    expect(acknowledged).toBeGreaterThan(kills)
  }, 300_000)

  test(`during ${fewerKills} runs of backing up: every finished backup is whole, and leftovers go`, async () => {
    const paths = makeVault()
    for (let round = 0; round < fewerKills; round += 1) {
      const said = await killWriter(paths.folder, ['backups'], 1, round)
      const listed = listBackups(paths.backups).filter(backup => backup.state !== 'file-missing')
      expect(listed.map(backup => backup.state)).toEqual(listed.map(() => 'complete'))
      expect(listed.map(backup => backup.name)).toEqual(expect.arrayContaining([...said]))
      for (const { name } of listed.slice(0, 2)) {
        expect(codeOf(verifyBackup(paths.backups, name, testKey))).toBe('ok')
      }
    }
    const database = reopenDatabase(paths.database)
    const now = () => new Date(Date.UTC(2026, 11, 1))
    valueFrom(createBackup({ database, folder: paths.backups, key: testKey, now, reason: 'regular' }))
    expect(readdirSync(paths.backups).filter(name => name.includes('.making'))).toEqual([])
    expect(listBackups(paths.backups).every(backup => backup.state === 'complete')).toBe(true)
  }, 300_000)

  test(`during ${fewerKills} runs of changing keys: the keys are those before or after, whole`, async () => {
    const paths = makeVault()
    const slot = {
      id: '1'.repeat(16),
      kind: 'passphrase' as const,
      label: 'Person 0',
      kdf: { name: 'argon2id' as const, memoryKiB: 262_144, passes: 3, lanes: 4, salt: 'c'.repeat(32) },
      cipher: 'aes-256-gcm' as const,
      nonce: 'd'.repeat(24),
      sealed: 'e'.repeat(96),
      createdAt: '2026-11-23T10:00:00.000Z',
    }
    valueFrom(
      writeSlotFile(paths.keys, {
        format: 'storykeep-keys',
        version: 1,
        vault: 'a'.repeat(32),
        slots: [slot],
      }),
    )
    for (let round = 0; round < fewerKills; round += 1) {
      const said = await killWriter(paths.folder, ['keys'], 5, round)
      const acknowledged = Number(said.at(-1))
      const label = valueFrom(readSlotFile(paths.keys)).slots[0]?.label
      expect([`Person ${acknowledged}`, `Person ${acknowledged + 1}`]).toContain(label)
      expect(codeOf(readSlotFile(previousSlotFile(paths.keys)))).toBe('ok')
    }
  }, 300_000)

  test(`during ${fewerKills} runs of bringing a vault up to date: it is at a whole version`, async () => {
    const migrations = temporaryFolder()
    const steps = 60
    for (let version = 1; version <= steps; version += 1) {
      const name = `${String(version).padStart(4, '0')}-step.sql`
      const source = `CREATE TABLE IF NOT EXISTS steps_taken (version INTEGER NOT NULL, filling BLOB NOT NULL) STRICT;
        INSERT INTO steps_taken VALUES (${version}, randomblob(9000));
        CREATE TABLE step_${version} (a INTEGER NOT NULL) STRICT;
        INSERT INTO step_${version} VALUES (${version});`
      writeFileSync(join(migrations, name), source)
    }
    const firstOnly = temporaryFolder()
    copyFileSync(join(migrations, '0001-step.sql'), join(firstOnly, '0001-step.sql'))
    const reached = new Set<number>()
    for (let round = 0; round < fewerKills; round += 1) {
      const paths = vaultPaths(join(temporaryFolder(), 'River.storykeep'))
      mkdirSync(paths.folder)
      const made = valueFrom(createVaultDatabase(paths.database, testKey))
      valueFrom(migrate(made, { folder: pathToFileURL(`${firstOnly}/`), beforeUpgrade: () => ok(undefined) }))
      made.close()
      await killWriter(paths.folder, ['migrations', migrations], 1, round)
      const database = reopenDatabase(paths.database)
      const version = schemaVersion(database)
      const taken = database.prepare('SELECT version FROM steps_taken ORDER BY version').pluck().all()
      const tables = database.prepare(
        "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'step!_%' ESCAPE '!'",
      )
      expect(taken).toEqual(Array.from({ length: version }, (_, index) => index + 1))
      expect(tables.pluck().get()).toBe(version)
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      const rest = migrate(database, {
        folder: pathToFileURL(`${migrations}/`),
        beforeUpgrade: () => ok(undefined),
      })
      expect(valueFrom(rest)).toEqual({ from: version, to: steps })
      reached.add(version)
      database.close()
    }
    // The kills really fell on the way.
    expect([...reached].some(version => version > 1 && version < steps)).toBe(true)
  }, 300_000)
})
