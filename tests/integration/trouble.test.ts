import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginReplacement, decideReplacement } from '../../electron/vault/replacement/replacement.ts'
import type { VaultService } from '../../electron/vault/service.ts'
import { makeReadingCopy } from '../../electron/vault/trouble/reading-copy.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { type SampleVault, sampleVault } from './support/sample.ts'
import { freshFolder, importText, newVault, passphrase, serviceOver } from './support/vault.ts'

const unlocking = { passphrase }

const hashes = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(folder, name)).isFile())
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

const damagePage = (file: string, page: number): void => {
  const bytes = readFileSync(file)
  const at = page * 4096 + 2000
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

const codeOf = async (service: VaultService, name: string, input: object): Promise<string> => {
  const result = await service.call(name, input)
  return result.ok ? 'ok' : result.error.code
}

/** A closed vault with a story and a backup, another story since, and its first page damaged. */
const damagedVault = async () => {
  const vault = await newVault()
  const first = await importText(vault, 'P1: We sat by the river.\n', 'one.txt')
  const { name } = await vault.perform('vault.backup', {})
  await importText(vault, 'P1: It rained all day.\n', 'two.txt')
  vault.service.close()
  const { database } = vaultPaths(vault.folder)
  damagePage(database, 0)
  return { folder: vault.folder, place: vault.place, first, backup: name, database, code: vault.recoveryCode }
}

describe('a vault that does not open any more', () => {
  test('is named, and its backups can be seen without a key', async () => {
    const { folder, backup } = await damagedVault()
    const service = serviceOver(folder)
    expect(await codeOf(service, 'vault.open', unlocking)).toBe('not-readable')
    expect(await service.call('vault.backups', {})).toMatchObject({
      value: { backups: [{ name: backup, isWhole: true }] },
    })
  })

  test('goes back to a backup, and the damaged database is kept, untouched, beside it', async () => {
    const { folder, backup, database, first } = await damagedVault()
    const damaged = readFileSync(database)
    const service = serviceOver(folder)
    const opened = await service.call('vault.restore', { unlocking, name: backup })
    expect(opened).toMatchObject({ ok: true, value: { person: 'Ola', isReadOnly: false } })
    expect(await service.call('stories.list', {})).toMatchObject({ value: { stories: [{ id: first }] } })
    expect(await service.call('vault.check', {})).toMatchObject({ value: { sound: true } })
    const aside = join(folder, 'set-aside')
    const kept = readdirSync(aside).filter(name => name.endsWith('.db'))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(aside, kept[0] ?? '')).equals(damaged)).toBe(true)
    expect(await service.call('record.list', { limit: 1 })).toMatchObject({
      value: { entries: [{ operation: 'vault.restore', by: 'Ola' }] },
    })
  })

  test('a second one set aside in the same moment writes over nothing', async () => {
    const { folder, backup, database } = await damagedVault()
    for (let round = 0; round < 2; round += 1) {
      const service = serviceOver(folder)
      expect(await codeOf(service, 'vault.restore', { unlocking, name: backup })).toBe('ok')
      service.close()
      damagePage(database, 0)
    }
    expect(readdirSync(join(folder, 'set-aside')).filter(name => name.endsWith('.db'))).toHaveLength(2)
  })

  test('an erasure reaches the database that was set aside', async () => {
    const { folder, backup, first } = await damagedVault()
    const service = serviceOver(folder)
    await service.call('vault.restore', { unlocking, name: backup })
    expect(existsSync(join(folder, 'set-aside'))).toBe(true)
    expect(await codeOf(service, 'stories.erase', { story: first })).toBe('ok')
    expect(existsSync(join(folder, 'set-aside'))).toBe(false)
  })

  test('also with the recovery code alone, where the keys are lost as well', async () => {
    const { folder, backup, code } = await damagedVault()
    writeFileSync(vaultPaths(folder).keys, '{}')
    const service = serviceOver(folder)
    expect(await codeOf(service, 'vault.restore', { unlocking, name: backup })).toBe('keys-damaged')
    expect(await codeOf(service, 'vault.restore', { unlocking: { recoveryCode: code }, name: backup })).toBe(
      'ok',
    )
  })

  test('what a crash left half done is finished first, so that its keys are not lost for another beginning', async () => {
    const { folder, backup } = await damagedVault()
    const paths = vaultPaths(folder)
    const keys = readFileSync(paths.keys, 'utf8')
    // A replacement that was decided, and of which the database is in place already and the keys are not.
    const staged = beginReplacement(paths)
    writeFileSync(staged.database, readFileSync(paths.database))
    writeFileSync(staged.keys, keys)
    decideReplacement(paths, null)
    rmSync(staged.database)
    writeFileSync(paths.keys, '{}')
    const service = serviceOver(folder)
    expect(await codeOf(service, 'vault.restore', { unlocking, name: backup })).toBe('ok')
    expect(readFileSync(paths.keys, 'utf8')).toBe(keys)
  })

  test('a wrong passphrase, a backup that is not there or damaged too: nothing is changed', async () => {
    const { folder, backup } = await damagedVault()
    const service = serviceOver(folder)
    const before = hashes(folder)
    expect(
      await codeOf(service, 'vault.restore', { unlocking: { passphrase: 'another one' }, name: backup }),
    ).toBe('wrong-passphrase')
    expect(await codeOf(service, 'vault.restore', { unlocking, name: '../vault.db' })).toBe('backup-missing')
    expect(hashes(folder)).toEqual(before)
    const file = join(vaultPaths(folder).backups, backup)
    damagePage(file, 3)
    const damaged = hashes(folder)
    expect(await codeOf(service, 'vault.restore', { unlocking, name: backup })).toBe('backup-damaged')
    expect(hashes(folder)).toEqual(damaged)
    expect(service.isOpen()).toBe(false)
  })
})

