export interface Band {
  readonly label: string
  readonly people: number
}

export interface ShownBand extends Band {
  /** `few`: under five, not said. `hidden`: one of those that would give each other away. */
  readonly shown: 'count' | 'few' | 'hidden'
}

/** Counts under this are not shown: the people in them could be found. */
export const smallest = 5

/**
 * Hides small counts, and another one where they could be worked out from the total: one hidden count is the total
 * less the rest, and several are given away when they can only all be one, or all be four. Those hidden together
 * look alike, since "under five" beside "five or more" can give both away.
 * Source: ONS, policy on protecting confidentiality in tables (secondary suppression).
 */
export const hideSmall = (bands: readonly Band[]): readonly ShownBand[] => {
  const isFew = (band: Band) => band.people > 0 && band.people < smallest
  const few = bands.filter(isFew)
  const sum = few.reduce((total, band) => total + band.people, 0)
  const isGivenAway =
    few.length === 1 || (few.length > 1 && (sum === few.length || sum === few.length * (smallest - 1)))
  const others = bands.filter(band => band.people >= smallest)
  const least = Math.min(...others.map(band => band.people))
  const sacrificed = isGivenAway ? others.find(band => band.people === least) : undefined
  const small = sacrificed === undefined ? 'few' : 'hidden'
  return bands.map(band => ({
    ...band,
    shown: isFew(band) ? small : band === sacrificed ? 'hidden' : 'count',
  }))
}

/** The count in words, never more than may be said. */
export const shownCount = (band: ShownBand): string =>
  band.shown === 'few' ? `<${smallest}` : band.shown === 'hidden' ? 'hidden' : String(band.people)
