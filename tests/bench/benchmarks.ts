import { rmSync } from 'node:fs'
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

const count = (value: number): string => value.toLocaleString('en-GB')

/** A limit holds for the size that it was set for, and not for a tenth of it. */
const limited = ({ divisor }: Bench, limit: number) => (divisor === 1 ? { limit } : {})

const job = (bench: Bench, name: JobName, input: Partial<JobInput>): Promise<Measured> =>
  runJob(name, { place: bench.place, vault: '', size: 0, wordsEach: 0, people: 0, ...input })

const jobs = async (
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

const value = (measured: Measured, name: string): number => measured[name] ?? Number.NaN

const made = new Set<string>()

/** A vault of a size, made once for all benchmarks that look at it. */
const vaultOf = async (
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

const wordsEach = 2_000

interface BigVault {
  readonly vault: string
  readonly stories: number
  readonly size: string
  readonly isFull: boolean
}

const bigVaults = async (bench: Bench): Promise<readonly BigVault[]> => {
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

const open: Benchmark = {
  title: 'Opening a vault to a listed screen',
  run: async bench => {
    const figures: Figure[] = []
    for (const { vault, stories, size, isFull } of await bigVaults(bench)) {
      const measured = await jobs(bench, 'openToScreen', { vault }, 3)
      const at = { size, scale: stories }
      const ms = (what: string, name: string): Figure => ({
        ...at,
        what,
        value: value(measured, name),
        unit: 'ms',
      })
      figures.push(
        ms('Open the database with its key', 'open'),
        ms('List the first 200 stories', 'list'),
        ms('Count for the home screen', 'overview'),
        {
          ...ms('All of it, after the key derivation', 'toScreen'),
          ...(isFull ? limited(bench, 1_000) : {}),
        },
      )
    }
    return figures
  },
}

const kindsOfSearch = ['common', 'rare', 'name', 'two', 'unfinished'] as const
const searchNames: Readonly<Record<(typeof kindsOfSearch)[number], string>> = {
  common: 'a common word',
  rare: 'a rare word',
  name: 'a name',
  two: 'two words',
  unfinished: 'an unfinished word',
}

const search: Benchmark = {
  title: 'Searching every story (200 different searches)',
  run: async bench => {
    const figures: Figure[] = []
    for (const { vault, stories, size, isFull } of await bigVaults(bench)) {
      const measured = await job(bench, 'search', { vault })
      const at = { size, scale: stories, unit: 'ms' } as const
      figures.push(
        { ...at, what: 'Search, the middle one (p50)', value: value(measured, 'p50') },
        {
          ...at,
          what: 'Search, 19 of 20 are faster (p95)',
          value: value(measured, 'p95'),
          ...(isFull ? limited(bench, 30) : {}),
        },
        { ...at, what: 'Search, the slowest', value: value(measured, 'slowest') },
        ...kindsOfSearch.map(kind => ({
          ...at,
          what: `Search for ${searchNames[kind]} (p95)`,
          value: value(measured, `${kind} p95`),
        })),
      )
    }
    return figures
  },
}

const importing: Benchmark = {
  title: 'Bringing in a Word file',
  run: async bench => {
    const figures: Figure[] = []
    for (const full of [10_000, 50_000]) {
      const words = full / bench.divisor
      const at = { size: `${count(words)} words`, scale: words, unit: 'ms' } as const
      const vault = join(bench.place, `import-${words}.storykeep`)
      const clean = () => rmSync(vault, { recursive: true, force: true })
      const read = await jobs(bench, 'read', { size: words }, 3)
      const whole = await jobs(bench, 'importWhole', { size: words, vault }, 3, clean)
      figures.push(
        { ...at, what: 'Read the file', value: value(read, 'read') },
        {
          ...at,
          what: 'The whole import',
          value: value(whole, 'import'),
          ...(full === 50_000 ? limited(bench, 1_000) : {}),
        },
      )
    }
    return figures
  },
}

const detection: Benchmark = {
  title: 'Detection',
  run: async bench => {
    const figures: Figure[] = []
    for (const full of [10_000, 50_000]) {
      const words = full / bench.divisor
      const at = { size: `${count(words)} words`, scale: words, unit: 'ms' } as const
      const measured = await jobs(bench, 'detection', { size: words }, 3)
      figures.push(
        {
          ...at,
          what: 'Detect, the first text after the start',
          value: value(measured, 'detect'),
          ...(full === 10_000 ? limited(bench, 300) : {}),
        },
        { ...at, what: 'Detect, the next text', value: value(measured, 'detectNext') },
      )
    }
    return figures
  },
}

const hostileTexts: Benchmark = {
  title: 'Detection in strings made to be slow to read',
  run: async bench => {
    const strings = 100_000 / bench.divisor
    const measured = await job(bench, 'hostile', { size: strings })
    const at = { size: `${count(strings)} strings`, scale: strings, unit: 'ms' } as const
    return [
      {
        ...at,
        what: 'The slowest, for each 100 characters',
        value: value(measured, 'slowest'),
        ...limited(bench, 1),
      },
      { ...at, what: 'The mean, for each 100 characters', value: value(measured, 'mean') },
    ]
  },
}

const exporting: Benchmark = {
  title: 'Saving a storybook as a Word file, with the leak scan',
  run: async bench => {
    const figures: Figure[] = []
    for (const [full, milliseconds] of [
      [200, 3_000],
      [1_000, 8_000],
    ] as const) {
      const stories = full / bench.divisor
      const input = { size: stories, wordsEach: 500, people: stories }
      const vault = await vaultOf(bench, 'makeFinishedVault', input)
      const measured = await jobs(bench, 'exportStorybook', { ...input, vault }, 3)
      const at = { size: `${count(stories)} stories of 500 words`, scale: stories }
      figures.push(
        {
          ...at,
          what: 'Save the storybook',
          value: value(measured, 'export'),
          unit: 'ms',
          ...limited(bench, milliseconds),
        },
        {
          ...at,
          what: 'Most memory of the process, unlocking included',
          value: value(measured, 'peakMegabytes'),
          unit: 'MB',
          ...(full === 1_000 ? limited(bench, 500) : {}),
        },
        {
          ...at,
          what: 'Names and details searched for',
          value: value(measured, 'searchedForms'),
          unit: '',
        },
        { ...at, what: 'Size of the file', value: value(measured, 'fileKilobytes'), unit: 'kB' },
      )
    }
    return figures
  },
}

const encryption: Benchmark = {
  title: 'Encrypted against the same engine unencrypted (5 rounds in turns)',
  run: async bench => {
    const figures: Figure[] = []
    for (const full of [500, 2_000]) {
      const stories = full / bench.divisor
      const measured = await job(bench, 'encryption', { size: stories, wordsEach })
      const at = { size: `${count(stories)} stories of ${count(wordsEach)} words`, scale: stories }
      const limit = full === 2_000 ? limited(bench, 1.3) : {}
      figures.push(
        { ...at, what: 'Insert, encrypted', value: value(measured, 'insertEncrypted'), unit: 'ms' },
        { ...at, what: 'Insert, unencrypted', value: value(measured, 'insertPlain'), unit: 'ms' },
        { ...at, what: 'Insert, ratio', value: value(measured, 'insertTimes'), unit: '×', ...limit },
        {
          ...at,
          what: 'Insert, ratio of processor time',
          value: value(measured, 'insertProcessorTimes'),
          unit: '×',
        },
        { ...at, what: '200 searches, encrypted', value: value(measured, 'searchEncrypted'), unit: 'ms' },
        { ...at, what: '200 searches, unencrypted', value: value(measured, 'searchPlain'), unit: 'ms' },
        { ...at, what: '200 searches, ratio', value: value(measured, 'searchTimes'), unit: '×', ...limit },
        {
          ...at,
          what: '200 searches, ratio of processor time',
          value: value(measured, 'searchProcessorTimes'),
          unit: '×',
        },
      )
    }
    return figures
  },
}

const unlocking: Benchmark = {
  title: 'Unlocking (Argon2id, 256 MiB, 4 lanes; 3 passes, and as many as take about a second here)',
  run: async bench => {
    const native = await job(bench, 'deriveNative', {})
    const wasm = await job(bench, 'deriveWasm', {})
    const tuned = await job(bench, 'unlockTuned', {})
    const at = { size: 'one passphrase', scale: 1, unit: 'ms' } as const
    return [
      { ...at, what: 'Derive the key, native', value: value(native, 'native') },
      { ...at, what: 'Derive the key, WebAssembly', value: value(wasm, 'wasm') },
      { ...at, what: 'Passes that were chosen here', value: value(tuned, 'passes'), unit: '' },
      {
        ...at,
        what: 'Unlock a vault whose passphrase was made here, the key derived',
        value: value(tuned, 'unlock'),
        ...limited(bench, 1_500),
      },
    ]
  },
}

const consent: Benchmark = {
  title: 'Consent: the board, and every gate of every story',
  run: async bench => {
    const figures: Figure[] = []
    for (const full of [500, 2_000]) {
      const people = full / bench.divisor
      const vault = join(bench.place, `people-${people}.storykeep`)
      const { events = Number.NaN } = await job(bench, 'makePeople', { vault, people })
      const measured = await jobs(bench, 'board', { vault }, 3)
      const at = {
        size: `${count(people)} people, ${count(events)} events`,
        scale: people,
        unit: 'ms',
      } as const
      figures.push(
        {
          ...at,
          what: 'The board, the first time',
          value: value(measured, 'first'),
          ...(full === 2_000 ? limited(bench, 300) : {}),
        },
        { ...at, what: 'The board, again', value: value(measured, 'again') },
        { ...at, what: 'Who is heard', value: value(measured, 'monitor') },
      )
    }
    for (const full of [1_000, 5_000]) {
      const stories = full / bench.divisor
      const input = { size: stories, wordsEach: 200, people: stories / 5 }
      const vault = await vaultOf(bench, 'makeFinishedVault', input)
      const measured = await jobs(bench, 'gates', { ...input, vault }, 3)
      const at = { size: `${count(stories)} stories`, scale: stories }
      figures.push(
        {
          ...at,
          what: 'Ask every gate of every story',
          value: value(measured, 'all'),
          unit: 'ms',
          ...(full === 5_000 ? limited(bench, 1_000) : {}),
        },
        { ...at, what: 'Answers of gates', value: value(measured, 'asked'), unit: '' },
      )
    }
    return figures
  },
}

const register: Benchmark = {
  title: 'The register and the people of a big vault',
  run: async bench => {
    const figures: Figure[] = []
    for (const { vault, stories, size } of await bigVaults(bench)) {
      const measured = await job(bench, 'register', { vault, size: stories })
      const at = { size, scale: stories }
      const ms = (what: string, name: string): Figure => ({
        ...at,
        what,
        value: value(measured, name),
        unit: 'ms',
      })
      figures.push(
        ms('Identities of one story', 'identitiesOfStory'),
        ms('Accept a name in every tenth story', 'accept'),
        ms('Take that back', 'undo'),
        ms('Everybody who took part, with consent', 'participants'),
        { ...at, what: 'People who took part', value: value(measured, 'people'), unit: '' },
        ms('The whole register', 'allIdentities'),
        { ...at, what: 'Identities in the register', value: value(measured, 'identities'), unit: '' },
      )
    }
    return figures
  },
}

/** The limit is set for a vault of a hundred megabytes; a larger one is given as much longer. */
const backingUp: Benchmark = {
  title: 'Making a backup: copied, read again to the end, compared',
  run: async bench => {
    const figures: Figure[] = []
    for (const { vault, stories, size } of await bigVaults(bench)) {
      const measured = await jobs(bench, 'backup', { vault }, 3)
      const at = { size, scale: stories }
      const milliseconds = value(measured, 'backup')
      const megabytes = value(measured, 'megabytes')
      figures.push(
        { ...at, what: 'Size of the backup', value: megabytes, unit: 'MB' },
        { ...at, what: 'Make a backup', value: milliseconds, unit: 'ms' },
        {
          ...at,
          what: 'For each 100 MB',
          value: (milliseconds * 100) / megabytes,
          unit: 'ms',
          ...limited(bench, 3_000),
        },
      )
      const window = await job(bench, 'frames', { vault })
      figures.push(
        {
          ...at,
          what: 'A frame of the window meanwhile, the usual',
          value: value(window, 'usual'),
          unit: 'ms',
        },
        {
          ...at,
          what: 'The longest frame of the window meanwhile',
          value: value(window, 'longest'),
          unit: 'ms',
          ...limited(bench, 50),
        },
      )
    }
    return figures
  },
}

export const benchmarks = {
  open,
  search,
  import: importing,
  detection,
  hostile: hostileTexts,
  export: exporting,
  encryption,
  unlock: unlocking,
  backup: backingUp,
  consent,
  // Last: it decides something in the big vaults.
  register,
} satisfies Readonly<Record<string, Benchmark>>

export type BenchmarkName = keyof typeof benchmarks
export const isBenchmarkName = (name: string): name is BenchmarkName => Object.hasOwn(benchmarks, name)
