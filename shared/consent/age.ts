import type { AgeBand, ParticipantKind } from '../model/people.ts'
import { fail, ok, type Result } from '../model/result.ts'

const OLDEST = 120

/** The least that is known of a person's age. `kind` helps only where neither date nor band is known. */
export interface KnownAge {
  readonly kind: ParticipantKind
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null
  readonly ageBand: AgeBand | null
}

/** Whole years, both ends included. */
export interface AgeRange {
  readonly youngest: number
  readonly oldest: number
}

const split = (day: string): { readonly year: number; readonly rest: string } => ({
  year: Number(day.slice(0, 4)),
  rest: day.slice(5),
})

/**
 * Whole years since one day, by birthdays. Somebody born on 29 February has their birthday on 1 March in a
 * common year, as English law counts it.
 *
 * @param since `YYYY-MM-DD`
 * @param day `YYYY-MM-DD`; earlier than `since` gives a negative number
 */
export const yearsBetween = (since: string, day: string): number => {
  const from = split(since)
  const to = split(day)
  return to.year - from.year - (to.rest < from.rest ? 1 : 0)
}

/**
 * Age in whole years on a day (both `YYYY-MM-DD`).
 *
 * Errors: `impossible-date` where the birth is after the day, or more than 120 years before it.
 */
export const ageOn = (birthDate: string, day: string): Result<number, 'impossible-date'> => {
  if (birthDate > day)
    return fail(
      'impossible-date',
      'This birth date is later than the day in question. Please check the year.',
    )
  const age = yearsBetween(birthDate, day)
  if (age > OLDEST)
    return fail(
      'impossible-date',
      'This birth date would make the person older than 120. Please check the year.',
    )
  return ok(age)
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The first day (`YYYY-MM-DD`) on which somebody is of an age. */
export const birthdayAt = (birthDate: string, age: number): string => {
  const { year, rest } = split(birthDate)
  const then = year + age
  const date = rest === '02-29' && !isLeapYear(then) ? '03-01' : rest
  return `${String(then).padStart(4, '0')}-${date}`
}

/** The day so many days after a day, `YYYY-MM-DD`; before it where the number is negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The day before a day, `YYYY-MM-DD`. */
export const dayBefore = (day: string): string => daysAfter(day, -1)

const ranges: Readonly<Record<AgeBand, AgeRange>> = {
  under_14: { youngest: 0, oldest: 13 },
  '14_15': { youngest: 14, oldest: 15 },
  '16_17': { youngest: 16, oldest: 17 },
  '18_21': { youngest: 18, oldest: 21 },
  '22_25': { youngest: 22, oldest: 25 },
  '26_40': { youngest: 26, oldest: 40 },
  '41_60': { youngest: 41, oldest: 60 },
  over_60: { youngest: 61, oldest: OLDEST },
}

export const ageBandToRange = (band: AgeBand): AgeRange => ranges[band]

/** Kinds that only grown-ups can be. A parent, a carer or a citizen researcher may be 15. */
const adultKinds: readonly ParticipantKind[] = [
  'adult_lived_experience',
  'foster_carer',
  'practitioner',
  'leader',
  'commissioner',
]

/**
 * The ages that a person may have on a day: one age from a birth date; the band's ages where only a band is
 * known; 18 or more for a kind that only grown-ups can be; anything at all where nothing is known. Rules must
 * hold for the youngest of them.
 *
 * Errors: `impossible-date`, as {@link ageOn}.
 */
export const possibleAges = (person: KnownAge, day: string): Result<AgeRange, 'impossible-date'> => {
  if (person.birthDate !== null) {
    const age = ageOn(person.birthDate, day)
    return age.ok ? ok({ youngest: age.value, oldest: age.value }) : age
  }
  if (person.ageBand !== null) return ok(ageBandToRange(person.ageBand))
  return ok({ youngest: adultKinds.includes(person.kind) ? 18 : 0, oldest: OLDEST })
}

/** Whether so little is known of somebody's age that they may be a child or a grown-up. */
export const isAgeUnknown = (range: AgeRange): boolean => range.youngest === 0 && range.oldest === OLDEST
