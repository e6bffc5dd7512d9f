import type { z } from 'zod'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import type {
  Assent,
  Audience,
  AuthorityRoute,
  CareStatus,
  ConsentEventKind,
  ConsentState,
  Decision,
  Evidence,
} from '../../../shared/model/consent.ts'
import type { ConsentTerms } from '../../../shared/model/consent-record.ts'
import type { EvidenceKind } from '../../../shared/model/evidence.ts'
import type { SessionKind } from '../../../shared/model/people.ts'
import type { RightsDecision, RightsRequestKind } from '../../../shared/model/rights.ts'

/** The words of consent as people read them on screen; those that other places need as well are in `app/words.ts`. */

/** After "for" or "to": "a storybook for the public web". */
export const audienceInSentence: Readonly<Record<Audience, string>> = {
  team: 'the team',
  partners: 'partners',
  decision_makers: 'decision makers',
  participants: 'everybody who took part',
  public_event: 'public events',
  public_web: 'the public web',
  press: 'the press',
}

export const decisionWords: Readonly<Record<Decision, string>> = {
  yes: 'yes',
  no: 'no',
  not_asked: 'not asked',
}

export const stateWords: Readonly<Record<ConsentState, string>> = {
  none: 'Not asked yet',
  offered: 'Asked, not answered',
  given: 'Given',
  review_due: 'To be asked again',
  expired: 'Run out',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  ended: 'Ended by the project',
  invalidated: 'Found not to hold',
}

export const ownTextWords: Readonly<Record<ParticipantRow['ownText'], string>> = {
  none: '–',
  not_sent: 'Not sent',
  approved: 'Approved',
  changed: 'Changed since',
  declined: 'Declined',
}

/** What happened, as the timeline tells it. */
export const eventWords: Readonly<Record<ConsentEventKind, string>> = {
  offered: 'Was asked',
  given: 'Gave consent',
  refused: 'Said no',
  varied: 'Changed what they agree to',
  reconfirmed: 'Agreed again',
  partly_withdrawn: 'Took back part of it',
  withdrawn: 'Withdrew',
  ended: 'The project ended it',
  invalidated: 'Was found not to hold',
}

export const routeWords: Readonly<Record<AuthorityRoute, string>> = {
  self_18plus: 'The storyteller, who is 18 or over',
  self_16_17: 'The storyteller, who is 16 or 17',
  self_under16_gillick: 'The storyteller, under 16 and judged able to decide',
  PR_holder: 'Somebody with parental responsibility',
  local_authority_PR: 'The local authority, which shares parental responsibility',
  PR_shared: 'Two people who share parental responsibility, together',
  court: 'A court',
  consultee_capacity: 'A consultee, because the storyteller cannot decide',
}

export const careStatusWords: Readonly<Record<CareStatus, string>> = {
  none: 'Not looked after',
  s20: 'Looked after with the parents’ agreement (section 20)',
  care_order: 'Under a care order',
  interim_order: 'Under an interim care order',
  leaving_care: 'Has left care',
  unknown: 'Not known yet',
}

type TermsWords<Field extends keyof ConsentTerms> = Readonly<
  Record<Extract<ConsentTerms[Field], string>, string>
>

export const howWords: TermsWords<'how'> = {
  in_person: 'In person',
  telephone: 'By telephone',
  video_call: 'On a video call',
  online: 'Online',
  post: 'By post',
}

export const accessFormatWords: TermsWords<'accessFormat'> = {
  standard: 'The standard sheet',
  easy_read: 'Easy read',
  large_print: 'Large print',
  oral: 'Read aloud',
  bsl: 'British Sign Language',
  other: 'In another way',
}

export const capacityWords: TermsWords<'capacity'> = {
  interviewee: 'Somebody who told their story',
  workshop: 'Somebody at a workshop',
  co_analyst: 'Somebody who reads others’ stories with the team',
  presenter: 'Somebody who presents',
  photographed: 'Somebody who is in a photograph',
}

export const jurisdictionWords: TermsWords<'jurisdiction'> = {
  england_wales: 'England or Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
  other: 'Elsewhere',
}

export const art6Words: TermsWords<'art6Basis'> = {
  consent: 'Consent',
  public_task: 'A public task',
  legitimate_interests: 'Legitimate interests',
  other: 'Another basis',
}

export const art9Words: TermsWords<'art9Condition'> = {
  explicit_consent: 'Explicit consent',
  research: 'Research, with safeguards',
  other: 'Another condition',
}

export const requestWords: Readonly<Record<RightsRequestKind, string>> = {
  withdraw_participation: 'To take everything back',
  withdraw_grant: 'To take part of it back',
  erasure: 'To have everything erased',
  rectification: 'To have something put right',
  access: 'To see what is kept of them',
  objection: 'Not to have their words used in this way',
}

export const requestOutcomeWords: Readonly<Record<RightsDecision['outcome'], string>> = {
  done: 'All of it was done',
  done_in_part: 'Part of it was done',
  refused: 'It was refused',
}

export const evidenceKindWords: Readonly<Record<EvidenceKind, string>> = {
  signed_scan: 'Scan of a signed form',
  audio_statement: 'Spoken statement',
}

export const assentWords: Readonly<Record<z.infer<typeof Assent>, string>> = {
  given: 'Agreed',
  refused: 'Did not agree',
  not_sought: 'Was not asked',
}

export const evidenceWords: Readonly<Record<z.infer<typeof Evidence>, string>> = {
  signed: 'A signed form',
  audio: 'Said on a recording',
  witnessed: 'Said before a witness',
  electronic: 'Written electronically',
  none: 'Nothing kept',
}

export const sessionKindWords: Readonly<Record<z.infer<typeof SessionKind>, string>> = {
  interview: 'Interview',
  workshop: 'Workshop',
  consultation: 'Consultation',
  written: 'Written piece',
}
