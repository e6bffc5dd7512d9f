export { createRandom, pick } from '../../tests/bench/made-up/random.ts'

/** Numbers in `[0, 1)`. */
export type Random = () => number

/** The same items in another order. */
export const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
  const copy = [...items]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const item = copy[at] as Item
    copy[at] = copy[other] as Item
    copy[other] = item
  }
  return copy
}
