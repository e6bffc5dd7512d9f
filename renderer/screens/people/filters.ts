import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { daysBetween, yearsOld } from './days.ts'

export const filterNames = ['everyone', 'runs_out_soon', 'waiting', 'withdrawn', 'under_16'] as const
export type FilterName = (typeof filterNames)[number]

export const filterWords: Readonly<Record<FilterName, string>> = {
  everyone: 'Everyone',
  runs_out_soon: 'Runs out soon',
  waiting: 'Waiting for an answer',
  withdrawn: 'Withdrawn',
  under_16: 'Under 16',
}

/** Long enough ahead that a storyteller can be found and asked again. */
const soonDays = 30

type Row = Pick<ParticipantRow, 'consent' | 'until' | 'birthDate' | 'ageBand'>

/** Whether a consent that holds today runs out within the next thirty days. */
export const runsOutSoon = ({ consent, until }: Row, today: string): boolean => {
  if (until === null || (consent !== 'given' && consent !== 'review_due')) return false
  const left = daysBetween(today, until)
  return left >= 0 && left <= soonDays
}

/** By birth date where it is known, else by age band. */
export const isUnder16 = ({ birthDate, ageBand }: Row, today: string): boolean => {
  const years = birthDate === null ? null : yearsOld(birthDate, today)
  return years === null ? ageBand === 'under_14' || ageBand === '14_15' : years < 16
}

const tests: Readonly<Record<FilterName, (row: Row, today: string) => boolean>> = {
  everyone: () => true,
  runs_out_soon: runsOutSoon,
  waiting: row => row.consent === 'offered',
  withdrawn: row => row.consent === 'withdrawn',
  under_16: isUnder16,
}

export const filterPeople = <Person extends Row>(
  people: readonly Person[],
  name: FilterName,
  today: string,
): readonly Person[] => people.filter(person => tests[name](person, today))

export const filterCounts = (
  people: readonly Row[],
  today: string,
): Readonly<Record<FilterName, number>> => ({
  everyone: people.length,
  runs_out_soon: filterPeople(people, 'runs_out_soon', today).length,
  waiting: filterPeople(people, 'waiting', today).length,
  withdrawn: filterPeople(people, 'withdrawn', today).length,
  under_16: filterPeople(people, 'under_16', today).length,
})
