import { describe, expect, test } from 'vitest'
import { ageBandToRange, ageOn, birthdayAt, dayBefore, possibleAges } from '../../../../shared/consent/age.ts'
import { ageBands } from '../../../../shared/model/people.ts'

describe('age on a day', () => {
  test.each([
    ['2010-06-15', '2026-06-14', 15],
    ['2010-06-15', '2026-06-15', 16],
    ['2010-06-15', '2026-06-16', 16],
    ['2026-06-15', '2026-06-15', 0],
    // Born on 29 February: the birthday is 1 March in a common year.
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['1906-06-15', '2026-06-15', 120],
  ])('born %s, on %s: %i', (birth, day, age) => {
    expect(ageOn(birth, day)).toEqual({ ok: true, value: age })
  })

  test.each([
    ['2026-06-16', '2026-06-15'],
    ['1905-06-15', '2026-06-15'],
  ])('born %s cannot be right on %s', (birth, day) => {
    expect(ageOn(birth, day)).toMatchObject({ ok: false, error: { code: 'impossible-date' } })
  })

  test('a birthday is the first day of an age', () => {
    for (const birth of ['2010-06-15', '2008-02-29', '2010-01-01', '2009-12-31', '2010-03-01']) {
      for (const age of [1, 16, 18]) {
        const day = birthdayAt(birth, age)
        expect(ageOn(birth, day)).toEqual({ ok: true, value: age })
        expect(ageOn(birth, dayBefore(day))).toEqual({ ok: true, value: age - 1 })
      }
    }
  })

  test('the day before crosses months, years and leap days', () => {
    expect(dayBefore('2026-01-01')).toBe('2025-12-31')
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
    expect(dayBefore('2026-03-01')).toBe('2026-02-28')
  })
})

describe('possible ages', () => {
  const unknown = { kind: 'young_person', birthDate: null, ageBand: null } as const

  test('bands follow each other without a gap or an overlap, and none crosses 16 or 18', () => {
    let next = 0
    for (const band of ageBands) {
      const { youngest, oldest } = ageBandToRange(band)
      expect(youngest).toBe(next)
      for (const border of [16, 18]) expect(youngest < border && oldest >= border).toBe(false)
      next = oldest + 1
    }
  })

  test('a birth date says more than a band', () => {
    const person = { ...unknown, birthDate: '2011-01-01', ageBand: '18_21' } as const
    expect(possibleAges(person, '2026-06-15')).toEqual({ ok: true, value: { youngest: 15, oldest: 15 } })
  })

  test.each([
    ['young_person', 0],
    ['citizen_researcher', 0],
    ['parent_carer', 0],
    ['practitioner', 18],
    ['adult_lived_experience', 18],
    ['foster_carer', 18],
  ] as const)('of a %s of unknown age, the youngest is %i', (kind, youngest) => {
    expect(possibleAges({ ...unknown, kind }, '2026-06-15')).toMatchObject({ ok: true, value: { youngest } })
  })

  test('an impossible birth date is a failure, not an age', () => {
    expect(possibleAges({ ...unknown, birthDate: '2030-01-01' }, '2026-06-15')).toMatchObject({
      ok: false,
      error: { code: 'impossible-date' },
    })
  })
})
