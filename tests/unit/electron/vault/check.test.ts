import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackup } from '../../../../electron/vault/backup/backup.ts'
import { checkVault } from '../../../../electron/vault/check.ts'
import type { Database } from '../../../../electron/vault/database/driver.ts'
import { chainHead } from '../../../../electron/vault/record/record.ts'
import { type VaultPaths, vaultPaths } from '../../../../electron/vault/vault-files.ts'
import {
  appendEntries,
  makeDatabase,
  reopenDatabase,
  temporaryFolder,
  testKey,
  valueFrom,
} from './make-vault.ts'

const vault = () => {
  const paths = vaultPaths(join(temporaryFolder(), 'River.storykeep'))
  mkdirSync(paths.folder)
  const database = makeDatabase(paths.database)
  appendEntries(database, 20)
  return { paths, database }
}

const backUp = (database: Database, folder: string, day: number) =>
  valueFrom(
    createBackup({
      database,
      folder,
      key: testKey,
      now: () => new Date(Date.UTC(2026, 10, day)),
      reason: 'regular',
    }),
  )

const checkAndClose = (paths: VaultPaths) => {
  const database = reopenDatabase(paths.database)
  const report = checkVault(database, paths.folder)
  database.close()
  return report
}

describe('checking a vault', () => {
  test('a sound vault is sound, and says so of each backup', () => {
    const { paths, database } = vault()
    backUp(database, paths.backups, 21)
    appendEntries(database, 5, 21)
    backUp(database, paths.backups, 22)
    expect(checkVault(database, paths.folder)).toEqual({
      database: 'sound',
      problems: [],
      chain: { ...chainHead(database), problems: [] },
      backups: [
        { name: 'backup-20261122-000000.db', when: '2026-11-22T00:00:00.000Z', state: 'complete' },
        { name: 'backup-20261121-000000.db', when: '2026-11-21T00:00:00.000Z', state: 'complete' },
      ],
    })
  })

  test('changes nothing', () => {
    const { paths, database } = vault()
    const log = `${paths.database}-wal`
    const before = readFileSync(log)
    checkVault(database, paths.folder)
    expect(readFileSync(log).equals(before)).toBe(true)
  })

  test('an older database put back is shown by the newest backup', () => {
    const { paths, database } = vault()
    database.close()
    copyFileSync(paths.database, `${paths.database}.old`)
    const later = reopenDatabase(paths.database)
    appendEntries(later, 4, 21)
    backUp(later, paths.backups, 22)
    later.close()
    copyFileSync(`${paths.database}.old`, paths.database)
    const report = checkAndClose(paths)
    expect(report.database).toBe('sound')
    expect(report.chain.problems).toEqual([{ sequence: 24, kind: 'rolled-back' }])
    expect(report.backups.map(backup => backup.state)).toEqual(['ahead-of-vault'])
  })

  test('one old page put back, which every check of SQLite passes, is shown too', () => {
    const { paths, database } = vault()
    database.close()
    const old = readFileSync(paths.database)
    const later = reopenDatabase(paths.database)
    appendEntries(later, 1, 21)
    backUp(later, paths.backups, 22)
    later.close()
    const fresh = readFileSync(paths.database)
    const pages = Array.from({ length: old.length / 4096 }, (_, page) => page * 4096)
    const differing = pages.filter(at => !old.subarray(at, at + 4096).equals(fresh.subarray(at, at + 4096)))
    const outcomes = differing.map(at => {
      writeFileSync(
        paths.database,
        Buffer.concat([fresh.subarray(0, at), old.subarray(at, at + 4096), fresh.subarray(at + 4096)]),
      )
      const report = checkAndClose(paths)
      return report.database === 'sound' && report.chain.problems.length === 0 ? 'missed' : 'found'
    })
    // Page 1 holds only counters besides the settings; putting it back alone changes no entry.
    expect(outcomes.filter(outcome => outcome === 'found').length).toBeGreaterThan(0)
    expect(differing.length - outcomes.filter(outcome => outcome === 'found').length).toBeLessThanOrEqual(1)
  })

  test('a broken reference and a search index that does not match are named', () => {
    const { paths, database } = vault()
    database.pragma('foreign_keys = OFF')
    database.exec("INSERT INTO identity_forms (identity_id, form, folded) VALUES (99, 'x', 'x')")
    database.exec("INSERT INTO story_search (rowid, text) VALUES (7, 'words that no revision has')")
    const report = checkVault(database, paths.folder)
    expect(report.database).toBe('damaged')
    expect(report.problems).toContain('broken-reference')
    expect(report.problems).toContain('search-index')
  })

  test('an altered record is shown', () => {
    const { paths, database } = vault()
    database.exec("DROP TRIGGER record_is_never_altered; UPDATE record SET actor = 'x' WHERE sequence = 3")
    expect(checkVault(database, paths.folder).chain.problems).toEqual([{ sequence: 3, kind: 'altered' }])
  })

  test('flipped bits end in a report, never in an exception', () => {
    const { paths, database } = vault()
    database.close()
    const sound = readFileSync(paths.database)
    for (let page = 4; page < sound.length / 4096; page += 7) {
      const bytes = Buffer.from(sound)
      bytes[page * 4096 + 99] = (bytes[page * 4096 + 99] ?? 0) ^ 2
      writeFileSync(paths.database, bytes)
      const report = checkAndClose(paths)
      expect(report.database).toBe('damaged')
    }
  })
})
