import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDetector } from '../../../../shared/detect/detect.ts'

const detect = createDetector()

const pieces = fc.constantFrom(
  'Amira',
  'amira',
  'Mrs Kent',
  'Will',
  'will',
  'Mark my words',
  'at Brindle Academy',
  'in Leeds',
  'St Ann’s',
  'O’Brien’s',
  "James's",
  '07700 900123',
  'oh seven seven double oh',
  'jo dot smith at example dot org',
  'a@b.example',
  'www.',
  'https://example.org/🙂',
  '@kid_1',
  'LS6 2AB',
  'NHS number 943 476 5919',
  '9 October 2018',
  'I was fourteen',
  'head of',
  'the only one in',
  'on stage',
  'van der Berg',
  'Bo, five,',
  'the one who',
  'Auntie',
  'Tyrell J.',
  '🙂',
  '\u0301',
  '\u200d',
  '\ud83d',
  '\udc00',
  'ﷺ',
  '\n',
  '\r\n',
  '\u2028',
  '“',
  '’s',
  '. ',
  ', ',
  ': ',
  'P1: ',
  '<v ',
  '>',
)
const text = fc.oneof(
  fc
    .array(fc.tuple(pieces, fc.constantFrom(' ', '', '  ')), { maxLength: 30 })
    .map(list => list.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)
const known = fc.array(
  fc.record({
    form: fc.oneof(pieces, fc.string({ maxLength: 6 })),
    category: fc.constantFrom('PERSON', 'ORG'),
  }),
  { maxLength: 4 },
)

const splitsPair = (value: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(value[at - 1] ?? '') && /[\udc00-\udfff]/.test(value[at] ?? '')

test('spans are valid, sorted, apart, within a line and never cut a character', () => {
  fc.assert(
    fc.property(text, known, (value, forms) => {
      const spans = detect(value, forms)
      let before = 0
      for (const { start, end, why } of spans) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(value.length)
        expect(value.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/)
        expect(splitsPair(value, start) || splitsPair(value, end)).toBe(false)
        expect(why).not.toBe('')
        before = end
      }
      expect(detect(value, forms)).toEqual(spans)
    }),
    { numRuns: 600 },
  )
})

test('no span ends in a possessive, save where it is part of the name', () => {
  fc.assert(
    fc.property(text, value => {
      for (const { start, end, category } of detect(value)) {
        const surface = value.slice(start, end)
        if (category !== 'QUASI' && category !== 'DEMOGRAPHIC' && !/^(?:St|Saint)\b/.test(surface))
          expect(surface).not.toMatch(/[’']s$/)
      }
    }),
  )
})

const hostile = [
  'a',
  'a.',
  'a-',
  "a'",
  'Aa ',
  'A.',
  'Aa-',
  '1',
  '1 ',
  '1-',
  '1.',
  'oh ',
  'double ',
  'a@',
  '@',
  'aa dot ',
  'http://',
  'www dot ',
  'St ',
  'van der ',
  'Aa of ',
  'Aa and ',
  'Aa & ',
  '\n',
  'P1: ',
  '<v Aa',
  '[',
  'ref ',
  'NHS 9',
  'GB00 ',
  'head of the ',
  'the one who ',
  'on stage ',
  'I was ',
  'in May ',
  'nineteen ',
  '😀',
  '\u0301',
  '\u200d',
  'ﷺ',
  'joy and ',
  'car a',
  'account 1',
  'a/',
  ' ',
  '\t',
  '\u2028',
]

/** A rule that backtracks badly would take minutes here, and fail by the runner's limit. */
test.each(hostile)('long repetition of %j ends', unit => {
  const long = unit.repeat(Math.ceil(60_000 / unit.length))
  for (const { start, end } of detect(long)) expect(end).toBeGreaterThan(start)
})
