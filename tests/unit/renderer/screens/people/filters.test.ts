import { describe, expect, test } from 'vitest'
import { filterCounts, isUnder16, runsOutSoon } from '../../../../../renderer/screens/people/filters.ts'

const today = '2026-11-23'
const person = { consent: 'given', until: null, birthDate: null, ageBand: null } as const

describe('runs out soon', () => {
  test.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-12-23', true],
    ['2026-12-24', false],
  ])('until %s: %s', (until, soon) => {
    expect(runsOutSoon({ ...person, until }, today)).toBe(soon)
  })

  test('says nothing of a consent that does not hold', () => {
    expect(runsOutSoon({ ...person, consent: 'withdrawn', until: '2026-11-30' }, today)).toBe(false)
  })
})

describe('under 16', () => {
  test.each([
    ['2010-11-24', true],
    ['2010-11-23', false],
  ])('born on %s: %s', (birthDate, young) => {
    expect(isUnder16({ ...person, birthDate, ageBand: '14_15' }, today)).toBe(young)
  })

  test('by age band where no day of birth is known', () => {
    expect(isUnder16({ ...person, ageBand: '14_15' }, today)).toBe(true)
    expect(isUnder16({ ...person, ageBand: '16_17' }, today)).toBe(false)
    expect(isUnder16(person, today)).toBe(false)
  })
})

test('counts every filter', () => {
  const people = [person, { ...person, consent: 'offered' }, { ...person, consent: 'withdrawn' }] as const
  expect(filterCounts(people, today)).toEqual({
    everyone: 3,
    runs_out_soon: 0,
    waiting: 1,
    withdrawn: 1,
    under_16: 0,
  })
})
