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
  /** Global and indices-bearing (`dg`). Every repetition inside is bounded, so that hostile text costs linear time. */
  readonly find: RegExp
  readonly category: Category
  readonly tier: Tier
  readonly why: string
}

/**
 * All finds of `patterns`. A pattern with a group named `span` proposes that part only, the rest being the context
 * that gives it away.
 */
export const candidatesOfPatterns = (text: string, patterns: readonly Pattern[]): readonly Candidate[] =>
  patterns.flatMap(({ find, category, tier, why }) => {
    const found: Candidate[] = []
    for (const match of text.matchAll(find)) {
      const span = match.indices?.groups?.span ?? match.indices?.[0]
      if (span && span[1] > span[0]) found.push(candidate(span[0], span[1], category, tier, why))
    }
    return found
  })
