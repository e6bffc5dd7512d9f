import { z } from 'zod'
import { Moment } from '../model/basics.ts'
import { operation } from './operation.ts'

export const RecordEntry = z.strictObject({
  sequence: z.int(),
  at: Moment,
  by: z.string(),
  operation: z.string(),
  object: z.string(),
  /** Codes and counts only, as JSON. */
  detail: z.string(),
})
export type RecordEntry = z.infer<typeof RecordEntry>

export const recordOperations = {
  'record.list': operation({
    summary: 'What was done, newest first, a page at a time.',
    input: z.strictObject({
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ total: z.int(), entries: z.array(RecordEntry) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
} as const
