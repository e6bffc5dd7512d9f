import type {
  ConsentEvent,
  ConsentEventKind,
  ConsentState,
  Grant,
  NewConsentEvent,
} from '../model/consent.ts'
import { fold } from '../model/fold.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { possibleAges } from './age.ts'
import { type AuthorityFault, authorityStanding, type ConsentPolicy, type Deciding } from './routes.ts'
import { type Consent, combinationToKey, consentState } from './state.ts'

export type MayFollowCode =
  | 'not-allowed-now'
  | 'contradiction'
  | 'authority-missing'
  | 'decider-is-storyteller'
  | 'impossible-date'

/** The storyteller, or a group, with the name by which nobody else may decide for them. */
export interface Storyteller extends Deciding {
  /** Empty for a group. */
  readonly name: string
}

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

const faultToSentence: Readonly<Record<Exclude<AuthorityFault, 'not-for-storykeep'>, string>> = {
  'none-recorded': 'Nothing was recorded. Please say who decided: the storyteller, or somebody for them.',
  'impossible-birth-date': 'Nothing was recorded. The birth date cannot be right: please correct it first.',
  'age-unknown':
    'Nothing was recorded. Please add a birth date or an age band first: it says who may decide at that age.',
  'wrong-for-age':
    'Nothing was recorded. This is not how consent is given at this person’s age on that day. Please choose one of the ways that are offered.',
  'nobody-named': 'Nothing was recorded. Please write who consented for the storyteller, and their relation.',
  'care-status-unknown':
    'Nothing was recorded. Please write down first whether this person is looked after: under 18 it says who may decide.',
  'wrong-for-care-status':
    'Nothing was recorded. For somebody who is looked after in this way, others decide. Please choose one of the ways that are offered.',
  'no-proof':
    'Nothing was recorded. Please write what you saw that shows that this person may decide, such as a birth certificate or a care order.',
  'second-missing':
    'Nothing was recorded. Where responsibility is shared, both decide: please name the second person too.',
  'gillick-missing':
    'Nothing was recorded. A child under 16 can decide alone only where somebody judged that they understand enough: please write down who, when and why.',
  'gillick-not-able':
    'Nothing was recorded. This child was judged not able to decide alone, so somebody with parental responsibility has to.',
  'assent-not-explained':
    'Nothing was recorded. Please write why the storyteller was not asked whether they want this too.',
  'ended-at-18':
    'Nothing was recorded. From 18 the storyteller is asked again: please record their own answer as it is now.',
  'may-have-ended-at-18':
    'Nothing was recorded. This person may have turned 18, and would then be asked again. Please add their birth date.',
  'assent-refused':
    'Nothing was recorded. The storyteller said no, and a no from them counts, whoever else agrees.',
  'ended-at-16':
    'Nothing was recorded. From 16 the storyteller decides: please record their own answer, not that of somebody else.',
  'may-have-ended-at-16':
    'Nothing was recorded. This person may have turned 16, and would then decide for themselves. Please add their birth date.',
}

const answersTwice = (grants: readonly Grant[]): boolean => {
  const decisions = new Map<string, string>()
  return grants.some(grant => {
    const before = decisions.get(combinationToKey(grant)) ?? grant.decision
    decisions.set(combinationToKey(grant), grant.decision)
    return before !== grant.decision
  })
}

/**
 * Two things on one day that cannot both be so. A no after a yes is somebody changing their mind, and is heard; a yes
 * on the day of a no is more likely a slip of the pen, and would print what was refused.
 */
export const contradictsTheDay = (
  events: readonly ConsentEvent[],
  event: Pick<ConsentEvent, 'kind' | 'on' | 'grants'>,
): boolean => {
  const sameDay = events.filter(({ on }) => on === event.on)
  if (event.kind === 'given' && sameDay.some(({ kind }) => kind === 'withdrawn' || kind === 'refused'))
    return true
  const refused = new Set(
    sameDay.flatMap(({ grants }) =>
      grants.filter(grant => grant.decision === 'no').map(grant => combinationToKey(grant)),
    ),
  )
  return event.grants.some(grant => grant.decision === 'yes' && refused.has(combinationToKey(grant)))
}

