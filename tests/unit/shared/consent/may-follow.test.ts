import { describe, expect, test } from 'vitest'
import { isBeyondForm, kindsAfter, mayFollow } from '../../../../shared/consent/may-follow.ts'
import { type ConsentEvent, consentEventKinds } from '../../../../shared/model/consent.ts'
import {
  able,
  both,
  bothHolders,
  consentAt,
  event,
  grant,
  happened,
  parent,
  policy,
  record,
  self,
  selfAt16,
} from './examples.ts'

const today = '2026-06-15'
const adult = {
  kind: 'adult_lived_experience',
  birthDate: '1980-05-05',
  ageBand: null,
  careStatus: 'none',
  name: 'Somebody Else',
} as const
const child = {
  kind: 'young_person',
  birthDate: '2011-06-15',
  ageBand: null,
  careStatus: 'none',
  name: 'Somebody Else',
} as const

const codeOf = (
  before: readonly ConsentEvent[],
  next: ConsentEvent,
  person: Parameters<typeof mayFollow>[2] = adult,
  day = today,
) => {
  const answer = mayFollow(before, next, person, day, policy)
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
      expect(consentAt(histories[state], today).state).toBe(state)
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
    expect(codeOf([], event({ grants: [grant(), grant({ decision: 'no' })] }))).toBe('contradiction')
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
    [
      'the child was not asked',
      { authority: { ...parent, assent: 'not_sought' } },
      child,
      'authority-missing',
    ],
    [
      'the child was not asked, and why',
      { authority: { ...parent, assent: 'not_sought', assentReason: 'Very ill' } },
      child,
      'ok',
    ],
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

describe('people who are named', () => {
  const told = (changes: Parameters<typeof event>[0]) => codeOf([], event(changes), child)
  test.each([
    ['the child for itself', { ...parent, decidedBy: ' somebody  ELSE ' }, 'decider-is-storyteller'],
    [
      'the child beside a manager',
      { ...bothHolders, alsoDecidedBy: 'Somebody Else' },
      'decider-is-storyteller',
    ],
    ['one person twice', { ...bothHolders, alsoDecidedBy: 'a parent' }, 'decider-is-storyteller'],
    ['two people', bothHolders, 'ok'],
  ] as const)('%s', (_, authority, code) => {
    expect(told({ authority })).toBe(code)
  })

  test.each([
    ['in person', record(), 'signed', 'ok'],
    ['by telephone', record({ how: 'telephone' }), 'audio', 'authority-missing'],
    ['by telephone, with a witness', record({ how: 'telephone', witness: 'A colleague' }), 'audio', 'ok'],
    [
      'by telephone, witnessed by the storyteller',
      record({ how: 'telephone', witness: 'somebody else' }),
      'audio',
      'authority-missing',
    ],
    ['witnessed by nobody', record(), 'witnessed', 'authority-missing'],
    ['witnessed, and nothing else written down', null, 'witnessed', 'authority-missing'],
    [
      'through an interpreter',
      record({ interpreter: 'An interpreter', witness: 'A colleague' }),
      'witnessed',
      'ok',
    ],
  ] as const)('%s', (_, told, evidence, code) => {
    expect(codeOf([], event({ record: told, evidence }), adult)).toBe(code)
  })
})

describe('contradictions on one day', () => {
  const no = both({ decision: 'no' })
  test.each([
    ['a yes, then a no', [event()], happened('varied', '2026-03-01', { grants: no }), 'ok'],
    [
      'a no, then a yes',
      [event({ grants: no })],
      happened('varied', '2026-03-01', { grants: both() }),
      'contradiction',
    ],
    [
      'a no, then a yes on the day after',
      [event({ grants: no })],
      happened('varied', '2026-03-02', { grants: both() }),
      'ok',
    ],
    [
      'a no, then a yes to others',
      [event({ grants: no })],
      happened('varied', '2026-03-01', { grants: both({ audience: 'team' }) }),
      'ok',
    ],
    [
      'withdrawn, then given',
      [event({ on: '2026-02-01' }), happened('withdrawn', '2026-03-01')],
      event(),
      'contradiction',
    ],
    [
      'withdrawn, then given on the day after',
      [event({ on: '2026-02-01' }), happened('withdrawn', '2026-03-01')],
      event({ on: '2026-03-02' }),
      'ok',
    ],
    ['refused, then given', [happened('refused', '2026-03-01')], event(), 'contradiction'],
    ['given, then withdrawn', [event()], happened('withdrawn', '2026-03-01'), 'ok'],
  ])('%s', (_, before, next, code) => {
    expect(codeOf(before, next)).toBe(code)
  })
})

describe('more impossible days', () => {
  const judgedOn = (on: string) => ({ ...able, gillick: able.gillick && { ...able.gillick, on } })
  test.each([
    ['judged able on the day', { authority: judgedOn('2026-03-01') }, 'ok'],
    ['judged able the day after', { authority: judgedOn('2026-03-02') }, 'impossible-date'],
    [
      'a window that closes on the day',
      { authority: parent, record: record({ withdrawalWindowEnds: '2026-03-01' }) },
      'ok',
    ],
    [
      'a window that closed before',
      { authority: parent, record: record({ withdrawalWindowEnds: '2026-02-28' }) },
      'impossible-date',
    ],
  ] as const)('%s', (_, changes, code) => {
    expect(codeOf([], event(changes), child)).toBe(code)
  })
})

test('a consultee’s answer may be written down', () => {
  const consultee = { ...parent, route: 'consultee_capacity' } as const
  expect(codeOf([], event({ authority: consultee }), adult)).toBe('ok')
})

test('what the form does not ask is beyond it, yes or no alike', () => {
  const { decision: _, ...asked } = grant()
  expect(isBeyondForm(event({ grants: [grant()] }), [asked])).toBe(false)
  expect(isBeyondForm(event({ grants: [grant({ decision: 'no' })] }), [])).toBe(true)
  expect(isBeyondForm(event({ grants: [grant({ decision: 'not_asked' })] }), [])).toBe(false)
})
