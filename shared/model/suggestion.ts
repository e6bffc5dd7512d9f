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

/** A surface form that the vault's register holds, offered to the detector as evidence. */
export interface KnownForm {
  readonly form: string
  readonly category: Category
}
