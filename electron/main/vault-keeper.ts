import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { VaultMode } from '../../shared/contract/wire.ts'
import type { VaultProcess } from './vault-link.ts'

/** What the keeper needs of the rest of main. */
export interface KeeperDeps {
  readonly start: (folder: string, mode: VaultMode, onEnded: () => void) => VaultProcess
  readonly tellWindow: (event: { readonly type: 'locked' | 'vault-ended' }) => void
  /** Replaces the window's page; resolves when the new one is there, with false if the window has gone. */
  readonly replacePage: () => Promise<boolean>
  /** Clears the clipboard, if it holds what the app has copied. */
  readonly forgetCopied: () => Promise<void>
}

/** Keeps at most one vault process, and the name of its folder, for as long as the app runs. */
export interface VaultKeeper {
  readonly folderName: () => string | null
  readonly running: () => VaultProcess | null
  readonly isLocking: () => boolean
  readonly begin: (folder: string, mode: VaultMode) => Promise<void>
  /** Starts a new, locked process when the last one ended by itself. */
  readonly ensureRunning: () => void
  /** Ends the vault process and replaces the page; a new, locked process then waits for a passphrase. */
  readonly lock: () => Promise<void>
  /** Ends the vault process, whatever it is doing, and forgets the folder. */
  readonly letGo: () => Promise<void>
}

/** How long the lock waits for the clipboard, in milliseconds. */
const CLIPBOARD_PATIENCE = 1000

export const vaultNameOf = (folder: string): string => basename(folder).replace(/\.storykeep$/i, '')

export const createVaultKeeper = (deps: KeeperDeps): VaultKeeper => {
  let folder: string | null = null
  let running: VaultProcess | null = null
  let locking: Promise<void> | null = null

  const end = async (): Promise<void> => {
    const ending = running
    running = null
    await ending?.end()
  }

  const start = (mode: VaultMode): void => {
    if (folder === null) return
    const started = deps.start(folder, mode, () => {
      if (running !== started) return
      running = null
      deps.tellWindow({ type: 'vault-ended' })
    })
    running = started
  }

  /** A clipboard that another program holds must not keep the vault open. */
  const forgetCopied = (): Promise<void> =>
    Promise.race([deps.forgetCopied().catch(() => undefined), wait(CLIPBOARD_PATIENCE)])

  const lockOnce = async (): Promise<void> => {
    deps.tellWindow({ type: 'locked' })
    await Promise.all([end(), forgetCopied()])
    const isPageThere = await deps.replacePage()
    if (isPageThere) start('open')
  }

  return {
    folderName: () => (folder === null ? null : vaultNameOf(folder)),
    running: () => running,
    isLocking: () => locking !== null,
    begin: async (chosenFolder, mode) => {
      await end()
      folder = chosenFolder
      start(mode)
    },
    ensureRunning: () => {
      if (running === null && locking === null) start('open')
    },
    // Several signals often come together (suspend, lock screen): they are one lock.
    lock: () => {
      locking ??= lockOnce().finally(() => {
        locking = null
      })
      return locking
    },
    letGo: async () => {
      folder = null
      await Promise.all([end(), forgetCopied()])
    },
  }
}
