import { describe, expect, test } from 'vitest'
import {
  boardFilters,
  endingsByMonth,
  filterBoard,
  nextToWords,
  waitingLines,
} from '../../../../../renderer/screens/people/board.ts'
import type { BoardRow } from '../../../../../shared/contract/board.ts'

const row = (part: Partial<BoardRow> = {}): BoardRow => ({
  participant: 'P-001',
  name: 'Ada Hexamoor',
  kind: 'young_person',
  consent: 'given',
  audiences: {
    team: 'yes',
    partners: 'yes',
    decision_makers: 'no',
    participants: 'no',
    public_event: 'no',
    public_web: 'no',
    press: 'no',
  },
  missing: [],
  next: null,
  askedOn: null,
  overdue: false,
  notTold: 0,
  requests: [],
  flagged: false,
  ...part,
})

const today = '2026-06-15'
const ends = (on: string) => row({ next: { what: 'expires', on } })

describe('the board', () => {
  test('each filter shows those that it names, and everybody shows all', () => {
    const people = [
      row(),
      row({ missing: ['consent'] }),
      ends('2026-07-15'),
      row({ askedOn: '2026-06-01' }),
      row({ notTold: 1 }),
      row({ requests: [{ kind: 'access', dueOn: '2026-07-01' }] }),
    ]
    const counts = boardFilters.map(filter => filterBoard(people, filter, { today, soonDays: 30 }).length)
    expect(counts).toEqual([6, 1, 1, 1, 1, 1])
  })

  test('soon is as far as the project said, and not a day further', () => {
    const soon = (on: string) => filterBoard([ends(on)], 'soon', { today, soonDays: 30 }).length
    expect([soon('2026-07-15'), soon('2026-07-16')]).toEqual([1, 0])
  })

  test('says who waits for whom, and what is late', () => {
    expect(waitingLines(row({ askedOn: '2026-05-01', overdue: true }), today)).toEqual([
      'Sent to them on 1 May 2026, no answer yet: longer than you meant to wait',
    ])
    const asked = (dueOn: string) => waitingLines(row({ requests: [{ kind: 'erasure', dueOn }] }), today)[0]
    expect(asked('2026-06-15')).toBe('Asked for something: answer by 15 June 2026')
    expect(asked('2026-06-14')).toBe('Asked for something: the answer was due on 14 June 2026')
    expect(waitingLines(row({ notTold: 2 }), today)).toEqual([
      'Not yet told of 2 storybooks with their words',
    ])
    expect(waitingLines(row(), today)).toEqual([])
  })

  test('what comes next is told with its day, and nothing where nothing does', () => {
    expect(nextToWords(row({ next: { what: 'turns_16', on: '2026-09-01' } }))).toBe(
      'Turns 16 on 1 September 2026',
    )
    expect(nextToWords(row())).toBe('')
  })

  test('twelve months from this one on, over the turn of the year; what is past or later is in none', () => {
    const months = endingsByMonth(
      [ends('2026-06-30'), ends('2027-05-01'), ends('2027-05-31'), ends('2027-06-01'), ends('2026-05-31')],
      today,
    )
    expect(months.map(({ month }) => month).slice(0, 8)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
    ])
    expect(months.map(({ people }) => people)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
  })
})
