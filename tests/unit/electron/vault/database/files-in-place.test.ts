import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logOf, watchFiles } from '../../../../../electron/vault/database/files-in-place.ts'
import { temporaryFolder } from '../make-vault.ts'

const twoFiles = (): string => {
  const folder = join(temporaryFolder(), 'files')
  mkdirSync(folder)
  const database = join(folder, 'vault.db')
  writeFileSync(database, 'pages')
  return database
}

test('files that are written to, or copied, are in their place', () => {
  const database = twoFiles()
  const files = watchFiles(database)
  writeFileSync(database, 'more pages')
  expect(files.areInPlace()).toBe(true)
  expect(files.isLogOurs()).toBe(false)
  writeFileSync(logOf(database), 'frames')
  expect(files.areInPlace()).toBe(true)
  expect(files.isLogOurs()).toBe(true)
  copyFileSync(database, `${database}.copy`)
  writeFileSync(logOf(database), '')
  expect(files.areInPlace()).toBe(true)
})

test.each(['vault.db', 'vault.db-wal'])('%s: gone, or another in its place, is noticed', name => {
  for (const harm of [
    (file: string) => rmSync(file),
    (file: string) => {
      writeFileSync(`${file}.new`, 'pages')
      renameSync(`${file}.new`, file)
    },
  ]) {
    const database = twoFiles()
    writeFileSync(logOf(database), 'frames')
    const files = watchFiles(database)
    harm(join(database, '..', name))
    expect(files.areInPlace()).toBe(false)
    expect(files.isLogOurs()).toBe(name === 'vault.db')
  }
})

test('where a file system gives no numbers, or others at each look, nothing is said to be swapped', () => {
  let count = 0
  for (const look of [() => null, () => String(count++)]) {
    const files = watchFiles('vault.db', look)
    expect(files.areInPlace()).toBe(true)
    expect(files.areInPlace()).toBe(true)
    expect(files.isLogOurs()).toBe(false)
  }
})
