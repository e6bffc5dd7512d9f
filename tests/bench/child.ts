// One job in a process of its own, so that neither its memory nor what it warmed up is another's.
import { type JobName, jobs } from './jobs/index.ts'
import type { JobInput } from './jobs/job.ts'
import { peakMegabytes } from './measure.ts'

process.once('message', async (asked: { readonly job: JobName; readonly input: JobInput }) => {
  const measured = await jobs[asked.job](asked.input)
  process.send?.({ ...measured, peakMegabytes: peakMegabytes() })
  process.disconnect()
})
