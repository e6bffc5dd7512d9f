import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tablesOf } from '../../../../../electron/vault/trouble/salvage-rows.ts'
import { makeDatabase, temporaryFolder } from '../make-vault.ts'

test('every table can be gone through by whole numbers, which is how what is left of it is read', () => {
  const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
  const tables = tablesOf(database)
  expect(tables.length).toBeGreaterThan(20)
  const typeOf = (table: string, column: string): unknown =>
    database.prepare('SELECT type FROM pragma_table_info(?) WHERE name = ?').pluck().get(table, column)
  const wrong = tables.filter(({ name, key }) => key !== 'rowid' && typeOf(name, key) !== 'INTEGER')
  expect(wrong).toEqual([])
})
