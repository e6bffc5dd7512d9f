import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Field,
  fieldOf,
  fields,
  listedWords,
  type PhraseKind,
  phraseKinds,
  readGazetteers,
  withField,
  writeGazetteers,
} from '../../../../../shared/detect/gazetteers/gazetteers.ts'

const names = Object.keys(fields) as Field[]
const word = fc.stringMatching(/^[a-z'’é-]{1,40}$/)
const flags = fc.nat({ max: 2 ** 23 - 1 })

describe('compiled lists', () => {
  test('come back as they were written', () => {
    const words = fc.dictionary(word, flags)
    const phrases = fc.dictionary(
      fc.tuple(word, word).map(pair => pair.join(' ')),
      fc.constantFrom(...phraseKinds),
    )
    fc.assert(
      fc.property(words, phrases, (listed, joined) => {
        const written = writeGazetteers(
          new Map(Object.entries(listed)),
          new Map(Object.entries(joined) as [string, PhraseKind][]),
        )
        const read = readGazetteers(written)
        expect(Object.fromEntries(read.words())).toEqual({ ...listed })
        for (const [name, value] of Object.entries(listed)) expect(read.flagsOf(name)).toBe(value)
        expect(read.flagsOf('no such word')).toBe(0)
        const all = [...read.phrases.values()].flat()
        expect(Object.fromEntries(all.map(({ words: parts, kind }) => [parts.join(' '), kind]))).toEqual({
          ...joined,
        })
      }),
    )
  })

  test('do not depend on the order in which they were gathered', () => {
    const one = new Map([['amira', 3] as const, ['oldham', 48] as const])
    const other = new Map([...one].reverse())
    expect(writeGazetteers(one, new Map())).toBe(writeGazetteers(other, new Map()))
  })

  test('give the longest phrase first', () => {
    const { phrases } = readGazetteers(
      writeGazetteers(
        new Map(),
        new Map([
          ['hope under dinmore', 'homePlace'],
          ['hope under', 'homePlace'],
        ]),
      ),
    )
    expect(phrases.get('hope')?.map(({ words }) => words.length)).toEqual([3, 2])
  })

  test('keep every field apart from every other', () => {
    fc.assert(
      fc.property(flags, fc.constantFrom(...names), fc.nat({ max: 63 }), (before, name, value) => {
        const after = withField(before, name, value)
        expect(fieldOf(after, name)).toBe(value & fields[name].mask)
        for (const other of names)
          if (other !== name) expect(fieldOf(after, other)).toBe(fieldOf(before, other))
      }),
    )
  })

  test.each([
    ['Stoke-on-Trent', ['stoke-on-trent']],
    ['King’s Lynn (Norfolk)', ["king's", 'lynn', 'norfolk']],
    ['Hải Phòng', ['hai', 'phong']],
    ['  ', []],
  ])('words of %s', (name, expected) => {
    expect(listedWords(name)).toEqual(expected)
  })
})
