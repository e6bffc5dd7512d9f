import { describe, expect, test } from 'vitest'
import { findingsToLeaks, leaksToAdvice } from '../../../../../renderer/screens/storybooks/leaks.ts'
import type { LeakFinding } from '../../../../../shared/contract/leaks.ts'

const labels = new Map([
  ['I-0013', 'Dr Marlowe'],
  ['P-004', 'Ines Carrow'],
])
const finding = (part: Partial<LeakFinding>): LeakFinding => ({
  identity: 'I-0013',
  kind: 'identifier',
  where: 'the body',
  places: 1,
  ...part,
})
const sentences = (...findings: readonly LeakFinding[]) =>
  findingsToLeaks(findings, labels).map(({ sentence }) => sentence)

describe('what was found in a Word file', () => {
  test('is told by the name that the vault knows it by, and where', () => {
    expect(sentences(finding({ places: 2 }))).toEqual([
      '“Dr Marlowe” (I-0013) stands in the body (2 places).',
    ])
    expect(sentences(finding({ identity: 'P-004' }))).toEqual([
      '“Ines Carrow” (P-004), somebody’s real name, stands in the body.',
    ])
  })

  test('is told by its code where the vault no longer knows it', () => {
    expect(sentences(finding({ identity: 'I-0099' }))).toEqual(['What is kept as I-0099 stands in the body.'])
  })

  test('is one sentence for one person in several parts', () => {
    expect(sentences(finding({}), finding({ where: 'the footnotes' }))).toEqual([
      '“Dr Marlowe” (I-0013) stands in the body and the footnotes.',
    ])
  })

  test('tells of people before it tells of the file itself', () => {
    const file = { identity: null, kind: 'metadata', places: 1 } as const
    expect(
      sentences(
        finding({ ...file, where: 'the author in the properties' }),
        finding({}),
        finding({ ...file, where: 'the custom properties' }),
      ),
    ).toEqual([
      '“Dr Marlowe” (I-0013) stands in the body.',
      'Details about who made the file, and when: the author in the properties and the custom properties.',
    ])
  })
})

describe('what to do about it', () => {
  const leaks = findingsToLeaks(
    [
      finding({}),
      finding({ identity: 'I-0099' }),
      finding({ identity: 'P-004' }),
      finding({ identity: null, kind: 'hidden' }),
    ],
    labels,
  )

  test('is said once for each kind', () => {
    expect(leaksToAdvice(leaks, 'saving')).toHaveLength(3)
    expect(leaksToAdvice(leaks, 'inspecting')).toHaveLength(2)
  })

  test('is marking it in the story, before it is saved again, and saying who a storyteller is', () => {
    const advice = leaksToAdvice(leaks, 'saving').join(' ')
    expect(advice).toContain('mark it there')
    expect(advice).toContain('which person of the stories they are')
    expect(leaksToAdvice(leaks, 'inspecting').join(' ')).toContain('take them out in Word')
  })
})
