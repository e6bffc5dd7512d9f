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
    const to = join(vault.place, 'book.docx')
    const input = { storybook: book?.id ?? '', to, leaveOut: [shelf] }
    expect((await vault.perform('storybooks.export', input)).saved).toBe(true)
    await vault.perform('vault.backup', {})
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
  })

  test('has the tables that a vault of version 1 is made with: a migration is never rewritten', async () => {
    const schemaOf = async (folder: string, phrase?: string) => {
      const key = await dataKeyOf(folder, phrase)
      return withDatabase(folder, key, database =>
        database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all(),
      )
    }
    const golden = join(freshFolder(), 'v1.storykeep')
    cpSync(join(fixtures, 'v1.storykeep'), golden, { recursive: true })
    const fresh = await newVault()
    fresh.service.close()
    expect(await schemaOf(golden, passphrase)).toEqual(await schemaOf(fresh.folder))
  })

  test('is small, and holds nothing but its database and its keys', () => {
    const folder = join(fixtures, 'v1.storykeep')
    expect(readdirSync(folder).toSorted()).toEqual(['keys.json', 'vault.db'])
    expect(statSync(join(folder, 'vault.db')).size).toBeLessThan(1_000_000)
  })
})
