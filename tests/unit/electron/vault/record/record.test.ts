import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../../../electron/vault/database/driver.ts'
import { type EntryContent, hashEntry, noPrevious } from '../../../../../electron/vault/record/encoding.ts'
import { appendEntry, chainHead } from '../../../../../electron/vault/record/record.ts'
import { selectEntries } from '../../../../../electron/vault/record/select-entries.ts'
import { compareWithManifests, verifyChain } from '../../../../../electron/vault/record/verify.ts'
import { appendEntries, entry, makeDatabase, reopenDatabase, temporaryFolder } from '../make-vault.ts'

const vaultWith = (entries: number): Database => {
  const database = makeDatabase(join(temporaryFolder(), 'vault.db'))
  appendEntries(database, entries)
  return database
}

/** What someone with the key and a database tool could do. */
const tamper = (database: Database, source: string): void => {
  const triggers = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'record'",
    )
    .all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`)
  database.exec(source)
}

const rehash = (database: Database, sequence: number): void => {
  const row = database
    .prepare<[number], EntryContent & { previous: Buffer }>('SELECT * FROM record WHERE sequence = ?')
    .get(sequence)
  if (row === undefined) throw new Error('no such entry')
  database
    .prepare('UPDATE record SET hash = ? WHERE sequence = ?')
    .run(hashEntry(row, row.previous), sequence)
}

const kinds = (database: Database) =>
  verifyChain(database).problems.map(({ sequence, kind }) => `${kind} ${sequence}`)

describe('appending', () => {
  test('a whole record has no problems, and its head is the last hash', () => {
    const database = vaultWith(25)
    const report = verifyChain(database)
    expect([report.entries, report.problems]).toEqual([25, []])
    expect(report.head.equals(chainHead(database).head)).toBe(true)
  })

  test('an empty record is whole', () => {
    expect(verifyChain(vaultWith(0))).toEqual({ entries: 0, head: noPrevious, problems: [] })
  })

  test('outside a transaction it is a bug', () => {
    const database = vaultWith(1)
    expect(() => appendEntry(database, entry(2))).toThrow()
    expect(chainHead(database).entries).toBe(1)
  })

  test('an entry goes with the change it speaks of', () => {
    const database = vaultWith(3)
    const failing = database.transaction(() => {
      appendEntry(database, entry(4))
      throw new Error('the change failed')
    })
    expect(() => failing()).toThrow('the change failed')
    expect(verifyChain(database)).toMatchObject({ entries: 3, problems: [] })
  })

  test('nothing as long as a story fits into an entry', () => {
    const database = vaultWith(0)
    const long = { ...entry(1), detail: { note: 'word '.repeat(1_000) } }
    expect(() => database.transaction(() => appendEntry(database, long))()).toThrow(RangeError)
  })

  test('pages come newest first', () => {
    const database = vaultWith(7)
    const sequences = (before: number | undefined) =>
      selectEntries(database, {}, { limit: 3, before: before ?? Number.MAX_SAFE_INTEGER }).map(
        ({ sequence }) => sequence,
      )
    expect([sequences(undefined), sequences(5), sequences(2), sequences(1)]).toEqual([
      [7, 6, 5],
      [4, 3, 2],
      [1],
      [],
    ])
    expect(selectEntries(database, {}, { limit: 1, before: 100 })[0]).toEqual({
      sequence: 7,
      ...entry(7),
      detail: '{"words":70}',
    })
  })
})

describe('the encoding', () => {
  test('is the one that is documented, written out by hand', () => {
    const field = (bytes: Buffer) => {
      const length = Buffer.alloc(8)
      length.writeUInt32BE(bytes.length, 4)
      return [length, bytes]
    }
    const texts = ['storykeep record entry, layout 1', 'T', 'Anna', 'did', 'story:1', '{}']
    const bytes = Buffer.concat([...texts.flatMap(text => field(Buffer.from(text))), ...field(noPrevious)])
    const content = { at: 'T', actor: 'Anna', operation: 'did', object: 'story:1', detail: '{}' }
    expect(hashEntry(content, noPrevious).equals(createHash('sha256').update(bytes).digest())).toBe(true)
  })

  test('text moved from one field to the next gives another hash', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 })
    const content = fc.record({ at: text, actor: text, operation: text, object: text, detail: text })
    fc.assert(
      fc.property(content, content, (left, right) => {
        const same = JSON.stringify(left) === JSON.stringify(right)
        expect(hashEntry(left, noPrevious).equals(hashEntry(right, noPrevious))).toBe(same)
      }),
    )
    const split = (actor: string, operation: string) =>
      hashEntry({ at: '', actor, operation, object: '', detail: '' }, noPrevious).toString('hex')
    expect(split('ab', 'c')).not.toBe(split('a', 'bc'))
  })
})

describe('tampering', () => {
  test.each(['at', 'actor', 'operation', 'object', 'detail'])('an altered %s is found', column => {
    const database = vaultWith(9)
    tamper(database, `UPDATE record SET ${column} = ${column} || 'x' WHERE sequence = 4`)
    expect(kinds(database)).toEqual(['altered 4'])
  })

  test('an entry altered together with its own hash is found', () => {
    const database = vaultWith(9)
    tamper(database, "UPDATE record SET actor = 'someone else' WHERE sequence = 4")
    rehash(database, 4)
    expect(kinds(database)).toEqual(['altered 4'])
  })

  test('an altered hash or link is found', () => {
    const database = vaultWith(9)
    tamper(database, 'UPDATE record SET hash = zeroblob(32) WHERE sequence = 4')
    expect(kinds(database)).toEqual(['altered 4'])
    tamper(database, 'UPDATE record SET previous = zeroblob(32) WHERE sequence = 8')
    expect(kinds(database)).toEqual(['altered 4', 'altered 8'])
  })

  test('a removed entry is found, at the start and in the middle', () => {
    const database = vaultWith(9)
    tamper(database, 'DELETE FROM record WHERE sequence IN (1, 5)')
    expect(kinds(database)).toEqual(['removed 1', 'removed 5'])
  })

  test('a removed entry is found when the rest is numbered anew', () => {
    const database = vaultWith(9)
    tamper(
      database,
      'DELETE FROM record WHERE sequence = 5; UPDATE record SET sequence = sequence - 100 WHERE sequence > 5; UPDATE record SET sequence = sequence + 99 WHERE sequence < 0',
    )
    expect(kinds(database)).not.toEqual([])
  })

  test('two entries that changed places are found', () => {
    const database = vaultWith(9)
    tamper(
      database,
      'UPDATE record SET sequence = 100 WHERE sequence = 4; UPDATE record SET sequence = 4 WHERE sequence = 5; UPDATE record SET sequence = 5 WHERE sequence = 100',
    )
    const found = kinds(database)
    expect(found).toContain('reordered 4')
    expect(found.every(problem => problem.startsWith('reordered'))).toBe(true)
  })

  test('an entry put in between is found', () => {
    const database = vaultWith(4)
    tamper(database, 'UPDATE record SET sequence = 5 WHERE sequence = 4')
    const { head } = {
      head: database.prepare('SELECT hash FROM record WHERE sequence = 3').pluck().get() as Buffer,
    }
    const forged = { ...entry(99), detail: '{}' }
    database
      .prepare('INSERT INTO record VALUES (4, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        forged.at,
        forged.actor,
        forged.operation,
        forged.object,
        forged.detail,
        head,
        hashEntry(forged, head),
      )
    expect(kinds(database)).toEqual(['reordered 5'])
  })

  test('a changed number alone is found', () => {
    const database = vaultWith(4)
    tamper(database, 'UPDATE record SET sequence = 50 WHERE sequence = 4')
    expect(kinds(database)).toEqual(['reordered 50'])
  })

  test('any single change to any entry is found', () => {
    const database = vaultWith(12)
    tamper(database, '')
    const change = fc.constantFrom(
      "actor = actor || ' '",
      'hash = zeroblob(32)',
      'previous = randomblob(32)',
      'gone',
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), change, (sequence, what) => {
        database.exec('BEGIN')
        try {
          const where = `WHERE sequence = ${sequence}`
          database.exec(
            what === 'gone' ? `DELETE FROM record ${where}` : `UPDATE record SET ${what} ${where}`,
          )
          expect(kinds(database)).not.toEqual([])
        } finally {
          database.exec('ROLLBACK')
        }
      }),
    )
    expect(kinds(database)).toEqual([])
  })
})

describe('rollback', () => {
  test('an older file put back is whole in itself, and found by a head that was written down', () => {
    const file = join(temporaryFolder(), 'vault.db')
    const database = makeDatabase(file)
    appendEntries(database, 5)
    database.close()
    copyFileSync(file, `${file}.old`)
    const later = reopenDatabase(file)
    appendEntries(later, 3, 6)
    const manifest = chainHead(later)
    expect(compareWithManifests(later, [manifest])).toEqual([])
    later.close()
    copyFileSync(`${file}.old`, file)
    const putBack = reopenDatabase(file)
    expect(kinds(putBack)).toEqual([])
    expect(putBack.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(compareWithManifests(putBack, [manifest])).toEqual([{ sequence: 8, kind: 'rolled-back' }])
  })

  test('entries cut off at the end and written anew are found', () => {
    const database = vaultWith(5)
    const manifest = chainHead(database)
    tamper(database, 'DELETE FROM record WHERE sequence > 3')
    appendEntries(database, 10, 40)
    expect(kinds(database)).toEqual([])
    expect(compareWithManifests(database, [manifest])).toEqual([{ sequence: 5, kind: 'rolled-back' }])
  })

  test('a vault that has gone on since, and one that had no entry yet, are fine', () => {
    const database = vaultWith(2)
    const heads = [{ entries: 0, head: noPrevious }, chainHead(database)]
    appendEntries(database, 3, 3)
    expect(compareWithManifests(database, heads)).toEqual([])
  })
})
