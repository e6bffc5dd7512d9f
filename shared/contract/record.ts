import { z } from 'zod'
import { Day, Moment, Path } from '../model/basics.ts'
import { Empty, operation, savingErrors } from './operation.ts'

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

/** Which entries are wanted; all of them where nothing is said. */
const Filter = {
  operations: z.array(z.string().max(60)).max(200).optional(),
  by: z.string().max(100).optional(),
  /** A code, as `S-001`. */
  object: z.string().max(40).optional(),
  since: Day.optional(),
  until: Day.optional(),
}

/**
 * A place in the record and the seal of everything up to it, to be kept elsewhere: the first half of the entry's hash
 * (128 bits), in eight groups of four, so that it can be written by hand.
 */
const Checkpoint = z.strictObject({ sequence: z.int(), at: Moment, seal: z.string() })
export type Checkpoint = z.infer<typeof Checkpoint>

export const recordOperations = {
  'record.list': operation({
    summary: 'What was done, newest first, a page at a time; all of it, or by what, whom and when.',
    input: z.strictObject({
      ...Filter,
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({
      /** How many entries there are of those that are wanted. */
      total: z.int(),
      entries: z.array(RecordEntry),
    }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'record.people': operation({
    summary: 'Everybody who has ever changed something in this vault.',
    input: Empty,
    output: z.strictObject({ people: z.array(z.string()) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'record.checkpoints': operation({
    summary: 'Seals of the record, every hundred entries and at its end, to be noted elsewhere.',
    input: Empty,
    output: z.strictObject({ checkpoints: z.array(Checkpoint) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'record.compare': operation({
    summary: 'Compares a seal that was noted elsewhere with the record as it is.',
    input: z.strictObject({ sequence: z.int().min(1), seal: z.string().max(200) }),
    output: z.strictObject({
      /** `same`; `different`: the record was rewritten; `missing`: it ends before that entry. */
      finding: z.enum(['same', 'different', 'missing']),
    }),
    errors: ['not-a-seal'],
    needs: 'open',
    changes: [],
  }),
  'record.save': operation({
    summary: 'Saves the record, or its seals, as a file. There is no word of a story in it.',
    input: z.strictObject({
      ...Filter,
      to: Path,
      replace: z.boolean(),
      format: z.enum(['csv', 'json', 'seals']),
    }),
    output: z.strictObject({ entries: z.int(), bytes: z.int() }),
    errors: [...savingErrors],
    needs: 'open',
    changes: ['record'],
  }),
} as const
