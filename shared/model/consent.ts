import { z } from 'zod'
import { Day, type Level, line, requiredLine } from './basics.ts'
import { ConsentRecord, ConsentTerms } from './consent-record.ts'

export const permissions = [
  'collect',
  'record_audio',
  'record_video',
  'photo',
  'transcribe',
  'quote_verbatim',
  'paraphrase',
  'full_story',
  'translate',
  'edit_for_length',
  'share_partners',
  'archive_reuse',
  'recontact',
  'ai_processing',
] as const
export const media = ['text', 'audio', 'photo', 'video', 'artwork'] as const
export const purposes = [
  'analysis',
  'storybook',
  'report',
  'training',
  'campaign',
  'teaching',
  'media',
] as const
export const audiences = [
  'team',
  'partners',
  'decision_makers',
  'participants',
  'public_event',
  'public_web',
  'press',
] as const

export const Permission = z.enum(permissions)
export const Medium = z.enum(media)
export const Purpose = z.enum(purposes)
export const Audience = z.enum(audiences)
export type Permission = z.infer<typeof Permission>
export type Medium = z.infer<typeof Medium>
export type Purpose = z.infer<typeof Purpose>
export type Audience = z.infer<typeof Audience>

/** The level at which stories are printed for each audience. */
export const audienceToLevel: Readonly<Record<Audience, Level>> = {
  team: 'team',
  partners: 'partners',
  decision_makers: 'partners',
  participants: 'partners',
  public_event: 'public',
  public_web: 'public',
  press: 'public',
}

/** "Not asked" counts as no (promise 6). */
export const Decision = z.enum(['yes', 'no', 'not_asked'])
export type Decision = z.infer<typeof Decision>

/** One permission × medium × purpose × audience. */
export const Grant = z.strictObject({
  permission: Permission,
  medium: Medium,
  purpose: Purpose,
  audience: Audience,
  decision: Decision,
})
export type Grant = z.infer<typeof Grant>

/** Who may decide for a storyteller (reference: HRA and ICO material on children; ethical practice on assent). */
export const authorityRoutes = [
  'self_18plus',
  'self_16_17',
  'self_under16_gillick',
  'PR_holder',
  'local_authority_PR',
  'PR_shared',
  'court',
  'consultee_capacity',
] as const
export const AuthorityRoute = z.enum(authorityRoutes)
export type AuthorityRoute = z.infer<typeof AuthorityRoute>

/** Whether somebody under 18 is looked after, and how; it decides who has parental responsibility. */
export const careStatuses = ['none', 's20', 'care_order', 'interim_order', 'leaving_care', 'unknown'] as const
export const CareStatus = z.enum(careStatuses)
export type CareStatus = z.infer<typeof CareStatus>

export const Assent = z.enum(['given', 'refused', 'not_sought'])

/** The judgement that a child under 16 understands enough to decide for themselves (Gillick). */
export const Gillick = z.strictObject({
  assessor: requiredLine(120),
  on: Day,
  reasons: requiredLine(600),
  result: z.enum(['able', 'not_able']),
})
export type Gillick = z.infer<typeof Gillick>

export const Authority = z.strictObject({
  route: AuthorityRoute,
  /** Who consented, where that is not the storyteller: their name. */
  decidedBy: line(120),
  /** What they are to the storyteller: mother, team manager, judge. */
  relation: line(120).default(''),
  /** What was seen that shows that they may decide: a birth certificate, a care order, a placement plan. */
  proof: line(160).default(''),
  /** The second who decides, where responsibility is shared. */
  alsoDecidedBy: line(120).default(''),
  gillick: Gillick.nullable().default(null),
  assent: Assent,
  /** Why assent was not sought; needed where somebody else decided. */
  assentReason: line(200).default(''),
  /** Who was with the storyteller when they decided. */
  supportPerson: line(120).default(''),
})
export type Authority = z.infer<typeof Authority>

export const consentEventKinds = [
  'offered',
  'given',
  'refused',
  'varied',
  'reconfirmed',
  'partly_withdrawn',
  'withdrawn',
  'ended',
  'invalidated',
] as const
export const ConsentEventKind = z.enum(consentEventKinds)
export type ConsentEventKind = z.infer<typeof ConsentEventKind>

export const Evidence = z.enum(['signed', 'audio', 'witnessed', 'electronic', 'none'])

/**
 * One thing that happened to a storyteller's consent. Events are only ever added; the state is worked out from them.
 * `grants` says what this event decides. `given` starts from nothing; after it, combinations that an event does not
 * name stay as they were.
 */
export const ConsentEvent = z.strictObject({
  kind: ConsentEventKind,
  /** The day on which it happened, which may be before it was written down. */
  on: Day,
  evidence: Evidence,
  authority: Authority.nullable(),
  grants: z.array(Grant).max(500),
  /** Consent runs out at the end of this day. */
  expiresOn: Day.nullable(),
  /** To be looked at again by this day; after it, nothing new is printed. */
  reviewOn: Day.nullable(),
  /** What the storyteller was told and how; null for what was written down without it. */
  record: ConsentRecord.nullable().default(null),
})
export type ConsentEvent = z.infer<typeof ConsentEvent>

/** An event as it is handed in: the vault itself adds the record's number and the hashes of its form. */
export const NewConsentEvent = ConsentEvent.extend({ record: ConsentTerms.nullable().default(null) })
export type NewConsentEvent = z.infer<typeof NewConsentEvent>

export const ConsentState = z.enum([
  'none',
  'offered',
  'given',
  'review_due',
  'expired',
  'refused',
  'withdrawn',
  'ended',
  'invalidated',
])
export type ConsentState = z.infer<typeof ConsentState>

/** How a storyteller wishes to be credited, A0 (not quoted) to A8 (full name and role). A5 to A8 identify. */
export const attributionRungs = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const
export const AttributionRung = z.enum(attributionRungs)
export type AttributionRung = z.infer<typeof AttributionRung>

/** What a credit or a caption may say of a storyteller. */
export const creditDescriptors = ['kind', 'age_band', 'area'] as const
export const CreditDescriptor = z.enum(creditDescriptors)
export type CreditDescriptor = z.infer<typeof CreditDescriptor>

export const Attribution = z.strictObject({
  rung: AttributionRung,
  /** What is printed: a pseudonym (A4), a handle (A5) or the name and role as the storyteller wants them (A6 to A8). */
  credit: line(120),
  /** A named credit can expose other people: who checked that it does not, or null. */
  othersCheckedBy: line(120).nullable(),
  /** What the storyteller does not want said of them, although their rung would say it. */
  withheld: z.array(CreditDescriptor).max(creditDescriptors.length).default([]),
  /** Somebody thinks that this credit could show who another person is. */
  mayIdentifyOthers: z.boolean().default(false),
})
export type Attribution = z.infer<typeof Attribution>

export const isNamedRung = (rung: AttributionRung): boolean => rung >= 'A5'

/** What a credit may say of the storyteller: their rung's descriptors without those that they withheld. */
export const allowedDescriptors = ({
  rung,
  withheld,
}: Pick<Attribution, 'rung' | 'withheld'>): readonly CreditDescriptor[] => {
  const ofRung: readonly CreditDescriptor[] =
    rung === 'A2' ? ['kind'] : rung === 'A3' ? creditDescriptors : []
  return ofRung.filter(descriptor => !withheld.includes(descriptor))
}
