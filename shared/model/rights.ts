import { z } from 'zod'
import { Day, line } from './basics.ts'
import { ParticipantId, RequestId } from './ids.ts'

/** What somebody may ask for (UK GDPR, articles 15 to 17 and 21, and what they agreed to). */
export const rightsRequestKinds = [
  'withdraw_participation',
  'withdraw_grant',
  'erasure',
  'rectification',
  'access',
  'objection',
] as const
export const RightsRequestKind = z.enum(rightsRequestKinds)
export type RightsRequestKind = z.infer<typeof RightsRequestKind>

export const RightsDecision = z.strictObject({
  outcome: z.enum(['done', 'done_in_part', 'refused']),
  on: Day,
  reason: line(600),
  /** The exemption that was relied on; needed where something was refused. */
  exemption: line(160),
})
export type RightsDecision = z.infer<typeof RightsDecision>

export const RightsRequest = z.strictObject({
  id: RequestId,
  participant: ParticipantId,
  kind: RightsRequestKind,
  receivedOn: Day,
  /** One month after it was received (UK GDPR, article 12(3)). */
  dueOn: Day,
  decision: RightsDecision.nullable(),
})
export type RightsRequest = z.infer<typeof RightsRequest>
