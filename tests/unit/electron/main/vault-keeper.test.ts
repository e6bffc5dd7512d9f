import { describe, expect, test } from 'vitest'
import { createVaultKeeper, vaultNameOf } from '../../../../electron/main/vault-keeper.ts'
import type { VaultMode } from '../../../../shared/contract/wire.ts'

/** A keeper over vault processes that only write down what happens to them. */
const createScene = ({ isPageThere = true, forgetCopied = async (): Promise<void> => undefined } = {}) => {
  const happened: string[] = []
  const deaths: (() => void)[] = []
  let count = 0
  const keeper = createVaultKeeper({
    start: (folder: string, mode: VaultMode, onEnded: () => void) => {
      count += 1
      const name = `process ${count}`
      happened.push(`${name} started: ${mode}`)
      deaths.push(onEnded)
      return {
        folder,
        isOpened: () => true,
        idleLimit: () => 300_000,
        lastActivityAt: () => 0,
        grant: () => undefined,
        end: async () => {
          await Promise.resolve()
          happened.push(`${name} ended`)
        },
      }
    },
    tellWindow: ({ type }) => happened.push(`window told: ${type}`),
    replacePage: async () => {
      await Promise.resolve()
      happened.push('page replaced')
      return isPageThere
    },
    forgetCopied,
  })
  return { keeper, happened, deaths }
}

describe('lock', () => {
  test('ends the process before the page is replaced, and only then starts a locked one', async () => {
    const { keeper, happened } = createScene()
    await keeper.begin('/vaults/Tea.storykeep', 'create')
    await keeper.lock()
    expect(happened).toEqual([
      'process 1 started: create',
      'window told: locked',
      'process 1 ended',
      'page replaced',
      'process 2 started: open',
    ])
  })

  test('clears what was copied, and does not wait for a clipboard that never answers', async () => {
    let cleared = 0
    const clearing = async (): Promise<void> => {
      cleared += 1
    }
    const { keeper } = createScene({ forgetCopied: clearing })
    await keeper.begin('/vaults/Tea.storykeep', 'open')
    await keeper.lock()
    expect(cleared).toBe(1)
    await keeper.letGo()
    expect(cleared).toBe(2)
    for (const stuck of [() => new Promise<void>(() => undefined), () => Promise.reject(new Error('held'))]) {
      const other = createScene({ forgetCopied: stuck })
      await other.keeper.begin('/vaults/Tea.storykeep', 'open')
      await other.keeper.lock()
      expect(other.happened).toContain('page replaced')
    }
  })

  test('several signals at once are one lock', async () => {
    const { keeper, happened } = createScene()
    await keeper.begin('/vaults/Tea.storykeep', 'open')
    await Promise.all([keeper.lock(), keeper.lock(), keeper.lock()])
    expect(happened.filter(line => line === 'page replaced')).toHaveLength(1)
    await keeper.lock()
    expect(happened.filter(line => line === 'page replaced')).toHaveLength(2)
  })

  test('without a vault replaces the page and starts nothing', async () => {
    const { keeper, happened } = createScene()
    await keeper.lock()
    expect(happened).toEqual(['window told: locked', 'page replaced'])
  })

  test('starts nothing for a window that has gone', async () => {
    const { keeper } = createScene({ isPageThere: false })
    await keeper.begin('/vaults/Tea.storykeep', 'open')
    await keeper.lock()
    expect(keeper.running()).toBeNull()
  })
})

describe('a vault process that ends by itself', () => {
  test('is told to the window, and started again, locked, when the window asks where things stand', async () => {
    const { keeper, happened, deaths } = createScene()
    await keeper.begin('/vaults/Tea.storykeep', 'open')
    deaths[0]?.()
    expect(happened).toContain('window told: vault-ended')
    expect(keeper.running()).toBeNull()
    keeper.ensureRunning()
    expect(happened.at(-1)).toBe('process 2 started: open')
  })

  test('is not told when another has taken its place', async () => {
    const { keeper, happened, deaths } = createScene()
    await keeper.begin('/vaults/Tea.storykeep', 'open')
    await keeper.begin('/vaults/Sea.storykeep', 'open')
    deaths[0]?.()
    expect(happened).not.toContain('window told: vault-ended')
    expect(keeper.folderName()).toBe('Sea')
  })
})

test('letting go ends the process and forgets the folder', async () => {
  const { keeper, happened } = createScene()
  await keeper.begin('/vaults/Tea.storykeep', 'open')
  await keeper.letGo()
  keeper.ensureRunning()
  expect(happened).toEqual(['process 1 started: open', 'process 1 ended'])
  expect(keeper.folderName()).toBeNull()
})

test('a vault’s name is its folder’s without the ending', () => {
  expect(vaultNameOf('/vaults/Tea at four.storykeep')).toBe('Tea at four')
  expect(vaultNameOf('/vaults/plain')).toBe('plain')
})
