import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openVaultDatabase } from '../../../../../electron/vault/database/open.ts'
import { inspectWriteAheadLog } from '../../../../../electron/vault/database/write-ahead-log.ts'
import {
  appendEntries,
  codeOf,
  makeDatabase,
  reopenDatabase,
  temporaryFolder,
  testKey,
} from '../make-vault.ts'

const frameBytes = 4096 + 24

/** A vault as a crash leaves it: the log still holds every entry. */
const crashedVault = (entries: number) => {
  const folder = temporaryFolder()
  const live = join(folder, 'live.db')
  const database = makeDatabase(live)
  appendEntries(database, entries)
  const file = join(folder, 'vault.db')
  copyFileSync(live, file)
  copyFileSync(`${live}-wal`, `${file}-wal`)
  return { file, log: readFileSync(`${live}-wal`) }
}

describe('write-ahead log', () => {
  test('after a crash it is whole, and every entry is there again', () => {
    const { file } = crashedVault(10)
    expect(inspectWriteAheadLog(file)).toBe('whole')
    expect(reopenDatabase(file).prepare('SELECT count(*) FROM record').pluck().get()).toBe(10)
  })

  test('after closing there is none', () => {
    const file = join(temporaryFolder(), 'vault.db')
    makeDatabase(file).close()
    expect(inspectWriteAheadLog(file)).toBe('absent')
  })

  test('a flipped bit in what was acknowledged is found before SQLite drops it', () => {
    const { file, log } = crashedVault(10)
    // Up to the last two entries, whose damage looks like a save that was never finished.
    const acknowledged = log.length - 4 * frameBytes
    const outcomes = Array.from({ length: 60 }, (_, index) => {
      const bytes = Buffer.from(log)
      const at = Math.floor((index / 60) * acknowledged)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8))
      writeFileSync(`${file}-wal`, bytes)
      return codeOf(openVaultDatabase(file, testKey))
    })
    expect(new Set(outcomes)).toEqual(new Set(['log-damaged']))
    expect(readFileSync(`${file}-wal`).length).toBe(log.length)
  })

  test('a last save that was cut short is no damage: it was never acknowledged', () => {
    const { file, log } = crashedVault(10)
    truncateSync(`${file}-wal`, log.length - 100)
    expect(['whole', 'unfinished']).toContain(inspectWriteAheadLog(file))
    const count = Number(reopenDatabase(file).prepare('SELECT count(*) FROM record').pluck().get())
    expect(count).toBe(9)
  })

  test('frames left over from before the last clearing are passed over', () => {
    const folder = temporaryFolder()
    const live = join(folder, 'live.db')
    const database = makeDatabase(live)
    appendEntries(database, 30)
    database.pragma('wal_checkpoint(RESTART)')
    appendEntries(database, 2, 31)
    const file = join(folder, 'vault.db')
    copyFileSync(live, file)
    copyFileSync(`${live}-wal`, `${file}-wal`)
    expect(inspectWriteAheadLog(file)).toBe('whole')
    expect(reopenDatabase(file).prepare('SELECT count(*) FROM record').pluck().get()).toBe(32)
  })
})
