import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBackupDatabase } from '../../electron/vault/database/open.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { expectKind } from './support/failures.ts'
import { dataKeyOf, decryptedImage, wordsIn } from './support/image.ts'
import { freshFolder, importText, newVault, type TestVault } from './support/vault.ts'

// All people here are invented. The words of the story that goes stand in no other.
const gone = ['Zwibblewick', 'Quorlbane', 'thistledownish', 'Vuntrelby', 'Pippin Hexamoor', 'Gorsewhistle']
const leaving =
  'Int: Who?\n\nP1: Mrs Zwibblewick of Quorlbane House, who was thistledownish. And Keziah Okafor. They call me Wobbins.\n'
const staying = 'P2: Keziah Okafor came by with Tamsin Larkworthy. It rained on all of us for a week.\n'

const withBackups = (vault: TestVault) => vaultPaths(vault.folder).backups

/** A copy of the vault's folder, made by another program: the database itself is not to be opened twice. */
const copyOf = (vault: TestVault): string => {
  const place = freshFolder()
  spawnSync('cp', ['-r', vault.folder, place])
  return join(place, 'Test.storykeep')
}

const personOf = (name: string, identity: string | null) => ({
  name,
  kind: 'adult_lived_experience' as const,
  birthDate: null,
  ageBand: null,
  area: null,
  descriptors: { gender: '', ethnicity: '', role: '', other: '' },
  identity,
})

/** A vault in which the story has been searched for, decided, quoted, read and put into a storybook. */
const lived = async () => {
  const vault = await newVault()
  const kept = await importText(vault, staying, 'kept.txt')
  const story = await importText(vault, leaving, 'Vuntrelby.txt')
  await vault.perform('stories.update', { story, title: 'About Vuntrelby', warnings: ['Gorsewhistle'] })
  for (const { id } of (await vault.perform('identities.list', {})).identities) {
    await vault.perform('identities.accept', { identity: id })
  }
  const { text } = await vault.perform('stories.get', { story })
  const from = text.indexOf('thistledownish')
  const quote = { story, from, to: from + 14, mark: { kind: 'quote' } } as const
  const { passage } = await vault.perform('passages.add', quote)
  await vault.perform('identities.mark', { story, from, to: from + 14, category: 'QUASI' })
  await vault.perform('identities.undo', {})
  await vault.perform('stories.markRead', { story })
  const book = { title: 'Two', subtitle: '', audience: 'team' as const, stories: [kept, story] }
  const { storybook } = await vault.perform('storybooks.create', book)
  const { id: _, ...details } = await vault.perform('storybooks.get', { storybook })
  const blocks = [...details.blocks, { type: 'quote', passage } as const]
  await vault.perform('storybooks.update', { storybook, ...details, blocks })
  await vault.perform('stories.search', { words: 'thistledownish' })
  return { vault, story, kept, storybook, passage }
}

const formsOf = async (vault: TestVault): Promise<readonly string[]> =>
  (await vault.perform('identities.list', {})).identities.flatMap(({ forms }) => forms)

