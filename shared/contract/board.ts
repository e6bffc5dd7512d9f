import { z } from 'zod'
import { Day } from '../model/basics.ts'
import { Audience, ConsentState, Decision } from '../model/consent.ts'
import { ParticipantId } from '../model/ids.ts'
import { ParticipantKind } from '../model/people.ts'
import { RightsRequestKind } from '../model/rights.ts'
import { Empty, operation } from './operation.ts'

/** What stands between a person and print, the first to be done first. */
export const boardMissing = [
  'age',
  'care_status',
  'consent',
  'authority',
  'evidence',
  'story',
  'review_sent',
  'review_answer',
  'changed_since',
] as const
export const BoardMissing = z.enum(boardMissing)
export type BoardMissing = z.infer<typeof BoardMissing>

/** What will happen to somebody's consent, and when. */
export const BoardNext = z.strictObject({
  what: z.enum(['expires', 'review', 'turns_16', 'turns_18', 'window_ends']),
  on: Day,
})

export const BoardRow = z.strictObject({
  participant: ParticipantId,
  name: z.string(),
  kind: ParticipantKind,
  consent: ConsentState,
  audiences: z.record(Audience, Decision),
  missing: z.array(BoardMissing),
  /** The nearest of what will happen; null where nothing is known to. */
  next: BoardNext.nullable(),
  /** Waiting for their answer to their text, since this day. */
  askedOn: Day.nullable(),
  /** Whether that is longer than the project wants to wait. */
  overdue: z.boolean(),
  /** Releases with a story of theirs of which they have not been told. */
  notTold: z.int(),
  requests: z.array(z.strictObject({ kind: RightsRequestKind, dueOn: Day })),
  /** Whether a safeguarding flag on a story of theirs is open. */
  flagged: z.boolean(),
})
export type BoardRow = z.infer<typeof BoardRow>

/** One count of the recruitment monitor: `people` is null where so few are not shown. */
export const MonitorCell = z.strictObject({
  /** An area's or band's code, a kind, or the words that people used; empty where it is not known. */
  value: z.string(),
  label: z.string(),
  people: z.int().nullable(),
  target: z.int().nullable(),
})
export type MonitorCell = z.infer<typeof MonitorCell>

export const MonitorTable = z.strictObject({
  by: z.enum(['area', 'age_band', 'ethnicity', 'kind']),
  cells: z.array(MonitorCell),
  /** Null where it would give a hidden count away. */
  total: z.int().nullable(),
})
export type MonitorTable = z.infer<typeof MonitorTable>

export const boardOperations = {
  'people.board': operation({
    summary:
      'Everybody who took part: where their consent stands, what is missing, what runs out, who waits for whom.',
    input: Empty,
    output: z.strictObject({ people: z.array(BoardRow) }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
  'people.monitor': operation({
    summary:
      'How many people of each sort took part, against what was hoped for. Small counts are not shown.',
    input: Empty,
    output: z.strictObject({ tables: z.array(MonitorTable), smallestCount: z.int() }),
    errors: [],
    needs: 'open',
    changes: [],
  }),
} as const
