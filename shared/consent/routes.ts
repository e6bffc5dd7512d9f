import type { Authority, AuthorityRoute, CareStatus } from '../model/consent.ts'
import type { ProjectPolicy } from '../model/project-terms.ts'
import { birthdayAt, dayBefore, isAgeUnknown, type KnownAge, possibleAges, yearsBetween } from './age.ts'

/** What decides who may consent: age, and whether somebody is looked after. Nobody asks that of a whole group. */
export interface Deciding extends KnownAge {
  readonly careStatus: CareStatus | 'of_a_group'
}

/** The part of the project's own choices that consent hangs on. */
export type ConsentPolicy = Pick<ProjectPolicy, 'askAgainAt18'>

/**
 * Who may decide for a child under 16, by who has parental responsibility. Under section 20 the parents keep all of
 * it; under a care order, an interim one too, the authority shares it and can limit the parents, so theirs alone is
 * not enough (Children Act 1989, sections 20 and 33; reference, section 2).
 */
const routesUnder16: Readonly<Record<Deciding['careStatus'], readonly AuthorityRoute[]>> = {
  none: ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court'],
  s20: ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court'],
  care_order: ['local_authority_PR', 'PR_shared', 'self_under16_gillick', 'court'],
  interim_order: ['local_authority_PR', 'PR_shared', 'self_under16_gillick', 'court'],
  leaving_care: ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court'],
  unknown: [],
  of_a_group: ['PR_holder', 'local_authority_PR', 'PR_shared', 'self_under16_gillick', 'court'],
}

/**
 * The routes by which consent may be given at an age in whole years (England, Wales and Northern Ireland; HRA,
 * "Research involving children": from 16 a person is presumed to decide for themselves; under 16 somebody with
 * parental responsibility decides with the child, or the child does where judged able to). None under 18 while the
 * care status is not known. A consultee has a place and no rules: see {@link authorityStanding}.
 */
export const routesAtAge = (age: number, careStatus: Deciding['careStatus']): readonly AuthorityRoute[] => {
  if (age >= 18) return ['self_18plus', 'consultee_capacity']
  if (careStatus === 'unknown') return []
  return age >= 16 ? ['self_16_17', 'consultee_capacity'] : routesUnder16[careStatus]
}

/** The routes for a person on a day, for the youngest age that they may have; none where no age is known. */
export const routesOn = (person: Deciding, day: string): readonly AuthorityRoute[] => {
  const ages = possibleAges(person, day)
  return !ages.ok || isAgeUnknown(ages.value) ? [] : routesAtAge(ages.value.youngest, person.careStatus)
}

const ownRoutes: readonly AuthorityRoute[] = ['self_18plus', 'self_16_17', 'self_under16_gillick']

/** Whether somebody else than the storyteller decides. */
export const isRouteOfAnother = (route: AuthorityRoute): boolean => !ownRoutes.includes(route)

const isRouteOfAge = (route: AuthorityRoute, age: number): boolean =>
  routesAtAge(age, 'of_a_group').includes(route)

/** A band says nothing of earlier days: what a person decided when younger may have been right then. */
const isRightAtAge = (route: AuthorityRoute, age: number, orYounger: boolean): boolean =>
  isRouteOfAge(route, age) ||
  (orYounger && !isRouteOfAnother(route) && [0, 16].some(a => a < age && isRouteOfAge(route, a)))

export const authorityFaults = [
  'none-recorded',
  'impossible-birth-date',
  'age-unknown',
  'care-status-unknown',
  'assent-refused',
  'ended-at-16',
  'wrong-for-age',
  'wrong-for-care-status',
  'nobody-named',
  'no-proof',
  'second-missing',
  'gillick-missing',
  'gillick-not-able',
  'assent-not-explained',
  'not-for-storykeep',
  'may-have-ended-at-16',
  'ended-at-18',
  'may-have-ended-at-18',
] as const
export type AuthorityFault = (typeof authorityFaults)[number]

export type AuthorityAnswer =
  | { readonly stands: true; readonly decidedAsChild: boolean }
  | { readonly stands: false; readonly fault: AuthorityFault }

