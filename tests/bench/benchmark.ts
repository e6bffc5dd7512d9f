import { join } from 'node:path'
import type { Figure } from './figure.ts'
import type { JobName } from './jobs/index.ts'
import type { JobInput } from './jobs/job.ts'
import { type Measured, medians } from './measure.ts'
import { runJob } from './run-job.ts'

export interface Bench {
  /** A folder of this run's own. */
  readonly place: string
  /** 1, or 10 to try it with a tenth of everything. */
  readonly divisor: number
}

export interface Benchmark {
  readonly title: string
  readonly run: (bench: Bench) => Promise<readonly Figure[]>
}

export const count = (value: number): string => value.toLocaleString('en-GB')

/** A limit holds for the size that it was set for, and not for a tenth of it. */
export const limited = ({ divisor }: Bench, limit: number) => (divisor === 1 ? { limit } : {})

export const job = (bench: Bench, name: JobName, input: Partial<JobInput>): Promise<Measured> =>
  runJob(name, { place: bench.place, vault: '', size: 0, wordsEach: 0, people: 0, ...input })

export const jobs = async (
  bench: Bench,
  name: JobName,
  input: Partial<JobInput>,
  runs: number,
  before: () => void = () => {},
): Promise<Measured> => {
  const measured: Measured[] = []
  for (let run = 0; run < runs; run++) {
    before()
    measured.push(await job(bench, name, input))
  }
  return medians(measured)
}

export const value = (measured: Measured, name: string): number => measured[name] ?? Number.NaN

const made = new Set<string>()

/** A vault of a size, made once for all benchmarks that look at it. */
export const vaultOf = async (
  bench: Bench,
  name: 'makeOpenVault' | 'makeFinishedVault',
  input: Pick<JobInput, 'size' | 'wordsEach' | 'people'>,
): Promise<string> => {
  const vault = join(bench.place, `${name}-${input.size}-${input.wordsEach}.storykeep`)
  if (!made.has(vault)) {
    await job(bench, name, { ...input, vault })
    made.add(vault)
  }
  return vault
}

/** Figures in milliseconds of one size, by the name that the job gives them. */
export const millisecondsOf =
  (measured: Measured, at: Pick<Figure, 'size' | 'scale'>) =>
  (what: string, name: string): Figure => ({ ...at, what, value: value(measured, name), unit: 'ms' })

export const wordsEach = 2_000

interface BigVault {
  readonly vault: string
  readonly stories: number
  readonly size: string
  readonly isFull: boolean
}

export const bigVaults = async (bench: Bench): Promise<readonly BigVault[]> => {
  const vaults: BigVault[] = []
  for (const full of [1_000, 5_000]) {
    const stories = full / bench.divisor
    const vault = await vaultOf(bench, 'makeOpenVault', { size: stories, wordsEach, people: stories / 10 })
    vaults.push({
      vault,
      stories,
      size: `${count(stories)} stories of ${count(wordsEach)} words`,
      isFull: full === 5_000,
    })
  }
  return vaults
}
