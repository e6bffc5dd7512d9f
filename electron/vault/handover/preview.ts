import type { HandoverPreview, IncomingIdentity } from '../../../shared/contract/handover.ts'
import { fold } from '../../../shared/model/fold.ts'
import type { HandoverBundle, OriginalBundle } from '../../../shared/model/handover.ts'
import type { Database } from '../database/driver.ts'
import { listNamed, type NamedList } from '../database/repositories/project.ts'
import { compareIdentities } from './compare-identities.ts'
import { compareOccasions, comparePeople } from './compare-people.ts'
import { compareStories } from './compare-stories.ts'
import type { OpenedBundle } from './open-bundle.ts'

/** The names of a bundle that a list of the project does not have, each once. */
export const missingNames = (
  database: Database,
  list: NamedList,
  names: readonly (string | null)[],
): string[] => {
  const known = new Set(listNamed(database, list).map(({ name }) => fold(name)))
  const missing = new Map<string, string>()
  for (const name of names) {
    if (name !== null && !known.has(fold(name)) && !missing.has(fold(name))) missing.set(fold(name), name)
  }
  return [...missing.values()]
}

/** The areas, stages and themes that a bundle speaks of. */
export const namesIn = (bundle: HandoverBundle): Record<NamedList, (string | null)[]> => {
  if (bundle.contents === 'printed') return { areas: [], stages: [], themes: [] }
  const { people, occasions, stories } = bundle
  return {
    areas: [...people, ...occasions].map(({ area }) => area),
    stages: occasions.map(({ stage }) => stage),
    themes: stories.flatMap(({ marks }) =>
      marks.flatMap(mark => (mark.kind === 'theme' ? [mark.theme] : [])),
    ),
  }
}

export interface Comparison {
  readonly preview: HandoverPreview
  /** Every decided name of the bundle, those that raise no question among them. */
  readonly identities: readonly IncomingIdentity[]
}

const ofOriginals = (database: Database, bundle: OriginalBundle, today: string) => ({
  people: comparePeople(database, bundle, today),
  occasions: compareOccasions(database, bundle, today),
})

/** What is in a bundle beside what is in this vault, with every question that bringing it in raises. */
export const compareBundle = (
  database: Database,
  { bundle, sha256 }: OpenedBundle,
  today: string,
): Comparison => {
  const stories = compareStories(database, bundle)
  const isOriginal = bundle.contents === 'original'
  const identities = isOriginal ? compareIdentities(database, bundle, stories) : { all: [], asked: [] }
  const names = namesIn(bundle)
  return {
    identities: identities.all,
    preview: {
      sha256,
      contents: bundle.contents,
      audience: isOriginal ? null : bundle.audience,
      madeAt: bundle.madeAt,
      project: bundle.project,
      madeBy: isOriginal ? bundle.madeBy : null,
      stories,
      ...(isOriginal ? ofOriginals(database, bundle, today) : { people: [], occasions: [] }),
      identities: [...identities.asked],
      unasked: identities.all.length - identities.asked.length,
      adds: {
        areas: missingNames(database, 'areas', names.areas),
        stages: missingNames(database, 'stages', names.stages),
        themes: missingNames(database, 'themes', names.themes),
      },
    },
  }
}
