import type { ConsentEvent, ConsentEventKind, ConsentState, Grant } from '../model/consent.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { type KnownAge, possibleAges } from './age.ts'
import { type AuthorityFault, authorityStanding } from './routes.ts'
import { type Consent, combinationToKey, consentState } from './state.ts'

export type MayFollowCode = 'not-allowed-now' | 'authority-missing' | 'impossible-date'

const whileItStands: readonly ConsentEventKind[] = [
  'offered',
  'given',
  'varied',
  'reconfirmed',
  'partly_withdrawn',
  'withdrawn',
  'ended',
  'invalidated',
]

/** What may happen next. Whoever once agreed can always withdraw, even from consent that has run out. */
const followers: Readonly<Record<ConsentState, readonly ConsentEventKind[]>> = {
  none: ['offered', 'given', 'refused'],
  offered: ['offered', 'given', 'refused'],
  refused: ['offered', 'given'],
  given: whileItStands,
  review_due: whileItStands,
  expired: ['offered', 'given', 'refused', 'withdrawn', 'ended', 'invalidated'],
  withdrawn: ['offered', 'given'],
  ended: ['offered', 'given', 'refused', 'withdrawn', 'invalidated'],
  invalidated: ['offered', 'given', 'refused', 'withdrawn'],
}

/** The kinds of event that may be recorded after a state, for a form that offers only those. */
export const kindsAfter = (state: ConsentState): readonly ConsentEventKind[] => followers[state]

const faultToSentence: Readonly<Record<AuthorityFault, string>> = {
  'none-recorded': 'Nothing was recorded. Please say who decided: the storyteller, or somebody for them.',
  'impossible-birth-date': 'Nothing was recorded. The birth date cannot be right: please correct it first.',
  'age-unknown':
    'Nothing was recorded. Please add a birth date or an age band first: it says who may decide at that age.',
  'wrong-for-age':
    'Nothing was recorded. This is not how consent is given at this person’s age on that day. Please choose one of the ways that are offered.',
  'nobody-named': 'Nothing was recorded. Please write who consented for the storyteller, and their relation.',
  'assent-refused':
    'Nothing was recorded. The storyteller said no, and a no from them counts, whoever else agrees.',
  'ended-at-16':
    'Nothing was recorded. From 16 the storyteller decides: please record their own answer, not that of somebody else.',
  'may-have-ended-at-16':
    'Nothing was recorded. This person may have turned 16, and would then decide for themselves. Please add their birth date.',
}

const isContradiction = (grants: readonly Grant[]): boolean => {
  const decisions = new Map<string, string>()
  return grants.some(grant => {
    const before = decisions.get(combinationToKey(grant)) ?? grant.decision
    decisions.set(combinationToKey(grant), grant.decision)
    return before !== grant.decision
  })
}

const checkDates = (
  event: ConsentEvent,
  person: KnownAge,
  today: string,
): Result<null, 'impossible-date'> => {
  if (event.on > today)
    return fail('impossible-date', 'Nothing was recorded. This day has not come yet: please check the date.')
  if (person.birthDate !== null && !possibleAges(person, event.on).ok)
    return fail(
      'impossible-date',
      'Nothing was recorded. This day does not fit the birth date: please check both.',
    )
  const ends = [event.expiresOn, event.reviewOn].filter(day => day !== null)
  if (ends.some(day => day < event.on))
    return fail(
      'impossible-date',
      'Nothing was recorded. The end or the review lies before the day itself: please check the dates.',
    )
  return ok(null)
}

const checkAuthority = (
  event: ConsentEvent,
  before: Consent,
  person: KnownAge,
): Result<null, 'authority-missing'> => {
  const saysYes = event.grants.some(grant => grant.decision === 'yes')
  const asksAuthority = event.kind === 'given' || event.kind === 'reconfirmed'
  if (!asksAuthority && !(event.kind === 'varied' && saysYes)) return ok(null)
  const inherited = event.kind !== 'given' && event.authority === null
  const answer = authorityStanding(
    inherited ? before.authority : event.authority,
    inherited ? (before.authorityOn ?? event.on) : event.on,
    person,
    event.on,
  )
  if (!answer.stands) return fail('authority-missing', faultToSentence[answer.fault])
  if (event.evidence === 'none')
    return fail(
      'authority-missing',
      'Nothing was recorded. Please say how the answer is kept: signed, spoken, witnessed or electronic.',
    )
  return ok(null)
}

/**
 * Whether an event may be added to what happened before. Nothing earlier is changed by it.
 *
 * @param events what happened so far, in the order in which it was written down
 * @param today `YYYY-MM-DD`
 *
 * Errors: `impossible-date` (a day that has not come, before the birth, or an end before its beginning),
 * `not-allowed-now` (nothing to change, confirm or withdraw on that day, or a yes where only a no can stand),
 * `authority-missing` (consent without somebody who may decide at the storyteller's age on that day, against the
 * storyteller's own no, or without evidence).
 */
export const mayFollow = (
  events: readonly ConsentEvent[],
  event: ConsentEvent,
  person: KnownAge,
  today: string,
): Result<null, MayFollowCode> => {
  const dates = checkDates(event, person, today)
  if (!dates.ok) return dates
  const before = consentState(events, event.on, person)
  if (!followers[before.state].includes(event.kind))
    return fail(
      'not-allowed-now',
      'Nothing was recorded. This cannot follow what happened up to that day: please check the date, or choose another step.',
    )
  if (isContradiction(event.grants))
    return fail(
      'not-allowed-now',
      'Nothing was recorded. The same thing is answered twice, in different ways: please keep one answer.',
    )
  if (event.kind === 'partly_withdrawn' && event.grants.some(grant => grant.decision === 'yes'))
    return fail(
      'not-allowed-now',
      'Nothing was recorded. Taking back can only turn a yes into a no: please record a new yes as a change.',
    )
  return checkAuthority(event, before, person)
}
