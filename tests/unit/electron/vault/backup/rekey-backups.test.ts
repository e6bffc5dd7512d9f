import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackup } from '../../../../../electron/vault/backup/backup.ts'
import { listBackups } from '../../../../../electron/vault/backup/list.ts'
import { rekeyBackups } from '../../../../../electron/vault/backup/rekey-backups.ts'
import { openBackupDatabase } from '../../../../../electron/vault/database/open.ts'
import {
  insertEarlierKey,
  listEarlierKeys,
} from '../../../../../electron/vault/database/repositories/earlier-keys.ts'
import { smallDisk, whyNoDisk } from '../../../../integration/support/small-disk.ts'
import { appendEntries, makeDatabase, temporaryFolder, testKey, valueFrom } from '../make-vault.ts'

const nextKey = Buffer.from(testKey).reverse()
const at = '2026-11-26T12:00:00.000Z'

/** A vault that has just been given another key, with three backups that still have the earlier one. */
const vaultWithEarlierBackups = (root: string) => {
  const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
  appendEntries(database, 3)
  const folder = join(root, 'backups')
  const names = [1, 2, 3].map(day => {
    const now = () => new Date(Date.UTC(2026, 10, day))
    return valueFrom(createBackup({ database, folder, key: testKey, now, reason: 'regular' })).name
  })
  insertEarlierKey(database, testKey, at)
  const rekey = () => rekeyBackups(database, folder, nextKey, () => undefined)
  const opensWith = (key: Uint8Array): number =>
    names.filter(name => {
      const opened = openBackupDatabase(join(folder, name), key)
      if (opened.ok) opened.value.close()
      return opened.ok
    }).length
  return { database, folder, names, rekey, opensWith }
}

describe('backups of a vault that has another key', () => {
  test('are all under it, their manifests as they were, and the earlier key is forgotten', () => {
    const { database, folder, rekey, opensWith } = vaultWithEarlierBackups(temporaryFolder())
    const before = listBackups(folder)
    expect(rekey()).toBe(0)
    expect([opensWith(nextKey), opensWith(testKey)]).toEqual([3, 0])
    expect(listBackups(folder)).toEqual(before)
    expect(listEarlierKeys(database)).toEqual([])
  })

  test('that no key reads keep nobody from forgetting the earlier key, and are left as they are', () => {
    const { database, folder, names, rekey, opensWith } = vaultWithEarlierBackups(temporaryFolder())
    const broken = join(folder, names[1] ?? '')
    writeFileSync(broken, Buffer.alloc(8_192, 7))
    expect(rekey()).toBe(1)
    expect(opensWith(nextKey)).toBe(2)
    expect(readFileSync(broken).every(byte => byte === 7)).toBe(true)
    expect(listEarlierKeys(database)).toEqual([])
  })

  test.skipIf(whyNoDisk() !== null)(
    'that a full disk refuses keep the earlier key, and are done when there is room',
    () => {
      const disk = smallDisk(join(temporaryFolder(), 'disk'), 6_000)
      expect(disk).not.toBeNull()
      if (disk === null) return
      const { database, rekey, opensWith } = vaultWithEarlierBackups(disk.folder)
      disk.fillUpTo(8 * 1024)
      expect(rekey()).toBe(3)
      expect(opensWith(testKey)).toBe(3)
      expect(listEarlierKeys(database)).toHaveLength(1)
      disk.makeRoom()
      expect(rekey()).toBe(0)
      expect(opensWith(nextKey)).toBe(3)
      expect(listEarlierKeys(database)).toEqual([])
    },
  )
})
