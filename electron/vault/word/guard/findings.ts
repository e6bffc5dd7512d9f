import type { z } from 'zod'
import type { LeakFinding as LeakFindingSchema } from '../../../../shared/contract/leaks.ts'
import type { Form, Hits } from './form-search.ts'

export type LeakFinding = z.infer<typeof LeakFindingSchema>
export type StructureKind = Exclude<LeakFinding['kind'], 'identifier'>

/** Gathers what was found, by whose it is, of what kind and where, and never the words themselves. */
export interface Findings {
  readonly note: (kind: StructureKind, where: string, places?: number) => void
  readonly identifiers: (hits: Hits, where: string) => void
  readonly list: () => readonly LeakFinding[]
}

export const createFindings = (forms: readonly Form[]): Findings => {
  const found = new Map<string, LeakFinding>()
  const add = (identity: string | null, kind: LeakFinding['kind'], where: string, places: number): void => {
    const key = JSON.stringify([identity, kind, where])
    const before = found.get(key)
    found.set(key, { identity, kind, where, places: (before?.places ?? 0) + places })
  }
  return {
    note: (kind, where, places = 1) => add(null, kind, where, places),
    identifiers: (hits, where) => {
      // Two forms of one person at one place ("Amira", "Amira Hassan") are one place.
      const places = new Map<string, number>()
      for (const [index, count] of hits) {
        const identity = forms[index]?.identity
        if (identity !== undefined) places.set(identity, Math.max(places.get(identity) ?? 0, count))
      }
      for (const [identity, count] of places) add(identity, 'identifier', where, count)
    },
    list: () => [...found.values()],
  }
}
