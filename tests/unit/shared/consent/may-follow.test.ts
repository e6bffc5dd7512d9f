import { describe, expect, test } from 'vitest'
import { kindsAfter, mayFollow } from '../../../../shared/consent/may-follow.ts'
import { consentState } from '../../../../shared/consent/state.ts'
import { type ConsentEvent, consentEventKinds } from '../../../../shared/model/consent.ts'
import { both, event, grant, happened, parent, self, selfAt16 } from './examples.ts'

const today = '2026-06-15'
const adult = { kind: 'adult_lived_experience', birthDate: '1980-05-05', ageBand: null } as const
const child = { kind: 'young_person', birthDate: '2011-06-15', ageBand: null } as const

const codeOf = (
  before: readonly ConsentEvent[],
  next: ConsentEvent,
  person: Parameters<typeof mayFollow>[2] = adult,
  day = today,
) => {
  const answer = mayFollow(before, next, person, day)
  return answer.ok ? 'ok' : answer.error.code
}

const histories = {
  none: [],
  offered: [happened('offered', '2026-03-01')],
  refused: [happened('refused', '2026-03-01')],
  given: [event()],
  review_due: [event({ reviewOn: '2026-04-01' })],
  expired: [event({ expiresOn: '2026-04-01' })],
  withdrawn: [event(), happened('withdrawn', '2026-03-02')],
  ended: [event(), happened('ended', '2026-03-02')],
  invalidated: [event(), happened('invalidated', '2026-03-02')],
} as const

const may: Readonly<Record<keyof typeof histories, string>> = {
  none: 'offered given refused',
  offered: 'offered given refused',
  refused: 'offered given',
  given: 'offered given varied reconfirmed partly_withdrawn withdrawn ended invalidated',
  review_due: 'offered given varied reconfirmed partly_withdrawn withdrawn ended invalidated',
  expired: 'offered given refused withdrawn ended invalidated',
  withdrawn: 'offered given',
  ended: 'offered given refused withdrawn invalidated',
  invalidated: 'offered given refused withdrawn',
}

describe('which kinds may follow', () => {
  for (const state of Object.keys(histories) as (keyof typeof histories)[]) {
    test(`after ${state}`, () => {
      expect(consentState(histories[state], today).state).toBe(state)
      const allowed = consentEventKinds.filter(kind => {
        const next = kind === 'given' ? event({ on: today }) : happened(kind, today)
        return codeOf(histories[state], next) === 'ok'
      })
      expect(allowed.toSorted()).toEqual(may[state].split(' ').toSorted())
      expect([...kindsAfter(state)].toSorted()).toEqual(allowed.toSorted())
    })
  }

  test('the day on which it happened counts, not the day on which it is written', () => {
    expect(codeOf(histories.withdrawn, happened('varied', '2026-03-01'))).toBe('ok')
    expect(codeOf(histories.withdrawn, happened('varied', '2026-03-02'))).toBe('not-allowed-now')
    expect(codeOf(histories.expired, happened('reconfirmed', '2026-04-01'))).toBe('ok')
    expect(codeOf(histories.expired, happened('reconfirmed', '2026-04-02'))).toBe('not-allowed-now')
  })

  test('taking back cannot say yes, and no event can say both', () => {
    const back = happened('partly_withdrawn', today, { grants: [grant()] })
    expect(codeOf([event()], back)).toBe('not-allowed-now')
    const no = happened('partly_withdrawn', today, { grants: [grant({ decision: 'no' })] })
    expect(codeOf([event()], no)).toBe('ok')
    expect(codeOf([], event({ grants: [grant(), grant({ decision: 'no' })] }))).toBe('not-allowed-now')
  })
})

describe('dates', () => {
  test.each([
    ['today', event({ on: today }), 'ok'],
    ['tomorrow', event({ on: '2026-06-16' }), 'impossible-date'],
    ['before the birth', event({ on: '1980-05-04' }), 'impossible-date'],
    ['ending on the day', event({ expiresOn: '2026-03-01' }), 'ok'],
    ['ending the day before', event({ expiresOn: '2026-02-28' }), 'impossible-date'],
    ['reviewed the day before', event({ reviewOn: '2026-02-28' }), 'impossible-date'],
  ])('%s', (_, next, code) => {
    expect(codeOf([], next)).toBe(code)
  })
})

describe('authority', () => {
  test.each([
    ['nobody', { authority: null }, adult, 'authority-missing'],
    ['without evidence', { evidence: 'none' }, adult, 'authority-missing'],
    ['a grown-up', { authority: self }, adult, 'ok'],
    ['a parent for a grown-up', { authority: parent }, adult, 'authority-missing'],
    ['a parent for a child', { authority: parent }, child, 'ok'],
    ['against the child', { authority: { ...parent, assent: 'refused' } }, child, 'authority-missing'],
    ['the child was not asked', { authority: { ...parent, assent: 'not_sought' } }, child, 'ok'],
    ['a child as at 16', { authority: selfAt16 }, child, 'authority-missing'],
    ['a child as a grown-up', { authority: self }, child, 'authority-missing'],
  ] as const)('%s', (_, changes, person, code) => {
    expect(codeOf([], event(changes), person)).toBe(code)
  })

  test.each([
    ['2027-06-14', parent, 'ok'],
    ['2027-06-15', parent, 'authority-missing'],
    ['2027-06-14', selfAt16, 'authority-missing'],
    ['2027-06-15', selfAt16, 'ok'],
    ['2029-06-14', selfAt16, 'ok'],
    ['2029-06-15', selfAt16, 'authority-missing'],
    ['2029-06-14', self, 'authority-missing'],
    ['2029-06-15', self, 'ok'],
  ])('on %s, over the 16th and 18th birthdays', (on, authority, code) => {
    expect(codeOf([], event({ on, authority }), child, '2030-01-01')).toBe(code)
  })

  test('from 16, a parent’s consent is confirmed by the person alone', () => {
    const byParent = [event({ authority: parent })]
    const confirm = (authority: ConsentEvent['authority']) =>
      happened('reconfirmed', '2027-06-15', { authority })
    expect(codeOf(byParent, confirm(null), child, '2027-07-01')).toBe('authority-missing')
    expect(codeOf(byParent, confirm(parent), child, '2027-07-01')).toBe('authority-missing')
    expect(codeOf(byParent, confirm(selfAt16), child, '2027-07-01')).toBe('ok')
  })

  test('a new yes needs somebody who may decide, a no needs nobody', () => {
    const byParent = [event({ authority: parent })]
    const change = (decision: 'yes' | 'no') =>
      happened('varied', '2027-06-15', { grants: both({ decision }) })
    expect(codeOf(byParent, change('yes'), child, '2027-07-01')).toBe('authority-missing')
    expect(codeOf(byParent, change('no'), child, '2027-07-01')).toBe('ok')
  })
})
