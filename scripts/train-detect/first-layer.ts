import {
  placeSize,
  reach,
  type Weights,
  weightSizes,
  window,
  wordSize,
} from '../../shared/detect/tagger/weights.ts'
import { vectorSize, type WordVectors } from '../../shared/detect/tagger/word-vectors.ts'
import type { Block } from './choose-block.ts'
import { type Gradients, type Optimiser, parts } from './optimiser.ts'
import type { Random } from './random.ts'

/** Of units put to rest, so that none is relied on alone (Srivastava et al. 2014). */
const dropUnits = 0.3
const shareSize = window * placeSize

/** What stands for each different word of a block, and its share in the first layer at every distance. */
export interface WordShares {
  /** `words × wordSize` */
  readonly vectors: Float32Array
  /** `words × window × placeSize` */
  readonly shares: Float32Array
}

export const shareWords = (block: Block, weights: Weights, known: WordVectors): WordShares => {
  const vectors = new Float32Array(block.rows.length * wordSize)
  for (const [type, rows] of block.rows.entries()) {
    for (const row of rows) {
      for (let column = 0; column < wordSize; column++) {
        const at = type * wordSize + column
        vectors[at] = (vectors[at] as number) + (weights.words[row * wordSize + column] as number)
      }
    }
  }
  for (const [type, row] of block.vectors.entries()) {
    if (row < 0) continue
    for (let column = 0; column < wordSize; column++) {
      let sum = 0
      for (let at = 0; at < vectorSize; at++)
        sum +=
          (weights.vectors[column * vectorSize + at] as number) *
          (known.values[row * vectorSize + at] as number)
      const target = type * wordSize + column
      vectors[target] = (vectors[target] as number) + sum / 127
    }
  }
  const shares = new Float32Array(block.rows.length * shareSize)
  for (let type = 0; type < block.rows.length; type++) {
    const vectorFrom = type * wordSize
    for (let unit = 0; unit < shareSize; unit++) {
      let sum = 0
      const row = unit * wordSize
      for (let column = 0; column < wordSize; column++)
        sum += (weights.convolution[row + column] as number) * (vectors[vectorFrom + column] as number)
      shares[type * shareSize + unit] = sum
    }
  }
  return { vectors, shares }
}

/** The first layer: `places × placeSize`, rectified, and some of it put to rest. */
export const unitsOf = (
  block: Block,
  weights: Weights,
  { shares }: WordShares,
  random: Random,
): Float32Array => {
  const { from, to, low, high } = block
  const count = to - from
  const units = new Float32Array(count * placeSize)
  for (let at = 0; at < count; at++) {
    const base = at * placeSize
    for (let unit = 0; unit < placeSize; unit++) units[base + unit] = weights.placeBias[unit] as number
    for (const row of block.places[at] ?? []) {
      const source = row * placeSize
      for (let unit = 0; unit < placeSize; unit++)
        units[base + unit] = (units[base + unit] as number) + (weights.places[source + unit] as number)
    }
    for (let step = 0; step < window; step++) {
      const neighbour = from + at + step - reach
      if (neighbour < low || neighbour >= high) continue
      const source = (block.wordAt[neighbour - low] as number) * shareSize + step * placeSize
      for (let unit = 0; unit < placeSize; unit++)
        units[base + unit] = (units[base + unit] as number) + (shares[source + unit] as number)
    }
    for (let unit = 0; unit < placeSize; unit++)
      if ((units[base + unit] as number) < 0) units[base + unit] = 0
  }
  for (let at = 0; at < units.length; at++) {
    if (units[at] === 0) continue
    units[at] = random() < dropUnits ? 0 : (units[at] as number) / (1 - dropUnits)
  }
  return units
}

/** Slopes of what comes out of units, as slopes of what goes into them: units at rest pass nothing back. */
export const throughUnits = (units: Float32Array, unitSlopes: Float32Array): void => {
  for (let at = 0; at < unitSlopes.length; at++) {
    if (units[at] === 0) unitSlopes[at] = 0
    else unitSlopes[at] = (unitSlopes[at] as number) / (1 - dropUnits)
  }
}

/** Adds the slopes of the first layer to the gradients, and goes a step downhill with all of them. */
export const learnTables = (
  block: Block,
  weights: Weights,
  known: WordVectors,
  gradients: Gradients,
  optimiser: Optimiser,
  { vectors, shares }: WordShares,
  unitSlopes: Float32Array,
  rate: number,
): void => {
  const { from, to, low, high } = block
  const count = to - from
  const shareSlopes = new Float32Array(shares.length)
  const touchedPlaces = new Set<number>()
  for (let at = 0; at < count; at++) {
    const base = at * placeSize
    for (let unit = 0; unit < placeSize; unit++)
      gradients.placeBias[unit] = (gradients.placeBias[unit] as number) + (unitSlopes[base + unit] as number)
    for (const row of block.places[at] ?? []) {
      touchedPlaces.add(row)
      for (let unit = 0; unit < placeSize; unit++) {
        const place = row * placeSize + unit
        gradients.places[place] = (gradients.places[place] as number) + (unitSlopes[base + unit] as number)
      }
    }
    for (let step = 0; step < window; step++) {
      const neighbour = from + at + step - reach
      if (neighbour < low || neighbour >= high) continue
      const target = (block.wordAt[neighbour - low] as number) * shareSize + step * placeSize
      for (let unit = 0; unit < placeSize; unit++)
        shareSlopes[target + unit] =
          (shareSlopes[target + unit] as number) + (unitSlopes[base + unit] as number)
    }
  }
  const touchedWords = new Set<number>()
  const vectorSlopes = new Float32Array(wordSize)
  for (const [type, rows] of block.rows.entries()) {
    vectorSlopes.fill(0)
    for (let unit = 0; unit < shareSize; unit++) {
      const slope = shareSlopes[type * shareSize + unit] as number
      if (slope === 0) continue
      const row = unit * wordSize
      for (let column = 0; column < wordSize; column++) {
        vectorSlopes[column] =
          (vectorSlopes[column] as number) + slope * (weights.convolution[row + column] as number)
        gradients.convolution[row + column] =
          (gradients.convolution[row + column] as number) +
          slope * (vectors[type * wordSize + column] as number)
      }
    }
    const vector = block.vectors[type] as number
    if (vector >= 0)
      for (let column = 0; column < wordSize; column++) {
        const slope = (vectorSlopes[column] as number) / 127
        for (let at = 0; at < vectorSize; at++) {
          const place = column * vectorSize + at
          gradients.vectors[place] =
            (gradients.vectors[place] as number) + slope * (known.values[vector * vectorSize + at] as number)
        }
      }
    for (const row of rows) {
      touchedWords.add(row)
      for (let column = 0; column < wordSize; column++) {
        const at = row * wordSize + column
        gradients.words[at] = (gradients.words[at] as number) + (vectorSlopes[column] as number)
      }
    }
  }
  for (const row of touchedWords) optimiser.step('words', gradients.words, row * wordSize, wordSize, rate)
  for (const row of touchedPlaces)
    optimiser.step('places', gradients.places, row * placeSize, placeSize, rate)
  for (const part of parts)
    if (part !== 'words' && part !== 'places')
      optimiser.step(part, gradients[part], 0, weightSizes[part], rate)
}
