import { describe, expect, test } from 'vitest'
import { score, together } from '../../../../scripts/eval/score.ts'

const text = 'Amira Khan met Sam in Leeds at nine'
const span = (words: string, label: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  label,
})
const found = (words: string, category: string) => {
  const { start, end } = span(words, '')
  return { start, end, category }
}
const documents = [
  {
    id: 'a',
    format: 'plain',
    text,
    spans: [
      { ...span('Amira Khan', 'PERSON'), mask: 'direct', entity: '1' },
      { ...span('Sam', 'PERSON'), mask: 'quasi', entity: '2' },
      span('Leeds', 'LOCATION'),
    ],
  },
]

describe('scores', () => {
  test('count words, mentions and wrong forms', () => {
    const scores = score(documents, () => [
      found('Amira', 'PERSON'),
      found('Leeds', 'ORG'),
      found('at', 'DATE'),
      found('nine', 'AGE'),
    ])
    expect(scores.labels.get('PERSON')).toEqual({ mentions: 2, whole: 0, tokens: 3, any: 1, typed: 1 })
    expect(scores.labels.get('LOCATION')).toEqual({ mentions: 1, whole: 1, tokens: 1, any: 1, typed: 0 })
    expect(scores.precision).toBe(50)
    expect(scores.falseForms).toBe((1000 * 2) / 8)
    expect([scores.direct, scores.quasi]).toEqual([0, 0])
    expect(together(scores, ['PERSON', 'LOCATION']).any).toBe(2)
  })

  test('are full when all is found', () => {
    const scores = score(
      documents,
      () => documents[0]?.spans.map(item => ({ ...item, category: item.label })) ?? [],
    )
    expect([scores.precision, scores.falseForms, scores.direct, scores.quasi]).toEqual([100, 0, 100, 100])
  })
})
