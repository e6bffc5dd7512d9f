import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '../../../../../electron/vault/database/driver.ts'
import {
  createVaultDatabase,
  emptyWriteAheadLog,
  openBackupDatabase,
  openVaultDatabase,
} from '../../../../../electron/vault/database/open.ts'
import {
  appendEntries,
  codeOf,
  makeDatabase,
  reopenDatabase,
  temporaryFolder,
  testKey,
  valueFrom,
} from '../make-vault.ts'

const canary = 'Zauberflöte-canary-5551'

const vaultFile = () => join(temporaryFolder(), 'vault.db')

const holdsCanary = (file: string) =>
  existsSync(file) && readFileSync(file).includes(Buffer.from(canary, 'utf8'))

describe('open sequence', () => {
  test('every protection is on after creating and after opening again', () => {
    const file = vaultFile()
    makeDatabase(file).close()
    const database = reopenDatabase(file)
    const read = (name: string) => database.pragma(name, { simple: true })
    expect({
      cipher: read('cipher'),
      legacy: read('legacy'),
      plaintextHeader: read('plaintext_header_size'),
      hmac: [read('hmac_use'), read('hmac_check')],
      locking: read('locking_mode'),
      journal: read('journal_mode'),
      synchronous: read('synchronous'),
      tempStore: read('temp_store'),
      secureDelete: read('secure_delete'),
      foreignKeys: read('foreign_keys'),
      recursiveTriggers: read('recursive_triggers'),
      trustedSchema: read('trusted_schema'),
      cellSizeCheck: read('cell_size_check'),
      memoryMap: read('mmap_size'),
    }).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      plaintextHeader: '0',
      hmac: ['1', '1'],
      locking: 'exclusive',
      journal: 'wal',
      synchronous: 2,
      tempStore: 2,
      secureDelete: 1,
      foreignKeys: 1,
      recursiveTriggers: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      memoryMap: 0,
    })
  })

  test('no shared-memory file and no temporary file appears beside the vault', () => {
    const file = vaultFile()
    const database = makeDatabase(file)
    appendEntries(database, 20)
    database.prepare('SELECT * FROM record ORDER BY detail, object DESC').all()
    expect(readdirSync(join(file, '..')).sort()).toEqual(['vault.db', 'vault.db-wal'])
  })
})

describe('at rest', () => {
  test('a new vault is encrypted before the first table is made', () => {
    const file = vaultFile()
    const database = valueFrom(createVaultDatabase(file, testKey))
    const bytes = readFileSync(file)
    database.close()
    expect(bytes.length).toBe(4096)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(bytes.includes('SQLite')).toBe(false)
  })

  test('no byte of a story is readable in the database, its log, or a copy made by VACUUM INTO', () => {
    const file = vaultFile()
    const copy = `${file}.copy`
    const database = makeDatabase(file)
    database.prepare('INSERT INTO themes (name, position) VALUES (?, 1)').run(canary)
    expect(holdsCanary(`${file}-wal`)).toBe(false)
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    database.prepare('VACUUM INTO ?').run(copy)
    emptyWriteAheadLog(database)
    expect(statSync(`${file}-wal`).size).toBe(0)
    expect([holdsCanary(file), holdsCanary(copy)]).toEqual([false, false])
    expect(database.prepare('SELECT name FROM themes').pluck().get()).toBe(canary)
  })

  test('a file is never created over another', () => {
    const file = vaultFile()
    writeFileSync(file, 'something of mine')
    expect(codeOf(createVaultDatabase(file, testKey))).not.toBe('ok')
    expect(readFileSync(file, 'utf8')).toBe('something of mine')
  })

  test('keys that are no keys are a bug, not a vault', () => {
    const file = vaultFile()
    expect(() => createVaultDatabase(file, Buffer.alloc(32))).toThrow(RangeError)
    expect(() => createVaultDatabase(file, Buffer.alloc(16, 1))).toThrow(RangeError)
    expect(existsSync(file)).toBe(false)
  })

  test('the caller’s key is left as it was', () => {
    const key = Buffer.from(testKey)
    valueFrom(createVaultDatabase(vaultFile(), key)).close()
    expect(key.equals(testKey)).toBe(true)
  })
})

