import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { importText, newVault, passphrase, serviceOver, type TestVault } from './support/vault.ts'

const day = (text: string): Date => new Date(`${text}T12:00:00Z`)

const namesOf = async (vault: TestVault) =>
  (await vault.perform('backups.list', {})).backups.map(({ name, state }) => [name, state])

const textsOf = async (vault: TestVault): Promise<readonly string[]> => {
  const { stories } = await vault.perform('stories.list', {})
  return stories.map(({ id }) => id)
}

/** A vault with one story and a backup of it, and a second story since. */
const backedUp = async () => {
  const vault = await newVault()
  const first = await importText(vault, 'P1: We sat by the river.\n', 'one.txt')
  const { name } = await vault.perform('vault.backup', {})
  vault.clock.now = day('2026-06-16')
  const second = await importText(vault, 'P1: It rained all day.\n', 'two.txt')
  return { vault, first, second, name }
}

describe('the day’s backup', () => {
  test('is made once a day by itself, without anybody asking, and read back', async () => {
    const vault = await newVault()
    const made = await vault.perform('vault.upkeep', {})
    expect(made).toMatchObject({ backupProblem: null, isRolledBack: false, isClockBehind: false })
    expect(made.backup).toMatch(/^backup-20260615-/)
    expect((await vault.perform('vault.upkeep', {})).backup).toBeNull()
    vault.clock.now = day('2026-06-16')
    expect((await vault.perform('vault.upkeep', {})).backup).toMatch(/^backup-20260616-/)
    expect(await vault.perform('vault.check', {})).toMatchObject({ sound: true, backups: { length: 2 } })
  })

  test('rolls: each day for a week, each week for two months', async () => {
    const vault = await newVault()
    for (let offset = 0; offset < 100; offset += 1) {
      vault.clock.now = new Date(day('2026-06-15').getTime() + offset * 86_400_000)
      await vault.perform('vault.upkeep', {})
    }
    const kept = (await vault.perform('backups.list', {})).backups
    expect(kept.length).toBeGreaterThanOrEqual(7 + 8)
    expect(kept.length).toBeLessThanOrEqual(7 + 9)
    expect(kept.every(({ state }) => state === 'complete')).toBe(true)
  }, 120_000)

  test('a backup that could not be made is told in a sentence, and the vault works on', async () => {
    const vault = await newVault()
    const { backups } = vaultPaths(vault.folder)
    rmSync(backups, { recursive: true })
    writeFileSync(backups, 'something stands in the way')
    const { backup, backupProblem } = await vault.perform('vault.upkeep', {})
    expect(backup).toBeNull()
    expect(backupProblem).toMatch(/\. .*\.$/)
    await importText(vault, 'P1: We sat by the river.\n')
  })
})

