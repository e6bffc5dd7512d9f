import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldWithMap, originalEnd } from '../../../../shared/model/fold.ts'

describe('fold', () => {
  test.each([
    ['Siân', 'sian'],
    ['O’Neill', "o'neill"],
    ['Łukasz', 'lukasz'],
    ['Zoë', 'zoe'],
    ['Straße', 'strasse'],
    ['na\u00ADme', 'name'],
    ['na\u200Bme', 'name'],
    ['a\u00A0\u2003 b', 'a b'],
    ['Anne–Marie', 'anne-marie'],
    ['ＡＢＣ', 'abc'],
    ['İbrahim', 'ibrahim'],
  ])('makes %j plain', (written, plain) => expect(fold(written)).toBe(plain))

  test('is the same when done twice, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('is the same with and without the way back, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aB éÉ\t\n‘’`-–\u00AD\u0301 ﬁİ')) }),
        text => {
          expect(fold(text)).toBe(foldWithMap(text).folded)
        },
      ),
    )
  })

  test('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), text => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  test('keeps the way back: each unit of the folded text comes from inside the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const { folded, starts } = foldWithMap(text)
        expect(starts).toHaveLength(folded.length + 1)
        for (let unit = 0; unit < folded.length; unit++) {
          const start = starts[unit] ?? -1
          expect(start).toBeLessThan(text.length)
          expect(start).toBeLessThanOrEqual(starts[unit + 1] ?? -1)
          expect(originalEnd(text, starts, unit + 1)).toBeGreaterThan(start)
          expect(originalEnd(text, starts, unit + 1)).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
