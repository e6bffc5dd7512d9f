import type { Range } from './runs.ts'

const none: readonly never[] = []

/**
 * The marks that lie in each of some ranges that follow one another: one walk over both, for stories with
 * thousands of each. Where there is none it is always the same empty list, so that nothing is drawn again for it.
 */
export const spread = <Mark extends Range>(
  ranges: readonly Range[],
  marks: readonly Mark[],
): readonly (readonly Mark[])[] => {
  const sorted = marks.toSorted((one, other) => one.from - other.from)
  let begun = 0
  let open: readonly Mark[] = none
  return ranges.map(({ from, to }) => {
    const here: Mark[] = open.filter(mark => mark.to > from)
    for (let next = sorted[begun]; next !== undefined && next.from < to; next = sorted[begun]) {
      if (next.to > from) here.push(next)
      begun++
    }
    open = here.filter(mark => mark.to > to)
    return here.length === 0 ? none : here
  })
}
