import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../electron/vault/database/driver.ts'
import { type EntryContent, hashEntry, noPrevious } from '../../electron/vault/record/encoding.ts'
import { dataKeyOf, withDatabase, wordsIn } from './support/image.ts'
import { importText, newVault, serviceOver, type TestVault, wrap } from './support/vault.ts'

/** What only somebody with the key could do: another story told, and every hash made to fit it. */
const rewriteHistory = (database: Database): void => {
  database.exec('DROP TRIGGER record_is_never_altered')
  const rows = database
    .prepare<[], EntryContent & { sequence: number }>('SELECT * FROM record ORDER BY sequence')
    .all()
  let previous = noPrevious
  for (const row of rows) {
    const entry = { ...row, actor: row.sequence === 2 ? 'Somebody else' : row.actor }
    const hash = hashEntry(entry, previous)
    database
      .prepare('UPDATE record SET actor = ?, previous = ?, hash = ? WHERE sequence = ?')
      .run(entry.actor, previous, hash, row.sequence)
    previous = hash
  }
}

describe('the record as a person uses it', () => {
  const day = (text: string) => new Date(`${text}T10:00:00Z`)

  const worked = async () => {
    const vault = await newVault()
    for (const [at, name] of [
      ['2026-06-15', 'one'],
      ['2026-06-16', 'two'],
      ['2026-06-17', 'three'],
    ] as const) {
      vault.clock.now = day(at)
      await importText(vault, `P1: Day ${name}.\n`, `${name}.txt`)
      await vault.perform('vault.backup', {})
    }
    return vault
  }

  test('is searched by what, by whom, on what and when', async () => {
    const vault = await worked()
    const found = async (filter: object) =>
      (await vault.perform('record.list', filter)).entries.map(({ sequence }) => sequence)
    expect(await found({})).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(await found({ operations: ['vault.backup'] })).toEqual([7, 5, 3])
    expect(await found({ operations: [] })).toEqual([])
    expect(await found({ object: 'S-002' })).toEqual([4])
    expect(await found({ by: 'Ola', since: '2026-06-16', until: '2026-06-16' })).toEqual([5, 4])
    expect(await found({ by: 'Somebody else' })).toEqual([])
    expect(await found({ operations: ['vault.backup'], before: 7, limit: 1 })).toEqual([5])
    expect((await vault.perform('record.list', { operations: ['vault.backup'], limit: 1 })).total).toBe(3)
    expect(await vault.perform('record.people', {})).toEqual({ people: ['Ola'] })
  })

  test('is saved as a table and as JSON, without a word of a story, and with nothing that a spreadsheet would run', async () => {
    const vault = await newVault()
    vault.service.close()
    const named = wrap(serviceOver(vault.folder), vault.place, vault.folder, vault.clock)
    await named.perform('vault.recover', {
      recoveryCode: vault.recoveryCode ?? '',
      person: '=HYPERLINK("x")',
      passphrase: 'another quiet river',
    })
    await importText(named, 'P1: Zwibblewick, of Quorlbane.\n', 'Hexamoor.txt')
    const csv = join(vault.place, 'record.csv')
    const json = join(vault.place, 'record.json')
    await named.perform('record.save', { to: csv, replace: false, format: 'csv' })
    await named.perform('record.save', {
      to: json,
      replace: false,
      format: 'json',
      operations: ['stories.import'],
    })
    const table = readFileSync(csv, 'utf8')
    expect(table.startsWith('\uFEFF"entry","when","who","what","on what","detail"\r\n"1","2026-06-15T')).toBe(
      true,
    )
    expect(table).toContain(`"'=HYPERLINK(""x"")"`)
    expect(table.trimEnd().split('\r\n')).toHaveLength(1 + 3)
    const saved = JSON.parse(readFileSync(json, 'utf8'))
    expect(saved).toMatchObject({
      format: 'storykeep-record',
      entries: [{ sequence: 3, operation: 'stories.import', object: 'S-001' }],
    })
    const words = ['Day one', 'Day two', 'Day three', 'two.txt']
    for (const file of [csv, json]) expect(wordsIn(readFileSync(file), words)).toEqual([])
  })

  test('a seal noted elsewhere tells a later record that leads back to it from one that does not', async () => {
    const vault = await worked()
    const { checkpoints } = await vault.perform('record.checkpoints', {})
    expect(checkpoints).toHaveLength(1)
    const [{ sequence, seal } = { sequence: 0, seal: '' }] = checkpoints
    expect(sequence).toBe(7)
    expect(seal).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
    const finds = async (on: TestVault, typedSeal: string, at = sequence) =>
      (await on.perform('record.compare', { sequence: at, seal: typedSeal })).finding
    await importText(vault, 'P1: One day more.\n', 'four.txt')
    expect(await finds(vault, seal)).toBe('same')
    expect(await finds(vault, seal.toUpperCase().replaceAll(' ', '-'))).toBe('same')
    expect(await finds(vault, seal, 6)).toBe('different')
    expect(await finds(vault, seal, 700)).toBe('missing')
    expect((await vault.refusal('record.compare', { sequence, seal: seal.slice(5) })).code).toBe('not-a-seal')

    // Somebody with the key rewrites an entry and every hash after it: the chain is whole, and the paper tells.
    vault.service.close()
    const key = await dataKeyOf(vault.folder)
    withDatabase(vault.folder, key, rewriteHistory)
    const again = await vault.reopen()
    // The note beside the database tells it as well, while it is there: one entry more says so.
    expect((await again.perform('record.list', { limit: 1 })).entries[0]?.operation).toBe('vault.behind')
    expect(await finds(again, seal)).toBe('different')
  })

  test('seals stand at every hundred entries and at the end, and are saved as a page to keep', async () => {
    const vault = await newVault()
    for (let index = 0; index < 230; index += 1) await vault.perform('vault.setIdle', { minutes: 10 })
    const { checkpoints } = await vault.perform('record.checkpoints', {})
    expect(checkpoints.map(({ sequence }) => sequence)).toEqual([231, 200, 100])
    const to = join(vault.place, 'seals.txt')
    await vault.perform('record.save', { to, replace: false, format: 'seals' })
    const page = readFileSync(to, 'utf8')
    for (const { sequence, seal } of checkpoints)
      expect(page).toMatch(new RegExp(`Entry ${sequence},.*${seal}`))
  })
})
