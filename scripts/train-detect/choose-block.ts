import { ruleRows } from '../../shared/detect/tagger/place-features.ts'
import { reach } from '../../shared/detect/tagger/weights.ts'
import type { Example, TypeFeatures } from './example.ts'
import type { Random } from './random.ts'

/** Shares of a word's features that are left out at random, so that none is relied on alone. */
const dropSpelling = 0.4
const dropListed = 0.25
const dropVector = 0.1
/** Of words that are shown without anything of their own, and of blocks without what the rules propose. */
const dropWord = 0.05
const dropRules = 0.15

/** A stretch of an example, with what is shown of its features this time. */
export interface Block {
  readonly example: Example
  /** The words `[from, to)`, and those that its edges look at, `[low, high)`. */
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  /** For each different word the rows of its features. */
  readonly rows: readonly (readonly number[])[]
  /** For each different word its row among the vectors, -1 for none. */
  readonly vectors: readonly number[]
  /** For each word of `[low, high)` which of the different words it is. */
  readonly wordAt: Int32Array
  /** For each word of `[from, to)` the rows of its place. */
  readonly places: readonly (readonly number[])[]
}

/** Leaves some features out by chance, for all places of a word in the block alike. */
export const chooseBlock = (example: Example, from: number, to: number, random: Random): Block => {
  const low = Math.max(0, from - reach)
  const high = Math.min(example.typeOf.length, to + reach)
  const local = new Map<number, number>()
  const rows: number[][] = []
  const vectors: number[] = []
  for (let at = low; at < high; at++) {
    const type = example.typeOf[at] as number
    if (local.has(type)) continue
    local.set(type, rows.length)
    const features = example.types[type] as TypeFeatures
    const shown: number[] = random() < dropWord ? [] : [...features.form]
    if (random() >= dropSpelling) shown.push(...features.spelling)
    if (random() >= dropListed) shown.push(...features.listed)
    rows.push(shown)
    vectors.push(random() < dropVector ? -1 : features.vector)
  }
  const wordAt = new Int32Array(high - low)
  for (let at = low; at < high; at++) wordAt[at - low] = local.get(example.typeOf[at] as number) ?? 0
  const noRules = random() < dropRules
  const places = example.places
    .slice(from, to)
    .map(all => (noRules ? all.filter(row => row < ruleRows.from || row >= ruleRows.to) : all))
  return { example, from, to, low, high, rows, vectors, wordAt, places }
}
