export interface Suppressed {
  readonly counts: readonly (number | null)[]
  /** Null where it would give a hidden count away. */
  readonly total: number | null
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/**
 * Whether the hidden counts stay hidden although everybody sees the total and the counts that are shown, and may know
 * this very rule: each of the hidden ones is at least 1 and less than the smallest that is shown. At least two are
 * hidden, each could have more than one value, and each could be no small count at all.
 *
 * @param shown the counts that are shown, without the noughts
 */
const isSafe = (hidden: readonly number[], shown: readonly number[], smallest: number): boolean => {
  if (hidden.length === 0) return true
  const bound = Math.min(...shown) - 1
  const others = hidden.length - 1
  const lowest = Math.max(1, sum(hidden) - others * bound)
  const highest = Math.min(bound, sum(hidden) - others)
  return others > 0 && highest > lowest && highest >= smallest
}

/**
 * Hides small counts of a table with one row of cells, and as many more as it takes that none can be worked out from
 * the rest; where that is not to be had, the total. Nought is shown: that nobody of a sort has been heard yet is what
 * the table is for, and tells of nobody. Counts hidden for the one reason or the other look the same, and equal counts
 * are hidden together, so that neither their places nor the rule itself gives one away.
 *
 * Under five is a rule of thumb (BINOCAR); hiding further cells by row and column is what the NHS does in its
 * statistics. No body sets either for a project's own monitoring, so `smallest` is the project's own choice.
 *
 * @param counts whole numbers, nought or more
 * @param smallest the smallest count that is shown
 */
export const suppress = (counts: readonly number[], smallest: number): Suppressed => {
  const hiddenUpTo = (most: number) => counts.filter(count => count > 0 && count <= most)
  const isSafeAt = (most: number) =>
    isSafe(
      hiddenUpTo(most),
      counts.filter(count => count > most),
      smallest,
    )
  const needed = hiddenUpTo(smallest - 1).length > 0
  const levels = [
    smallest - 1,
    ...new Set(counts.filter(count => count >= smallest).toSorted((a, b) => a - b)),
  ]
  const most = needed ? (levels.find(isSafeAt) ?? levels.at(-1) ?? 0) : 0
  return {
    counts: counts.map(count => (count > 0 && count <= most ? null : count)),
    total: !needed || isSafeAt(most) ? sum(counts) : null,
  }
}