describe('a vault that is read and not changed', () => {
  test('opens in a copy; every change is refused by name, and not a byte of the vault differs afterwards', async () => {
    const sample = await sampleVault()
    sample.vault.service.close()
    const { folder } = sample.vault
    const before = hashes(folder)
    const service = serviceOver(folder)
    expect(await service.call('vault.read', { unlocking })).toMatchObject({ value: { isReadOnly: true } })
    expect((await service.call('stories.list', {})).ok).toBe(true)
    expect((await service.call('stories.get', { story: sample.shelf })).ok).toBe(true)
    expect(await codeOf(service, 'project.update', { name: 'Another' })).toBe('read-only')
    expect(await codeOf(service, 'stories.erase', { story: sample.shelf })).toBe('read-only')
    expect(await codeOf(service, 'vault.backup', {})).toBe('read-only')
    expect(await service.call('vault.settings', {})).toMatchObject({ value: { isReadOnly: true } })
    expect(await service.call('vault.upkeep', {})).toMatchObject({
      value: { backup: null, backupProblem: null, isClockBehind: false },
    })
    service.close()
    expect(hashes(folder)).toEqual(before)
    expect(await codeOf(service, 'vault.open', unlocking)).toBe('ok')
    expect(await service.call('vault.settings', {})).toMatchObject({ value: { isReadOnly: false } })
  })

  test('promise 9: the copy that a killed reading leaves goes when the vault is next opened, before anything is erased', async () => {
    const sample = await sampleVault()
    const { vault, shelf } = sample
    vault.service.close()
    const copy = makeReadingCopy(vaultPaths(vault.folder))
    expect(existsSync(copy.database)).toBe(true)
    const again = await vault.reopen()
    await again.perform('stories.erase', { story: shelf })
    expect(existsSync(dirname(copy.database))).toBe(false)
  })

  test('while it is open elsewhere it is left alone', async () => {
    const vault = await newVault()
    const service = serviceOver(vault.folder)
    for (const name of ['vault.read', 'vault.salvage'] as const) {
      expect(await codeOf(service, name, { unlocking })).toBe('already-open')
    }
    expect(await codeOf(service, 'vault.restore', { unlocking, name: 'backup-20260101-000000.db' })).toBe(
      'already-open',
    )
    await importText(vault, 'P1: We sat by the river.\n')
  })

  test('a log that was damaged: what of it is whole is read, and the log stays as it was found', async () => {
    const vault = await newVault()
    const place = freshFolder()
    const folder = join(place, 'Log.storykeep')
    for (let index = 0; index < 12; index += 1) {
      await importText(
        vault,
        `P1: Day ${index} by the river, ${'and on it went. '.repeat(400)}\n`,
        `${index}.txt`,
      )
    }
    // Copied while it is open, as after a kill.
    cpSync(vault.folder, folder, { recursive: true })
    const log = `${vaultPaths(folder).database}-wal`
    damagePage(log, Math.floor(statSync(log).size / 4096 / 2))
    const service = serviceOver(folder)
    expect(await codeOf(service, 'vault.open', unlocking)).toBe('log-damaged')
    const before = hashes(folder)
    expect(await codeOf(service, 'vault.read', { unlocking })).toBe('ok')
    const list = (await service.call('stories.list', {})) as { value: { stories: unknown[] } }
    expect(list.value.stories.length).toBeGreaterThan(0)
    expect(list.value.stories.length).toBeLessThan(12)
    service.close()
    expect(hashes(folder)).toEqual(before)
  })
})

