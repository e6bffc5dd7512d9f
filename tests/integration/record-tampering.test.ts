import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../electron/vault/database/driver.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { freshFolder, importText, newVault, passphrase, serviceOver, wrap } from './support/vault.ts'

describe('promise 10: tampering is shown', () => {
  let template: string
  let key: Buffer
  beforeAll(async () => {
    const vault = await newVault('file')
    for (let index = 1; index <= 6; index += 1) {
      await importText(vault, `P1: Day ${index}.\n`, `${index}.txt`)
    }
    await vault.perform('vault.backup', {})
    vault.service.close()
    template = vault.folder
    key = await dataKeyOf(template)
  })

  const free = (database: Database) => {
    database.exec('DROP TRIGGER record_is_never_altered; DROP TRIGGER record_is_never_shortened;')
  }

  const harms: readonly (readonly [string, (database: Database) => void])[] = [
    ['who did it', database => database.exec("UPDATE record SET actor = 'Nobody' WHERE sequence = 3")],
    [
      'when it was done',
      database => database.exec("UPDATE record SET at = '2026-01-01T00:00:00.000Z' WHERE sequence = 3"),
    ],
    [
      'on what it was done',
      database => database.exec("UPDATE record SET object = 'S-099' WHERE sequence = 4"),
    ],
    ['an entry that is gone', database => database.exec('DELETE FROM record WHERE sequence = 4')],
    ['the last entries gone', database => database.exec('DELETE FROM record WHERE sequence > 5')],
    ['the first entry gone', database => database.exec('DELETE FROM record WHERE sequence = 1')],
    ['all of it gone', database => database.exec('DELETE FROM record')],
    [
      'two entries that changed places',
      database =>
        database.exec(
          'UPDATE record SET sequence = 100 WHERE sequence = 3; UPDATE record SET sequence = 3 WHERE sequence = 4; UPDATE record SET sequence = 4 WHERE sequence = 100;',
        ),
    ],
  ]

  test.each(harms)('promise 10: %s is found by the check', async (_, harm) => {
    const folder = join(freshFolder(), 'Copy.storykeep')
    cpSync(template, folder, { recursive: true })
    withDatabase(folder, key, database => {
      free(database)
      harm(database)
    })
    const service = serviceOver(folder)
    const vault = wrap(service, folder, folder, { now: new Date('2026-06-16T10:00:00Z') })
    await vault.perform('vault.open', { passphrase })
    const report = await vault.perform('vault.check', {})
    expect(report.sound).toBe(false)
    expect(report.chain.sound).toBe(false)
    expect(report.problems.map(({ part }) => part)).toContain('chain')
  })

  test('promise 10: nobody alters or shortens the record by mistake', () => {
    const folder = join(freshFolder(), 'Copy.storykeep')
    cpSync(template, folder, { recursive: true })
    withDatabase(folder, key, database => {
      for (const harm of [
        "UPDATE record SET actor = 'Nobody'",
        'DELETE FROM record',
        "INSERT OR REPLACE INTO record SELECT sequence, at, 'Nobody', operation, object, detail, previous, hash FROM record WHERE sequence = 2",
        "UPDATE revisions SET text = ''",
      ]) {
        expect(() => database.exec(harm)).toThrow()
      }
    })
  })
})
