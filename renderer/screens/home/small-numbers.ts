export interface Band {
  readonly label: string
  readonly people: number
}

export interface ShownBand extends Band {
  /** `few`: under five, not said. `hidden`: said would give a smaller one away. */
  readonly shown: 'count' | 'few' | 'hidden'
}

/** Counts under this are not shown: the people in them could be found. */
export const smallest = 5

/**
 * Hides small counts, and as many others as it takes that none can be worked out from the total.
 * One hidden count is the total less the rest; several are given away when they can only all be one, or all be four.
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
  return bands.map(band => ({
    ...band,
    shown: isFew(band) ? 'few' : band === sacrificed ? 'hidden' : 'count',
  }))
}

/** The count in words, never more than may be said. */
export const shownCount = (band: ShownBand): string =>
  band.shown === 'few' ? `<${smallest}` : band.shown === 'hidden' ? 'hidden' : String(band.people)
