import type { TextWords } from '../text-words.ts'
import { placeSize } from './weights.ts'

/** Words that are looked at together; the mean of a block tells what kind of text it is. */
export const blockSize = 256
/** Words on either side, on the same line, whose mean tells what the passage is about. */
const halfWidth = 10

/** For each word the first and the last word, exclusive, of its surroundings. */
export interface Bounds {
  readonly first: Int32Array
  readonly last: Int32Array
}

export const lineBounds = ({ words }: Pick<TextWords, 'words'>): Bounds => {
  const first = new Int32Array(words.length)
  const last = new Int32Array(words.length)
  let lineFrom = 0
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && words[at]?.line !== words[at - 1]?.line) lineFrom = at
    first[at] = Math.max(lineFrom, at - halfWidth)
  }
  let lineTo = words.length
  for (let at = words.length - 1; at >= 0; at--) {
    if (at + 1 < words.length && words[at]?.line !== words[at + 1]?.line) lineTo = at + 1
    last[at] = Math.min(lineTo, at + halfWidth + 1)
  }
  return { first, last }
}

/**
 * The means of the places of a block: around each of its places (`(to - from) × placeSize`), and over all of it.
 *
 * @param units `words × placeSize`
 */
export const surroundings = (
  units: Float32Array,
  { first, last }: Bounds,
  from: number,
  to: number,
): { readonly around: Float32Array; readonly whole: Float32Array } => {
  const count = to - from
  const sums = new Float32Array((count + 1) * placeSize)
  for (let at = 0; at < count; at++) {
    const source = (from + at) * placeSize
    const base = at * placeSize
    for (let unit = 0; unit < placeSize; unit++)
      sums[base + placeSize + unit] = (sums[base + unit] as number) + (units[source + unit] as number)
  }
  const around = new Float32Array(count * placeSize)
  for (let at = 0; at < count; at++) {
    const low = Math.max(0, (first[from + at] as number) - from)
    const high = Math.min(count, (last[from + at] as number) - from)
    const share = 1 / (high - low)
    for (let unit = 0; unit < placeSize; unit++) {
      const difference = (sums[high * placeSize + unit] as number) - (sums[low * placeSize + unit] as number)
      around[at * placeSize + unit] = difference * share
    }
  }
  const whole = new Float32Array(placeSize)
  for (let unit = 0; unit < placeSize; unit++)
    whole[unit] = (sums[count * placeSize + unit] as number) / count
  return { around, whole }
}
