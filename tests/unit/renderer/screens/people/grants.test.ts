import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  grantsToSentences,
  grantsToTable,
  printedThings,
  setAll,
  setDecision,
  tableChanges,
} from '../../../../../renderer/screens/people/grants.ts'
import { audiences, type Grant } from '../../../../../shared/model/consent.ts'

const grant = (part: Partial<Grant> = {}): Grant => ({
  permission: 'full_story',
  medium: 'text',
  purpose: 'storybook',
  audience: 'team',
  decision: 'yes',
  ...part,
})

const anyTable = fc
  .array(
    fc.record({
      permission: fc.constantFrom(...printedThings),
      medium: fc.constant('text' as const),
      purpose: fc.constant('storybook' as const),
      audience: fc.constantFrom(...audiences),
      decision: fc.constantFrom('yes' as const, 'no' as const, 'not_asked' as const),
    }),
  )
  .map(grantsToTable)

describe('the table of answers', () => {
  test('whatever no grant names was not asked (promise 6)', () => {
    expect(grantsToTable([])).toEqual(setAll('not_asked'))
  })

  test('a yes for another medium or purpose is no yes for text storybooks', () => {
    const other = [grant({ medium: 'audio' }), grant({ purpose: 'campaign' })]
    expect(grantsToTable(other)).toEqual(setAll('not_asked'))
  })

  test('the later answer counts', () => {
    const table = grantsToTable([grant({ decision: 'yes' }), grant({ decision: 'no' })])
    expect(table.full_story.team).toBe('no')
  })

  test('an event names what changes, and nothing else', () => {
    const before = setDecision(setAll('no'), 'full_story', 'team', 'yes')
    const after = setDecision(before, 'quote_verbatim', 'press', 'yes')
    expect(tableChanges(before, before)).toEqual([])
    expect(tableChanges(before, after)).toEqual([grant({ permission: 'quote_verbatim', audience: 'press' })])
  })

  test('what was there, followed by the changes, is what was wanted', () => {
    fc.assert(
      fc.property(anyTable, anyTable, (before, after) => {
        const all = [...tableChanges(setAll('not_asked'), before), ...tableChanges(before, after)]
        expect(grantsToTable(all)).toEqual(after)
      }),
    )
  })
})

test('the timeline says a thing once where whole story and quotes agree', () => {
  const words = Object.fromEntries(audiences.map(audience => [audience, audience])) as Record<
    (typeof audiences)[number],
    string
  >
  const both = printedThings.map(permission => grant({ permission }))
  expect(grantsToSentences(both, words)).toEqual(['Whole story and quotes: yes to team'])
  expect(grantsToSentences([grant(), grant({ audience: 'press', decision: 'no' })], words)).toEqual([
    'Whole story: yes to team; no to press',
  ])
})