const no = (fault: AuthorityFault): AuthorityAnswer => ({ stands: false, fault })

const isEmpty = (text: string): boolean => text.trim() === ''

/** What is missing from what was written down, whatever the age; null where nothing is. */
const missingFrom = (authority: Authority): AuthorityFault | null => {
  const { route, gillick } = authority
  if (route === 'self_under16_gillick')
    return gillick === null ? 'gillick-missing' : gillick.result === 'able' ? null : 'gillick-not-able'
  if (!isRouteOfAnother(route)) return null
  if (isEmpty(authority.decidedBy) || isEmpty(authority.relation)) return 'nobody-named'
  if (isEmpty(authority.proof)) return 'no-proof'
  if (route === 'PR_shared' && isEmpty(authority.alsoDecidedBy)) return 'second-missing'
  if (authority.assent === 'not_sought' && isEmpty(authority.assentReason)) return 'assent-not-explained'
  // The Mental Capacity Act's rules on consultees have not been worked through: a place for it, and no yes.
  return route === 'consultee_capacity' ? 'not-for-storykeep' : null
}

/**
 * Whether an authority, given on a day, still stands today. It must have been right for the person's age on the
 * day on which it was given, right for whether they are looked after today, and completely written down. What
 * somebody else decided ends with the 16th birthday, from which the person must confirm it. What a child decided
 * for themselves stands over the 16th birthday; at the 18th they are asked again where the project chose so.
 *
 * Where only an age band is known, nobody can say on which day a birthday is: a band counts as its youngest age,
 * and consent stands until even that child would have had the birthday.
 *
 * @param givenOn the day on which this authority consented, `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export const authorityStanding = (
  authority: Authority | null,
  givenOn: string,
  person: Deciding,
  today: string,
  policy: ConsentPolicy,
): AuthorityAnswer => {
  if (authority === null) return no('none-recorded')
  const then = possibleAges(person, givenOn)
  const now = possibleAges(person, today)
  if (!then.ok || !now.ok) return no('impossible-birth-date')
  if (isAgeUnknown(now.value)) return no('age-unknown')
  if (now.value.youngest < 18 && person.careStatus === 'unknown') return no('care-status-unknown')
  if (authority.assent === 'refused') return no('assent-refused')
  const { route } = authority
  const ofAnother = isRouteOfAnother(route) && route !== 'consultee_capacity'
  const knowsBirthday = person.birthDate !== null
  // A band that has moved on past 16 since then says the same as a 16th birthday.
  if (ofAnother && now.value.youngest >= 16 && (!knowsBirthday || then.value.youngest < 16))
    return no('ended-at-16')
  if (!isRightAtAge(route, then.value.youngest, !knowsBirthday && today > givenOn)) return no('wrong-for-age')
  if (ofAnother && !routesUnder16[person.careStatus].includes(route)) return no('wrong-for-care-status')
  const missing = missingFrom(authority)
  if (missing !== null) return no(missing)
  const youngestNow = knowsBirthday ? now.value.youngest : then.value.youngest + yearsBetween(givenOn, today)
  if (ofAnother && youngestNow >= 16) return no('may-have-ended-at-16')
  const decidedAsChild = (route === 'self_16_17' || route === 'self_under16_gillick') && youngestNow >= 18
  if (decidedAsChild && policy.askAgainAt18)
    return no(knowsBirthday || now.value.youngest >= 18 ? 'ended-at-18' : 'may-have-ended-at-18')
  return { stands: true, decidedAsChild }
}

/** The last day on which an authority stands; null where it has no such day or none is known. */
export const authorityEnds = (
  authority: Authority | null,
  person: Deciding,
  policy: ConsentPolicy,
): string | null => {
  if (authority === null || person.birthDate === null) return null
  if (isRouteOfAnother(authority.route)) {
    return authority.route === 'consultee_capacity' ? null : dayBefore(birthdayAt(person.birthDate, 16))
  }
  return authority.route === 'self_18plus' || !policy.askAgainAt18
    ? null
    : dayBefore(birthdayAt(person.birthDate, 18))
}
