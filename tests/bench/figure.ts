/** One number of the table. */
export interface Figure {
  /** What was measured; the same at each size. */
  readonly what: string
  /** How much of it, in words: "5,000 stories of 2,000 words". */
  readonly size: string
  /** The same as a number, to compare growth; the smaller and the larger size of one thing have different ones. */
  readonly scale: number
  readonly value: number
  readonly unit: 'ms' | 'MB' | 'kB' | '×' | ''
  /** What it must not reach. */
  readonly limit?: number
}

/** How a cost grew from the smaller to the larger size; 1 is in step with the size. */
export interface Growth {
  readonly what: string
  readonly sizes: number
  readonly values: number
}

export const isMissed = ({ value, limit }: Figure): boolean => limit !== undefined && !(value < limit)

export const growthOf = (figures: readonly Figure[]): readonly Growth[] => {
  const timed = figures.filter(figure => figure.unit === 'ms' || figure.unit === 'MB')
  return [...Map.groupBy(timed, figure => figure.what)].flatMap(([what, same]) => {
    const [small, large] = same.toSorted((a, b) => a.scale - b.scale)
    if (small === undefined || large === undefined) return []
    return [{ what, sizes: large.scale / small.scale, values: large.value / small.value }]
  })
}
