/** The words of a recovery code, in order, without numbers and line ends. */
export const codeToWords = (code: string): readonly string[] =>
  code
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word !== '')

const isLetter = (byte: number): boolean => {
  const small = byte | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** How many words there are in what was typed, as UTF-8 bytes, so that none of them becomes a text of its own. */
export const countWords = (typed: Uint8Array): number => {
  let words = 0
  let isWithin = false
  for (const byte of typed) {
    if (isLetter(byte) && !isWithin) words++
    isWithin = isLetter(byte)
  }
  return words
}

/**
 * Two places in the code to ask for, one in each half, so that neither the beginning nor the end alone will do.
 *
 * @param count how many words the code has
 * @param random two numbers from 0 up to, not including, 1
 * @returns places from 0, ascending
 */
export const placesToAsk = (count: number, random: readonly [number, number]): readonly [number, number] => {
  const half = Math.floor(count / 2)
  return [Math.floor(random[0] * half), half + Math.floor(random[1] * (count - half))]
}

/** Whether what was typed is the word asked for, whatever its case and the spaces around it. */
export const isWord = (typed: string, word: string | undefined): boolean =>
  word !== undefined && typed.trim().toLowerCase() === word
