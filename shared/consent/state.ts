import type {
  Audience,
  Authority,
  ConsentEvent,
  ConsentState,
  Decision,
  Grant,
  Medium,
  Permission,
  Purpose,
} from '../model/consent.ts'
import { audiences } from '../model/consent.ts'
import {
  type AuthorityFault,
  authorityEnds,
  authorityStanding,
  type ConsentPolicy,
  type Deciding,
} from './routes.ts'

export interface Consent {
  readonly state: ConsentState
  /**
   * The last day on which something new may be printed: the earliest of the end, the review and the day before the
   * birthday with which the authority ends. Null where there is none, or no consent.
   */
  readonly until: string | null
  /** What has been decided in the consent that stands; empty where none stands. */
  readonly grants: readonly Grant[]
  readonly authority: Authority | null
  /** The day on which that authority consented; null where no consent stands. */
  readonly authorityOn: string | null
  readonly expiresOn: string | null
  readonly reviewOn: string | null
}

/**
 * All events folded together, in order: what stands whatever today is. Plain data, so that it can be kept beside the
 * events as a copy.
 */
export interface Standing {
  readonly phase: 'none' | 'offered' | 'given' | 'refused' | 'withdrawn' | 'ended' | 'invalidated'
  readonly grants: readonly Grant[]
  readonly authority: Authority | null
  readonly authorityOn: string | null
  readonly expiresOn: string | null
  readonly reviewOn: string | null
  /** Until the end of this day words can be taken out of what is being made; null where no such day was agreed. */
  readonly windowEnds: string | null
}

type Combination = Omit<Grant, 'decision'>

/** One combination as a string, to compare it by. */
export const combinationToKey = ({ permission, medium, purpose, audience }: Combination): string =>
  `${permission}/${medium}/${purpose}/${audience}`

const nothing = (phase: Standing['phase']): Standing => ({
  phase,
  grants: [],
  authority: null,
  authorityOn: null,
  expiresOn: null,
  reviewOn: null,
  windowEnds: null,
})

const withGrants = (before: readonly Grant[], changes: readonly Grant[]): readonly Grant[] => {
  const after = new Map(before.map(grant => [combinationToKey(grant), grant]))
  for (const grant of changes) after.set(combinationToKey(grant), grant)
  return [...after.values()]
}

const isLiveOn = (standing: Pick<Standing, 'phase' | 'expiresOn'>, day: string): boolean =>
  standing.phase === 'given' && (standing.expiresOn === null || day <= standing.expiresOn)

/** A child who says no is heard, whatever the event was about. */
const withAssent = (standing: Authority | null, said: Authority | null): Authority | null =>
  standing !== null && said?.assent === 'refused' ? { ...standing, assent: 'refused' } : standing

/** A change to consent that stands. What a change does not name stays as it was. */
const change = (standing: Standing, event: ConsentEvent): Standing => {
  const confirms = event.kind === 'reconfirmed'
  const confirmedAnew = confirms && event.authority !== null
  return {
    ...standing,
    grants: withGrants(standing.grants, event.grants),
    // Only who confirms the whole of it takes it over: a change to one combination leaves the rest with whoever agreed.
    authority: confirmedAnew ? event.authority : withAssent(standing.authority, event.authority),
    authorityOn: confirmedAnew ? event.on : standing.authorityOn,
    expiresOn: event.expiresOn ?? standing.expiresOn,
    // Confirming is the review: the day that was set for it is over, whether or not another is set.
    reviewOn: confirms ? event.reviewOn : (event.reviewOn ?? standing.reviewOn),
    windowEnds: event.record?.withdrawalWindowEnds ?? standing.windowEnds,
  }
}

const step = (standing: Standing, event: ConsentEvent): Standing => {
  switch (event.kind) {
    case 'given':
      // A new form: nothing that was agreed before it comes back by itself (promise 6).
      return {
        phase: 'given',
        grants: withGrants([], event.grants),
        authority: event.authority,
        authorityOn: event.on,
        expiresOn: event.expiresOn,
        reviewOn: event.reviewOn,
        windowEnds: event.record?.withdrawalWindowEnds ?? null,
      }
    case 'varied':
    case 'reconfirmed':
    case 'partly_withdrawn':
      return isLiveOn(standing, event.on) ? change(standing, event) : standing
    case 'offered':
      return standing.phase === 'none' || standing.phase === 'refused' ? nothing('offered') : standing
    case 'withdrawn':
      return nothing('withdrawn')
    case 'refused':
    case 'ended':
    case 'invalidated':
      // Somebody's own withdrawal says more than what the project noted afterwards.
      return standing.phase === 'withdrawn' ? standing : nothing(event.kind)
  }
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter(day => day !== null).toSorted()[0] ?? null

/** Whether consent stands: also while its review is due, which stops only what would be printed anew. */
export const isStanding = (state: ConsentState): state is 'given' | 'review_due' =>
  state === 'given' || state === 'review_due'

/** Folds events in the order of the days on which they happened, then of writing down. */
export const foldConsent = (events: readonly ConsentEvent[]): Standing =>
  events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).reduce(step, nothing('none'))

