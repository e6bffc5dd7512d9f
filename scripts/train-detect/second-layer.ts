import { classes } from '../../shared/detect/tagger/classes.ts'
import type { Bounds } from '../../shared/detect/tagger/surroundings.ts'
import { mixInputs, mixSize, placeSize, type Weights } from '../../shared/detect/tagger/weights.ts'
import type { Block } from './choose-block.ts'
import type { Gradients } from './optimiser.ts'

/** What the second layer is given, or the slopes that it gives back, in the same shape. */
export interface Inputs {
  /** `places × placeSize` */
  readonly units: Float32Array
  /** `places × placeSize`: the mean around each place. */
  readonly around: Float32Array
  /** `placeSize`: the mean of the block. */
  readonly whole: Float32Array
}

/** One of a place's inputs: itself, the place before, the one after, what is around, the block. */
const inputAt = (
  { units, around, whole }: Inputs,
  input: number,
  at: number,
  count: number,
): readonly [Float32Array, number] | undefined => {
  if (input === 0) return [units, at * placeSize]
  if (input === 1) return at > 0 ? [units, (at - 1) * placeSize] : undefined
  if (input === 2) return at + 1 < count ? [units, (at + 1) * placeSize] : undefined
  return input === 3 ? [around, at * placeSize] : [whole, 0]
}

/** Forward through the second layer and back; adds to the gradients and to the slopes of the inputs. Gives the loss. */
export const learnAnswers = (
  { example, from, to }: Block,
  weights: Weights,
  gradients: Gradients,
  inputs: Inputs,
  slopes: Inputs,
): number => {
  const count = to - from
  const hidden = new Float32Array(mixSize)
  const hiddenSlopes = new Float32Array(mixSize)
  const shares = new Float64Array(classes.length)
  let loss = 0
  for (let at = 0; at < count; at++) {
    const truth = example.classOf[from + at] as number
    if (truth < 0) continue
    hidden.set(weights.mixBias)
    for (let input = 0; input < mixInputs; input++) {
      const source = inputAt(inputs, input, at, count)
      if (source === undefined) continue
      const [values, valuesFrom] = source
      for (let unit = 0; unit < placeSize; unit++) {
        const value = values[valuesFrom + unit] as number
        if (value === 0) continue
        const column = (input * placeSize + unit) * mixSize
        for (let row = 0; row < mixSize; row++)
          hidden[row] = (hidden[row] as number) + (weights.mix[column + row] as number) * value
      }
    }
    for (let unit = 0; unit < mixSize; unit++) if ((hidden[unit] as number) < 0) hidden[unit] = 0
    let most = Number.NEGATIVE_INFINITY
    for (let index = 0; index < classes.length; index++) {
      let sum = weights.answerBias[index] as number
      for (let unit = 0; unit < mixSize; unit++)
        sum += (weights.answer[index * mixSize + unit] as number) * (hidden[unit] as number)
      shares[index] = sum
      if (sum > most) most = sum
    }
    let all = 0
    for (let index = 0; index < classes.length; index++) {
      shares[index] = Math.exp((shares[index] as number) - most)
      all += shares[index] as number
    }
    // Where a class was not looked for, "nothing" means nothing or that class.
    const accepted = truth === 0 ? [0, ...example.unmarked] : [truth]
    let right = 0
    for (const index of accepted) right += shares[index] as number
    loss -= Math.log(right / all + 1e-9) * example.weight
    hiddenSlopes.fill(0)
    for (let index = 0; index < classes.length; index++) {
      const share = (shares[index] as number) / all
      const wanted = accepted.includes(index) ? (shares[index] as number) / right : 0
      const slope = (share - wanted) * example.weight
      gradients.answerBias[index] = (gradients.answerBias[index] as number) + slope
      const row = index * mixSize
      for (let unit = 0; unit < mixSize; unit++) {
        gradients.answer[row + unit] =
          (gradients.answer[row + unit] as number) + slope * (hidden[unit] as number)
        hiddenSlopes[unit] = (hiddenSlopes[unit] as number) + slope * (weights.answer[row + unit] as number)
      }
    }
    for (let unit = 0; unit < mixSize; unit++) if (hidden[unit] === 0) hiddenSlopes[unit] = 0
    for (let unit = 0; unit < mixSize; unit++)
      gradients.mixBias[unit] = (gradients.mixBias[unit] as number) + (hiddenSlopes[unit] as number)
    for (let input = 0; input < mixInputs; input++) {
      const source = inputAt(inputs, input, at, count)
      const target = inputAt(slopes, input, at, count)
      if (source === undefined || target === undefined) continue
      const [values, valuesFrom] = source
      const [back, backFrom] = target
      for (let unit = 0; unit < placeSize; unit++) {
        const value = values[valuesFrom + unit] as number
        // A unit at rest passes nothing back; the means are never at rest for long.
        if (value === 0 && input < 3) continue
        const column = (input * placeSize + unit) * mixSize
        let sum = 0
        for (let row = 0; row < mixSize; row++) {
          const slope = hiddenSlopes[row] as number
          sum += slope * (weights.mix[column + row] as number)
          gradients.mix[column + row] = (gradients.mix[column + row] as number) + slope * value
        }
        back[backFrom + unit] = (back[backFrom + unit] as number) + sum
      }
    }
  }
  return loss
}

/** The slopes of means, handed back to the places that they are the means of. */
export const throughMeans = (bounds: Bounds, slopes: Inputs, count: number): void => {
  const { units: unitSlopes, around: aroundSlopes, whole: wholeSlopes } = slopes
  for (let at = 0; at < count; at++) {
    const first = bounds.first[at] as number
    const last = bounds.last[at] as number
    for (let unit = 0; unit < placeSize; unit++) {
      const slope = (aroundSlopes[at * placeSize + unit] as number) / (last - first)
      if (slope === 0) continue
      for (let other = first; other < last; other++) {
        const place = other * placeSize + unit
        unitSlopes[place] = (unitSlopes[place] as number) + slope
      }
    }
    for (let unit = 0; unit < placeSize; unit++) {
      const place = at * placeSize + unit
      unitSlopes[place] = (unitSlopes[place] as number) + (wholeSlopes[unit] as number) / count
    }
  }
}
