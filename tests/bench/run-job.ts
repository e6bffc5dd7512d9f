import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { JobName } from './jobs/index.ts'
import type { JobInput } from './jobs/job.ts'
import type { Measured } from './measure.ts'

const child = fileURLToPath(new URL('./child.ts', import.meta.url))

/** What a job measured, and `peakMegabytes`: the most memory that its process held. Rejects where the job fails. */
export const runJob = (job: JobName, input: JobInput): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const started = fork(child)
    let measured: Measured | undefined
    started.once('message', message => {
      measured = message as Measured
    })
    started.once('error', reject)
    started.once('exit', code => {
      if (measured === undefined) reject(new Error(`The job ${job} failed (exit code ${code})`))
      else resolve(measured)
    })
    started.send({ job, input })
  })
