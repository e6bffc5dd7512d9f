import { classes } from '../../shared/detect/tagger/classes.ts'
import { blockSize } from '../../shared/detect/tagger/surroundings.ts'
import { mixSize, placeSize, type Weights, window, wordSize } from '../../shared/detect/tagger/weights.ts'
import { vectorSize, type WordVectors } from '../../shared/detect/tagger/word-vectors.ts'
import { chooseBlock } from './choose-block.ts'
import type { Example } from './example.ts'
import { learnBlock } from './learn-block.ts'
import { noughts, Optimiser, parts } from './optimiser.ts'
import { createRandom, type Random, shuffled } from './random.ts'

export interface Settings {
  readonly epochs: number
  readonly rate: number
  readonly seed: number
  readonly log: (line: string) => void
}

/** Even numbers in a range that keeps the size of what flows through (Glorot and Bengio 2010). */
const initial = (random: Random): Weights => {
  const weights = noughts()
  const fill = (part: keyof Weights, inputs: number, outputs: number) => {
    const most = Math.sqrt(6 / (inputs + outputs))
    const values = weights[part]
    for (let at = 0; at < values.length; at++) values[at] = (2 * random() - 1) * most
  }
  fill('words', wordSize * 2, wordSize * 4)
  fill('places', placeSize * 2, placeSize * 4)
  fill('vectors', vectorSize, wordSize)
  fill('convolution', wordSize * window, placeSize)
  fill('mix', placeSize * 3, mixSize)
  fill('answer', mixSize, classes.length)
  weights.placeBias.fill(0.02)
  return weights
}

/** Learns the network's numbers from examples; the same examples and settings give the same numbers. */
export const trainNetwork = (
  examples: readonly Example[],
  vectors: WordVectors,
  settings: Settings,
): Weights => {
  const random = createRandom(settings.seed)
  const weights = initial(random)
  const average = noughts()
  let averaged = 0
  const optimiser = new Optimiser(weights)
  const gradients = noughts()
  const total = examples.reduce((sum, { typeOf }) => sum + typeOf.length, 0) * settings.epochs
  let seen = 0
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    let loss = 0
    let count = 0
    for (const example of shuffled(examples, random)) {
      for (let from = 0; from < example.typeOf.length; from += blockSize) {
        const to = Math.min(example.typeOf.length, from + blockSize)
        const rate = settings.rate * (1 - 0.9 * (seen / total))
        loss += learnBlock(chooseBlock(example, from, to, random), {
          weights,
          vectors,
          gradients,
          optimiser,
          rate,
          random,
        })
        count += to - from
        seen += to - from
      }
    }
    // The mean over the end of the way is steadier than where the way happens to end.
    if (epoch >= settings.epochs - 2) {
      averaged++
      for (const part of parts) {
        const values = weights[part]
        const sums = average[part]
        for (let at = 0; at < values.length; at++) sums[at] = (sums[at] as number) + (values[at] as number)
      }
    }
    settings.log(`epoch ${epoch + 1} of ${settings.epochs}: loss ${(loss / count).toFixed(4)}`)
  }
  for (const part of parts) {
    const sums = average[part]
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) / averaged
  }
  return average
}
