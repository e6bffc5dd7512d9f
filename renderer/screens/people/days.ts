import { ageOn } from '../../../shared/consent/age.ts'

const dayToDate = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Whole days from one day (`YYYY-MM-DD`) to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dayToDate(to).getTime() - dayToDate(from).getTime()) / 86_400_000)

/** Age in whole years on a day; null where the birth date cannot be right. */
export const yearsOld = (birthDate: string, day: string): number | null => {
  const age = ageOn(birthDate, day)
  return age.ok ? age.value : null
}
