import { ok, type Result } from '../../../shared/model/result.ts'
import { type ImportCode, refuse } from './import-errors.ts'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)

/** How many bytes are looked at where a guess is made: enough for certainty, few enough to be quick. */
const GUESS_BYTES = 64 * 1024

/**
 * UTF-16 without a byte-order mark shows itself by its zero bytes: every space, line end and Latin letter has
 * one, always on the same side.
 */
const guessUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  let even = 0
  let odd = 0
  const end = Math.min(bytes.length, GUESS_BYTES)
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (bytes.length % 2 !== 0 || even + odd < end / 50) return null
  if (odd > even * 10) return 'utf-16le'
  return even > odd * 10 ? 'utf-16be' : null
}

/**
 * A UTF-8 text with a few broken bytes (cut short on its way, say) is still UTF-8: to read all of it as
 * Windows-1252 would spoil every accent. Counts whole sequences against broken ones.
 */
const isMostlyUtf8 = (lossy: string): boolean => {
  let whole = 0
  let broken = 0
  for (let index = 0; index < lossy.length; index += 1) {
    const unit = lossy.charCodeAt(index)
    if (unit === 0xfffd) broken += 1
    else if (unit > 0x7f) whole += 1
  }
  return whole >= broken * 4
}

/** A stray bell or escape in a short note is no sign of anything. */
const STRAY_CONTROLS = 2

/** Text holds hardly any control characters; programs, archives and pictures are full of them. */
const looksBinary = (text: string): boolean => {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0) return true
    const control = unit < 0x20 ? unit < 9 || unit > 13 : unit >= 0x7f && unit < 0xa0 && unit !== 0x85
    if (control || unit === 0xfffe || unit === 0xffff) controls += 1
  }
  return controls > STRAY_CONTROLS + text.length / 100
}

const decodeUnmarked = (bytes: Uint8Array): string => {
  const utf16 = guessUtf16(bytes)
  if (utf16) return decode(utf16, bytes)
  const lossy = decode('utf-8', bytes)
  return isMostlyUtf8(lossy) ? lossy : decode('windows-1252', bytes)
}

/** Old programs for DOS end a text with a control-Z, which is no part of it. */
const withoutEndMark = (text: string): string => (text.endsWith('\x1A') ? text.slice(0, -1) : text)

/**
 * Decodes a plain text file: UTF-8 and UTF-16 of either byte order, with or without a byte-order mark (as the
 * WHATWG Encoding Standard decodes them), otherwise Windows-1252. Broken sequences become U+FFFD.
 *
 * Errors: `not-text` where the bytes are no text.
 */
export const decodeText = (bytes: Uint8Array): Result<string, ImportCode> => {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? decode('utf-16le', bytes)
    : startsWith(bytes, 0xfe, 0xff)
      ? decode('utf-16be', bytes)
      : startsWith(bytes, 0xef, 0xbb, 0xbf)
        ? decode('utf-8', bytes)
        : null
  const text = withoutEndMark(marked ?? decodeUnmarked(bytes))
  return looksBinary(text) ? refuse('not-text') : ok(text)
}
