import { describe, expect, test } from 'vitest'
import { dayInFull, dayInWords, dayNearby, momentInWords, today } from '../../../../renderer/app/dates.ts'

const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute)

describe('days', () => {
  test('in words, whatever the zone of this computer', () => {
    expect(dayInWords('2027-03-12')).toBe('12 Mar 2027')
    expect(dayInFull('2027-03-01')).toBe('1 March 2027')
  })

  test('without the year when it is this one', () => {
    expect(dayNearby('2026-11-28', at(23, 9, 0))).toBe('28 November')
    expect(dayNearby('2027-01-02', at(23, 9, 0))).toBe('2 January 2027')
  })

  test('today is the day on this computer’s calendar', () => {
    expect(today(at(3, 0, 1))).toBe('2026-11-03')
    expect(today(at(3, 23, 59))).toBe('2026-11-03')
  })
})

describe('moments', () => {
  test('near ones are told from now', () => {
    expect(momentInWords(at(23, 9, 12).toISOString(), at(23, 18, 0))).toBe('today at 09:12')
    expect(momentInWords(at(22, 16, 40).toISOString(), at(23, 0, 5))).toBe('yesterday at 16:40')
    expect(momentInWords(at(12, 16, 40).toISOString(), at(23, 0, 5))).toBe('12 Nov 2026 at 16:40')
  })

  test('yesterday is found over the turn of a month', () => {
    expect(momentInWords(at(30, 12, 0).toISOString(), new Date(2026, 11, 1, 8, 0))).toBe('yesterday at 12:00')
  })
})
