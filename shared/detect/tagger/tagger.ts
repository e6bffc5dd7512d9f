import type { Suggestion } from '../../model/suggestion.ts'
import type { Gazetteers } from '../gazetteers/gazetteers.ts'
import type { TextWords } from '../text-words.ts'
import { classes } from './classes.ts'
import { placeFeatures } from './place-features.ts'
import { blockSize, lineBounds } from './surroundings.ts'
import { mixSize, placeSize, type Weights, window, wordSize } from './weights.ts'
import { wordFeatures } from './word-features.ts'
import { vectorSize, type WordVectors } from './word-vectors.ts'

/** How many different words are remembered from text to text, 1.8 kB each: those of some forty interviews. */
const rememberedWords = 12_000
/** And how many combinations of place features, 256 bytes each. */
const rememberedPlaces = 8_000

/** What one active unit adds to: its own place, the next, the one before, and all the places around. */
const targets = 4
const stride = targets * mixSize
/** Beyond either end of a text. */
const nothing = new Float32Array(window * placeSize)

/**
 * A small convolutional network. Each different word becomes 32 numbers, the sum of its features' rows and of what large texts say of it, once; those
 * of seven neighbouring words and the features of the place make 64 numbers a place; and these, with the two places
 * beside it and the mean of the places around it and of the whole block, make the answer.
 */
export class Tagger {
  readonly #weights: Weights
  readonly #gazetteers: Gazetteers
  readonly #vectors: WordVectors
  /** For each word its share in the first layer at every distance, `window × placeSize`. */
  readonly #words = new Map<string, Float32Array>()
  /** The bias and the rows of a combination of place features, added up, `placeSize`. */
  readonly #places = new Map<string, Float32Array>()
  /** The second layer by unit: `placeSize × targets × mixSize`. */
  readonly #mix: Float32Array
  readonly #answer: Float32Array

