import { fold, foldWithMap, originalEnd } from '../../../shared/model/fold.ts'
import type { Range } from './runs.ts'

const wordPart = /[\p{L}\p{N}]/u

const standsAlone = (text: string, { from, to }: Range): boolean =>
  !(wordPart.test(text[from - 1] ?? ' ') && wordPart.test(text[from] ?? ' ')) &&
  !(wordPart.test(text[to - 1] ?? ' ') && wordPart.test(text[to] ?? ' '))

/**
 * Where words stand in a text, whatever their case, accents and spaces; whole words only.
 *
 * @param most stop after so many
 */
export const findOccurrences = (text: string, words: string, most = 50): readonly Range[] => {
  const wanted = fold(words).trim()
  if (wanted === '') return []
  const { folded, starts } = foldWithMap(text)
  const found: Range[] = []
  let at = folded.indexOf(wanted)
  while (at !== -1 && found.length < most) {
    const range = { from: starts[at] ?? 0, to: originalEnd(text, starts, at + wanted.length) }
    if (standsAlone(text, range)) found.push(range)
    at = folded.indexOf(wanted, at + 1)
  }
  return found
}

export interface Context {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The words of a range with some of what stands around them, on one line. */
export const rangeInContext = (text: string, { from, to }: Range, width = 40): Context => {
  const oneLine = (part: string) => part.replace(/\s+/g, ' ')
  const start = Math.max(0, from - width)
  const end = Math.min(text.length, to + width)
  const before = oneLine(text.slice(start, from))
  const after = oneLine(text.slice(to, end))
  return {
    before: start > 0 ? `…${before.replace(/^\S* /, '')}` : before,
    words: oneLine(text.slice(from, to)),
    after: end < text.length ? `${after.replace(/ \S*$/, '')}…` : after,
  }
}

/** The range without spaces at its ends; null where nothing is left. */
export const trimRange = (text: string, { from, to }: Range): Range | null => {
  const words = text.slice(from, to)
  const trimmed = words.trim()
  if (trimmed === '') return null
  const start = from + words.indexOf(trimmed)
  return { from: start, to: start + trimmed.length }
}
