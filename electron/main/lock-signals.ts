import { powerMonitor } from 'electron'
import { isLeftAlone } from './policy/idle.ts'
import type { VaultKeeper } from './vault-keeper.ts'

/** How often an open vault is checked for having been left alone, in milliseconds. */
const CHECK_EVERY = 5000

/** Locks when the machine says that the person has gone: screen lock, sleep, another user, or too long without a touch. */
export const lockWhenPersonLeaves = (keeper: VaultKeeper): void => {
  const lock = (): void => {
    void keeper.lock()
  }
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('user-did-resign-active', lock)
  setInterval(() => {
    const vault = keeper.running()
    if (vault === null || !vault.isOpened()) return
    const systemIdle = powerMonitor.getSystemIdleTime() * 1000
    const times = {
      systemIdle,
      lastActivityAt: vault.lastActivityAt(),
      now: Date.now(),
      limit: vault.idleLimit(),
    }
    if (isLeftAlone(times)) lock()
  }, CHECK_EVERY)
}