describe('taking out what can still be read', () => {
  const salvage = async (sample: SampleVault, pages: readonly number[]) => {
    const place = freshFolder()
    const folder = join(place, 'Hurt.storykeep')
    sample.vault.service.close()
    cpSync(sample.vault.folder, folder, { recursive: true })
    const { database } = vaultPaths(folder)
    for (const page of pages) damagePage(database, page)
    const before = hashes(folder)
    const service = serviceOver(folder)
    const report = await service.call('vault.salvage', { unlocking })
    expect(hashes(folder)).toEqual(before)
    return { place, folder, service, report }
  }

  const openSalvaged = async (place: string, name: string): Promise<VaultService> => {
    const service = serviceOver(join(place, `${name}.storykeep`))
    expect(await codeOf(service, 'vault.open', unlocking)).toBe('ok')
    return service
  }

  const storiesOf = async (service: VaultService) => {
    const list = (await service.call('stories.list', {})) as {
      value: { stories: { id: string }[] }
    }
    const texts = new Map<string, string>()
    for (const { id: story } of list.value.stories) {
      const got = (await service.call('stories.get', { story })) as { value: { text: string } }
      texts.set(story, got.value.text)
    }
    return texts
  }

  test('of a whole vault it takes out all of it, and the copy is sound', async () => {
    const sample = await sampleVault()
    const expected = await storiesOf(sample.vault.service)
    const { total } = await sample.vault.perform('record.list', { limit: 1 })
    const { place, report } = await salvage(sample, [])
    expect(report).toMatchObject({ ok: true, value: { stories: expected.size, lost: 0 } })
    const { name } = (report as { value: { name: string } }).value
    const service = await openSalvaged(place, name)
    expect(await storiesOf(service)).toEqual(expected)
    expect(await service.call('vault.check', {})).toMatchObject({ value: { sound: true } })
    expect(await service.call('record.list', { limit: 1 })).toMatchObject({
      value: { total: total + 1, entries: [{ operation: 'vault.salvage' }] },
    })
    // It lives on: the triggers and the search are there again.
    expect(await service.call('stories.search', { words: 'kettle' })).toMatchObject({ ok: true })
  })

  test('no code and no number that was given before is given again', async () => {
    const sample = await sampleVault()
    const { vault } = sample
    const bring = async (service: VaultService, name: string) => {
      const file = vault.file(name, `P1: With ${name} we met Tamsin Larkworthy at Gorsewhistle House.\n`)
      const report = await service.call('stories.import', { files: [file] })
      return (report as { value: { imported: { story: string }[] } }).value.imported[0]?.story ?? ''
    }
    const numberOf = async (service: VaultService) => {
      const list = await service.call('identities.list', { state: 'undecided' })
      const [one] = (list as { value: { identities: { id: string }[] } }).value.identities
      await service.call('identities.accept', { identity: one?.id ?? '' })
      const all = await service.call('identities.list', {})
      const { identities } = (all as { value: { identities: { id: string; number: number | null }[] } }).value
      return { id: one?.id ?? '', numbers: identities.flatMap(({ number }) => number ?? []) }
    }
    const last = await bring(vault.service, 'last.txt')
    const before = await numberOf(vault.service)
    await vault.perform('stories.erase', { story: last })
    const { place, report } = await salvage(sample, [])
    const service = await openSalvaged(place, (report as { value: { name: string } }).value.name)
    const next = await bring(service, 'next.txt')
    expect(next > last).toBe(true)
    const after = await numberOf(service)
    expect(after.id > before.id).toBe(true)
    expect(Math.max(...after.numbers)).toBeGreaterThan(Math.max(...before.numbers))
    expect(new Set(after.numbers).size).toBe(after.numbers.length)
  })

  test('whichever page is damaged: every story that is taken out is word for word, and the new vault is whole', async () => {
    const sample = await sampleVault()
    const expected = await storiesOf(sample.vault.service)
    sample.vault.service.close()
    const key = await dataKeyOf(sample.vault.folder)
    const schemaPages = withDatabase(sample.vault.folder, key, database =>
      database.prepare("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'").pluck().all(),
    )
    const pages = Math.floor(statSync(vaultPaths(sample.vault.folder).database).size / 4096)
    expect(pages).toBeGreaterThan(60)
    let most = 0
    let salvaged = 0
    for (let page = 0; page < pages; page += 7) {
      const { place, report } = await salvage(sample, [page])
      // Only where the very list of tables is gone.
      expect(report.ok ? 'ok' : report.error.code).toBe(
        schemaPages.includes(page + 1) ? 'nothing-to-salvage' : 'ok',
      )
      if (!report.ok) continue
      salvaged += 1
      const { name, stories, lost } = report.value as { name: string; stories: number; lost: number }
      most = Math.max(most, lost)
      const service = await openSalvaged(place, name)
      const texts = await storiesOf(service)
      expect(texts.size).toBe(stories)
      for (const [story, text] of texts) expect(text).toBe(expected.get(story))
      expect(texts.size).toBeGreaterThan(expected.size / 2)
      const check = (await service.call('vault.check', {})) as { value: { database: string } }
      expect(check.value.database).toBe('sound')
      service.close()
    }
    expect(salvaged).toBeGreaterThan(pages / 14)
    expect(most).toBeGreaterThan(0)
  }, 300_000)

  test('made twice a day it says that it is there already', async () => {
    const sample = await sampleVault()
    const { service } = await salvage(sample, [])
    expect(await codeOf(service, 'vault.salvage', { unlocking })).toBe('vault-exists')
  })

  test('without its first page there is nothing, and it says so', async () => {
    const { folder, place } = await damagedVault()
    const service = serviceOver(folder)
    expect(await codeOf(service, 'vault.salvage', { unlocking })).toBe('nothing-to-salvage')
    expect(readdirSync(place).filter(name => name.includes('salvaged'))).toEqual([])
    expect(existsSync(join(folder, 'reading'))).toBe(false)
  })
})
