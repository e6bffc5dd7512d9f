import type { Benchmark } from './benchmark.ts'
import { consent, register } from './benchmarks/people.ts'
import { detection, exporting, hostileTexts, importing, search } from './benchmarks/stories.ts'
import { backingUp, encryption, open, unlocking } from './benchmarks/vault.ts'

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