describe('refusals', () => {
  test('another key does not open it', () => {
    const file = vaultFile()
    makeDatabase(file).close()
    expect(codeOf(openVaultDatabase(file, Buffer.alloc(32, 9)))).toBe('not-readable')
  })

  test('a plaintext database is not a vault', () => {
    const file = vaultFile()
    const plain = connect(file, { readonly: false, fileMustExist: false, timeout: 0 })
    plain.exec('CREATE TABLE t (a)')
    plain.close()
    expect(codeOf(openVaultDatabase(file, testKey))).toBe('not-readable')
  })

  test('an emptied or missing file is not taken for a new vault', () => {
    const file = vaultFile()
    makeDatabase(file).close()
    truncateSync(file, 0)
    expect(codeOf(openVaultDatabase(file, testKey))).toBe('damaged')
    expect(codeOf(openVaultDatabase(`${file}.gone`, testKey))).toBe('cannot-open')
    expect(existsSync(`${file}.gone`)).toBe(false)
  })

  test('a second opening is refused from the first moment, in this process and in another', () => {
    const file = vaultFile()
    makeDatabase(file).close()
    const first = valueFrom(openVaultDatabase(file, testKey))
    expect(codeOf(openVaultDatabase(file, testKey))).toBe('already-open')
    const module = new URL('../../../../../electron/vault/database/open.ts', import.meta.url).href
    const script = `import { openVaultDatabase } from ${JSON.stringify(module)}
      const opened = openVaultDatabase(process.argv[1], Buffer.from(process.argv[2], 'hex'))
      process.stdout.write(opened.ok ? 'ok' : opened.error.code)`
    const openElsewhere = () =>
      spawnSync(
        process.execPath,
        ['--input-type=module-typescript', '-e', script, file, testKey.toString('hex')],
        {
          encoding: 'utf8',
        },
      ).stdout
    expect(openElsewhere()).toBe('already-open')
    first.close()
    expect(openElsewhere()).toBe('ok')
  })

  test('a backup opens for reading only', () => {
    const file = vaultFile()
    const database = makeDatabase(file)
    appendEntries(database, 1)
    database.prepare('VACUUM INTO ?').run(`${file}.copy`)
    const copy = valueFrom(openBackupDatabase(`${file}.copy`, testKey))
    expect(() => copy.exec('DELETE FROM themes')).toThrow()
    expect(copy.prepare('SELECT count(*) FROM record').pluck().get()).toBe(1)
    copy.close()
  })

  test('no sentence carries the path', () => {
    const file = vaultFile()
    const results = [
      openVaultDatabase(`${file}.gone`, testKey),
      openVaultDatabase(join(file, 'x', 'y'), testKey),
    ]
    for (const result of results) expect(JSON.stringify(result)).not.toContain('storykeep-test')
  })
})

describe('damage to the file', () => {
  test('a flipped bit in any page is found', () => {
    const file = vaultFile()
    const database = makeDatabase(file)
    appendEntries(database, 100)
    database.close()
    const sound = readFileSync(file)
    const pages = sound.length / 4096
    const outcomes = Array.from({ length: pages }, (_, page) => {
      const bytes = Buffer.from(sound)
      // A different place in each page: salt or text, initialisation vector, authentication code.
      const at = page * 4096 + ((page * 997 + 3) % 4096)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (page % 8))
      const damagedFile = `${file}.${page}`
      writeFileSync(damagedFile, bytes)
      const opened = openVaultDatabase(damagedFile, testKey)
      if (!opened.ok) return opened.error.code
      try {
        return String(opened.value.pragma('integrity_check(1)', { simple: true })) === 'ok'
          ? 'missed'
          : 'found'
      } catch {
        return 'found'
      } finally {
        opened.value.close()
      }
    })
    expect(pages).toBeGreaterThan(20)
    expect(outcomes.filter(outcome => outcome === 'missed')).toEqual([])
  })

  test('a file cut off at any page is found', () => {
    const file = vaultFile()
    const database = makeDatabase(file)
    appendEntries(database, 30)
    database.close()
    const pages = statSync(file).size / 4096
    for (let kept = 0; kept < pages; kept += 5) {
      const cut = `${file}.${kept}`
      copyFileSync(file, cut)
      truncateSync(cut, kept * 4096)
      const opened = openVaultDatabase(cut, testKey)
      if (!opened.ok) continue
      const find = () => opened.value.pragma('integrity_check(1)', { simple: true })
      let found: unknown = 'thrown'
      try {
        found = find()
      } catch {}
      opened.value.close()
      expect(found).not.toBe('ok')
    }
  })
})
