import { describe, expect, test } from 'vitest'
import { audienceDecisions, decisionFor, decisionForUses } from '../../../../shared/consent/state.ts'
import type { ConsentEvent } from '../../../../shared/model/consent.ts'
import { both, consentAt, event, grant, happened, parent, selfAt16 } from './examples.ts'

const stateOn = (day: string, ...events: ConsentEvent[]) => consentAt(events, day).state
const publicWeb = { medium: 'text', purpose: 'storybook', audience: 'public_web' } as const

describe('state', () => {
  test.each([
    ['nothing', [], 'none'],
    ['offered', [happened('offered', '2026-03-01')], 'offered'],
    ['given', [event()], 'given'],
    ['refused', [happened('refused', '2026-03-01')], 'refused'],
    ['given, varied', [event(), happened('varied', '2026-03-02')], 'given'],
    ['given, partly withdrawn', [event(), happened('partly_withdrawn', '2026-03-02')], 'given'],
    ['given, offered again', [event(), happened('offered', '2026-03-02')], 'given'],
    ['given, withdrawn', [event(), happened('withdrawn', '2026-03-02')], 'withdrawn'],
    ['given, ended', [event(), happened('ended', '2026-03-02')], 'ended'],
    ['given, invalidated', [event(), happened('invalidated', '2026-03-02')], 'invalidated'],
    ['given, refused', [event(), happened('refused', '2026-03-02')], 'refused'],
    ['varied by itself', [event({ kind: 'varied' })], 'none'],
    ['confirmed by itself', [event({ kind: 'reconfirmed' })], 'none'],
  ] as const)('%s', (_, events, state) => {
    expect(consentAt(events, '2026-06-15').state).toBe(state)
  })

  test.each(['withdrawn', 'ended', 'invalidated', 'refused'] as const)(
    'nothing but consent given anew follows %s, and nothing earlier comes back with it',
    kind => {
      const closed = [event(), happened(kind, '2026-03-02')]
      for (const next of ['varied', 'reconfirmed', 'partly_withdrawn'] as const) {
        const after = consentAt([...closed, event({ kind: next, on: '2026-03-03' })], '2026-06-15')
        expect(after).toMatchObject({ state: kind, grants: [] })
      }
      const anew = event({ on: '2026-03-03', grants: [grant({ audience: 'team' })] })
      const after = consentAt([...closed, anew], '2026-06-15')
      expect(after.state).toBe('given')
      expect(decisionFor(after, grant())).toBe('not_asked')
    },
  )

  test('a withdrawal stays a withdrawal, whatever the project notes afterwards', () => {
    const events = [event(), happened('withdrawn', '2026-03-02')]
    for (const kind of ['ended', 'invalidated', 'refused', 'offered'] as const)
      expect(stateOn('2026-06-15', ...events, happened(kind, '2026-03-03'))).toBe('withdrawn')
  })

  test('order is by day, then as written', () => {
    const late = happened('withdrawn', '2026-03-05')
    expect(stateOn('2026-06-15', late, event())).toBe('withdrawn')
    const sameDay = happened('withdrawn', '2026-03-01')
    expect(stateOn('2026-06-15', event(), sameDay)).toBe('withdrawn')
    expect(stateOn('2026-06-15', sameDay, event())).toBe('given')
  })

  test('time travel: what comes later is not looked at, in both directions', () => {
    const events = [event(), happened('withdrawn', '2026-05-01'), event({ on: '2026-07-01' })]
    const days = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01']
    expect(days.map(day => consentAt(events, day).state)).toEqual([
      'none',
      'given',
      'given',
      'withdrawn',
      'withdrawn',
      'given',
    ])
  })
})

