import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAfterKill } from './check-vault.ts'
import { type Acknowledged, heavyKinds, type Kind, kinds } from './kinds.ts'
import { clearBeside, copyTemplate, withScene, workerFile } from './scene.ts'

export interface KillReport {
  readonly kind: Kind
  readonly kills: number
  /** Things that were done for good before their kill. */
  readonly acknowledged: number
  readonly findings: readonly string[]
}

/** After so many runs a vault is begun anew, so that it stays small and every key is known. */
const roundsPerVault = 12

const parsed = (line: string): readonly Acknowledged[] => {
  try {
    return [JSON.parse(line) as Acknowledged]
  } catch {
    return []
  }
}

/** Starts the work, kills it some moment after it has acknowledged something, and gives all that it did. */
const killOnce = (
  folder: string,
  kind: Kind,
  keyIndex: number,
  round: number,
): Promise<readonly Acknowledged[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [workerFile, folder, kind, String(keyIndex), String(round)], {
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'storykeep-faults-cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let complaints = ''
    let isDoomed = false
    const enough = kind === 'migration' ? 1 : 1 + ((round * 7) % 5)
    child.stderr.on('data', chunk => {
      complaints += String(chunk)
    })
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (isDoomed || said.split('\n').length <= enough) return
      isDoomed = true
      // Other moments of the work each time: 0 to 60 ms later, in steps of a third of a millisecond.
      setTimeout(() => child.kill('SIGKILL'), ((round * 61) % 181) / 3)
    })
    child.on('error', reject)
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1).flatMap(parsed))
      else reject(new Error(`${kind} stopped by itself: ${complaints.slice(0, 2000)}`))
    })
  })

/** Kills one kind of work so many times, and looks at what each kill left. */
export const killMany = async (
  kind: Kind,
  kills: number,
  onRound: () => void = () => undefined,
): Promise<KillReport> => {
  const findings: string[] = []
  let count = 0
  await withScene(kind, async ({ template, run, folder }) => {
    let keyIndex = 0
    for (let round = 0; round < kills; round += 1) {
      if (round % roundsPerVault === 0 || kind === 'migration') {
        copyTemplate(template, folder)
        keyIndex = 0
      }
      clearBeside(run)
      const acknowledged = await killOnce(folder, kind, keyIndex, round)
      count += acknowledged.length
      const found = await checkAfterKill(folder, kind, keyIndex, acknowledged)
      findings.push(...found.map(finding => `${kind}, kill ${round}: ${finding}`))
      if (found.length > 0 || kind === 'rekey' || kind === 'erasure' || kind === 'handover') {
        // Which key it stopped at is not carried on, nor a story that was brought in before the kill.
        copyTemplate(template, folder)
        keyIndex = 0
      }
      onRound()
    }
  })
  return { kind, kills, acknowledged: count, findings }
}

/** A kind whose processes take long to start is killed a third as often as the others. */
const share = (kills: number): ReadonlyMap<Kind, number> => {
  const weights = kinds.map(kind => (heavyKinds.includes(kind) ? 1 : 3))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = kinds.map((kind, at) => [kind, Math.floor((kills * (weights[at] ?? 0)) / all)] as const)
  const rest = kills - shares.reduce((sum, [, count]) => sum + count, 0)
  return new Map(shares.map(([kind, count], at) => [kind, at === 0 ? count + rest : count]))
}

/** Spreads kills over every kind of work, two at a time. */
export const killEverything = async (kills: number, onRound: () => void): Promise<readonly KillReport[]> => {
  const waiting = [...share(kills)].map(([kind, count]) => ({ kind, kills: count }))
  const reports: KillReport[] = []
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (next.kills > 0) reports.push(await killMany(next.kind, next.kills, onRound))
    }
  }
  await Promise.all([lane(), lane()])
  return kinds.flatMap(kind => reports.filter(report => report.kind === kind))
}
