import { lineBounds, surroundings } from '../../shared/detect/tagger/surroundings.ts'
import { placeSize, type Weights } from '../../shared/detect/tagger/weights.ts'
import type { WordVectors } from '../../shared/detect/tagger/word-vectors.ts'
import type { Block } from './choose-block.ts'
import { learnTables, shareWords, throughUnits, unitsOf } from './first-layer.ts'
import type { Gradients, Optimiser } from './optimiser.ts'
import type { Random } from './random.ts'
import { learnAnswers, throughMeans } from './second-layer.ts'

export interface Learning {
  readonly weights: Weights
  readonly vectors: WordVectors
  readonly gradients: Gradients
  readonly optimiser: Optimiser
  readonly rate: number
  readonly random: Random
}

/** Forward through the network with one block, back, and a step downhill. Gives the loss, summed over its words. */
export const learnBlock = (
  block: Block,
  { weights, vectors, gradients, optimiser, rate, random }: Learning,
): number => {
  const count = block.to - block.from
  const shares = shareWords(block, weights, vectors)
  const units = unitsOf(block, weights, shares, random)
  const bounds = lineBounds({ words: block.example.view.words.slice(block.from, block.to) })
  const { around, whole } = surroundings(units, bounds, 0, count)
  const slopes = {
    units: new Float32Array(count * placeSize),
    around: new Float32Array(count * placeSize),
    whole: new Float32Array(placeSize),
  }
  const loss = learnAnswers(block, weights, gradients, { units, around, whole }, slopes)
  throughMeans(bounds, slopes, count)
  throughUnits(units, slopes.units)
  learnTables(block, weights, vectors, gradients, optimiser, shares, slopes.units, rate)
  return loss
}
