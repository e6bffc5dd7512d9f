import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Benchmark, bigVaults, count, job, jobs, limited, value, vaultOf } from '../benchmark.ts'
import type { Figure } from '../figure.ts'

const kindsOfSearch = ['common', 'rare', 'name', 'two', 'unfinished'] as const
const searchNames: Readonly<Record<(typeof kindsOfSearch)[number], string>> = {
  common: 'a common word',
  rare: 'a rare word',
  name: 'a name',
  two: 'two words',
  unfinished: 'an unfinished word',
}

export const search: Benchmark = {
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

export const importing: Benchmark = {
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

export const detection: Benchmark = {
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

export const hostileTexts: Benchmark = {
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

export const exporting: Benchmark = {
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
