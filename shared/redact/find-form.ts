import { fold, foldWithMap, originalEnd } from '../model/fold.ts'

/** A stretch of text, UTF-16 code units, `[from, to)`. */
export interface Range {
  readonly from: number
  readonly to: number
}

const wordCharacter = /[\p{L}\p{N}]/u

const characterBefore = (text: string, offset: number): string => {
  const low = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(offset - 2, offset) : text.slice(offset - 1, offset)
}
const characterAt = (text: string, offset: number): string =>
  String.fromCodePoint(text.codePointAt(offset) ?? 0x20)

/** Whether `[from, to)` begins and ends where a word begins and ends, so that "Ann" is not found in "Annual". */
export const isWholeWords = (text: string, { from, to }: Range): boolean =>
  !(
    from > 0 &&
    wordCharacter.test(characterBefore(text, from)) &&
    wordCharacter.test(characterAt(text, from))
  ) &&
  !(
    to < text.length &&
    wordCharacter.test(characterBefore(text, to)) &&
    wordCharacter.test(characterAt(text, to))
  )

/**
 * Every place where a surface form stands as whole words, whatever its case, accents or apostrophes.
 *
 * @returns ranges of the original text, in order, not overlapping
 */
export const findForm = (text: string, form: string): Range[] => findForms(text, [form])[0] ?? []

/** {@link findForm} for several forms over one text, which is folded only once. */
export const findForms = (text: string, forms: readonly string[]): Range[][] => {
  const { folded, starts } = foldWithMap(text)
  return forms.map(form => {
    const wanted = fold(form).trim()
    const ranges: Range[] = []
    if (wanted === '') return ranges
    let at = folded.indexOf(wanted)
    while (at !== -1) {
      const range = { from: starts[at] ?? 0, to: originalEnd(text, starts, at + wanted.length) }
      if (isWholeWords(folded, { from: at, to: at + wanted.length })) ranges.push(range)
      at = folded.indexOf(wanted, at + wanted.length)
    }
    return ranges
  })
}

/** Whether two ranges share at least one code unit. */
export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to
