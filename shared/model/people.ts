import { z } from 'zod'
import { Day, line, requiredLine } from './basics.ts'
import { CareStatus } from './consent.ts'
import { AreaId, IdentityId, ParticipantId, SessionId, StageId } from './ids.ts'

export const participantKinds = [
  'young_person',
  'adult_lived_experience',
  'parent_carer',
  'foster_carer',
  'practitioner',
  'leader',
  'commissioner',
  'citizen_researcher',
] as const
export const ParticipantKind = z.enum(participantKinds)
export type ParticipantKind = z.infer<typeof ParticipantKind>

export const ageBands = ['under_14', '14_15', '16_17', '18_21', '22_25', '26_40', '41_60', 'over_60'] as const
export const AgeBand = z.enum(ageBands)
export type AgeBand = z.infer<typeof AgeBand>

/** What storytellers said of themselves, in their own words; empty where they did not say. */
export const Descriptors = z.strictObject({
  gender: line(80),
  ethnicity: line(80),
  role: line(80),
  other: line(200),
})
export type Descriptors = z.infer<typeof Descriptors>

export const ParticipantDetails = z.strictObject({
  /** The real name, as known to the team; kept only in the vault. */
  name: requiredLine(120),
  kind: ParticipantKind,
  birthDate: Day.nullable(),
  ageBand: AgeBand.nullable(),
  /** Whether they are looked after; asked of everybody under 18. */
  careStatus: CareStatus.default('unknown'),
  area: AreaId.nullable(),
  descriptors: Descriptors,
  /** The identity in the register that is this person, where one is known. */
  identity: IdentityId.nullable(),
})
export type ParticipantDetails = z.infer<typeof ParticipantDetails>

export const Participant = ParticipantDetails.extend({ id: ParticipantId })
export type Participant = z.infer<typeof Participant>

export const SessionKind = z.enum(['interview', 'workshop', 'consultation', 'written'])

export const SessionDetails = z.strictObject({
  kind: SessionKind,
  title: requiredLine(160),
  place: line(160),
  heldOn: Day.nullable(),
  stage: StageId.nullable(),
  area: AreaId.nullable(),
  headcount: z.int().min(0).max(100_000).nullable(),
  /** The band of the youngest who was there, for consent that was given as a group. */
  youngest: AgeBand.nullable().default(null),
})
export type SessionDetails = z.infer<typeof SessionDetails>

export const Session = SessionDetails.extend({ id: SessionId })
export type Session = z.infer<typeof Session>
