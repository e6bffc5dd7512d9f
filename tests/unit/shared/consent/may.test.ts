import { describe, expect, test } from 'vitest'
import { gatesByNumber, mayPrint } from '../../../../shared/consent/may.ts'
import {
  attribution,
  bornOn,
  event,
  facts,
  grant,
  group,
  happened,
  parent,
  record,
  self,
  selfAt16,
  withEvents,
} from './examples.ts'

const refusals = (changes: Parameters<typeof facts>[0]): readonly string[] =>
  mayPrint(facts(changes)).gates.flatMap(answer => (answer.passes ? [] : [answer.gate]))

describe('may this story be printed? (promises 6, 7 and 12)', () => {
  test('yes, where every gate holds, and each says so', () => {
    const answer = mayPrint(facts())
    expect(answer.may).toBe(true)
    expect(answer.gates.map(({ gate }) => gate)).toEqual([
      'storyteller-known',
      'consent-given',
      'no-open-request',
      'authority-today',
      'granted',
      'in-date',
      'approved-text',
      'attribution-allowed',
      'others-not-exposed',
      'not-overclaiming',
      'no-safeguarding-hold',
      'every-name-decided',
      'read-by-a-person',
      'small-group',
      'warnings-and-support',
      'nothing-leaks',
      'wording-checked',
      'wording-checked',
    ])
    for (const { says, fix } of answer.gates) {
      expect(says).not.toBe('')
      expect(fix).toBeNull()
    }
  })

  test.each([
    ['storyteller-known', { storyteller: null }],
    ['consent-given', withEvents(event(), happened('withdrawn', '2026-06-15'))],
    ['authority-today', bornOn('2010-06-15', event({ authority: parent }))],
    ['granted', { audience: 'press' }],
    ['in-date', withEvents(event({ reviewOn: '2026-06-14' }))],
    ['approved-text', { review: null }],
    ['attribution-allowed', { attribution: attribution({ rung: 'A0' }), printedDescriptors: {} }],
    ['no-safeguarding-hold', { holds: 1 }],
    ['no-open-request', { openRequests: ['erasure'] }],
    ['nothing-leaks', { leaks: 1 }],
    ['small-group', { group: { k: 1, needed: 5, descriptors: { kind: 'leader' }, fix: null } }],
    ['wording-checked', withEvents(event({ record: record({ language: 'ur' }) }))],
    ['every-name-decided', { undecided: 1 }],
    ['read-by-a-person', { read: false }],
    [
      'warnings-and-support',
      {
        warnings: ['loss'],
        storybook: {
          id: null,
          hasWarningsBlock: false,
          hasSupportBlock: true,
          editorsWords: [],
          hasNamedStoryteller: false,
        },
      },
    ],
    [
      'not-overclaiming',
      {
        storybook: {
          id: null,
          hasWarningsBlock: true,
          hasSupportBlock: true,
          editorsWords: ['Anonymous'],
          hasNamedStoryteller: true,
        },
      },
    ],
  ] as const)('%s alone stops it', (gate, changes) => {
    expect(mayPrint(facts(changes)).may).toBe(false)
    expect(refusals(changes)).toEqual([gate])
  })

  test('time travel over a 16th birthday: blocked from the day, and free again once confirmed', () => {
    const events = [
      event({ authority: parent }),
      happened('reconfirmed', '2026-06-20', { authority: selfAt16 }),
    ]
    const on = (today: string): boolean => mayPrint(facts({ today, ...bornOn('2010-06-15', ...events) })).may
    expect(
      ['2026-02-28', '2026-03-01', '2026-06-14', '2026-06-15', '2026-06-19', '2026-06-20'].map(on),
    ).toEqual([false, true, true, false, false, true])
  })
})