describe('going back to a backup', () => {
  test('shows first what would be lost, then does it, and the way forward again is kept', async () => {
    const { vault, first, second, name } = await backedUp()
    const preview = await vault.perform('backups.preview', { name })
    expect(preview).toMatchObject({ stories: 1, people: 0 })
    expect(preview.since).toEqual([
      { operation: 'stories.import', count: 1 },
      { operation: 'vault.backup', count: 1 },
    ])
    expect(await textsOf(vault)).toEqual([first, second])

    const restored = await vault.perform('backups.restore', { name })
    expect(restored.madeAt).toBe(preview.madeAt)
    expect(await textsOf(vault)).toEqual([first])
    const [last] = (await vault.perform('record.list', { limit: 1 })).entries
    expect(last).toMatchObject({ operation: 'backups.restore', by: 'Ola' })

    // What was there is a backup now; it is known as work that was left on purpose, not as a sign of tampering.
    expect(await namesOf(vault)).toEqual([
      [restored.kept, 'other-history'],
      [name, 'complete'],
    ])
    expect(await vault.perform('vault.check', {})).toMatchObject({ sound: true })
    expect((await vault.perform('vault.upkeep', {})).isRolledBack).toBe(false)

    const again = await vault.reopen()
    await again.perform('backups.restore', { name: restored.kept })
    expect(await textsOf(again)).toEqual([first, second])
    expect(await again.perform('vault.check', {})).toMatchObject({ sound: true })
  })

  test('a backup that is damaged, missing or somebody’s invention changes nothing', async () => {
    const { vault, first, second, name } = await backedUp()
    const { backups } = vaultPaths(vault.folder)
    const file = join(backups, name)
    const bytes = readFileSync(file)
    const { total } = await vault.perform('record.list', {})
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 4
    writeFileSync(file, bytes)
    for (const code of [
      (await vault.refusal('backups.restore', { name })).code,
      (await vault.refusal('backups.preview', { name })).code,
    ]) {
      expect(code).toBe('backup-damaged')
    }
    for (const other of ['../vault.db', 'backup-20200101-000000.db', '']) {
      expect((await vault.refusal('backups.restore', { name: other })).code).toBe('backup-missing')
    }
    expect(await textsOf(vault)).toEqual([first, second])
    expect((await vault.perform('record.list', {})).total).toBe(total)
    expect(existsSync(join(vault.folder, 'replacing'))).toBe(false)
  })

  test('an older vault put in the place of a newer one is noticed by its own backups', async () => {
    const { vault } = await backedUp()
    const older = join(vault.place, 'older')
    vault.service.close()
    cpSync(vault.folder, older, { recursive: true })
    const again = await vault.reopen()
    await importText(again, 'P1: A third day.\n', 'three.txt')
    await again.perform('vault.backup', {})
    again.service.close()
    cpSync(vaultPaths(older).database, vaultPaths(vault.folder).database)
    const rolledBack = await again.reopen()
    expect(await rolledBack.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: true })
    expect(await rolledBack.perform('vault.check', {})).toMatchObject({
      sound: false,
      chain: { sound: false },
    })
    expect((await namesOf(rolledBack))[0]?.[1]).not.toBe('complete')
  })

  test('what was lost by a vault that was put back is not taken away as an old backup', async () => {
    const { vault } = await backedUp()
    const older = join(vault.place, 'older')
    vault.service.close()
    cpSync(vault.folder, older, { recursive: true })
    const again = await vault.reopen()
    await importText(again, 'P1: A third day.\n', 'three.txt')
    const { name } = await again.perform('vault.backup', {})
    again.service.close()
    cpSync(vaultPaths(older).database, vaultPaths(vault.folder).database)
    const rolledBack = await again.reopen()
    for (let offset = 1; offset < 90; offset += 1) {
      rolledBack.clock.now = new Date(day('2026-06-17').getTime() + offset * 86_400_000)
      await rolledBack.perform('vault.upkeep', {})
    }
    expect(readdirSync(vaultPaths(vault.folder).backups)).toContain(name)
  }, 60_000)

  test('a clock that was set back is told', async () => {
    const { vault } = await backedUp()
    vault.clock.now = day('2026-05-01')
    expect(await vault.perform('vault.upkeep', {})).toMatchObject({
      isClockBehind: true,
      backupProblem: null,
    })
    expect(await vault.perform('vault.check', {})).toMatchObject({ sound: true })
  })
})

describe('a copy on another drive', () => {
  test('opens by itself with the same passphrase, and holds the same', async () => {
    const { vault, first, second } = await backedUp()
    const to = join(vault.place, 'stick', 'River copy.storykeep')
    expect((await vault.refusal('backups.copy', { to })).code).toBe('place-missing')
    mkdirSync(join(vault.place, 'stick'))
    await vault.perform('backups.copy', { to })
    expect((await vault.refusal('backups.copy', { to })).code).toBe('vault-exists')
    const service = serviceOver(to)
    expect((await service.call('vault.open', { passphrase })).ok).toBe(true)
    expect(await service.call('stories.list', {})).toMatchObject({
      value: { stories: [{ id: first }, { id: second }] },
    })
    expect(await service.call('vault.check', {})).toMatchObject({ value: { sound: true } })
  })

  test('not inside the vault, and not where nobody said', async () => {
    const { vault } = await backedUp()
    const inside = join(vault.folder, 'backups', 'Copy.storykeep')
    expect((await vault.refusal('backups.copy', { to: inside })).code).toBe('cannot-write')
    vault.service.close()
    const files = { mayRead: async () => true, mayWrite: async () => false }
    const service = serviceOver(vault.folder, vault.clock, files)
    await service.call('vault.open', { passphrase })
    expect(await service.call('backups.copy', { to: join(vault.place, 'Copy.storykeep') })).toMatchObject({
      error: { code: 'file-not-chosen' },
    })
    expect(readdirSync(vault.place).filter(name => name.startsWith('Copy'))).toEqual([])
  })
})

describe('how long the vault may be left alone', () => {
  test('five minutes unless somebody says otherwise, and never for good', async () => {
    const vault = await newVault()
    expect(await vault.perform('vault.settings', {})).toEqual({ idleMinutes: 5, isReadOnly: false })
    expect(await vault.perform('vault.setIdle', { minutes: 15 })).toEqual({ idleMinutes: 15 })
    const again = await vault.reopen()
    expect(await again.perform('vault.settings', {})).toMatchObject({ idleMinutes: 15 })
    for (const minutes of [0, -1, 31, 1440, 2 ** 31, null]) {
      expect((await again.refusal('vault.setIdle', { minutes } as never)).code).toBe('bad-input')
    }
    expect(await again.perform('vault.settings', {})).toMatchObject({ idleMinutes: 15 })
  })
})
