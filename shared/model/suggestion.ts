import type { Category, Tier } from './category.ts'

/** A proposal of the detector: never applied by itself. Offsets are UTF-16 code units, `[start, end)`. */
export interface Suggestion {
  readonly start: number
  readonly end: number
  readonly category: Category
  readonly tier: Tier
  /** Why it is asked, in words for a person: "first name after 'my friend'". Never quotes more than a few words. */
  readonly why: string
}

/** Where the vault knows a name from. */
export const knownSources = ['register', 'participant', 'team', 'place', 'pseudonym'] as const
export type KnownSource = (typeof knownSources)[number]

/** A name that the vault holds, offered to the detector as evidence. */
export interface KnownForm {
  readonly form: string
  readonly category: Category
  /** `register` where nothing is said: a surface form of an identity that somebody decided. */
  readonly source?: KnownSource
}
