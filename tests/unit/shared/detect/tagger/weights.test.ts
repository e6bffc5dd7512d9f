import { describe, expect, test } from 'vitest'
import {
  packWeights,
  unpackWeights,
  type Weights,
  weightSizes,
  wordSize,
} from '../../../../../shared/detect/tagger/weights.ts'

const made = (): Weights =>
  Object.fromEntries(
    Object.entries(weightSizes).map(([part, size]) => [
      part,
      Float32Array.from({ length: size }, (_, at) => Math.sin(at * 0.7) * 0.5),
    ]),
  ) as unknown as Weights

describe('the tagger’s weights', () => {
  test('take under 4 MB and come back, the table of words to within half a step', () => {
    const weights = made()
    const bytes = packWeights(weights)
    expect(bytes.length).toBeLessThan(4_000_000)
    const read = unpackWeights(bytes)
    if (read === undefined) throw new Error('They were not read')
    expect(read.mix).toEqual(weights.mix)
    expect(read.answerBias).toEqual(weights.answerBias)
    for (let row = 0; row < 50; row++) {
      const values = weights.words.subarray(row * wordSize, (row + 1) * wordSize)
      const step = Math.max(...values.map(Math.abs)) / 127
      for (const [column, value] of values.entries())
        expect(Math.abs((read.words[row * wordSize + column] ?? 0) - value)).toBeLessThanOrEqual(
          step / 2 + 1e-6,
        )
    }
  })

  test('of another shape are refused, not misread', () => {
    const bytes = packWeights(made())
    expect(unpackWeights(bytes.slice(0, -1))).toBeUndefined()
    expect(unpackWeights(new Uint8Array(bytes.length))).toBeUndefined()
    expect(unpackWeights(new Uint8Array(3))).toBeUndefined()
  })
})
