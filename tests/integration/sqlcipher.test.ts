import { cpSync } from 'node:fs'
import { join } from 'node:path'
import Sqlcipher from '@signalapp/sqlcipher'
import { beforeAll, describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { dataKeyOf } from './support/image.ts'
import { freshFolder, importText, newVault } from './support/vault.ts'

// The genuine SQLCipher 4, as Signal builds it; for this check alone, and never part of the app.

const words = 'P1: We sat by the river, and Keziah Okafor told us about the summer of the bees.\n'

let folder: string
let key: Buffer
beforeAll(async () => {
  const vault = await newVault('file')
  await importText(vault, words)
  await vault.perform('vault.backup', {})
  folder = vault.folder
  vault.service.close()
  key = await dataKeyOf(folder)
})

/** Opens a copy: another program is not to write to the vault. */
const openGenuine = (rawKey: Buffer) => {
  const copy = join(freshFolder(), 'copy.db')
  cpSync(vaultPaths(folder).database, copy)
  const database = new Sqlcipher(copy)
  database.pragma(`key = "x'${rawKey.toString('hex')}'"`)
  return database
}

describe('the vault’s database in another program’s hands', () => {
  test('SQLCipher 4 itself opens it with the raw key, and reads a story word for word', () => {
    const database = openGenuine(key)
    expect(String(database.pragma('cipher_version', { simple: true }))).toMatch(/^4\./)
    expect(database.prepare('SELECT text FROM revisions').get()).toEqual({ text: words.trimEnd() })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    // Its own check of every page's authentication; no row is no finding.
    expect(database.pragma('cipher_integrity_check')).toEqual([])
    database.close()
  })

  test('and with any other key it does not', () => {
    const other = Buffer.from(key)
    other[0] = (other[0] ?? 0) ^ 1
    const database = openGenuine(other)
    expect(() => database.prepare('SELECT text FROM revisions').get()).toThrow()
    database.close()
  })
})