  constructor(weights: Weights, gazetteers: Gazetteers, vectors: WordVectors) {
    this.#weights = weights
    this.#gazetteers = gazetteers
    this.#vectors = vectors
    this.#answer = new Float32Array(weights.answer.length)
    for (let index = 0; index < classes.length; index++)
      for (let unit = 0; unit < mixSize; unit++)
        this.#answer[unit * classes.length + index] = weights.answer[index * mixSize + unit] as number
    this.#mix = new Float32Array(placeSize * stride)
    // A unit is seen from its own place, as the one before the next place, as the one after the place before.
    for (let target = 0; target < targets; target++)
      for (let unit = 0; unit < placeSize; unit++)
        for (let row = 0; row < mixSize; row++)
          this.#mix[unit * stride + target * mixSize + row] = weights.mix[
            (target * placeSize + unit) * mixSize + row
          ] as number
  }

  #shareOfWord(surface: string, folded: string, caseFree: boolean): Float32Array {
    const key = caseFree ? `${folded}\n` : surface
    const known = this.#words.get(key)
    if (known !== undefined) return known
    const { words, convolution } = this.#weights
    const vector = new Float32Array(wordSize)
    const { spelling, form, listed } = wordFeatures(surface, folded, caseFree, this.#gazetteers)
    for (const row of [...spelling, ...form, ...listed]) {
      const from = row * wordSize
      for (let column = 0; column < wordSize; column++)
        vector[column] = (vector[column] as number) + (words[from + column] as number)
    }
    addVector(vector, this.#vectors, folded, this.#weights.vectors)
    const share = new Float32Array(window * placeSize)
    for (let unit = 0; unit < share.length; unit++) {
      let sum = 0
      const from = unit * wordSize
      for (let column = 0; column < wordSize; column++)
        sum += (convolution[from + column] as number) * (vector[column] as number)
      share[unit] = sum
    }
    if (this.#words.size >= rememberedWords) this.#words.clear()
    this.#words.set(key, share)
    return share
  }

  #shareOfPlace(rows: readonly number[]): Float32Array {
    const key = String.fromCharCode(...rows)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const { places, placeBias } = this.#weights
    const share = Float32Array.from(placeBias)
    for (const row of rows) {
      const from = row * placeSize
      for (let unit = 0; unit < placeSize; unit++)
        share[unit] = (share[unit] as number) + (places[from + unit] as number)
    }
    if (this.#places.size >= rememberedPlaces) this.#places.clear()
    this.#places.set(key, share)
    return share
  }

  /** The first layer of the words `[from, to)`: `(to - from) × placeSize`. */
  #units(
    shares: readonly Float32Array[],
    features: readonly (readonly number[])[],
    from: number,
    to: number,
  ): Float32Array {
    const units = new Float32Array((to - from) * placeSize)
    // Written out: one store a unit instead of seven is half the time of this layer.
    for (let at = from; at < to; at++) {
      const base = (at - from) * placeSize
      const place = this.#shareOfPlace(features[at] ?? [])
      const a = shares[at - 3] ?? nothing
      const b = shares[at - 2] ?? nothing
      const c = shares[at - 1] ?? nothing
      const d = shares[at] ?? nothing
      const e = shares[at + 1] ?? nothing
      const f = shares[at + 2] ?? nothing
      const g = shares[at + 3] ?? nothing
      for (let unit = 0; unit < placeSize; unit++) {
        units[base + unit] =
          (place[unit] as number) +
          (a[unit] as number) +
          (b[placeSize + unit] as number) +
          (c[2 * placeSize + unit] as number) +
          (d[3 * placeSize + unit] as number) +
          (e[4 * placeSize + unit] as number) +
          (f[5 * placeSize + unit] as number) +
          (g[6 * placeSize + unit] as number)
      }
    }
    return units
  }

  /** What each place gives to itself, its neighbours and its surroundings; and the sum of all units. */
  #spread(units: Float32Array, count: number): { readonly given: Float32Array; readonly sum: Float32Array } {
    const mix = this.#mix
    const given = new Float32Array(count * stride)
    const sum = new Float32Array(placeSize)
    const values = new Float32Array(placeSize)
    const rows = new Int32Array(placeSize)
    for (let at = 0; at < count; at++) {
      let active = 0
      for (let unit = 0; unit < placeSize; unit++) {
        const value = units[at * placeSize + unit] as number
        // After the rectifier most units are at rest.
        if (value <= 0) continue
        sum[unit] = (sum[unit] as number) + value
        values[active] = value
        rows[active] = unit * stride
        active++
      }
      const target = at * stride
      // Eight sums at a time stay in registers.
      for (let row = 0; row < stride; row += 8) {
        let a = 0
        let b = 0
        let c = 0
        let d = 0
        let e = 0
        let f = 0
        let g = 0
        let h = 0
        for (let unit = 0; unit < active; unit++) {
          const value = values[unit] as number
          const source = (rows[unit] as number) + row
          a += value * (mix[source] as number)
          b += value * (mix[source + 1] as number)
          c += value * (mix[source + 2] as number)
          d += value * (mix[source + 3] as number)
          e += value * (mix[source + 4] as number)
          f += value * (mix[source + 5] as number)
          g += value * (mix[source + 6] as number)
          h += value * (mix[source + 7] as number)
        }
        given[target + row] = a
        given[target + row + 1] = b
        given[target + row + 2] = c
        given[target + row + 3] = d
        given[target + row + 4] = e
        given[target + row + 5] = f
        given[target + row + 6] = g
        given[target + row + 7] = h
      }
    }
    return { given, sum }
  }

  /** What the block as a whole adds at each of its places. */
  #common(sum: Float32Array, count: number): Float32Array {
    const { mix, mixBias } = this.#weights
    const common = Float32Array.from(mixBias)
    for (let unit = 0; unit < placeSize; unit++) {
      const value = (sum[unit] as number) / count
      const column = (4 * placeSize + unit) * mixSize
      for (let row = 0; row < mixSize; row++)
        common[row] = (common[row] as number) + (mix[column + row] as number) * value
    }
    return common
  }

  /**
   * How likely each word belongs to each class.
   *
   * @param rules what the rules propose, sorted and without overlaps: evidence, no more
   * @returns `words × classes`, each row adding up to one
   */
  tag(view: TextWords, rules: readonly Suggestion[]): Float32Array {
    const { words, caseFree } = view
    const shares = words.map(word => this.#shareOfWord(word.text, word.folded, caseFree[word.line] === true))
    const features = placeFeatures(view, this.#gazetteers, rules)
    const bounds = lineBounds(view)
    const result = new Float32Array(words.length * classes.length)
    const hidden = new Float32Array(mixSize)
    for (let from = 0; from < words.length; from += blockSize) {
      const to = Math.min(words.length, from + blockSize)
      const count = to - from
      const { given, sum } = this.#spread(this.#units(shares, features, from, to), count)
      const common = this.#common(sum, count)
      const sums = runningSums(given, count)
      for (let at = 0; at < count; at++) {
        const low = Math.max(0, (bounds.first[from + at] as number) - from)
        const high = Math.min(count, (bounds.last[from + at] as number) - from)
        const share = 1 / (high - low)
        const own = at * stride
        const hasBefore = at > 0
        const hasAfter = at + 1 < count
        for (let row = 0; row < mixSize; row++) {
          let value =
            (common[row] as number) +
            (given[own + row] as number) +
            ((sums[high * mixSize + row] as number) - (sums[low * mixSize + row] as number)) * share
          if (hasBefore) value += given[own - stride + mixSize + row] as number
          if (hasAfter) value += given[own + stride + 2 * mixSize + row] as number
          hidden[row] = Math.max(value, 0)
        }
        softmax(hidden, this.#answer, this.#weights.answerBias, result, (from + at) * classes.length)
      }
    }
    return result
  }
}

/** What large texts say of a word, put into its own numbers. */
const addVector = (
  target: Float32Array,
  vectors: WordVectors,
  folded: string,
  matrix: Float32Array,
): void => {
  const row = vectors.rowOf(folded)
  if (row < 0) return
  for (let column = 0; column < wordSize; column++) {
    let sum = 0
    for (let at = 0; at < vectorSize; at++)
      sum += (matrix[column * vectorSize + at] as number) * (vectors.values[row * vectorSize + at] as number)
    target[column] = (target[column] as number) + sum / 127
  }
}

/** Sums of what the places before each one give to their surroundings, `(count + 1) × mixSize`. */
const runningSums = (given: Float32Array, count: number): Float32Array => {
  const sums = new Float32Array((count + 1) * mixSize)
  for (let at = 0; at < count; at++) {
    const source = at * stride + 3 * mixSize
    for (let row = 0; row < mixSize; row++)
      sums[(at + 1) * mixSize + row] = (sums[at * mixSize + row] as number) + (given[source + row] as number)
  }
  return sums
}

const active = new Int32Array(mixSize)

/** @param answer by unit, `mixSize × classes`, so that units at rest are passed over */
const softmax = (
  hidden: Float32Array,
  answer: Float32Array,
  bias: Float32Array,
  result: Float32Array,
  into: number,
): void => {
  let count = 0
  for (let unit = 0; unit < mixSize; unit++) if ((hidden[unit] as number) > 0) active[count++] = unit
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < classes.length; index++) {
    let sum = bias[index] as number
    for (let at = 0; at < count; at++) {
      const unit = active[at] as number
      sum += (answer[unit * classes.length + index] as number) * (hidden[unit] as number)
    }
    result[into + index] = sum
    if (sum > most) most = sum
  }
  let total = 0
  for (let index = 0; index < classes.length; index++) {
    const share = Math.exp((result[into + index] as number) - most)
    result[into + index] = share
    total += share
  }
  for (let index = 0; index < classes.length; index++)
    result[into + index] = (result[into + index] as number) / total
}
