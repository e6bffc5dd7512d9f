export interface Suppressed {
  readonly counts: readonly (number | null)[]
  /** Null where it would give a hidden count away. */
  readonly total: number | null
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/**
 * Whether the hidden counts stay hidden although everybody sees the total and the counts that are shown: at least two
 * are hidden, and what they sum to leaves each of them more than one value, one of which is no small count. Whoever
 * looks knows that a hidden count is at least 1, and nothing else of which one was small.
 */
const isSafe = (hidden: readonly number[], smallest: number): boolean =>
  hidden.length === 0 || (hidden.length > 1 && sum(hidden) - (hidden.length - 1) >= smallest)

/**
 * Hides small counts of a table with one row of cells, and as many more as it takes that none can be worked out from
 * the rest; where that is not to be had, the total. Nought is shown: that nobody of a sort has been heard yet is what
 * the table is for, and tells of nobody. Counts hidden for the one reason or the other look the same.
 *
 * Under five is a rule of thumb (BINOCAR); hiding further cells by row and column is what the NHS does in its
 * statistics. No body sets either for a project's own monitoring, so `smallest` is the project's own choice.
 *
 * @param counts whole numbers, nought or more
 * @param smallest the smallest count that is shown
 */
export const suppress = (counts: readonly number[], smallest: number): Suppressed => {
  const isHidden = counts.map(count => count > 0 && count < smallest)
  const hiddenCounts = () => counts.filter((_, index) => isHidden[index])
  const rest = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= smallest)
    .toSorted((a, b) => a.count - b.count || a.index - b.index)
  for (const { index } of rest) {
    if (isSafe(hiddenCounts(), smallest)) break
    isHidden[index] = true
  }
  return {
    counts: counts.map((count, index) => (isHidden[index] ? null : count)),
    total: isSafe(hiddenCounts(), smallest) ? sum(counts) : null,
  }
}
