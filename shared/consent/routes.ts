import type { Authority, AuthorityRoute } from '../model/consent.ts'
import { birthdayAt, dayBefore, isAgeUnknown, type KnownAge, possibleAges, yearsBetween } from './age.ts'

/**
 * The routes by which consent may be given at an age in whole years (England, Wales and Northern Ireland; HRA,
 * "Research involving children": from 16 a person is presumed to decide for themselves; under 16 somebody with
 * parental responsibility decides with the child, or the child does where judged able to).
 */
export const routesAtAge = (age: number): readonly AuthorityRoute[] => {
  if (age >= 18) return ['self_18plus']
  if (age >= 16) return ['self_16_17']
  return ['PR_holder', 'local_authority_PR', 'self_under16_gillick']
}

/** The routes for a person on a day, for the youngest age that they may have; none where no age is known. */
export const routesOn = (person: KnownAge, day: string): readonly AuthorityRoute[] => {
  const ages = possibleAges(person, day)
  return !ages.ok || isAgeUnknown(ages.value) ? [] : routesAtAge(ages.value.youngest)
}

/** Whether somebody else than the storyteller decides. */
export const isRouteOfAnother = (route: AuthorityRoute): boolean =>
  route === 'PR_holder' || route === 'local_authority_PR'

/** A band says nothing of earlier days: what a person decided when younger may have been right then. */
const isRightAtAge = (route: AuthorityRoute, age: number, orYounger: boolean): boolean =>
  routesAtAge(age).includes(route) ||
  (orYounger && !isRouteOfAnother(route) && [0, 16].some(a => a < age && routesAtAge(a).includes(route)))

export const authorityFaults = [
  'none-recorded',
  'impossible-birth-date',
  'age-unknown',
  'wrong-for-age',
  'nobody-named',
  'assent-refused',
  'ended-at-16',
  'may-have-ended-at-16',
] as const
export type AuthorityFault = (typeof authorityFaults)[number]

export type AuthorityAnswer =
  | { readonly stands: true; readonly decidedAsChild: boolean }
  | { readonly stands: false; readonly fault: AuthorityFault }

const no = (fault: AuthorityFault): AuthorityAnswer => ({ stands: false, fault })

/**
 * Whether an authority, given on a day, still stands today. It must have been right for the person's age on the
 * day on which it was given. What people decided for themselves then stands over their birthdays; what somebody
 * else decided for them ends with the 16th birthday, from which the person must confirm it.
 *
 * Where only an age band is known, nobody can say on which day the 16th birthday is: a band counts as its
 * youngest age, and a parent's consent stands until even that child would have turned 16.
 *
 * @param givenOn the day on which this authority consented, `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export const authorityStanding = (
  authority: Authority | null,
  givenOn: string,
  person: KnownAge,
  today: string,
): AuthorityAnswer => {
  if (authority === null) return no('none-recorded')
  const then = possibleAges(person, givenOn)
  const now = possibleAges(person, today)
  if (!then.ok || !now.ok) return no('impossible-birth-date')
  if (isAgeUnknown(now.value)) return no('age-unknown')
  if (authority.assent === 'refused') return no('assent-refused')
  const ofAnother = isRouteOfAnother(authority.route)
  // A band that has moved on past 16 since then says the same as a 16th birthday.
  if (ofAnother && now.value.youngest >= 16 && (person.birthDate === null || then.value.youngest < 16))
    return no('ended-at-16')
  const bandMayHaveMovedOn = person.birthDate === null && today > givenOn
  if (!isRightAtAge(authority.route, then.value.youngest, bandMayHaveMovedOn)) return no('wrong-for-age')
  if (ofAnother && authority.decidedBy === '') return no('nobody-named')
  const youngestNow =
    person.birthDate === null ? then.value.youngest + yearsBetween(givenOn, today) : now.value.youngest
  if (ofAnother && youngestNow >= 16) return no('may-have-ended-at-16')
  return { stands: true, decidedAsChild: then.value.youngest < 18 && youngestNow >= 18 }
}

/** The last day on which another person's authority stands; null where it has no such day or none is known. */
export const authorityEnds = (authority: Authority | null, person: KnownAge): string | null =>
  authority !== null && isRouteOfAnother(authority.route) && person.birthDate !== null
    ? dayBefore(birthdayAt(person.birthDate, 16))
    : null
