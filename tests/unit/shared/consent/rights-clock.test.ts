import { describe, expect, test } from 'vitest'
import { dueOn, monthsAfter } from '../../../../shared/consent/rights-clock.ts'

describe('one month to answer', () => {
  test.each([
    ['2026-06-15', '2026-07-15'],
    ['2026-12-31', '2027-01-31'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-02-28', '2026-03-28'],
  ])('what reached the project on %s is answered by %s', (receivedOn, day) => {
    expect(dueOn(receivedOn)).toBe(day)
  })

  test('on any day of forty years it is the same date, or the last of a shorter month', () => {
    for (let day = Date.UTC(2000, 0, 1); day < Date.UTC(2040, 0, 1); day += 86_400_000) {
      const from = new Date(day).toISOString().slice(0, 10)
      const to = dueOn(from)
      const [, month = 0, date = 0] = from.split('-').map(Number)
      const [, nextMonth = 0, nextDate = 0] = to.split('-').map(Number)
      expect(nextMonth).toBe((month % 12) + 1)
      const after = new Date(`${to}T00:00:00Z`).getTime() + 86_400_000
      const isLastOfMonth = new Date(after).getUTCDate() === 1
      expect(nextDate === date || (nextDate < date && isLastOfMonth)).toBe(true)
    }
  })

  test('months add up: twelve are a year, and none is the day itself', () => {
    expect(monthsAfter('2026-05-17', 12)).toBe('2027-05-17')
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28')
    expect(monthsAfter('2026-05-17', 0)).toBe('2026-05-17')
    expect(monthsAfter('2026-05-17', 1_200)).toBe('2126-05-17')
  })
})
