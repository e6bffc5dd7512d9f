import { z } from 'zod'
import { Day } from './basics.ts'
import { RetentionRuleId } from './ids.ts'

export const retentionItems = [
  'audio',
  'transcript',
  'contact',
  'key_table',
  'consent_evidence',
  'export',
] as const
export const RetentionItem = z.enum(retentionItems)
export type RetentionItem = z.infer<typeof RetentionItem>

/** The day from which a period is counted. */
export const RetentionTrigger = z.enum(['collected', 'withdrawn', 'released', 'project_end'])
export type RetentionTrigger = z.infer<typeof RetentionTrigger>

export const RetentionAction = z.enum(['delete', 'review', 'archive'])
export type RetentionAction = z.infer<typeof RetentionAction>

export const RetentionRuleDetails = z.strictObject({
  item: RetentionItem,
  months: z.int().min(0).max(1_200),
  trigger: RetentionTrigger,
  action: RetentionAction,
})
export const RetentionRule = RetentionRuleDetails.extend({ id: RetentionRuleId })
export type RetentionRuleDetails = z.infer<typeof RetentionRuleDetails>
export type RetentionRule = z.infer<typeof RetentionRule>

/** Something whose time has come. Nothing is done to it until a person confirms. */
export const RetentionDue = z.strictObject({
  rule: RetentionRuleId,
  item: RetentionItem,
  action: RetentionAction,
  /** The code of the thing: a person, a story, evidence, a release, or `project`. */
  object: z.string(),
  dueOn: Day,
})
export type RetentionDue = z.infer<typeof RetentionDue>

export const Disposal = z.strictObject({
  rule: RetentionRuleId,
  item: RetentionItem,
  action: RetentionAction,
  object: z.string(),
  on: Day,
  by: z.string(),
})
export type Disposal = z.infer<typeof Disposal>
