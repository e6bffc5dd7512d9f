import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../../../electron/vault/canonical-json.ts'

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 4 }), tie('value'), { maxKeys: 4 }),
  ),
})).value

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}

test('equal values have one spelling, whatever the order of their names, and it reads back', () => {
  fc.assert(
    fc.property(json, value => {
      const plain = JSON.parse(JSON.stringify(value)) as Json
      const text = canonicalJson(plain)
      expect(canonicalJson(reversed(plain))).toBe(text)
      expect(JSON.parse(text)).toEqual(plain)
    }),
  )
})

test('names are sorted, spaces are left out, fractions are refused', () => {
  expect(canonicalJson({ b: [1, 'x'], a: { d: null, c: true } })).toBe(
    '{"a":{"c":true,"d":null},"b":[1,"x"]}',
  )
  expect(() => canonicalJson({ a: 0.5 })).toThrow(TypeError)
})
