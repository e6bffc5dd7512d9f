import {
  type Benchmark,
  bigVaults,
  count,
  job,
  jobs,
  limited,
  millisecondsOf,
  value,
  wordsEach,
} from '../benchmark.ts'
import type { Figure } from '../figure.ts'

export const open: Benchmark = {
  title: 'Opening a vault to a listed screen',
  run: async bench => {
    const figures: Figure[] = []
    for (const { vault, stories, size, isFull } of await bigVaults(bench)) {
      const measured = await jobs(bench, 'openToScreen', { vault }, 3)
      const at = { size, scale: stories }
      const ms = millisecondsOf(measured, at)
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

export const encryption: Benchmark = {
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
        {
          ...at,
          what: '20 files brought in, encrypted',
          value: value(measured, 'bringInEncrypted'),
          unit: 'ms',
        },
        {
          ...at,
          what: '20 files brought in, unencrypted',
          value: value(measured, 'bringInPlain'),
          unit: 'ms',
        },
        {
          ...at,
          what: '20 files brought in, ratio',
          value: value(measured, 'bringInTimes'),
          unit: '×',
          ...limit,
        },
        {
          ...at,
          what: '20 files brought in, ratio of processor time',
          value: value(measured, 'bringInProcessorTimes'),
          unit: '×',
        },
      )
    }
    return figures
  },
}

export const unlocking: Benchmark = {
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

/** The limit is set for a vault of a hundred megabytes; a larger one is given as much longer. */
export const backingUp: Benchmark = {
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