describe('the end and the review', () => {
  const ending = event({ expiresOn: '2026-06-15' })
  const reviewed = event({ reviewOn: '2026-06-15' })

  test.each([
    ['2026-06-14', 'given', 'given'],
    ['2026-06-15', 'given', 'given'],
    ['2026-06-16', 'expired', 'review_due'],
  ])('on %s', (day, ends, due) => {
    expect(stateOn(day, ending)).toBe(ends)
    expect(stateOn(day, reviewed)).toBe(due)
  })

  test('consent that ran out is not confirmed back; on its last day it is', () => {
    const confirm = (on: string) => happened('reconfirmed', on, { expiresOn: '2027-06-15' })
    expect(stateOn('2026-07-01', ending, confirm('2026-06-15'))).toBe('given')
    expect(stateOn('2026-07-01', ending, confirm('2026-06-16'))).toBe('expired')
    expect(stateOn('2026-07-01', ending, event({ on: '2026-06-16' }))).toBe('given')
    expect(stateOn('2026-07-01', ending, happened('withdrawn', '2026-06-20'))).toBe('withdrawn')
  })

  test('confirming is the review, a change is not', () => {
    expect(stateOn('2026-07-01', reviewed, happened('reconfirmed', '2026-06-20'))).toBe('given')
    expect(stateOn('2026-07-01', reviewed, happened('varied', '2026-06-20'))).toBe('review_due')
  })

  test('until is the earliest of the end, the review and the day before 16', () => {
    const person = {
      kind: 'young_person',
      birthDate: '2010-06-15',
      ageBand: null,
      careStatus: 'none',
    } as const
    const byParent = event({ authority: parent, expiresOn: '2026-12-31', reviewOn: '2026-09-01' })
    expect(consentAt([byParent], '2026-04-01').until).toBe('2026-09-01')
    expect(consentAt([byParent], '2026-04-01', person).until).toBe('2026-06-14')
    expect(consentAt([event()], '2026-04-01').until).toBeNull()
    expect(consentAt([byParent, happened('withdrawn', '2026-03-02')], '2026-04-01').until).toBeNull()
  })
})

describe('over the 16th birthday (15 June 2026)', () => {
  const person = { kind: 'young_person', birthDate: '2010-06-15', ageBand: null, careStatus: 'none' } as const
  const byParent = event({ authority: parent })

  test('consent by a parent is to be confirmed from the day itself', () => {
    expect(consentAt([byParent], '2026-06-14', person).state).toBe('given')
    expect(consentAt([byParent], '2026-06-15', person).state).toBe('review_due')
  })
  test('the person confirms it, and what was agreed stands', () => {
    const confirmed = happened('reconfirmed', '2026-06-15', { authority: selfAt16 })
    const after = consentAt([byParent, confirmed], '2026-06-15', person)
    expect(after).toMatchObject({ state: 'given', authority: selfAt16, authorityOn: '2026-06-15' })
    expect(decisionFor(after, grant())).toBe('yes')
  })
  test('a change of one answer does not confirm the rest', () => {
    const changed = happened('varied', '2026-06-15', {
      authority: selfAt16,
      grants: both({ audience: 'team' }),
    })
    expect(consentAt([byParent, changed], '2026-06-15', person).state).toBe('review_due')
  })
})

describe('grants', () => {
  test('a change touches what it names and leaves the rest', () => {
    const events = [
      event({ grants: [...both(), ...both({ audience: 'team' })] }),
      happened('varied', '2026-04-01', { grants: [grant({ decision: 'no' })] }),
    ]
    const before = consentAt(events, '2026-03-31')
    const after = consentAt(events, '2026-04-01')
    expect(decisionForUses(before, ['full_story'], publicWeb)).toBe('yes')
    expect(decisionForUses(after, ['full_story'], publicWeb)).toBe('no')
    expect(decisionForUses(after, ['quote_verbatim'], publicWeb)).toBe('yes')
    expect(decisionForUses(after, [], publicWeb)).toBe('no')
    expect(audienceDecisions(after)).toMatchObject({ team: 'yes', public_web: 'no', press: 'not_asked' })
  })

  test('a yes to one combination is a yes to no other', () => {
    const consent = consentAt([event({ grants: [grant()] })], '2026-06-15')
    expect(decisionFor(consent, grant())).toBe('yes')
    for (const other of [
      grant({ permission: 'paraphrase' }),
      grant({ medium: 'audio' }),
      grant({ purpose: 'media' }),
      grant({ audience: 'team' }),
    ])
      expect(decisionFor(consent, other)).toBe('not_asked')
  })

  test.each(['withdrawn', 'ended', 'invalidated', 'refused'] as const)('none stands once %s', kind => {
    expect(consentAt([event(), happened(kind, '2026-03-02')], '2026-06-15').grants).toEqual([])
  })
  test('none stands once run out', () => {
    expect(consentAt([event({ expiresOn: '2026-04-01' })], '2026-06-15').grants).toEqual([])
  })
})
