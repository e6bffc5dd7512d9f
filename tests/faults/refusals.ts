import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkAfterKill } from './check-vault.ts'
import { type Kind, kinds } from './kinds.ts'
import { runUntil, stepsOf } from './run-until.ts'
import { copyTemplate, withScene } from './scene.ts'

/** The calls by which files are written, kept, cut and named. */
const calls = ['pwrite64', 'write', 'fdatasync', 'fsync', 'rename', 'ftruncate'] as const

/** The files of a vault that the calls are refused on; nothing else that Node does is touched. */
const filesOf = (folder: string): readonly string[] =>
  [
    'vault.db',
    'vault.db-wal',
    'vault.head',
    'keys.json.making',
    'keys.json.previous.making',
    'keys.json',
    'replacing/vault.db',
    'replacing/vault.db-journal',
    'replacing/keys.json.making',
    'replacing/keys.json',
    'replacing/ready.json.making',
    'replacing/ready.json',
    'replacing',
    'backups',
    'backups/backup-20260615-120001.db.making',
    'backups/backup-20260615-120001.json.making',
  ].map(name => join(folder, name))

/** Why no call can be refused here, or null where it can. */
export const whyNoRefusals = (): string | null =>
  process.platform === 'linux' && spawnSync('which', ['strace']).status === 0
    ? null
    : 'needs Linux, and strace to refuse a call'

/** strace as it refuses the so-many-eth of a call on the vault's files, as a broken disk does. */
const refusing = (folder: string, call: string, time: number): readonly string[] => [
  'strace',
  '-f',
  '-qq',
  '-o',
  '/dev/null',
  ...filesOf(folder).flatMap(file => ['-P', file]),
  '-e',
  `trace=${call}`,
  '-e',
  `inject=${call}:error=EIO:when=${time}`,
]

export interface RefusalReport {
  readonly kind: Kind
  /** How many calls were refused, one in each run. */
  readonly refused: number
  readonly findings: readonly string[]
}

/**
 * Lets a kind of work be done again and again, each time with another call refused: the first, the second and so on,
 * as far as the numbers go or the work makes any.
 */
export const refuseCalls = async (
  kind: Kind,
  times: readonly number[],
  onRun: () => void = () => undefined,
): Promise<RefusalReport> => {
  const findings: string[] = []
  let refused = 0
  await withScene(kind, async ({ template, folder }) => {
    for (const call of calls) {
      let wasRefused = true
      for (const time of times) {
        copyTemplate(template, folder)
        const { acknowledged, byItself } = await runUntil(
          folder,
          kind,
          stepsOf(kind),
          refusing(folder, call, time),
        )
        if (byItself) refused += 1
        const found = await checkAfterKill(folder, kind, 0, acknowledged)
        findings.push(...found.map(finding => `${kind}, ${call} ${time}: ${finding}`))
        onRun()
        // Some can be refused without harm; two in a row, and the work makes fewer of this call than that.
        if (!byItself && !wasRefused) break
        wasRefused = byItself
      }
    }
  })
  return { kind, refused, findings }
}

/** Every kind of work, with each of its calls refused up to the so-many-eth; two at a time. */
export const refuseEverything = async (
  most: number,
  onRun: () => void,
): Promise<readonly RefusalReport[]> => {
  const times = Array.from({ length: most }, (_, index) => index + 1)
  const waiting = most === 0 ? [] : [...kinds]
  const reports: RefusalReport[] = []
  const lane = async (): Promise<void> => {
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) {
      reports.push(await refuseCalls(kind, times, onRun))
    }
  }
  await Promise.all([lane(), lane()])
  return kinds.flatMap(kind => reports.filter(report => report.kind === kind))
}
