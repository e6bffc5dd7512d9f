import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import {
  freshFolder,
  importText,
  newVault,
  passphrase,
  serviceOver,
  type TestVault,
  wrap,
} from './support/vault.ts'

/** A vault as a killed program leaves it: its latest work in the log alone. */
const killed = async (): Promise<{ folder: string; entries: number }> => {
  const vault = await newVault()
  for (let index = 0; index < 5; index += 1) {
    await importText(vault, `P1: Day ${index} by the river.\n`, `${index}.txt`)
  }
  const folder = join(freshFolder(), 'Killed.storykeep')
  cpSync(vault.folder, folder, { recursive: true })
  const { total } = await vault.perform('record.list', { limit: 1 })
  return { folder, entries: total }
}

const open = async (folder: string): Promise<TestVault> => {
  const vault = wrap(serviceOver(folder), folder, folder, { now: new Date('2026-06-16T10:00:00Z') })
  await vault.perform('vault.open', { passphrase })
  return vault
}

const expectLoss = async (vault: TestVault, entries: number) => {
  const { entries: latest } = await vault.perform('record.list', { limit: 1 })
  expect(latest[0]).toMatchObject({ operation: 'vault.behind' })
  expect(JSON.parse(latest[0]?.detail ?? '{}')).toMatchObject({ had: entries })
  expect(await vault.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: true })
}

describe('promise 11: what a vault has lost is noticed when it is next opened', () => {
  test('promise 11: nothing, after a kill', async () => {
    const { folder, entries } = await killed()
    const vault = await open(folder)
    expect((await vault.perform('record.list', {})).total).toBe(entries)
    expect(await vault.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: false })
  })

  test('promise 11: the last change, its log damaged, which looks like one that was never finished', async () => {
    const { folder, entries } = await killed()
    const log = `${vaultPaths(folder).database}-wal`
    const bytes = readFileSync(log)
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
    writeFileSync(log, bytes)
    await expectLoss(await open(folder), entries)
  })

  test('promise 11: a log that was cut between two changes', async () => {
    const { folder, entries } = await killed()
    const log = `${vaultPaths(folder).database}-wal`
    truncateSync(log, Math.floor(statSync(log).size / 2))
    await expectLoss(await open(folder), entries)
  })

  test('promise 11: a log that is gone', async () => {
    const { folder, entries } = await killed()
    // What was checkpointed is all that is left; here, the empty vault.
    const vault = await open(folder)
    vault.service.close()
    const older = join(freshFolder(), 'older.db')
    cpSync(vaultPaths(folder).database, older)
    const again = await open(folder)
    await importText(again, 'P1: One more day.\n', 'later.txt')
    again.service.close()
    cpSync(older, vaultPaths(folder).database)
    rmSync(`${vaultPaths(folder).database}-wal`, { force: true })
    await expectLoss(await open(folder), entries + 1)
  })

  test('somebody who goes on without it is asked once; the loss stays in the record', async () => {
    const { folder, entries } = await killed()
    const log = `${vaultPaths(folder).database}-wal`
    truncateSync(log, Math.floor(statSync(log).size / 2))
    const vault = await open(folder)
    await expectLoss(vault, entries)
    await vault.perform('vault.acceptLoss', {})
    expect(await vault.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: false })
    vault.service.close()
    const again = await open(folder)
    expect(await again.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: false })
    const { entries: found } = await again.perform('record.list', { operations: ['vault.behind'] })
    expect(found).toHaveLength(1)
    expect(await again.perform('vault.check', {})).toMatchObject({ chain: { sound: true } })
  })

  test('going on also leaves a backup that knows more', async () => {
    const vault = await newVault()
    const older = join(freshFolder(), 'older')
    vault.service.close()
    cpSync(vault.folder, older, { recursive: true })
    const later = await vault.reopen()
    await importText(later, 'P1: We sat by the river.\n')
    await later.perform('vault.backup', {})
    later.service.close()
    cpSync(vaultPaths(older).database, vaultPaths(vault.folder).database)
    rmSync(vaultPaths(vault.folder).head)
    const again = await later.reopen()
    expect(await again.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: true })
    await again.perform('vault.acceptLoss', {})
    expect(await again.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: false })
    // What going back to a backup of its own would lose is still what came after it, and nothing else.
    const { name } = await again.perform('vault.backup', {})
    await again.perform('vault.setIdle', { minutes: 10 })
    expect((await again.perform('backups.preview', { name })).since).toEqual([
      { operation: 'vault.backup', count: 1 },
      { operation: 'vault.setIdle', count: 1 },
    ])
  })

  test('a note that is damaged, missing or somebody’s invention stops nobody', async () => {
    const { folder, entries } = await killed()
    for (const content of ['', 'nonsense', 'x'.repeat(48), 'x'.repeat(100_000)]) {
      writeFileSync(vaultPaths(folder).head, content)
      const vault = await open(folder)
      expect((await vault.perform('record.list', {})).total).toBe(entries)
      expect(await vault.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: false })
      vault.service.close()
    }
  })
})
