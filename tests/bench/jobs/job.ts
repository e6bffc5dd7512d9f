import type { Measured } from '../measure.ts'

export interface JobInput {
  /** A folder of the run's own. */
  readonly place: string
  /** The vault's folder, for jobs that use one. */
  readonly vault: string
  /** How many stories, or how many words: what the job is about. */
  readonly size: number
  readonly wordsEach: number
  readonly people: number
}

/** One piece of work in a process of its own. */
export type Job = (input: JobInput) => Measured | Promise<Measured>
