import { describe, expect, test } from 'vitest'
import {
  gatesToHoldings,
  gatesToRefusals,
  refusalsToSummary,
} from '../../../../../renderer/screens/storybooks/gates.ts'
import type { GateAnswer } from '../../../../../shared/contract/gates.ts'

const names = {
  stories: new Map([
    ['S-001', 'Two keys'],
    ['S-002', 'The list'],
  ]),
  people: new Map([['P-001', 'Amira']]),
}
const gate = (part: Partial<GateAnswer>): GateAnswer => ({
  gate: 'granted',
  passes: false,
  about: 'storyteller',
  story: 'S-001',
  participant: 'P-001',
  says: 'has not said yes to public web',
  detail: '',
  fix: null,
  override: null,
  ...part,
})

describe('refusals', () => {
  test('are sentences about a person, a story or the storybook', () => {
    const titles = gatesToRefusals(
      [
        gate({}),
        gate({ participant: 'P-009' }),
        gate({ about: 'story', says: 'has names to decide' }),
        gate({ about: 'storybook', story: null, participant: null, says: 'has no support line' }),
      ],
      names,
    ).map(({ title }) => title)
    expect(titles).toEqual([
      'Amira has not said yes to public web',
      'The storyteller of “Two keys” has not said yes to public web',
      '“Two keys” has names to decide',
      'The storybook has no support line',
    ])
  })

  test('offer to leave out a story only where one is at fault, and skip what holds', () => {
    const refusals = gatesToRefusals([gate({}), gate({ passes: true }), gate({ story: null })], names)
    expect(refusals.map(({ story }) => story?.id ?? null)).toEqual(['S-001', null])
  })
})

test('what holds is told once for many stories', () => {
  const decided = (story: string) =>
    gate({ gate: 'every-name-decided', about: 'story', passes: true, story, says: 'has every name decided' })
  expect(gatesToHoldings([decided('S-001'), decided('S-002'), gate({})], names)).toEqual([
    { title: '2 stories have every name decided', detail: '' },
  ])
  const agreed = (participant: string) => gate({ passes: true, participant, says: 'agreed to public web' })
  expect(gatesToHoldings([agreed('P-001'), agreed('P-002')], names)).toEqual([
    { title: '2 storytellers agreed to public web', detail: '' },
  ])
  expect(gatesToHoldings([decided('S-002')], names)[0]?.title).toBe('“The list” has every name decided')
})

test.each([
  [0, 'Everything holds today. It is asked again at the moment of saving.'],
  [1, 'One thing stands in the way. Everything else holds.'],
  [12, '12 things stand in the way. Everything else holds.'],
])('%i refusals in a sentence', (count, words) => {
  expect(refusalsToSummary(count)).toBe(words)
})