describe('hard and soft (the reference’s fourteen gates)', () => {
  test('there are fourteen numbers, and each has its gate', () => {
    expect(Object.keys(gatesByNumber)).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)))
    for (const gates of Object.values(gatesByNumber)) expect(gates.length).toBeGreaterThan(0)
  })

  test('nobody can override a hard gate: whatever they answered for, it refuses', () => {
    const given = { by: 'A lead', role: 'Project lead', reason: 'Because', on: '2026-06-01' }
    const spoiled = facts({
      ...withEvents(),
      review: null,
      undecided: 1,
      read: false,
      holds: 1,
      openRequests: ['erasure'],
      attribution: attribution({ rung: 'A0' }),
      warnings: ['loss'],
      leaks: 1,
      storybook: null,
    })
    const { gates } = mayPrint(spoiled)
    const hard = gates.filter(answer => !answer.passes && answer.override === null)
    expect(hard.length).toBeGreaterThan(6)
    const overrides = hard.map(({ gate }) => ({ gate, finding: '', given }))
    const after = mayPrint({ ...spoiled, overrides: overrides as unknown as typeof spoiled.overrides })
    expect(after.gates.filter(answer => !answer.passes)).toEqual(gates.filter(answer => !answer.passes))
  })

  test('only 10 and 14 can be overridden', () => {
    const soft = mayPrint(
      facts({
        ...withEvents(event({ record: record({ language: 'ur' }) })),
        group: { k: 1, needed: 5, descriptors: { kind: 'leader' }, fix: null },
      }),
    ).gates.flatMap(({ gate, override }) => (override === null ? [] : [gate]))
    expect(soft).toEqual(['small-group', 'wording-checked'])
  })
})

describe('a workshop without anybody’s own record', () => {
  test('may be printed under what the group agreed to, without a name', () => {
    const answer = mayPrint(facts(group('18_21', event())))
    expect(answer.may).toBe(true)
    for (const { about, participant } of answer.gates) {
      expect(about).not.toBe('storyteller')
      expect(participant).toBeNull()
    }
  })

  test.each([
    ['without any', group('18_21'), 'consent-given'],
    ['taken back', group('18_21', event(), happened('withdrawn', '2026-06-01')), 'consent-given'],
    ['of others', group('18_21', event({ grants: [grant({ audience: 'team' })] })), 'granted'],
    ['with a child there', group('14_15', event()), 'authority-today'],
    ['of nobody knows what age', group(null, event()), 'authority-today'],
    [
      'named',
      {
        ...group('18_21', event()),
        attribution: attribution({ rung: 'A6', credit: 'Wren', othersCheckedBy: 'A colleague' }),
      },
      'attribution-allowed',
    ],
  ] as const)('%s: not printed', (_, changes, gate) => {
    expect(refusals(changes)).toContain(gate)
  })

  test('a refusal leads to the occasion', () => {
    const [refused] = mayPrint(facts(group('14_15', event()))).gates.filter(({ passes }) => !passes)
    expect(refused?.fix).toMatchObject({ place: 'occasions', id: 'O-001' })
  })
})

test('two people of one name are two people: the consent of one is nothing to the other', () => {
  const one = { ...withEvents(event()).storyteller, id: 'P-001' } as ReturnType<typeof facts>['storyteller']
  const other = { ...withEvents().storyteller, id: 'P-002' } as ReturnType<typeof facts>['storyteller']
  expect(mayPrint(facts({ storyteller: one })).may).toBe(true)
  expect(mayPrint(facts({ storyteller: other })).may).toBe(false)
})

test('a life in consent, day by day: under a parent, at 16, at 18, run out, asked again', () => {
  const events = [
    event({ authority: parent, on: '2024-03-01' }),
    happened('reconfirmed', '2024-06-20', { authority: selfAt16 }),
    happened('reconfirmed', '2026-06-20', { authority: self, reviewOn: '2026-09-01' }),
    happened('reconfirmed', '2026-09-10', { authority: self, expiresOn: '2026-12-31' }),
  ]
  const born = bornOn('2008-06-15', ...events)
  const days: readonly (readonly [string, boolean])[] = [
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2024-06-14', true],
    ['2024-06-15', false],
    ['2024-06-20', true],
    ['2026-06-14', true],
    ['2026-06-15', false],
    ['2026-06-20', true],
    ['2026-09-01', true],
    ['2026-09-02', false],
    ['2026-09-10', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ]
  expect(days.map(([today]) => [today, mayPrint(facts({ today, ...born })).may])).toEqual(days)
})
