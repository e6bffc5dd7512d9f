import { z } from 'zod'
import { Day, type Level, line } from './basics.ts'

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
export const AuthorityRoute = z.enum([
  'self_18plus',
  'self_16_17',
  'self_under16_gillick',
  'PR_holder',
  'local_authority_PR',
])
export type AuthorityRoute = z.infer<typeof AuthorityRoute>

export const Assent = z.enum(['given', 'refused', 'not_sought'])

export const Authority = z.strictObject({
  route: AuthorityRoute,
  /** Who consented, where that is not the storyteller: a name and a relation. */
  decidedBy: line(120),
  assent: Assent,
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
})
export type ConsentEvent = z.infer<typeof ConsentEvent>

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

export const Attribution = z.strictObject({
  rung: AttributionRung,
  /** What is printed: a pseudonym (A4), a handle (A5) or the name and role as the storyteller wants them (A6 to A8). */
  credit: line(120),
  /** A named credit can expose other people: who checked that it does not, or null. */
  othersCheckedBy: line(120).nullable(),
})
export type Attribution = z.infer<typeof Attribution>

export const isNamedRung = (rung: AttributionRung): boolean => rung >= 'A5'
