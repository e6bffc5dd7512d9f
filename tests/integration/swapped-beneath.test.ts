import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { logOf } from '../../electron/vault/database/files-in-place.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { expectKind } from './support/failures.ts'
import { smallDisk, whyNoDisk } from './support/small-disk.ts'
import {
  freshFolder,
  importText,
  newVault,
  passphrase,
  serviceOver,
  type TestVault,
  wrap,
} from './support/vault.ts'

const here = fileURLToPath(import.meta.url)

// What a program that copies folders does: another file is put in the place of one, by its name, while it is in use.
const swapIn = (from: string, to: string): void => {
  copyFileSync(from, `${to}.copied`)
  renameSync(`${to}.copied`, to)
}

const tell = (vault: TestVault, day: number): Promise<string> =>
  importText(vault, `P1: Day ${day}, and Keziah Okafor came by.\n`, `day-${day}.txt`)

/** A vault as it was yesterday on another computer, and the same vault, open, with more in it. */
const yesterdayAndToday = async (): Promise<{
  vault: TestVault
  older: string
  stories: readonly string[]
}> => {
  const vault = await newVault()
  const first = await tell(vault, 1)
  vault.service.close()
  const older = join(freshFolder(), 'older.db')
  copyFileSync(vaultPaths(vault.folder).database, older)
  const again = await vault.reopen()
  return { vault: again, older, stories: [first, await tell(again, 2)] }
}

const storiesIn = async (vault: TestVault): Promise<readonly string[]> =>
  (await vault.perform('stories.list', { limit: 200 })).stories.map(({ id }) => id)

const textsIn = async (vault: TestVault): Promise<readonly string[]> => {
  const texts: string[] = []
  for (const story of await storiesIn(vault)) texts.push((await vault.perform('stories.get', { story })).text)
  return texts
}

/** Opens what then stands there, is told of the loss, goes back to the newest backup, and gives what is there. */
const foundAgain = async ({ folder, place, clock }: TestVault): Promise<readonly string[]> => {
  const vault = wrap(serviceOver(folder, clock), place, folder, clock)
  await vault.perform('vault.open', { passphrase })
  expect(await vault.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: true })
  const { backups } = await vault.perform('backups.list', {})
  const newest = backups.find(({ state }) => state === 'ahead')
  await vault.perform('backups.restore', { name: newest?.name ?? '' })
  expect(await vault.perform('vault.check', {})).toMatchObject({ sound: true })
  expect(await vault.perform('vault.upkeep', {})).toMatchObject({ isRolledBack: false })
  return storiesIn(vault)
}

