import { describe, expect, test } from 'vitest'
import { mayPrint } from '../../../../shared/consent/may.ts'
import { bornOn, event, facts, happened, parent, selfAt16, withEvents } from './examples.ts'

const refusals = (changes: Parameters<typeof facts>[0]): readonly string[] =>
  mayPrint(facts(changes)).gates.flatMap(answer => (answer.passes ? [] : [answer.gate]))

describe('may this story be printed? (promises 6, 7 and 12)', () => {
  test('yes, where every gate holds, and each says so', () => {
    const answer = mayPrint(facts())
    expect(answer.may).toBe(true)
    expect(answer.gates.map(({ gate }) => gate)).toEqual([
      'storyteller-known',
      'consent-given',
      'authority-today',
      'granted',
      'in-date',
      'approved-text',
      'attribution-allowed',
      'every-name-decided',
      'read-by-a-person',
      'warnings-and-support',
      'not-overclaiming',
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
    ['attribution-allowed', { attribution: { rung: 'A0', credit: '', othersCheckedBy: null } }],
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
