import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackup, removeOldBackups, verifyBackup } from '../../../../../electron/vault/backup/backup.ts'
import { listBackups, removeBackup } from '../../../../../electron/vault/backup/list.ts'
import type { Database } from '../../../../../electron/vault/database/driver.ts'
import { openBackupDatabase } from '../../../../../electron/vault/database/open.ts'
import { chainHead } from '../../../../../electron/vault/record/record.ts'
import { appendEntries, codeOf, makeDatabase, temporaryFolder, testKey, valueFrom } from '../make-vault.ts'

const canary = 'Papagena-canary-7713'
const noon = new Date('2026-11-23T12:00:00Z')

const vault = (entries = 12) => {
  const root = temporaryFolder()
  const database = makeDatabase(join(root, 'vault.db'))
  appendEntries(database, entries)
  database.prepare('INSERT INTO themes (name, position) VALUES (?, 1)').run(canary)
  return { database, folder: join(root, 'backups') }
}

const backUp = (database: Database, folder: string, now = noon) =>
  createBackup({ database, folder, key: testKey, now: () => now, reason: 'regular' })

describe('a backup', () => {
  test('holds all that the vault holds, and its manifest says which history', () => {
    const { database, folder } = vault()
    const { name, manifest } = valueFrom(backUp(database, folder))
    expect(name).toBe('backup-20261123-120000.db')
    expect(readdirSync(folder).sort()).toEqual(['backup-20261123-120000.db', 'backup-20261123-120000.json'])
    expect(manifest).toEqual({
      format: 'storykeep-backup',
      version: 1,
      when: '2026-11-23T12:00:00.000Z',
      schema: database.pragma('user_version', { simple: true }),
      entries: 12,
      head: chainHead(database).head.toString('hex'),
      bytes: statSync(join(folder, name)).size,
    })
    const copy = valueFrom(openBackupDatabase(join(folder, name), testKey))
    expect(copy.prepare('SELECT name FROM themes').pluck().get()).toBe(canary)
    copy.close()
  })

  test('is encrypted, and neither it nor its manifest holds a word or a name', () => {
    const { database, folder } = vault()
    const { name } = valueFrom(backUp(database, folder))
    for (const file of [name, name.replace('.db', '.json')]) {
      const bytes = readFileSync(join(folder, file))
      expect([bytes.includes(canary), bytes.includes('A. Researcher'), bytes.includes('SQLite')]).toEqual([
        false,
        false,
        false,
      ])
    }
    expect(codeOf(openBackupDatabase(join(folder, name), Buffer.alloc(32, 5)))).toBe('not-readable')
  })

  test('leaves the vault open and usable', () => {
    const { database, folder } = vault()
    valueFrom(backUp(database, folder))
    appendEntries(database, 1, 13)
    expect(chainHead(database).entries).toBe(13)
  })

  test('two in one second get two names', () => {
    const { database, folder } = vault()
    const names = [1, 2, 3].map(() => valueFrom(backUp(database, folder)).name)
    expect(new Set(names).size).toBe(3)
    expect(listBackups(folder).map(backup => backup.state)).toEqual(['complete', 'complete', 'complete'])
  })

  test('what a killed one left behind goes with the next; finished ones and other files stay', () => {
    const { database, folder } = vault()
    const finished = valueFrom(backUp(database, folder)).name
    const killed = 'backup-20261122-090000'
    for (const name of [
      `${killed}.db.making`,
      `${killed}.db.making-journal`,
      `${killed}.json`,
      `${killed}.json.making`,
      'notes.making',
      'read me.txt',
    ]) {
      writeFileSync(join(folder, name), 'half')
    }
    const next = valueFrom(backUp(database, folder, new Date('2026-11-24T12:00:00Z'))).name
    const json = (name: string) => name.replace('.db', '.json')
    expect(readdirSync(folder).sort()).toEqual(
      [finished, json(finished), next, json(next), 'notes.making', 'read me.txt'].sort(),
    )
  })

  test('with another key than the vault’s it is not kept', () => {
    const { database, folder } = vault()
    const result = createBackup({
      database,
      folder,
      key: Buffer.alloc(32, 3),
      now: () => noon,
      reason: 'regular',
    })
    expect(codeOf(result)).toBe('backup-unverified')
    expect(readdirSync(folder)).toEqual([])
  })

  test('of a vault with damaged pages or broken references it is not kept', () => {
    const { database, folder } = vault()
    database.pragma('foreign_keys = OFF')
    database.exec("INSERT INTO identity_forms (identity_id, form, folded) VALUES (99, 'x', 'x')")
    expect(codeOf(backUp(database, folder))).toBe('backup-unverified')
    expect(readdirSync(folder)).toEqual([])
  })

  test('that does not hold what the vault holds is not kept', () => {
    const { database, folder } = vault()
    const copiesTooEarly: Database = {
      get open() {
        return database.open
      },
      get inTransaction() {
        return database.inTransaction
      },
      prepare: database.prepare.bind(database),
      transaction: database.transaction.bind(database),
      pragma: database.pragma.bind(database),
      exec: source => database.exec(source),
      close: () => database.close(),
    }
    const changes = [
      () => appendEntries(database, 1, 13),
      () => database.exec("INSERT INTO themes (name, position) VALUES ('one more', 2)"),
      () => database.pragma('user_version = 99'),
    ]
    for (const change of changes) {
      copiesTooEarly.prepare = source => {
        const prepared = database.prepare(source)
        if (source.startsWith('VACUUM')) {
          const run = prepared.run.bind(prepared)
          prepared.run = (...parameters) => {
            const result = run(...parameters)
            change()
            return result
          }
        }
        return prepared as never
      }
      expect(codeOf(backUp(copiesTooEarly, folder))).toBe('backup-unverified')
      expect(readdirSync(folder)).toEqual([])
    }
    expect(codeOf(backUp(database, folder))).toBe('ok')
  })

  test('where nothing can be written it fails by name and leaves nothing', () => {
    const { database, folder } = vault()
    writeFileSync(folder, 'a file where the folder should be')
    expect(backUp(database, folder).ok).toBe(false)
    rmSync(folder)
    expect(codeOf(backUp(database, folder))).toBe('ok')
  })

  test.skipIf(process.platform === 'win32')('the folder is for its owner only', () => {
    const { database, folder } = vault()
    valueFrom(backUp(database, folder))
    expect(statSync(folder).mode & 0o077).toBe(0)
  })
})

