import { z } from 'zod'
import { Day, requiredLine } from './basics.ts'
import { FlagId, ParticipantId, StoryId } from './ids.ts'

export const SafeguardingSeverity = z.enum(['concern', 'disclosure', 'immediate'])
export type SafeguardingSeverity = z.infer<typeof SafeguardingSeverity>

/**
 * That something was noticed, and who deals with it. What was noticed is not asked for and has no field: it belongs
 * into the organisation’s own system.
 */
export const FlagDetails = z.strictObject({
  story: StoryId,
  severity: SafeguardingSeverity,
  /** Whether the storyteller had been told when confidentiality ends. */
  limitExplained: z.boolean(),
  lead: requiredLine(120),
  /** The day on which it was handed to the organisation’s own people; null where it was not yet. */
  referredOn: Day.nullable(),
  /** Whether nothing of the story is printed while this is open. */
  hold: z.boolean(),
})
export type FlagDetails = z.infer<typeof FlagDetails>

export const SafeguardingFlag = FlagDetails.extend({
  id: FlagId,
  participant: ParticipantId.nullable(),
  raisedOn: Day,
  raisedBy: z.string(),
  /** Null while it is open. */
  closedOn: Day.nullable(),
  closedBy: z.string().nullable(),
})
export type SafeguardingFlag = z.infer<typeof SafeguardingFlag>