const checkDates = (
  event: NewConsentEvent,
  person: Deciding,
  today: string,
): Result<null, 'impossible-date'> => {
  if (event.on > today)
    return fail('impossible-date', 'Nothing was recorded. This day has not come yet: please check the date.')
  if (person.birthDate !== null && !possibleAges(person, event.on).ok)
    return fail(
      'impossible-date',
      'Nothing was recorded. This day does not fit the birth date: please check both.',
    )
  const ends = [event.expiresOn, event.reviewOn, event.record?.withdrawalWindowEnds ?? null].filter(
    day => day !== null,
  )
  if (ends.some(day => day < event.on))
    return fail(
      'impossible-date',
      'Nothing was recorded. The end or the review lies before the day itself: please check the dates.',
    )
  const judgedOn = event.authority?.gillick?.on ?? event.on
  if (judgedOn > event.on)
    return fail(
      'impossible-date',
      'Nothing was recorded. It was judged only later that the storyteller may decide alone: please check both days.',
    )
  return ok(null)
}

const isSameName = (one: string, other: string): boolean =>
  fold(one).trim() !== '' && fold(one).trim() === fold(other).trim()

const checkPeople = (
  event: NewConsentEvent,
  { name }: Storyteller,
): Result<null, 'decider-is-storyteller' | 'authority-missing'> => {
  const { authority, record } = event
  const others = [authority?.decidedBy ?? '', authority?.alsoDecidedBy ?? '']
  if (others.some(other => isSameName(other, name)))
    return fail(
      'decider-is-storyteller',
      'Nothing was recorded. The storyteller cannot consent on behalf of themselves. Where somebody has the same name, please add what tells them apart.',
    )
  const [first = '', second = ''] = others
  if (isSameName(first, second))
    return fail(
      'decider-is-storyteller',
      'Nothing was recorded. Two people share the decision, and one is named twice. Please name them both.',
    )
  const isSpoken = event.evidence === 'witnessed' || record?.how === 'telephone'
  const asksWitness = event.kind === 'given' || event.kind === 'reconfirmed'
  const witness = record?.witness ?? ''
  if (asksWitness && isSpoken && (witness === '' || isSameName(witness, name)))
    return fail(
      'authority-missing',
      'Nothing was recorded. What is agreed by telephone or in spoken words needs somebody else who heard it: please name the witness.',
    )
  return ok(null)
}

const checkAuthority = (
  event: NewConsentEvent,
  before: Consent,
  person: Deciding,
  policy: ConsentPolicy,
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
    policy,
  )
  // A consultee's answer may be written down; no gate will ever take it for a yes.
  if (!answer.stands && answer.fault !== 'not-for-storykeep')
    return fail('authority-missing', faultToSentence[answer.fault])
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
 * `contradiction` (one thing answered twice, or a yes on the day of a no to the same),
 * `decider-is-storyteller` (somebody named as deciding for themselves, or as both of two),
 * `authority-missing` (consent without somebody who may decide at the storyteller's age on that day, against the
 * storyteller's own no, without evidence, or spoken without a witness).
 */
export const mayFollow = (
  events: readonly ConsentEvent[],
  event: NewConsentEvent,
  person: Storyteller,
  today: string,
  policy: ConsentPolicy,
): Result<null, MayFollowCode> => {
  const dates = checkDates(event, person, today)
  if (!dates.ok) return dates
  const before = consentState(events, event.on, person, policy)
  if (!followers[before.state].includes(event.kind))
    return fail(
      'not-allowed-now',
      'Nothing was recorded. This cannot follow what happened up to that day: please check the date, or choose another step.',
    )
  if (answersTwice(event.grants))
    return fail(
      'contradiction',
      'Nothing was recorded. The same thing is answered twice, in different ways: please keep one answer.',
    )
  if (event.kind === 'partly_withdrawn' && event.grants.some(grant => grant.decision === 'yes'))
    return fail(
      'not-allowed-now',
      'Nothing was recorded. Taking back can only turn a yes into a no: please record a new yes as a change.',
    )
  if (contradictsTheDay(events, event))
    return fail(
      'contradiction',
      'Nothing was recorded. On that day they already said no to this. If they changed their mind later, please record it with the day on which they did.',
    )
  const people = checkPeople(event, person)
  return people.ok ? checkAuthority(event, before, person, policy) : people
}

/** Whether an event says yes to something that the form does not ask: then the paper and the grants would differ. */
export const isBeyondForm = (event: NewConsentEvent, asks: readonly Omit<Grant, 'decision'>[]): boolean => {
  const asked = new Set(asks.map(combinationToKey))
  return event.grants.some(grant => grant.decision !== 'not_asked' && !asked.has(combinationToKey(grant)))
}
