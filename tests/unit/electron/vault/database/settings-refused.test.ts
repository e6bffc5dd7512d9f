import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ConnectOptions, UnkeyedDatabase } from '../../../../../electron/vault/database/driver.ts'
import { createVaultDatabase, openVaultDatabase } from '../../../../../electron/vault/database/open.ts'
import { codeOf, makeDatabase, temporaryFolder, testKey } from '../make-vault.ts'

/** The setting that this build of the driver pretends not to know. */
const ignored = vi.hoisted(() => ({ name: '' }))

vi.mock('../../../../../electron/vault/database/driver.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../../../../electron/vault/database/driver.ts')>()
  const connect = (file: string, options: ConnectOptions): UnkeyedDatabase => {
    const database = original.connect(file, options)
    const pragma = database.pragma.bind(database)
    // As SQLite does with settings that it does not know: no error, no answer.
    database.pragma = (source, given) => (source === ignored.name ? undefined : pragma(source, given))
    return database
  }
  return { ...original, connect }
})

afterEach(() => {
  ignored.name = ''
})

describe('a protection that does not hold closes the door', () => {
  test.each([
    'cipher',
    'legacy',
    'legacy_page_size',
    'plaintext_header_size',
    'hmac_use',
    'hmac_check',
    'locking_mode',
    'journal_mode',
    'synchronous',
    'temp_store',
    'secure_delete',
    'foreign_keys',
    'recursive_triggers',
    'trusted_schema',
    'cell_size_check',
    'mmap_size',
  ])('%s', name => {
    const file = join(temporaryFolder(), 'vault.db')
    makeDatabase(file).close()
    ignored.name = name
    expect(codeOf(openVaultDatabase(file, testKey))).toBe('settings-refused')
    expect(codeOf(createVaultDatabase(`${file}.new`, testKey))).toBe('settings-refused')
    ignored.name = ''
    const opened = openVaultDatabase(file, testKey)
    expect(codeOf(opened)).toBe('ok')
    if (opened.ok) opened.value.close()
  })
})
