import { type Weights, weightSizes } from '../../shared/detect/tagger/weights.ts'

/** For each of the network's numbers which way is uphill; the same shape as the weights. */
export type Gradients = { readonly [Part in keyof Weights]: Float32Array }

export const parts = Object.keys(weightSizes) as (keyof Weights)[]

/** Noughts in the shape of the weights. */
export const noughts = (): Weights =>
  Object.fromEntries(parts.map(part => [part, new Float32Array(weightSizes[part])])) as unknown as Weights

/** Adagrad (Duchi, Hazan, Singer 2011), for rows that have been touched alone where a table is large. */
export class Optimiser {
  readonly #sums = noughts()
  readonly #weights: Weights

  constructor(weights: Weights) {
    this.#weights = weights
  }

  /** Goes downhill by the gradient of `[from, from + size)` of a part, and sets that gradient to nought. */
  step(part: keyof Weights, gradient: Float32Array, from: number, size: number, rate: number): void {
    const values = this.#weights[part]
    const sums = this.#sums[part]
    for (let at = from; at < from + size; at++) {
      const slope = gradient[at] as number
      if (slope === 0) continue
      const sum = (sums[at] as number) + slope * slope
      sums[at] = sum
      values[at] = (values[at] as number) - (rate * slope) / (Math.sqrt(sum) + 1e-6)
      gradient[at] = 0
    }
  }
}