describe('promise 9: erasure leaves no bytes', () => {
  test('promise 9: nothing of the story is in the decrypted database, its log or its backups', async () => {
    const { vault, story } = await lived()
    await vault.perform('vault.backup', {})
    const key = await dataKeyOf(vault.folder)
    const before = copyOf(vault)
    const stored = gone.filter(word => word !== 'Pippin Hexamoor')
    expect(wordsIn(decryptedImage(vaultPaths(before).database, key), stored).toSorted()).toEqual(
      stored.toSorted(),
    )

    await vault.perform('stories.erase', { story })
    // The log first: it is empty, so no frame of it can hold what was there before.
    expect(statSync(`${vaultPaths(vault.folder).database}-wal`).size).toBe(0)
    const after = copyOf(vault)
    expect(wordsIn(decryptedImage(vaultPaths(after).database, key), gone)).toEqual([])
    const { backups } = vaultPaths(after)
    const names = readdirSync(backups).filter(name => name.endsWith('.db'))
    expect(names).toHaveLength(1)
    for (const name of names) {
      const opened = openBackupDatabase(join(backups, name), key)
      if (!opened.ok) throw new Error(opened.error.code)
      const image = 'serialize' in opened.value ? (opened.value.serialize as () => Buffer)() : Buffer.alloc(0)
      opened.value.close()
      expect(image.length).toBeGreaterThan(4096)
      expect(wordsIn(image, ['Larkworthy'])).toEqual(['Larkworthy'])
      expect(wordsIn(image, gone)).toEqual([])
    }
    expect((await vault.perform('vault.check', {})).sound).toBe(true)
  })

  test('promise 9: it is found nowhere any more, by search, list, register, storybook or undo', async () => {
    const { vault, story, kept, storybook, passage } = await lived()
    await vault.perform('stories.erase', { story })
    expect((await vault.refusal('stories.get', { story })).code).toBe('not-found')
    expect((await vault.perform('stories.list', {})).stories.map(({ id }) => id)).toEqual([kept])
    for (const words of gone) {
      expect((await vault.perform('stories.search', { words })).total).toBe(0)
    }
    const { blocks } = await vault.perform('storybooks.get', { storybook })
    expect(JSON.stringify(blocks)).not.toContain(`"${story}"`)
    expect(JSON.stringify(blocks)).not.toContain(passage)
    expect(await vault.perform('identities.steps', {})).toEqual({ undo: null, redo: null })
    expect((await vault.perform('passages.list', { kind: 'quote', level: 'team' })).passages).toEqual([])
  })

  test('promise 9: identities that only it named are gone; shared ones stay, with the forms others use', async () => {
    const { vault, story, kept } = await lived()
    const before = await formsOf(vault)
    expect(before.some(form => form.includes('Zwibblewick'))).toBe(true)
    const printed = await vault.perform('stories.printed', { story: kept, level: 'public' })
    await vault.perform('stories.erase', { story })
    const after = await formsOf(vault)
    expect(after.some(form => /Zwibblewick|Quorlbane/.test(form))).toBe(false)
    expect(after).toContain('Keziah Okafor')
    expect(await vault.perform('stories.printed', { story: kept, level: 'public' })).toEqual(printed)
  })

  test('promise 9: of the storyteller’s names only those stay by which the project knows them anyway', async () => {
    const vault = await newVault()
    const text = 'P1: I am Pippin Hexamoor. They call me Wobbins. Pippin, mostly.\n'
    const story = await importText(vault, text)
    const { text: stored } = await vault.perform('stories.get', { story })
    const from = stored.indexOf('Wobbins')
    const known = (await vault.perform('identities.list', { story })).identities
    const self = known.find(({ forms }) => forms.includes('Pippin Hexamoor'))
    if (self === undefined) throw new Error('The name was not found')
    await vault.perform('identities.accept', { identity: self.id })
    const nickname = known.find(({ forms }) => forms.includes('Wobbins'))
    if (nickname === undefined) {
      const words = { story, from, to: from + 7, category: 'PERSON', identity: self.id } as const
      await vault.perform('identities.mark', words)
    } else await vault.perform('identities.merge', { identity: nickname.id, into: self.id })
    const { participant } = await vault.perform('participants.add', personOf('Pippin Hexamoor', self.id))
    expect(await formsOf(vault)).toContain('Wobbins')
    await vault.perform('stories.erase', { story })
    expect(await formsOf(vault)).not.toContain('Wobbins')
    const key = await dataKeyOf(vault.folder)
    expect(wordsIn(decryptedImage(vaultPaths(copyOf(vault)).database, key), ['Wobbins'])).toEqual([])
    const { participants } = await vault.perform('participants.list', {})
    expect(participants.map(({ id, name }) => [id, name])).toEqual([[participant, 'Pippin Hexamoor']])
  })

  test('promise 9: the record says that an erasure took place, and nothing more', async () => {
    const { vault, story } = await lived()
    await vault.perform('stories.erase', { story })
    const { entries } = await vault.perform('record.list', { limit: 500 })
    expect(entries[0]).toMatchObject({ operation: 'stories.erase', object: story, by: 'Ola', detail: '{}' })
    expect(wordsIn(Buffer.from(JSON.stringify(entries)), gone)).toEqual([])
  })

  test('promise 9: the same file may be brought in again, as another story', async () => {
    const { vault, story } = await lived()
    await vault.perform('stories.erase', { story })
    const again = await importText(vault, leaving, 'again.txt')
    expect(again).not.toBe(story)
  })

  test('promise 9: a backup that cannot go is named: the story is gone, and somebody is told what is left', async () => {
    const { vault, story } = await lived()
    const { name } = await vault.perform('vault.backup', {})
    // A folder in its place cannot be removed like a file.
    const manifest = join(withBackups(vault), name.replace('.db', '.json'))
    rmSync(manifest)
    mkdirSync(join(manifest, 'kept'), { recursive: true })
    const failure = await vault.refusal('stories.erase', { story })
    expect(failure.code).toBe('backup-failed')
    expect(failure.message).toMatch(/^It was erased/)
    expectKind(failure, [...gone, name])
    expect((await vault.refusal('stories.get', { story })).code).toBe('not-found')
    expect(existsSync(manifest)).toBe(true)
  })
})
