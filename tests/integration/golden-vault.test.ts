import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { freshFolder, newVault, noonOf, serviceOver, type TestVault, wrap } from './support/vault.ts'

const fixtures = fileURLToPath(new URL('../fixtures/vaults/', import.meta.url))
const passphrase = readFileSync(join(fixtures, 'passphrase.txt'), 'utf8').trim()

describe('the golden vault of version 1', () => {
  let vault: TestVault
  beforeAll(async () => {
    const place = freshFolder('file')
    const folder = join(place, 'v1.storykeep')
    cpSync(join(fixtures, 'v1.storykeep'), folder, { recursive: true })
    const clock = { now: noonOf('2026-06-16') }
    vault = wrap(serviceOver(folder, clock, undefined, 'file'), place, folder, clock)
    await vault.perform('vault.open', { passphrase })
  })

  test('opens with its passphrase, is sound, and its stories are read', async () => {
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
    const { stories } = await vault.perform('stories.list', {})
    expect(stories.length).toBeGreaterThanOrEqual(6)
    const kettles = stories.find(({ title }) => title === 'Two kettles')
    const { text } = await vault.perform('stories.get', { story: kettles?.id ?? '' })
    expect(text).toContain('kettle')
    expect((await vault.perform('stories.search', { words: 'kettle' })).total).toBeGreaterThan(0)
  })

  test('can be worked in: a decision, a backup, and a storybook that is saved', async () => {
    const { stories } = await vault.perform('stories.list', {})
    const shelf = stories.find(({ title }) => title === 'The shelf')?.id ?? ''
    const [book] = (await vault.perform('storybooks.list', {})).storybooks
    const storybook = book?.id ?? ''
    const before = await vault.perform('storybooks.check', { storybook, leaveOut: [shelf] })
    // It was made before anybody could say whether people were looked after, or answer for a credit.
    expect(new Set(before.gates.filter(({ passes }) => !passes).map(({ gate }) => gate))).toEqual(
      new Set(['authority-today', 'small-group']),
    )
    const grownUp = { route: 'self_18plus', decidedBy: '', assent: 'not_sought' } as const
    const confirmed = {
      kind: 'reconfirmed',
      on: '2026-06-16',
      evidence: 'signed',
      authority: grownUp,
    } as const
    for (const { gate, participant, story, override } of before.gates.filter(({ passes }) => !passes)) {
      if (gate === 'authority-today') {
        const event = { ...confirmed, grants: [], expiresOn: null, reviewOn: null }
        await vault.perform('consent.record', { participant: participant ?? '', event })
      } else {
        const lead = { by: 'A lead', role: 'Project lead', reason: 'They chose it' }
        const finding = override?.finding ?? ''
        await vault.perform('storybooks.override', {
          storybook,
          story,
          gate: 'small-group',
          finding,
          ...lead,
        })
      }
    }
    const to = join(vault.place, 'book.docx')
    const input = { storybook: book?.id ?? '', to, leaveOut: [shelf] }
    expect((await vault.perform('storybooks.export', input)).saved).toBe(true)
    await vault.perform('vault.backup', {})
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
  })

  test('has, once opened, the tables that a vault is made with today: a migration is never rewritten', async () => {
    const schemaOf = async (folder: string, phrase?: string) => {
      const key = await dataKeyOf(folder, phrase)
      return withDatabase(folder, key, database =>
        database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all(),
      )
    }
    const golden = join(freshFolder(), 'v1.storykeep')
    cpSync(join(fixtures, 'v1.storykeep'), golden, { recursive: true })
    const before = await schemaOf(golden, passphrase)
    const opened = serviceOver(golden)
    expect((await opened.call('vault.open', { passphrase })).ok).toBe(true)
    opened.close()
    const fresh = await newVault()
    fresh.service.close()
    expect(before.length).toBeGreaterThan(40)
    expect(await schemaOf(golden, passphrase)).toEqual(await schemaOf(fresh.folder))
  })

  test('is small, and holds nothing but its database and its keys', () => {
    const folder = join(fixtures, 'v1.storykeep')
    expect(readdirSync(folder).toSorted()).toEqual(['keys.json', 'vault.db'])
    expect(statSync(join(folder, 'vault.db')).size).toBeLessThan(1_000_000)
  })
})
