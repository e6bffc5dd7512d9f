/** A range of the text, UTF-16 code units, `[from, to)`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A stretch of text over which the same mention and the same passages lie. */
export interface Run<Mention extends Range, Passage extends Range> extends Range {
  readonly mention: Mention | null
  readonly passages: readonly Passage[]
}

const crosses = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to

/**
 * Cuts a range where a mention or a passage begins or ends. Where two mentions cross, the earlier one in the list
 * keeps the words and the later one is shown on what is left.
 *
 * @example rangeToRuns({ from: 0, to: 9 }, [{ from: 2, to: 5 }], []) // [0,2) plain, [2,5) mention, [5,9) plain
 */
export const rangeToRuns = <Mention extends Range, Passage extends Range>(
  range: Range,
  mentions: readonly Mention[],
  passages: readonly Passage[],
): readonly Run<Mention, Passage>[] => {
  const here = mentions.filter(mention => crosses(mention, range))
  const marked = passages.filter(passage => crosses(passage, range))
  const cuts = [...here, ...marked]
    .flatMap(({ from, to }) => [from, to])
    .filter(offset => offset > range.from && offset < range.to)
  const edges = [...new Set([range.from, ...cuts, range.to])].sort((one, other) => one - other)
  return edges.slice(0, -1).map((from, index) => {
    const run = { from, to: edges[index + 1] ?? range.to }
    return {
      ...run,
      mention: here.find(mention => crosses(mention, run)) ?? null,
      passages: marked.filter(passage => crosses(passage, run)),
    }
  })
}
