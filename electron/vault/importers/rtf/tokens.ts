/** A piece of an RTF file: a group's ends, a control word with its number, a byte of text, or skipped binary data. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly byte: number }

const BACKSLASH = 0x5c
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** A control word is at most 32 letters, its number at most ten digits (RTF 1.9.1, "Control Word"). */
const LONGEST_WORD = 32
const LONGEST_NUMBER = 10

/** Splits an RTF file into tokens, once from front to back. Never fails: what is malformed is read as text. */
export function* readTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    at += 1
    if (byte === 0x7b) yield { kind: 'open' }
    else if (byte === 0x7d) yield { kind: 'close' }
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue
    else if (byte !== BACKSLASH) yield { kind: 'byte', byte }
    else {
      const sign = bytes[at] ?? 0
      if (sign === 0x27) {
        const digits = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)
        at += 3
        if (/^[\da-f]{2}$/i.test(digits)) yield { kind: 'byte', byte: Number.parseInt(digits, 16) }
        continue
      }
      if (!isLetter(sign)) {
        at += 1
        yield { kind: 'word', word: String.fromCharCode(sign), value: null }
        continue
      }
      let word = ''
      while (word.length < LONGEST_WORD && isLetter(bytes[at] ?? 0)) {
        word += String.fromCharCode(bytes[at] ?? 0)
        at += 1
      }
      let number = ''
      if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) {
        number = '-'
        at += 1
      }
      while (number.length < LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) {
        number += String.fromCharCode(bytes[at] ?? 0)
        at += 1
      }
      if (bytes[at] === 0x20) at += 1
      const value = number === '' ? null : Number(number)
      if (word === 'bin') at += Math.max(0, value ?? 0)
      else yield { kind: 'word', word, value }
    }
  }
}
