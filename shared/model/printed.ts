import { z } from 'zod'
import { IdentityId } from './ids.ts'

/** A stretch of printed text; `identity` says whose replacement it is, null for the storyteller's own words. */
export const PrintedRun = z.strictObject({ text: z.string(), identity: IdentityId.nullable() })
export type PrintedRun = z.infer<typeof PrintedRun>

/** One turn as it is printed. `speaker` is the label as printed, null where nobody is named. */
export const PrintedTurn = z.strictObject({
  speaker: z.array(PrintedRun).nullable(),
  runs: z.array(PrintedRun),
})
export type PrintedTurn = z.infer<typeof PrintedTurn>

/** The plain text of printed turns, one a line: what is hashed, approved and compared (promise 7). */
export const printedTurnsToText = (turns: readonly PrintedTurn[]): string =>
  turns
    .map(turn => {
      const words = turn.runs.map(run => run.text).join('')
      return turn.speaker === null ? words : `${turn.speaker.map(run => run.text).join('')}: ${words}`
    })
    .join('\n')
