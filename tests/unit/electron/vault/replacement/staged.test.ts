import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../../../../../electron/vault/backup/content.ts'
import {
  rekeyStaged,
  stageVault,
  verifyStaged,
  writeStaged,
} from '../../../../../electron/vault/replacement/staged.ts'
import {
  appendEntries,
  codeOf,
  entry,
  makeDatabase,
  temporaryFolder,
  testKey,
  valueFrom,
} from '../make-vault.ts'

const nextKey = Buffer.from(testKey).reverse()

const staged = () => {
  const place = temporaryFolder()
  const database = makeDatabase(join(place, 'vault.db'))
  appendEntries(database, 5)
  const file = join(place, 'staged.db')
  stageVault(database, file)
  return { database, file, expected: contentOf(database) }
}

describe('a copy that is to take the vault’s place', () => {
  test('is used when it is what it should be', () => {
    const { file, expected } = staged()
    expect(codeOf(verifyStaged(file, testKey, expected))).toBe('ok')
    expect(codeOf(rekeyStaged(file, testKey, nextKey, expected))).toBe('ok')
    expect(codeOf(verifyStaged(file, nextKey, expected))).toBe('ok')
  })

  test('with one entry more or less, or of another history, it is not', () => {
    const { database, file, expected } = staged()
    const more = valueFrom(writeStaged(file, testKey, entry(6)))
    expect(codeOf(verifyStaged(file, testKey, expected))).toBe('copy-unverified')
    expect(codeOf(verifyStaged(file, testKey, more))).toBe('ok')
    appendEntries(database, 1, 7)
    expect(codeOf(verifyStaged(file, testKey, contentOf(database)))).toBe('copy-unverified')
    expect(codeOf(rekeyStaged(file, testKey, nextKey, expected))).toBe('copy-unverified')
    expect(existsSync(file)).toBe(true)
  })

  test('under another key it is not read at all', () => {
    const { file, expected } = staged()
    expect(codeOf(verifyStaged(file, nextKey, expected))).toBe('not-readable')
  })
})
