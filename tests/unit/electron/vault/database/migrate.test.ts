import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../../../electron/vault/database/driver.ts'
import { migrate, schemaVersion } from '../../../../../electron/vault/database/migrate.ts'
import { createVaultDatabase } from '../../../../../electron/vault/database/open.ts'
import { fail, ok } from '../../../../../shared/model/result.ts'
import { appendEntries, codeOf, makeDatabase, temporaryFolder, testKey, valueFrom } from '../make-vault.ts'

const unexpectedBackup = () => {
  throw new Error('no backup was expected')
}

const folderOf = (files: Readonly<Record<string, string>>): URL => {
  const folder = join(temporaryFolder(), 'migrations')
  mkdirSync(folder)
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source)
  return pathToFileURL(`${folder}/`)
}

const emptyDatabase = (): Database =>
  valueFrom(createVaultDatabase(join(temporaryFolder(), 'vault.db'), testKey))

const tables = (database: Database) =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

const first = { '0001-first.sql': 'CREATE TABLE one (a INTEGER) STRICT; INSERT INTO one VALUES (1);' }
const second = { '0002-second.sql': 'CREATE TABLE two (b INTEGER) STRICT; UPDATE one SET a = 2;' }

describe('migrate', () => {
  test('a new vault gets every migration in order, without a backup', () => {
    const database = emptyDatabase()
    const folder = folderOf({ ...second, ...first })
    expect(migrate(database, { folder, beforeUpgrade: unexpectedBackup })).toEqual(ok({ from: 0, to: 2 }))
    expect([schemaVersion(database), database.prepare('SELECT a FROM one').pluck().get()]).toEqual([2, 2])
    database.close()
  })

  test('a vault that is up to date is left alone', () => {
    const database = emptyDatabase()
    const folder = folderOf(first)
    migrate(database, { folder, beforeUpgrade: unexpectedBackup })
    expect(migrate(database, { folder, beforeUpgrade: unexpectedBackup })).toEqual(ok({ from: 1, to: 1 }))
    database.close()
  })

  test('an older vault is backed up once, before anything changes', () => {
    const database = emptyDatabase()
    migrate(database, { folder: folderOf(first), beforeUpgrade: unexpectedBackup })
    const seen: unknown[] = []
    const beforeUpgrade = () => {
      seen.push([schemaVersion(database), tables(database)])
      return ok(undefined)
    }
    const third = { '0003-third.sql': 'CREATE TABLE three (c) STRICT;'.replace('(c)', '(c TEXT)') }
    const folder = folderOf({ ...first, ...second, ...third })
    expect(migrate(database, { folder, beforeUpgrade })).toEqual(ok({ from: 1, to: 3 }))
    expect(seen).toEqual([[1, ['one']]])
    database.close()
  })

  test('without a backup nothing changes', () => {
    const database = emptyDatabase()
    migrate(database, { folder: folderOf(first), beforeUpgrade: unexpectedBackup })
    const folder = folderOf({ ...first, ...second })
    const result = migrate(database, { folder, beforeUpgrade: () => fail('disk-full', 'no room') })
    expect([codeOf(result), schemaVersion(database), tables(database)]).toEqual(['backup-failed', 1, ['one']])
    database.close()
  })

  test('a newer vault is refused untouched', () => {
    const database = emptyDatabase()
    migrate(database, { folder: folderOf({ ...first, ...second }), beforeUpgrade: unexpectedBackup })
    const before = database.pragma('schema_version', { simple: true })
    const result = migrate(database, { folder: folderOf(first), beforeUpgrade: unexpectedBackup })
    expect([codeOf(result), schemaVersion(database)]).toEqual(['newer-vault', 2])
    expect(database.pragma('schema_version', { simple: true })).toBe(before)
    database.close()
  })

  test('a migration that fails half-way leaves nothing of itself', () => {
    const database = emptyDatabase()
    migrate(database, { folder: folderOf(first), beforeUpgrade: unexpectedBackup })
    const broken = {
      '0002-second.sql': 'CREATE TABLE two (b INTEGER) STRICT; INSERT INTO missing VALUES (1);',
    }
    const result = migrate(database, {
      folder: folderOf({ ...first, ...broken }),
      beforeUpgrade: () => ok(undefined),
    })
    expect([result.ok, schemaVersion(database), tables(database)]).toEqual([false, 1, ['one']])
    database.close()
  })

  test('a migration that ends its transaction itself is refused', () => {
    const database = emptyDatabase()
    const folder = folderOf({ '0001-first.sql': 'CREATE TABLE one (a INTEGER) STRICT; COMMIT;' })
    const result = migrate(database, { folder, beforeUpgrade: unexpectedBackup })
    expect([codeOf(result), schemaVersion(database)]).toEqual(['upgrade-unavailable', 0])
    database.close()
  })

  test('a migration that leaves a reference to nothing is taken back', () => {
    const database = emptyDatabase()
    const source = `PRAGMA defer_foreign_keys = ON;
      CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent_id INTEGER REFERENCES parent (id)) STRICT;
      INSERT INTO child VALUES (7);`
    const folder = folderOf({ '0001-first.sql': source })
    expect(codeOf(migrate(database, { folder, beforeUpgrade: unexpectedBackup }))).not.toBe('ok')
    expect(tables(database)).toEqual([])
    database.close()
  })

  test.each([
    ['a gap', { ...first, '0003-third.sql': '' }],
    ['a number used twice', { ...first, '0001-again.sql': '' }],
    ['no purpose in the name', { '0001.sql': '' }],
    ['a start other than 1', second],
    ['no migrations', {}],
  ])('%s in the folder is refused before anything is touched', (_, files) => {
    const database = emptyDatabase()
    const result = migrate(database, { folder: folderOf(files), beforeUpgrade: unexpectedBackup })
    expect([codeOf(result), tables(database)]).toEqual(['upgrade-unavailable', []])
    database.close()
  })
})

describe('the real first migration', () => {
  const alter = (database: Database, source: string) => () => database.exec(source)

  test('forbids altering, shortening and replacing the record', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    appendEntries(database, 2)
    expect(alter(database, "UPDATE record SET actor = 'someone else'")).toThrow()
    expect(alter(database, 'DELETE FROM record')).toThrow()
    expect(alter(database, 'INSERT OR REPLACE INTO record SELECT * FROM record WHERE sequence = 2')).toThrow()
  })

  test('every table is strict, so that a column holds what it says', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    const loose = database
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
  })

  test('every search index erases deleted words from its own bytes', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    const names = database
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'",
      )
      .all()
    const settings = names.map(({ name }) =>
      database.prepare(`SELECT v FROM "${name}_config" WHERE k = 'secure-delete'`).pluck().get(),
    )
    expect(settings.every(value => value === 1)).toBe(true)
  })
})