describe('the list', () => {
  test('is newest first and says what is wrong without a key', () => {
    const { database, folder } = vault()
    const taken = [20, 21, 22, 23].map(
      day => valueFrom(backUp(database, folder, new Date(Date.UTC(2026, 10, day, 12)))).name,
    )
    const [whole = '', cut = '', noManifest = '', gone = ''] = taken
    truncateSync(join(folder, cut), 4096)
    writeFileSync(join(folder, noManifest.replace('.db', '.json')), '{"format":"other"}')
    rmSync(join(folder, gone))
    expect(listBackups(folder).map(({ name, state }) => [name, state])).toEqual([
      [gone, 'file-missing'],
      [noManifest, 'manifest-unreadable'],
      [cut, 'size-differs'],
      [whole, 'complete'],
    ])
  })

  test('is empty when there is no folder', () => {
    expect(listBackups(join(temporaryFolder(), 'backups'))).toEqual([])
  })
})

describe('verifying a finished backup', () => {
  test('finds a flipped bit in any of its pages, and a manifest that speaks of another history', () => {
    const { database, folder } = vault(40)
    const { name, manifest } = valueFrom(backUp(database, folder))
    expect(valueFrom(verifyBackup(folder, name, testKey))).toEqual(manifest)
    const file = join(folder, name)
    const sound = readFileSync(file)
    for (let page = 0; page < sound.length / 4096; page += 6) {
      const bytes = Buffer.from(sound)
      bytes[page * 4096 + 1234] = (bytes[page * 4096 + 1234] ?? 0) ^ 16
      writeFileSync(file, bytes)
      expect(verifyBackup(folder, name, testKey).ok).toBe(false)
    }
    writeFileSync(file, sound)
    const manifestFile = join(folder, name.replace('.db', '.json'))
    writeFileSync(manifestFile, JSON.stringify({ ...manifest, entries: 41 }))
    expect(codeOf(verifyBackup(folder, name, testKey))).toBe('backup-damaged')
  })
})

describe('taking away', () => {
  test('old ones go, with their manifests; a foreign file stays', () => {
    const { database, folder } = vault()
    const names = [1, 2, 3].map(
      day => valueFrom(backUp(database, folder, new Date(Date.UTC(2026, 6, day)))).name,
    )
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const removed = valueFrom(removeOldBackups(folder, noon, names[2] ?? ''))
    expect(removed).toEqual(['backup-20260702-000000.db', 'backup-20260701-000000.db'])
    expect(readdirSync(folder).sort()).toEqual([
      'backup-20260703-000000.db',
      'backup-20260703-000000.json',
      'notes.txt',
    ])
  })

  test('the one that was just made stays, with a clock that stands still or was set back', () => {
    const { database, folder } = vault()
    for (let round = 0; round < 5; round += 1) {
      const { name } = valueFrom(backUp(database, folder))
      removeOldBackups(folder, noon, name)
      expect(existsSync(join(folder, name))).toBe(true)
    }
    const earlier = new Date(noon.getTime() - 3_600_000)
    const { name } = valueFrom(backUp(database, folder, earlier))
    removeOldBackups(folder, earlier, name)
    expect(existsSync(join(folder, name))).toBe(true)
  })

  test('one by name', () => {
    const { database, folder } = vault()
    const { name } = valueFrom(backUp(database, folder))
    removeBackup(folder, name)
    expect(readdirSync(folder)).toEqual([])
    mkdirSync(join(folder, 'kept'))
    expect(existsSync(join(folder, 'kept'))).toBe(true)
  })
})