/**
 * What a standing means on a day that is not before the last of its events.
 *
 * @param today `YYYY-MM-DD`
 */
export const consentOn = (
  standing: Standing,
  today: string,
  person: Deciding | null,
  policy: ConsentPolicy,
): Consent => {
  const { phase, authority, authorityOn, expiresOn, reviewOn } = standing
  if (phase !== 'given')
    return { state: phase, until: null, grants: [], authority, authorityOn, expiresOn, reviewOn }
  const end = person ? authorityEnds(authority, person, policy) : null
  const until = earliest([expiresOn, reviewOn, end])
  const rest = { until, authority, authorityOn, expiresOn, reviewOn }
  if (!isLiveOn(standing, today)) return { state: 'expired', grants: [], ...rest }
  const reviewPassed = reviewOn !== null && today > reviewOn
  const mustBeAsked = person !== null && mustConfirm(standing, person, today, policy)
  return { state: reviewPassed || mustBeAsked ? 'review_due' : 'given', grants: standing.grants, ...rest }
}

/**
 * The state of consent on a day, worked out from everything that happened up to and on it. Events of later days
 * are not looked at, so that "what would hold in March?" is answered by passing a day in March.
 *
 * - Order is by the day on which things happened, then by the order in which they were written down.
 * - Consent runs out at the end of its last day. Nothing but a new `given` brings it back after that, or after a
 *   withdrawal, an end or an invalidation; a new `given` starts from nothing.
 * - After the review day the state is `review_due`, until it is confirmed or given anew.
 * - With `person`, consent that somebody else gave is `review_due` from the 16th birthday, and what was agreed under
 *   18 from the 18th where the project asks again then: the person must confirm.
 *
 * @param events in the order in which they were written down
 * @param today `YYYY-MM-DD`
 */
export const consentState = (
  events: readonly ConsentEvent[],
  today: string,
  person: Deciding | null,
  policy: ConsentPolicy,
): Consent => consentOn(foldConsent(events.filter(event => event.on <= today)), today, person, policy)

const endings: readonly AuthorityFault[] = [
  'ended-at-16',
  'may-have-ended-at-16',
  'ended-at-18',
  'may-have-ended-at-18',
]

const mustConfirm = (standing: Standing, person: Deciding, today: string, policy: ConsentPolicy): boolean => {
  if (standing.authorityOn === null) return false
  const answer = authorityStanding(standing.authority, standing.authorityOn, person, today, policy)
  return !answer.stands && endings.includes(answer.fault)
}

/** What was said to one combination. What nobody asked is `not_asked`, and counts as no (promise 6). */
export const decisionFor = (consent: Pick<Consent, 'grants'>, combination: Combination): Decision =>
  consent.grants.find(grant => combinationToKey(grant) === combinationToKey(combination))?.decision ??
  'not_asked'

/** In what way a storybook uses a story: the whole of it, or words from it as a quote. */
export type StoryUse = Extract<Permission, 'full_story' | 'quote_verbatim'>
export const storyUses: readonly StoryUse[] = ['full_story', 'quote_verbatim']

export interface Setting {
  readonly medium: Medium
  readonly purpose: Purpose
  readonly audience: Audience
}

/** What was said to all uses together: yes only where each has a yes; no where any has a no. */
export const decisionForUses = (
  consent: Pick<Consent, 'grants'>,
  uses: readonly StoryUse[],
  { medium, purpose, audience }: Setting,
): Decision => {
  // No use named is not "no permission needed".
  const asked = uses.length === 0 ? storyUses : uses
  const decisions = asked.map(permission => decisionFor(consent, { permission, medium, purpose, audience }))
  if (decisions.includes('no')) return 'no'
  return decisions.every(decision => decision === 'yes') ? 'yes' : 'not_asked'
}

/** Audience by audience, what was said to whole stories and quotes in text storybooks. */
export const audienceDecisions = (consent: Pick<Consent, 'grants'>): Record<Audience, Decision> => {
  const of = (audience: Audience): Decision =>
    decisionForUses(consent, storyUses, { medium: 'text', purpose: 'storybook', audience })
  return Object.fromEntries(audiences.map(audience => [audience, of(audience)])) as Record<Audience, Decision>
}
