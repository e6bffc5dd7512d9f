import { createHash } from 'node:crypto'
import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { keyBytes, passphraseToBytes } from './passphrase.ts'

export type RecoveryCodeFailureCode = 'recovery-code-length' | 'recovery-code-word' | 'recovery-code-checksum'

export const recoveryWords = 24
const bitsOfWord = 11
const shortestBeginning = 4
// More than any way of writing 24 words of at most 8 letters; what is longer is some other text.
const longestInput = 2_000

/**
 * The 24 English words of BIP 39 (list and checksum) for a 32-byte data key. They are the key itself: they open
 * the vault without its slot file, and whoever reads them can open it too. To be printed, never stored.
 */
export const dataKeyToRecoveryWords = (dataKey: Uint8Array): readonly string[] => {
  if (dataKey.length !== keyBytes) throw new RangeError('A data key has 32 bytes')
  // The library takes no Buffer.
  const entropy = Uint8Array.from(dataKey)
  try {
    return entropyToMnemonic(entropy, wordlist).split(' ')
  } finally {
    entropy.fill(0)
  }
}

interface Letters {
  readonly from: number
  readonly to: number
}

const isLetter = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a

/** Makes A to Z small where they stand, and gives each run of letters: all else stands between words. */
const findWords = (typed: Buffer): readonly Letters[] => {
  const words: Letters[] = []
  let from = -1
  for (let at = 0; at <= typed.length; at++) {
    const byte = typed[at] ?? 0
    const small = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
    if (at < typed.length) typed[at] = small
    if (isLetter(small) && from < 0) from = at
    if (!isLetter(small) && from >= 0) {
      words.push({ from, to: at })
      from = -1
    }
  }
  return words
}

// BIP 39: no two words of the list share their first four letters.
const placeInList = (typed: Buffer): number =>
  wordlist.findIndex(
    word =>
      (word.length === typed.length || (typed.length >= shortestBeginning && typed.length < word.length)) &&
      typed.every((byte, index) => byte === word.charCodeAt(index)),
  )

const listPositions = (positions: readonly number[]): string =>
  positions.length === 1
    ? `Word ${positions[0]} of the recovery code is`
    : `Words ${positions.slice(0, -1).join(', ')} and ${positions.at(-1)} of the recovery code are`

/** BIP 39: eleven bits a word, 32 bytes of key and then the first byte of their SHA-256. Undefined where that differs. */
const keyFromPlaces = (places: Uint16Array): Buffer | undefined => {
  const bits = Buffer.alloc(keyBytes + 1)
  for (const [word, place] of places.entries()) {
    for (let bit = 0; bit < bitsOfWord; bit++) {
      const at = word * bitsOfWord + bit
      const byte = at >> 3
      if (((place >> (bitsOfWord - 1 - bit)) & 1) === 1) bits[byte] = (bits[byte] ?? 0) | (0x80 >> (at & 7))
    }
  }
  const key = Buffer.from(bits.subarray(0, keyBytes))
  const isWhole = createHash('sha256').update(key).digest()[0] === bits[keyBytes]
  bits.fill(0)
  if (isWhole) return key
  key.fill(0)
  return undefined
}

const readCode = (typed: Buffer): Result<Buffer, RecoveryCodeFailureCode> => {
  const words = findWords(typed)
  if (typed.length > longestInput || words.length !== recoveryWords) {
    return fail(
      'recovery-code-length',
      `A recovery code has ${recoveryWords} words, and here there are ${typed.length > longestInput ? 'many more' : words.length}. Nothing has been changed. Please compare with the printed page.`,
    )
  }
  const places = new Uint16Array(recoveryWords)
  const unknown: number[] = []
  for (const [index, { from, to }] of words.entries()) {
    const place = placeInList(typed.subarray(from, to))
    if (place < 0) unknown.push(index + 1)
    else places[index] = place
  }
  if (unknown.length > 0) {
    return fail(
      'recovery-code-word',
      `${listPositions(unknown)} not in the list of recovery words. Nothing has been changed. Please compare with the printed page.`,
    )
  }
  const key = keyFromPlaces(places)
  places.fill(0)
  return key === undefined
    ? fail(
        'recovery-code-checksum',
        'These are all recovery words, but together they are not a recovery code: one may be misread, or two may have changed places. Nothing has been changed. Please compare with the printed page.',
      )
    : ok(key)
}

/**
 * The data key from a recovery code as a person types it: capitals, numbering, line breaks, punctuation and
 * words cut after their fourth letter are all fine. Errors name words by position, never by letter. No string is made
 * of what was typed: the words are read where they lie. The caller wipes the 32 bytes with `fill(0)`.
 */
export const recoveryCodeToDataKey = (code: string | Uint8Array): Result<Buffer, RecoveryCodeFailureCode> => {
  const typed = passphraseToBytes(code)
  try {
    return readCode(typed)
  } finally {
    typed.fill(0)
  }
}
