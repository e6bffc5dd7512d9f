import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lastCommon } from '../../../../../electron/vault/record/last-common.ts'
import { appendEntries, makeDatabase, reopenDatabase, temporaryFolder } from '../make-vault.ts'

test.each([
  [0, 3, 5],
  [1, 1, 1],
  [6, 0, 0],
  [6, 0, 4],
  [7, 9, 1],
  [20, 2, 13],
])('%i entries in common, then %i here and %i there: where they part', (common, here, there) => {
  const folder = temporaryFolder()
  const file = join(folder, 'one.db')
  const made = makeDatabase(file)
  appendEntries(made, common)
  made.close()
  copyFileSync(file, join(folder, 'other.db'))
  const one = reopenDatabase(file)
  const other = reopenDatabase(join(folder, 'other.db'))
  appendEntries(one, here, 100)
  appendEntries(other, there, 200)
  expect(lastCommon(one, other)).toBe(common)
  expect(lastCommon(other, one)).toBe(common)
})
