import { classes } from './classes.ts'
import { placeRows } from './place-features.ts'
import { featureRows } from './word-features.ts'
import { vectorSize } from './word-vectors.ts'

/** Words on either side that the first layer looks at. */
export const reach = 3
export const window = 2 * reach + 1
/** Numbers that stand for a word, for a place in the text, and in the layer before the answer. */
export const wordSize = 32
export const placeSize = 64
export const mixSize = 48
/** What the second layer is given: the place, its two neighbours, its surroundings, the whole text. */
export const mixInputs = 5

/** The network's numbers. Matrices are row by row; units are those of the features, dimensionless. */
export interface Weights {
  /** `featureRows × wordSize` */
  readonly words: Float32Array
  /** `wordSize × vectorSize`: how a word's vector enters what stands for it. */
  readonly vectors: Float32Array
  /** `placeRows × placeSize` */
  readonly places: Float32Array
  /** `window × placeSize × wordSize` */
  readonly convolution: Float32Array
  /** `placeSize` */
  readonly placeBias: Float32Array
  /** `mixInputs × mixSize × placeSize` */
  readonly mix: Float32Array
  /** `mixSize` */
  readonly mixBias: Float32Array
  /** `classes × mixSize` */
  readonly answer: Float32Array
  /** `classes` */
  readonly answerBias: Float32Array
}

export const weightSizes: Readonly<Record<keyof Weights, number>> = {
  words: featureRows * wordSize,
  vectors: wordSize * vectorSize,
  places: placeRows * placeSize,
  convolution: window * placeSize * wordSize,
  placeBias: placeSize,
  mix: mixInputs * mixSize * placeSize,
  mixBias: mixSize,
  answer: classes.length * mixSize,
  answerBias: classes.length,
}

const parts = Object.keys(weightSizes) as (keyof Weights)[]
const magic = 0x314b5453

/** One byte a number and one scale for each row of the table of words; the other parts as 32-bit floats. */
export const packWeights = (weights: Weights): Uint8Array => {
  const plain = parts.filter(part => part !== 'words')
  const floats = plain.reduce((sum, part) => sum + weightSizes[part], 0)
  const bytes = new Uint8Array(8 + 4 * (floats + featureRows) + weightSizes.words)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, bytes.length, true)
  let at = 8
  const put = (value: number) => {
    view.setFloat32(at, value, true)
    at += 4
  }
  for (const part of plain) for (const value of weights[part]) put(value)
  const rounded = new Int8Array(weightSizes.words)
  for (let row = 0; row < featureRows; row++) {
    const values = weights.words.subarray(row * wordSize, (row + 1) * wordSize)
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
    put(scale)
    for (const [column, value] of values.entries()) {
      rounded[row * wordSize + column] = scale === 0 ? 0 : Math.round(value / scale)
    }
  }
  bytes.set(new Uint8Array(rounded.buffer), at)
  return bytes
}

/** @returns undefined when the bytes are not weights of this very shape */
export const unpackWeights = (bytes: Uint8Array): Weights | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const plain = parts.filter(part => part !== 'words')
  const floats = plain.reduce((sum, part) => sum + weightSizes[part], 0)
  const expected = 8 + 4 * (floats + featureRows) + weightSizes.words
  if (bytes.length !== expected || view.getUint32(0, true) !== magic) return undefined
  let at = 8
  const take = (size: number): Float32Array => {
    const values = new Float32Array(size)
    for (let index = 0; index < size; index++, at += 4) values[index] = view.getFloat32(at, true)
    return values
  }
  const read = Object.fromEntries(plain.map(part => [part, take(weightSizes[part])]))
  const scales = take(featureRows)
  const words = new Float32Array(weightSizes.words)
  for (let index = 0; index < words.length; index++) {
    words[index] = view.getInt8(at + index) * (scales[Math.floor(index / wordSize)] ?? 0)
  }
  return { ...read, words } as unknown as Weights
}
