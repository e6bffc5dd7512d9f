import { spawn } from 'node:child_process'
import type { Acknowledged, Kind } from './kinds.ts'
import { workerFile } from './scene.ts'

export interface Stopped {
  readonly acknowledged: readonly Acknowledged[]
  /** Whether it stopped by itself, as a program does that was refused something. */
  readonly byItself: boolean
}

/** How many things it acknowledges at the least before it is enough: migrations are begun, and done, once. */
export const stepsOf = (kind: Kind): number => (kind === 'migration' ? 2 : 3)

/**
 * Lets one kind of work go on until it is refused something and stops, or has acknowledged so many things.
 *
 * @param through a program, with its arguments, that runs the worker
 */
export const runUntil = (
  folder: string,
  kind: Kind,
  enough: number,
  through: readonly string[] = [],
): Promise<Stopped> =>
  new Promise((resolve, reject) => {
    const [program, ...words] = [...through, process.execPath, workerFile, folder, kind, '0', '0']
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    let said = ''
    let isKilled = false
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (isKilled || said.split('\n').length <= enough || child.pid === undefined) return
      isKilled = true
      // The worker and whatever runs it.
      process.kill(-child.pid, 'SIGKILL')
    })
    child.on('error', reject)
    child.on('close', () =>
      resolve({
        acknowledged: said
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line) as Acknowledged),
        byItself: !isKilled,
      }),
    )
  })
