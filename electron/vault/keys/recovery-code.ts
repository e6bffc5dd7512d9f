import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { keyBytes } from './passphrase.ts'

export type RecoveryCodeFailureCode = 'recovery-code-length' | 'recovery-code-word' | 'recovery-code-checksum'

export const recoveryWords = 24
const shortestBeginning = 4
// More than any way of writing 24 words of at most 8 letters; what is longer is some other text.
const longestInput = 2_000

/**
 * The 24 English words of BIP 39 (list and checksum) for a 32-byte data key. They are the key itself: they open
 * the vault without its slot file, and whoever reads them can open it too. To be printed, never stored.
 */
export const dataKeyToRecoveryWords = (dataKey: Uint8Array): readonly string[] => {
  if (dataKey.length !== keyBytes) throw new RangeError('A data key has 32 bytes')
  return entropyToMnemonic(Uint8Array.from(dataKey), wordlist).split(' ')
}

// BIP 39: no two words of the list share their first four letters.
const completeWord = (typed: string): string | undefined =>
  wordlist.includes(typed)
    ? typed
    : typed.length >= shortestBeginning
      ? wordlist.find(word => word.startsWith(typed))
      : undefined

const typedWords = (text: string): readonly string[] =>
  text
    .slice(0, longestInput + 1)
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

const listPositions = (positions: readonly number[]): string =>
  positions.length === 1
    ? `Word ${positions[0]} of the recovery code is`
    : `Words ${positions.slice(0, -1).join(', ')} and ${positions.at(-1)} of the recovery code are`

const entropyOrUndefined = (words: readonly string[]): Uint8Array | undefined => {
  try {
    return mnemonicToEntropy(words.join(' '), wordlist)
  } catch {
    return undefined
  }
}

/**
 * The data key from a recovery code as a person types it: capitals, numbering, line breaks, punctuation and
 * words cut after their fourth letter are all fine. Errors name words by position, never by letter.
 * The caller wipes the 32 bytes with `fill(0)`.
 */
export const recoveryCodeToDataKey = (text: string): Result<Buffer, RecoveryCodeFailureCode> => {
  const typed = typedWords(text)
  if (text.length > longestInput || typed.length !== recoveryWords) {
    return fail(
      'recovery-code-length',
      `A recovery code has ${recoveryWords} words, and here there are ${text.length > longestInput ? 'many more' : typed.length}. Nothing has been changed. Please compare with the printed page.`,
    )
  }
  const completed = typed.map(completeWord)
  const unknown = completed.flatMap((word, index) => (word === undefined ? [index + 1] : []))
  if (unknown.length > 0) {
    return fail(
      'recovery-code-word',
      `${listPositions(unknown)} not in the list of recovery words. Nothing has been changed. Please compare with the printed page.`,
    )
  }
  const entropy = entropyOrUndefined(completed.map(word => word ?? ''))
  if (entropy === undefined) {
    return fail(
      'recovery-code-checksum',
      'These are all recovery words, but together they are not a recovery code: one may be misread, or two may have changed places. Nothing has been changed. Please compare with the printed page.',
    )
  }
  const dataKey = Buffer.from(entropy)
  entropy.fill(0)
  return ok(dataKey)
}
