/** What one run measured, by name: milliseconds unless the name says otherwise. */
export type Measured = Readonly<Record<string, number>>

export interface Timed<Value> {
  readonly milliseconds: number
  /** Milliseconds for which this process had a processor: on a busy computer less than what passed. */
  readonly processor: number
  readonly value: Value
}

/** How long a piece of work takes, and what it gives. */
export const timed = async <Value>(work: () => Value | Promise<Value>): Promise<Timed<Value>> => {
  const cpuBefore = process.cpuUsage()
  const began = performance.now()
  const value = await work()
  const milliseconds = performance.now() - began
  const { user, system } = process.cpuUsage(cpuBefore)
  return { milliseconds, processor: (user + system) / 1_000, value }
}

/** The value that a share of all values do not exceed (nearest rank). `share` is in `(0, 1]`. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The most memory that this process ever held, in megabytes (10^6 bytes). */
export const peakMegabytes = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6

/** The median of each measurement over several runs. */
export const medians = (runs: readonly Measured[]): Measured => {
  const names = new Set(runs.flatMap(run => Object.keys(run)))
  return Object.fromEntries(
    [...names].map(name => [name, median(runs.flatMap(run => (run[name] === undefined ? [] : [run[name]])))]),
  )
}