describe('promise 11: a program that puts other files in the place of an open vault’s', () => {
  test('promise 11: an older database: the next change is refused, and all that was acknowledged is in a backup', async () => {
    const { vault, older, stories } = await yesterdayAndToday()
    swapIn(older, vaultPaths(vault.folder).database)
    const refused = await vault.refusal('project.update', { name: 'Another' })
    expect(refused.code).toBe('files-swapped')
    expectKind(refused, [vault.folder, 'Keziah'])
    expect(vault.service.isOpen()).toBe(false)
    // The log of the one must never be laid over the other.
    expect(existsSync(logOf(vaultPaths(vault.folder).database))).toBe(false)
    expect(await foundAgain(vault)).toEqual(stories)
  })

  test('promise 11: in the middle of a change: what it did is in the backup, too', async () => {
    const { vault, older, stories } = await yesterdayAndToday()
    const { folder, place, clock } = vault
    vault.service.close()
    let isSwapped = false
    const files = {
      mayWrite: async () => true,
      // Asked when the change has begun and nothing is written yet.
      mayRead: async () => {
        if (!isSwapped) swapIn(older, vaultPaths(folder).database)
        isSwapped = true
        return true
      },
    }
    const again = wrap(serviceOver(folder, clock, files), place, folder, clock)
    await again.perform('vault.open', { passphrase })
    const third = await tell(again, 3)
    expect(again.service.isOpen()).toBe(false)
    expect(await foundAgain(again)).toEqual([...stories, third])
  })

  test('promise 11: while nobody does anything, and at the lock', async () => {
    for (const notice of ['lookBeneath', 'close'] as const) {
      const { vault, older, stories } = await yesterdayAndToday()
      swapIn(older, vaultPaths(vault.folder).database)
      vault.service[notice]()
      expect(vault.service.isOpen()).toBe(false)
      expect(await foundAgain(vault)).toEqual(stories)
    }
  })

  test('promise 11: a database that is taken away, or is no database any more', async () => {
    for (const harm of [
      (file: string) => rmSync(file),
      (file: string) => swapIn(here, file),
      (file: string) => renameSync(file, `${file} (conflicted copy)`),
    ]) {
      const { vault, stories } = await yesterdayAndToday()
      const { database, backups } = vaultPaths(vault.folder)
      harm(database)
      expect((await vault.refusal('project.update', { name: 'Another' })).code).toBe('files-swapped')
      const { folder, place, clock } = vault
      const again = wrap(serviceOver(folder, clock), place, folder, clock)
      expect((await again.refusal('vault.open', { passphrase })).code).not.toBe('wrong-passphrase')
      const newest = readdirSync(backups).find(name => name.endsWith('.db')) ?? ''
      await again.perform('vault.restore', { unlocking: { passphrase }, name: newest })
      expect(await storiesIn(again)).toEqual(stories)
    }
  })

  test('promise 11: another log in the place of the log', async () => {
    for (const harm of [(file: string) => rmSync(file), (file: string) => swapIn(here, file)]) {
      const { vault, stories } = await yesterdayAndToday()
      const { database } = vaultPaths(vault.folder)
      harm(logOf(database))
      expect((await vault.refusal('project.update', { name: 'Another' })).code).toBe('files-swapped')
      const again = await vault.reopen()
      expect(await storiesIn(again)).toEqual(stories)
      expect(await again.perform('vault.check', {})).toMatchObject({ sound: true })
    }
  })

  test('promise 11: after a crash, an older database beneath a log that is not its own does not open as if all were well', async () => {
    const answers: string[] = []
    // So few changes that all are in the log, which then belongs to the older one as well; and more.
    for (const between of [1, 60, 120]) {
      const { vault, older } = await yesterdayAndToday()
      const { folder, place, clock } = vault
      for (let day = 0; day < between; day += 1) await tell(vault, 3 + day)
      await vault.perform('vault.backup', {})
      const all = await textsIn(vault)
      // What a process that is killed leaves.
      const crashed = join(place, 'Crashed.storykeep')
      cpSync(folder, crashed, { recursive: true })
      swapIn(older, vaultPaths(crashed).database)
      const again = wrap(serviceOver(crashed, clock), place, crashed, clock)
      const opened = await again.call('vault.open', { passphrase })
      answers.push(opened.ok ? 'opened' : opened.error.code)
      if (!opened.ok) {
        const name = readdirSync(vaultPaths(crashed).backups).find(each => each.endsWith('.db')) ?? ''
        await again.perform('vault.restore', { unlocking: { passphrase }, name })
      }
      expect(await textsIn(again)).toEqual(all)
      expect(await again.perform('vault.check', {})).toMatchObject({ sound: true })
    }
    expect(answers[0]).toBe('opened')
    expect(answers).toContain('damaged')
  }, 60_000)

  test.skipIf(whyNoDisk() !== null)(
    'promise 11: after a crash, a disk without room for a look keeps nobody from their vault',
    async () => {
      const { vault, stories } = await yesterdayAndToday()
      const disk = smallDisk(join(freshFolder(), 'disk'), 6_000)
      if (disk === null) throw new Error('This machine mounts no disk')
      const crashed = join(disk.folder, 'Crashed.storykeep')
      cpSync(vault.folder, crashed, { recursive: true })
      disk.fillUpTo(20_000)
      const again = wrap(serviceOver(crashed, vault.clock), disk.folder, crashed, vault.clock)
      await again.perform('vault.open', { passphrase })
      expect(await storiesIn(again)).toEqual(stories)
      expect(existsSync(join(crashed, 'reading'))).toBe(false)
      disk.makeRoom()
    },
  )

  test('promise 11: older keys in the place of the keys: the vault works on, and gives its code to nobody by them', async () => {
    const { vault, stories } = await yesterdayAndToday()
    const other = await newVault()
    swapIn(vaultPaths(other.folder).keys, vaultPaths(vault.folder).keys)
    await vault.perform('project.update', { name: 'Another' })
    expect((await vault.refusal('vault.recoveryCode', { passphrase })).code).toBe('keys-damaged')
    expect(await storiesIn(vault)).toEqual(stories)
  })

  test('promise 11: a folder that is called otherwise for a while: nothing is changed, and then all goes on', async () => {
    const { vault, stories } = await yesterdayAndToday()
    const { folder, place } = vault
    const otherwise = join(place, 'Otherwise.storykeep')
    renameSync(folder, otherwise)
    const refused = await vault.refusal('project.update', { name: 'Another' })
    expect(refused.code).toBe('files-swapped')
    expect(refused.message).toContain('before you lock it')
    expectKind(refused, [folder, 'Keziah'])
    expect(existsSync(folder)).toBe(false)
    expect(await storiesIn(vault)).toEqual(stories)
    renameSync(otherwise, folder)
    const third = await tell(vault, 3)
    expect(await storiesIn(await vault.reopen())).toEqual([...stories, third])
  })

  test('promise 11: where no backup can be made the vault stays open, and can be copied to another drive', async () => {
    const { vault, older, stories } = await yesterdayAndToday()
    const { folder, place } = vault
    const { backups, database } = vaultPaths(folder)
    rmSync(backups, { recursive: true })
    copyFileSync(here, backups)
    swapIn(older, database)
    expect((await vault.refusal('project.update', { name: 'Another' })).code).toBe('files-swapped')
    expect(vault.service.isOpen()).toBe(true)
    const to = join(place, 'stick', 'Copy.storykeep')
    mkdirSync(join(place, 'stick'))
    await vault.perform('backups.copy', { to })
    const copy = wrap(serviceOver(to, vault.clock), place, to, vault.clock)
    await copy.perform('vault.open', { passphrase })
    expect(await storiesIn(copy)).toEqual(stories)
  })

  test('promise 11: a folder that is deleted, and then the lock: a backup stands where it was, for the recovery code', async () => {
    const vault = await newVault()
    const story = await tell(vault, 1)
    rmSync(vault.folder, { recursive: true })
    vault.service.close()
    const { folder, place, clock } = vault
    const again = wrap(serviceOver(folder, clock), place, folder, clock)
    const unlocking = { recoveryCode: vault.recoveryCode ?? '' }
    const name = readdirSync(vaultPaths(folder).backups).find(each => each.endsWith('.db')) ?? ''
    await again.perform('vault.restore', { unlocking, name })
    expect(await storiesIn(again)).toEqual([story])
  })

  test('promise 11: what the app itself replaces is no other program’s doing', async () => {
    const { vault, stories } = await yesterdayAndToday()
    const yourself = { passphrase }
    await vault.perform('keys.rekey', { yourself, passphrase: 'forty green lanterns glow' })
    await vault.perform('project.update', { name: 'Another' })
    const { name } = await vault.perform('vault.backup', {})
    await vault.perform('backups.restore', { name })
    await vault.perform('project.update', { name: 'And another' })
    expect(await storiesIn(vault)).toEqual(stories)
  })
})
