import { z } from 'zod'
import { Day, line, requiredLine } from './basics.ts'
import { Art6Basis, Art9Condition } from './consent-record.ts'
import { AreaId } from './ids.ts'
import { AgeBand, ParticipantKind } from './people.ts'

/** What the project tells people about itself: printed on its forms and put into consent records. */
export const ProjectTerms = z.strictObject({
  /** Every organisation that decides what is done with the words. */
  controllers: z.array(requiredLine(200)).max(20).default([]),
  recipients: z.array(requiredLine(200)).max(20).default([]),
  storageLocation: line(200).default('An encrypted vault on the project’s own computer'),
  art6Basis: Art6Basis.default('legitimate_interests'),
  art9Condition: Art9Condition.default('research'),
  ethicsRef: line(80).default(''),
  /** Whom to tell, and how, to take consent back. */
  withdrawalContact: line(200).default(''),
  endsOn: Day.nullable().default(null),
})
export type ProjectTerms = z.infer<typeof ProjectTerms>

/** Whom to turn to when somebody may be at risk. */
export const ProjectLead = z.strictObject({
  name: line(120).default(''),
  role: line(120).default(''),
  contact: line(160).default(''),
})
export type ProjectLead = z.infer<typeof ProjectLead>

/**
 * Thresholds that no law and no standard sets: each is the project’s own choice, and these are Storykeep’s defaults
 * (reference, sections 2 and 3).
 */
export const ProjectPolicy = z.strictObject({
  /**
   * The fewest people who must share what a credit says of a storyteller. Upwards only: for fewer, a lead answers by
   * name for the one story (reference, section 3).
   */
  smallestGroup: z.int().min(5).max(100).default(5),
  /** The same, for what anybody can read on the web. */
  smallestGroupOnTheWeb: z.int().min(10).max(100).default(10),
  /** Counts under this are not shown. */
  smallestCount: z.int().min(2).max(20).default(5),
  /** Who agreed under 18 is asked again at 18. */
  askAgainAt18: z.boolean().default(true),
  /** Consent is looked at again after so many months; null where it is not. */
  reviewAfterMonths: z.int().min(1).max(120).nullable().default(24),
  /** Somebody who has not answered after so many days is shown. */
  answerAfterDays: z.int().min(1).max(365).default(28),
  /** What runs out within so many days is shown. */
  endsSoonDays: z.int().min(1).max(365).default(30),
  /** Words can be taken out of what is not printed for so many days. */
  withdrawalDays: z.int().min(0).max(3_650).default(28),
})
export type ProjectPolicy = z.infer<typeof ProjectPolicy>

/** How many people of a sort the project wants to hear from. */
export const RecruitmentTarget = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('area'), value: AreaId, target: z.int().min(1).max(100_000) }),
  z.strictObject({ by: z.literal('age_band'), value: AgeBand, target: z.int().min(1).max(100_000) }),
  z.strictObject({
    by: z.literal('ethnicity'),
    value: requiredLine(80),
    target: z.int().min(1).max(100_000),
  }),
  z.strictObject({ by: z.literal('kind'), value: ParticipantKind, target: z.int().min(1).max(100_000) }),
])
export type RecruitmentTarget = z.infer<typeof RecruitmentTarget>
