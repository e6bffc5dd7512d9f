import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { classifyDatabaseError } from '../../../../../electron/vault/database/classify.ts'
import { makeDatabase, temporaryFolder } from '../make-vault.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

const systemError = (code: string) => Object.assign(new Error('/home/someone/secret place'), { code })

describe('classify', () => {
  test('a vault that has no more room says so, and stays whole', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 1}`)
    const fill = database.transaction(() => {
      for (let position = 0; position < 200; position += 1) {
        database.prepare('INSERT INTO themes (name, position) VALUES (?, ?)').run('x'.repeat(1_000), position)
      }
    })
    expect(classifyDatabaseError(thrownBy(() => fill())).code).toBe('disk-full')
    expect(database.prepare('SELECT count(*) FROM themes').pluck().get()).toBe(0)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('a write where only reading is allowed', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    database.pragma('query_only = ON')
    expect(classifyDatabaseError(thrownBy(() => database.exec('DELETE FROM themes'))).code).toBe('read-only')
  })

  test('an error that has no name of its own is still a sentence', () => {
    const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
    expect(classifyDatabaseError(thrownBy(() => database.exec('NOT SQL'))).code).toBe('database-error')
    expect(classifyDatabaseError('thrown text').code).toBe('database-error')
  })

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['ENOENT', 'cannot-open'],
    ['EIO', 'disk-error'],
  ])('the file system’s %s is %s, and its path is dropped', (system, code) => {
    const failure = classifyDatabaseError(systemError(system))
    expect(failure.code).toBe(code)
    expect(failure.message).not.toContain('secret place')
  })

  test.skipIf(!existsSync('/dev/full'))('a real full device is a full disk', async () => {
    const { writeFileSync } = await import('node:fs')
    expect(classifyDatabaseError(thrownBy(() => writeFileSync('/dev/full', 'x'))).code).toBe('disk-full')
  })
})
