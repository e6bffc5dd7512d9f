/**
 * The one comparison form of words, used by the register, the search for mentions and the leak guard, so that
 * none of them can disagree about what is the same: compatibility forms unified, accents and case removed,
 * typographic apostrophes and dashes made plain, invisible characters dropped, white space made one space.
 *
 * @param text any text
 * @returns the folded text; its length may differ from the input's, see {@link foldWithMap} for offsets
 */
export const fold = (text: string): string =>
  asciiOnly.test(text) ? foldAscii(text) : foldWithMap(text).folded

const asciiOnly = /^[\0-\x7F]*$/

/** What {@link foldWithMap} does, for names and words that need no way back: the register compares thousands. */
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('`', "'")
    .replace(/[\0- ]+/g, ' ')

/** Letters that Unicode does not decompose but that people leave out or replace when typing. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}

const apostrophes = /[\u2018\u2019\u201B\u02BC\u02B9\u00B4\u0060\u2032\uFF07]/
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/
const invisible = /[\p{Cf}\p{Mn}\p{Me}]/u
const space = /\s/u

const foldCharacter = (character: string): string => {
  let folded = ''
  for (const part of character.normalize('NFKD')) {
    if (invisible.test(part)) continue
    if (apostrophes.test(part)) folded += "'"
    else if (dashes.test(part)) folded += '-'
    else if (space.test(part)) folded += ' '
    else {
      const lower = part.toLowerCase()
      for (const letter of lower) if (!invisible.test(letter)) folded += plainLetters[letter] ?? letter
    }
  }
  return folded
}

export interface Folded {
  readonly folded: string
  /**
   * For each UTF-16 code unit of `folded`, the offset in the original at which its source character starts;
   * one more entry at the end holds the original's length.
   */
  readonly starts: Uint32Array
}

/**
 * Folds and keeps the way back: `starts[i]` is the UTF-16 offset in `text` of the character that gave
 * `folded[i]`. The end of a match `[a, b)` in `folded` is {@link originalEnd}.
 */
export const foldWithMap = (text: string): Folded => {
  const starts: number[] = []
  const parts: string[] = []
  let previousIsSpace = false
  let offset = 0
  for (const character of text) {
    const code = character.charCodeAt(0)
    // Plain ASCII needs no normalisation: this path takes nearly all of an English text.
    const plain = character.length === 1 && code < 128
    const folded = plain
      ? code >= 65 && code <= 90
        ? String.fromCharCode(code + 32)
        : code === 96
          ? "'"
          : code <= 32
            ? ' '
            : character
      : foldCharacter(character)
    for (const unit of folded.split('')) {
      const isSpace = unit === ' '
      if (isSpace && previousIsSpace) continue
      parts.push(unit)
      starts.push(offset)
      previousIsSpace = isSpace
    }
    offset += character.length
  }
  starts.push(text.length)
  return { folded: parts.join(''), starts: Uint32Array.from(starts) }
}

/**
 * The UTF-16 offset in the original just after the character that gave `folded[b - 1]`, so that a match
 * `[a, b)` in the folded text covers `[starts[a], originalEnd(...))` of the original, combining marks included.
 */
export const originalEnd = (text: string, starts: Uint32Array, b: number): number => {
  const last = starts[b - 1] ?? 0
  let end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
  while (end < text.length && /[\p{Mn}\p{Me}\p{Cf}]/u.test(text[end] ?? '')) end++
  return end
}
