import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDetector } from '../../../../shared/detect/detect.ts'
import { proposals } from './proposals.ts'

const detect = createDetector()

const known = [
  { form: 'Siân Prosser', category: 'PERSON' },
  { form: 'Siân', category: 'PERSON' },
  { form: 'Will', category: 'PERSON' },
  { form: 'the bench', category: 'QUASI' },
  { form: 'łukasz', category: 'PERSON' },
  { form: '🦊', category: 'CONTACT' },
] as const

describe('forms that the register holds', () => {
  test.each([
    ['so sian prosser came', ['PERSON sian prosser']],
    ['so SIÂN came', ['PERSON SIÂN']],
    ['so Sian’s dog came', ['PERSON Sian']],
    ['so Sia\u0302n came', ['PERSON Sia\u0302n']],
    ['so Si\u00adan came', ['PERSON Si\u00adan']],
    ['so Lukasz came', ['PERSON Lukasz']],
    ['on The  Bench again', ['QUASI The  Bench']],
    ['so prosian or sianna', []],
    ['hello 🦊 there', ['CONTACT 🦊']],
  ])('%s', (text, expected) => {
    expect(proposals(text, known)).toEqual(expected)
  })

  test('are certain, and say so', () => {
    expect(detect('so sian came', known)).toEqual([
      { start: 3, end: 7, category: 'PERSON', tier: 'certain', why: 'already in this vault’s register' },
    ])
  })

  test('that are everyday words are a question where the word is written small', () => {
    const tiers = detect('They will see that I met Will there, and Mum knows it.', known)
    expect(tiers.map(({ tier }) => tier)).toEqual(['check', 'certain'])
  })

  test('stand before longer finds, whose rest is still proposed', () => {
    const one = [{ form: 'Kezia', category: 'PERSON' }] as const
    expect(proposals('Then Kezia Mensah sat down.', one)).toEqual(['PERSON Kezia', 'PERSON Mensah'])
  })

  test('leave no everyday word of a longer name behind as a name', () => {
    const one = [{ form: 'Harrowmere', category: 'LOCATION' }] as const
    expect(proposals('The nurse at Harrowmere Surgery rang.', one)).toEqual(['LOCATION Harrowmere'])
  })

  test('broken over two lines give a find a line', () => {
    expect(proposals('so Siân\nProsser came', known)).toEqual(['PERSON Siân', 'PERSON Prosser'])
  })

  test('are found wherever they stand as words', () => {
    const form = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{2,9}( [A-Za-z]{1,9})?$/)
    const around = fc.constantFrom(' ', '. ', '\n', ' (', '“', '’s ', ', ', '🙂', ' 07700 900123 ', '—')
    fc.assert(
      fc.property(form, fc.array(around, { maxLength: 6 }), fc.boolean(), (name, gaps, shout) => {
        const shown = shout ? name.toUpperCase().normalize('NFD') : name
        const text = `Aside${gaps.map(gap => `${gap}${shown}`).join('')}`
        const spans = detect(text, [{ form: name, category: 'PERSON' }])
        let from = 5
        for (const gap of gaps) {
          const start = from + gap.length
          const end = start + shown.length
          const startsInWord = /[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, start))
          if (!startsInWord) expect(spans.some(span => span.start <= start && span.end >= end)).toBe(true)
          from = end
        }
      }),
    )
  })
})
