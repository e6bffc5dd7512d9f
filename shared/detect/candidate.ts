import type { Category, Tier } from '../model/category.ts'
import type { Suggestion } from '../model/suggestion.ts'

/** A proposal before overlaps are settled. */
export type Candidate = Suggestion

/** Offsets are UTF-16 code units, `[start, end)`. */
export const candidate = (
  start: number,
  end: number,
  category: Category,
  tier: Tier,
  why: string,
): Candidate => ({
  start,
  end,
  category,
  tier,
  why,
})

/** One rule: what to look for, and what a find means. */
export interface Pattern {
  /** Global. Every repetition inside is bounded, so that hostile text costs linear time. */
  readonly find: RegExp
  readonly category: Category
  readonly tier: Tier
  readonly why: string
}

/** A piece of a text and where in it the piece begins, in UTF-16 code units. */
export interface Slice {
  readonly text: string
  readonly from: number
}

/** Longer than anything that a pattern looks at on either side of what triggers it, in UTF-16 code units. */
const margin = 80

/**
 * The pieces of a text around what a set of patterns cannot do without (a digit, a number word): most of an interview
 * has none of it, and each pattern need not read that. A piece begins and ends with white space, or with the text, so
 * that what stands at its edge is never taken for the edge of a line.
 *
 * @param places where a trigger stands, in order
 */
export const slicesAround = (
  text: string,
  places: Iterable<{ readonly start: number; readonly end: number }>,
): readonly Slice[] => {
  const slices: Slice[] = []
  let from = -1
  let to = -1
  const push = () => {
    if (from < 0) return
    let start = from
    while (start > 0 && from - start < margin && !/\s/.test(text[start] ?? '')) start--
    let end = to
    while (end < text.length && end - to < margin && !/\s/.test(text[end - 1] ?? '')) end++
    slices.push({ text: text.slice(start, end), from: start })
  }
  for (const { start, end } of places) {
    const low = Math.max(0, start - margin)
    const high = Math.min(text.length, end + margin)
    if (from >= 0 && low <= to) to = high
    else {
      push()
      from = low
      to = high
    }
  }
  push()
  return slices
}

/**
 * All finds of `patterns`. A pattern with a group named `span` proposes that part only, the rest being the context
 * that gives it away: it must be the last thing that the pattern takes in.
 */
export const candidatesOfPatterns = (
  slices: readonly Slice[],
  patterns: readonly Pattern[],
): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const { find, category, tier, why } of patterns) {
    for (const { text, from } of slices) {
      // Not the flag for indices, with which each find is looked for twice, and not matchAll, which copies the
      // expression each time: with a hundred patterns that is most of the cost of a short text.
      find.lastIndex = 0
      for (let match = find.exec(text); match !== null; match = find.exec(text)) {
        const end = from + match.index + match[0].length
        const start = end - (match.groups?.span ?? match[0]).length
        if (end > start) found.push(candidate(start, end, category, tier, why))
        if (match[0] === '') find.lastIndex++
      }
    }
  }
  return found
}

/** Where a pattern stands; `find` is global. */
export const placesOf = (
  text: string,
  find: RegExp,
): readonly { readonly start: number; readonly end: number }[] =>
  Array.from(text.matchAll(find), ({ index, 0: found }) => ({ start: index, end: index + found.length }))

/** A text as one piece, for patterns that anything may trigger. */
export const whole = (text: string): readonly Slice[] => [{ text, from: 0 }]
