import { describe, expect, test } from 'vitest'
import type { ReleaseFacts } from '../../../../shared/consent/gates/facts.ts'
import { noOpenRequest } from '../../../../shared/consent/gates/no-open-request.ts'
import { noSafeguardingHold } from '../../../../shared/consent/gates/no-safeguarding-hold.ts'
import { nothingLeaks } from '../../../../shared/consent/gates/nothing-leaks.ts'
import { othersNotExposed } from '../../../../shared/consent/gates/others-not-exposed.ts'
import { smallGroup } from '../../../../shared/consent/gates/small-group.ts'
import { editorsWordsKind, wordingChecked } from '../../../../shared/consent/gates/wording-checked.ts'
import { rightsRequestKinds } from '../../../../shared/model/rights.ts'
import { attribution, both, event, facts, grant, happened, record, withEvents } from './examples.ts'
import { type Row, table } from './gate-table.ts'

const unchecked = 'names its storyteller, and nobody has checked that this exposes no one else'
const named = (othersCheckedBy: string | null) => ({
  attribution: attribution({ rung: 'A6', credit: 'Wren', othersCheckedBy }),
})

table(othersNotExposed, 'others-not-exposed', [
  [{}, true, 'has a credit that names nobody'],
  [named(null), false, unchecked],
  [named(' '), false, unchecked],
  [named('A colleague'), true, 'was checked for what its credit says of others'],
  [
    { attribution: attribution({ rung: 'A4', credit: 'Wren', mayIdentifyOthers: true }) },
    false,
    'has a credit that may show who somebody else is, and nobody has checked it',
  ],
])

table(noSafeguardingHold, 'no-safeguarding-hold', [
  [{}, true, 'is not held back for anybody’s safety'],
  [{ holds: 1 }, false, 'is held back, because somebody may be at risk'],
  [{ holds: Number.NaN }, false, 'is held back, because somebody may be at risk'],
])

table(noOpenRequest, 'no-open-request', [
  [{}, true, 'has asked for nothing that is still to be answered'],
  [{ openRequests: ['access'] }, true, 'has asked for nothing that is still to be answered'],
  ...rightsRequestKinds
    .filter(kind => kind !== 'access')
    .map(
      (kind): Row => [
        { openRequests: [kind] },
        false,
        noOpenRequest(facts({ openRequests: [kind, 'access'] })).says,
      ],
    ),
  [
    { openRequests: ['erasure', 'erasure', 'objection'] },
    false,
    'asked to have everything erased and not to have their words used in this way, and has no answer yet',
  ],
])

table(nothingLeaks, 'nothing-leaks', [
  [{ leaks: null }, true, 'will be searched for every name when it is saved'],
  [{ leaks: 0 }, true, 'was searched for every name, and none was found'],
  [{ leaks: 1 }, false, 'has 1 finding in the finished file'],
  [{ leaks: Number.NaN }, false, 'has NaN findings in the finished file'],
])

const inGroupOf = (k: number, needed = 5): Partial<ReleaseFacts> => ({
  group: {
    k,
    needed,
    descriptors: { kind: 'young_person', area: 'The coast' },
    fix: { drop: 'area', k: 9 },
  },
})
const fits = 'has a credit that fits several people of the project'
const few =
  'is credited by the kind of storyteller and the area, which fits fewer than 5 people of the project'

describe('gate 10, soft', () => {
  test.each([
    [4, false, few],
    [5, true, fits],
    [6, true, fits],
  ])('a group of %i where 5 are enough', (k, passes, says) => {
    expect(smallGroup(facts(inGroupOf(k)))).toMatchObject({ passes, says })
  })

  test('a credit that says nothing is asked nothing', () => {
    expect(smallGroup(facts({ group: null })).passes).toBe(true)
  })

  test('says what would help, and holds no name of anybody', () => {
    expect(smallGroup(facts(inGroupOf(1))).detail).toContain('Without the area it fits enough people.')
  })

  const given = { by: 'A lead', role: 'Project lead', reason: 'They chose it', on: '2026-06-01' }
  const findingOf = (changes: Partial<ReleaseFacts>) => smallGroup(facts(changes)).override?.finding ?? ''

  test('a named person may answer for it, and is named in the answer', () => {
    const finding = findingOf(inGroupOf(2))
    const overrides = [{ gate: 'small-group', finding, given } as const]
    expect(smallGroup(facts({ ...inGroupOf(2), overrides }))).toMatchObject({
      passes: true,
      fix: null,
      override: { finding, given },
    })
  })

  test.each([
    ['one person fewer', inGroupOf(1)],
    ['a higher threshold', inGroupOf(2, 6)],
    ['other readers', { ...inGroupOf(2), audience: 'press' }],
  ] as const)('what they answered for holds no longer: %s', (_, changes) => {
    const overrides = [{ gate: 'small-group', finding: findingOf(inGroupOf(2)), given } as const]
    expect(smallGroup(facts({ ...changes, overrides })).passes).toBe(false)
  })

  test('an answer for another gate is none for this one', () => {
    const overrides = [{ gate: 'wording-checked', finding: findingOf(inGroupOf(2)), given } as const]
    expect(smallGroup(facts({ ...inGroupOf(2), overrides })).passes).toBe(false)
  })
})

const interpreted = { record: record({ interpreter: 'Somebody' }) }
const yesTo = (permission: 'translate' | 'edit_for_length', decision: 'yes' | 'no') => [
  ...both(),
  grant({ permission, decision }),
]

describe('gate 14, soft', () => {
  test.each([
    ['in English, to the team', withEvents(event({ record: record() })), true],
    ['through an interpreter', withEvents(event(interpreted)), false],
    ['in another language', withEvents(event({ record: record({ language: 'ur' }) })), false],
    [
      'through an interpreter, and the translation is agreed',
      withEvents(event({ ...interpreted, grants: yesTo('translate', 'yes') })),
      true,
    ],
    [
      'the translation is agreed the day after',
      withEvents(
        event(interpreted),
        happened('varied', '2026-06-16', { grants: [grant({ permission: 'translate' })] }),
      ),
      false,
    ],
    ['quoted, and not to be shortened', withEvents(event({ grants: yesTo('edit_for_length', 'no') })), false],
    [
      'printed whole, and not to be shortened',
      { ...withEvents(event({ grants: yesTo('edit_for_length', 'no') })), uses: ['full_story'] },
      true,
    ],
  ] as const)('told %s', (_, changes, passes) => {
    expect(wordingChecked(facts(changes))).toMatchObject({ gate: 'wording-checked', passes })
  })

  const words = (...editorsWords: string[]) => {
    const { storybook } = facts()
    return { storybook: storybook && { ...storybook, editorsWords } }
  }
  test.each([
    ['People who wait', true],
    ['Our service users', false],
    ['She was suffering from depression.', false],
    ['He committed suicide.', false],
    ['A schizophrenic in the north', false],
    ['WHAT PEOPLE TOLD US ABOUT WAITING', false],
    ['NHS', true],
    [Array.from({ length: 46 }, () => 'word').join(' '), false],
    [Array.from({ length: 45 }, () => 'word').join(' '), true],
  ])('the editors’ words %#', (text, passes) => {
    const answer = editorsWordsKind(facts(words(text)))
    expect(answer).toMatchObject({ about: 'storybook', passes })
    expect(answer.override === null).toBe(passes)
  })

  test('asked of a story alone, there are no editors’ words', () => {
    expect(editorsWordsKind(facts({ storybook: null })).passes).toBe(true)
  })
})
