import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findOccurrences,
  rangeInContext,
  trimRange,
} from '../../../../../renderer/screens/story/occurrences.ts'
import {
  firstWords,
  outlineOf,
  paragraphAt,
  storyToParagraphs,
} from '../../../../../renderer/screens/story/paragraphs.ts'
import { rangeToRuns } from '../../../../../renderer/screens/story/runs.ts'
import { spread } from '../../../../../renderer/screens/story/spread.ts'

const text = 'Amal: I was tired.\nA line that nobody says.\nJo: So was I, so was I.'
const turns = [
  { from: 0, to: 18, speaker: { from: 0, to: 4 }, startMs: null },
  { from: 44, to: text.length, speaker: { from: 44, to: 46 }, startMs: null },
]

describe('paragraphs', () => {
  const paragraphs = storyToParagraphs(text, turns)

  test('words between turns are shown too', () => {
    expect(paragraphs.map(({ from, to }) => text.slice(from, to))).toEqual(text.split('\n'))
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('words begin after the speaker’s label', () => {
    expect(paragraphs.map(({ wordsFrom, to }) => text.slice(wordsFrom, to))).toEqual([
      'I was tired.',
      'A line that nobody says.',
      'So was I, so was I.',
    ])
  })

  test('a story without turns is its lines', () => {
    expect(storyToParagraphs('one\n\n  \ntwo', []).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [8, 11],
    ])
  })

  test('the first words are cut between words', () => {
    const [first] = storyToParagraphs('It means you are a nurse until the phone rings', [])
    expect(first && firstWords('It means you are a nurse until the phone rings', first, 20)).toBe(
      'It means you are a…',
    )
  })

  test('an offset is found in its paragraph', () => {
    expect(paragraphAt(paragraphs, 50)?.number).toBe(3)
    expect(paragraphAt(paragraphs, 18)).toBeUndefined()
  })

  test('the outline of a long story stays short and keeps the beginning', () => {
    const long = storyToParagraphs(Array.from({ length: 1550 }, (_, line) => `line ${line}`).join('\n'), [])
    const outline = outlineOf(long)
    expect(outline.length).toBeLessThanOrEqual(60)
    expect(outline[0]?.number).toBe(1)
  })
})

const ranges = fc
  .array(fc.tuple(fc.nat({ max: 99 }), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map(pairs => pairs.map(([from, length]) => ({ from, to: from + length })))

describe('runs of a text', () => {
  test('are cut where a mark begins or ends', () => {
    const mention = { from: 2, to: 5 }
    const passage = { from: 4, to: 8 }
    expect(rangeToRuns({ from: 0, to: 9 }, [mention], [passage])).toEqual([
      { from: 0, to: 2, mention: null, passages: [] },
      { from: 2, to: 4, mention, passages: [] },
      { from: 4, to: 5, mention, passages: [passage] },
      { from: 5, to: 8, mention: null, passages: [passage] },
      { from: 8, to: 9, mention: null, passages: [] },
    ])
  })

  test('give every character once, in order, under the marks that lie over it', () => {
    fc.assert(
      fc.property(ranges, ranges, (mentions, passages) => {
        const range = { from: 10, to: 90 }
        let at = range.from
        for (const run of rangeToRuns(range, mentions, passages)) {
          expect(run.from).toBe(at)
          at = run.to
          for (let offset = run.from; offset < run.to; offset++) {
            const over = <Mark extends { from: number; to: number }>(marks: readonly Mark[]) =>
              marks.filter(({ from, to }) => from <= offset && offset < to)
            expect(run.mention).toEqual(over(mentions)[0] ?? null)
            expect(run.passages).toEqual(over(passages))
          }
        }
        expect(at).toBe(range.to)
      }),
    )
  })
})

describe('marks over paragraphs', () => {
  test('each paragraph has exactly the marks that touch it', () => {
    fc.assert(
      fc.property(ranges, marks => {
        const paragraphs = Array.from({ length: 12 }, (_, index) => ({
          from: index * 10,
          to: index * 10 + 9,
        }))
        spread(paragraphs, marks).forEach((here, index) => {
          const { from, to } = paragraphs[index] ?? { from: 0, to: 0 }
          const wanted = marks.filter(mark => mark.from < to && from < mark.to)
          expect(new Set(here)).toEqual(new Set(wanted))
          expect(here).toHaveLength(wanted.length)
        })
      }),
    )
  })

  test('where there is nothing it is the same list', () => {
    const [one, other] = spread(
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
      [],
    )
    expect(one).toBe(other)
  })
})

describe('words found in a text', () => {
  const found = (words: string, within = text) =>
    findOccurrences(within, words).map(({ from, to }) => within.slice(from, to))

  test('whatever their case, accents and spaces', () => {
    expect(found('SO WAS I')).toEqual(['So was I', 'so was I'])
    expect(found('sian', 'It was Siân, not Sian')).toEqual(['Siân', 'Sian'])
    expect(found('one two', 'one  two')).toEqual(['one  two'])
  })

  test('whole words only', () => {
    expect(found('art', 'The party had art.')).toEqual(['art'])
  })

  test('nothing for nothing', () => {
    expect(found('  ')).toEqual([])
    expect(found('nowhere')).toEqual([])
  })

  test('in their context, cut between words', () => {
    expect(rangeInContext(text, { from: 28, to: 32 }, 12)).toEqual({
      before: expect.stringMatching(/^…/),
      words: text.slice(28, 32),
      after: expect.stringMatching(/…$/),
    })
    expect(rangeInContext('short text', { from: 0, to: 5 })).toEqual({
      before: '',
      words: 'short',
      after: ' text',
    })
  })

  test('a selection loses the spaces at its ends', () => {
    expect(trimRange('a  bc  d', { from: 1, to: 7 })).toEqual({ from: 3, to: 5 })
    expect(trimRange('a   d', { from: 1, to: 4 })).toBeNull()
  })
})
