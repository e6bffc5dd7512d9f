import { mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dataKeyToRecoveryWords,
  recoveryCodeToDataKey,
} from '../../../../../electron/vault/keys/recovery-code.ts'
import { codeOf, testKey, valueFrom } from '../make-vault.ts'

// BIP 39's own test vectors (trezor/python-mnemonic, vectors.json), 256 bits.
const published: readonly (readonly [string, string])[] = [
  [
    '7f'.repeat(32),
    `${'legal winner thank year wave sausage worth useful '.repeat(2)}legal winner thank year wave sausage worth title`,
  ],
  [
    '80'.repeat(32),
    `${'letter advice cage absurd amount doctor acoustic avoid '.repeat(2)}letter advice cage absurd amount doctor acoustic bless`,
  ],
  ['ff'.repeat(32), `${'zoo '.repeat(23)}vote`],
]

const words = dataKeyToRecoveryWords(testKey)

const messageOf = (text: string): string => {
  const result = recoveryCodeToDataKey(text)
  return result.ok ? 'ok' : result.error.message
}

describe('recovery code', () => {
  test.each(published)('the published vector %#', (key, text) => {
    expect(dataKeyToRecoveryWords(Buffer.from(key, 'hex')).join(' ')).toBe(text)
    expect(valueFrom(recoveryCodeToDataKey(text)).toString('hex')).toBe(key)
  })

  test('any data key comes back from its 24 words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), key => {
        const code = dataKeyToRecoveryWords(key)
        expect(code.length).toBe(24)
        expect(valueFrom(recoveryCodeToDataKey(code.join(' '))).equals(key)).toBe(true)
      }),
    )
  })

  test('whatever 24 words are typed, as text or as bytes, the answer is that of the reference library', () => {
    const word = fc.constantFrom(...wordlist)
    const lastOne = fc.tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), word, fc.boolean())
    fc.assert(
      fc.property(lastOne, ([key, last, isChanged]) => {
        const code = dataKeyToRecoveryWords(key)
        const typed = (isChanged ? code.with(23, last) : code).join(' ')
        const reference = (() => {
          try {
            return Buffer.from(mnemonicToEntropy(typed, wordlist)).toString('hex')
          } catch {
            return 'recovery-code-checksum'
          }
        })()
        for (const given of [typed, Buffer.from(typed)]) {
          const read = recoveryCodeToDataKey(given)
          expect(read.ok ? read.value.toString('hex') : read.error.code).toBe(reference)
        }
      }),
    )
  })

  test('any bytes are read or refused, and what was given is left to its owner as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), bytes => {
        const before = Buffer.from(bytes)
        expect(codeOf(recoveryCodeToDataKey(bytes))).toMatch(/^recovery-code-/)
        expect(before.equals(bytes)).toBe(true)
      }),
    )
  })

  test.each<[string, string]>([
    ['capitals', words.join(' ').toUpperCase()],
    ['numbering and line breaks', words.map((word, index) => `${index + 1}. ${word}\r\n`).join('')],
    ['numbering without a space', words.map((word, index) => `${index + 1})${word}`).join('  ')],
    ['columns with tabs and extra spaces', `\n  ${words.join(' \t  ')}  \n`],
    ['commas', words.join(', ')],
    ['marks that no keyboard has', `• ${words.join(' – ')} …`],
    ['first four letters', words.map(word => word.slice(0, 4)).join(' ')],
    ['first five letters', words.map(word => word.slice(0, 5)).join(' ')],
    [
      'full-width letters',
      words.join(' ').replaceAll(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
  ])('%s are fine', (_, text) => {
    expect(valueFrom(recoveryCodeToDataKey(text)).equals(testKey)).toBe(true)
  })

  test('a word that is not in the list is named by its place, never by its letters', () => {
    const typed = words.with(6, 'xylophonist').with(22, 'qqqq')
    expect(codeOf(recoveryCodeToDataKey(typed.join(' ')))).toBe('recovery-code-word')
    expect(messageOf(typed.join(' '))).toContain('Words 7 and 23 of')
    expect(messageOf(typed.join(' '))).not.toMatch(/xylo|qqqq/)
    expect(messageOf(words.with(0, 'xyz').join(' '))).toContain('Word 1 of')
  })

  test('too few, too many, or some other text', () => {
    expect(codeOf(recoveryCodeToDataKey(words.slice(1).join(' ')))).toBe('recovery-code-length')
    expect(messageOf(words.slice(1).join(' '))).toContain('23')
    expect(codeOf(recoveryCodeToDataKey([...words, 'zoo'].join(' ')))).toBe('recovery-code-length')
    expect(codeOf(recoveryCodeToDataKey('word '.repeat(1_000_000)))).toBe('recovery-code-length')
    expect(codeOf(recoveryCodeToDataKey(''))).toBe('recovery-code-length')
  })

  test('two words that changed places are noticed', () => {
    const swapped = words.with(0, words[1] ?? '').with(1, words[0] ?? '')
    expect(codeOf(recoveryCodeToDataKey(swapped.join(' ')))).toBe('recovery-code-checksum')
  })

  test('three letters are not enough to stand for a longer word', () => {
    const long = words.findIndex(word => word.length > 4)
    const typed = words.with(long, (words[long] ?? '').slice(0, 3))
    expect(codeOf(recoveryCodeToDataKey(typed.join(' ')))).not.toBe('ok')
  })
})
