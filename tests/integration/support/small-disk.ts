import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterwards } from './vault.ts'

/** Why no disk of its own can be had for a test here, or null where it can. */
export const whyNoDisk = (): string | null => {
  if (process.platform !== 'linux') return 'needs Linux, to mount a small disk'
  return process.getuid?.() === 0 ? null : 'needs root, to mount a small disk'
}

export interface SmallDisk {
  readonly folder: string
  /** Leaves only so many bytes free. */
  readonly fillUpTo: (free: number) => void
  readonly makeRoom: () => void
  readonly makeReadOnly: () => void
}

/** A disk of so many kilobytes, unmounted when the test is over; null where the machine does not allow it. */
export const smallDisk = (folder: string, kilobytes: number): SmallDisk | null => {
  mkdirSync(folder, { recursive: true })
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0
  if (!mount(`size=${kilobytes}k`)) return null
  afterwards('test', () => {
    // A test that failed may have left a file of it open: then it goes when that is closed.
    if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['-l', folder])
  })
  const filler = join(folder, 'filler')
  return {
    folder,
    fillUpTo: free => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
    },
    makeRoom: () => rmSync(filler, { force: true }),
    makeReadOnly: () => {
      spawnSync('mount', ['-o', 'remount,ro', folder])
    },
  }
}
