import type { z } from 'zod'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import type {
  Assent,
  Audience,
  AuthorityRoute,
  ConsentEventKind,
  ConsentState,
  Decision,
  Evidence,
} from '../../../shared/model/consent.ts'
import type { SessionKind } from '../../../shared/model/people.ts'

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
