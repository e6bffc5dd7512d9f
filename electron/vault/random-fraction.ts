import { randomInt } from 'node:crypto'

const steps = 2 ** 32

/** A number in `[0, 1)` that nobody can foresee: pseudonyms drawn with it cannot be worked back. */
export const randomFraction = (): number => randomInt(steps) / steps
