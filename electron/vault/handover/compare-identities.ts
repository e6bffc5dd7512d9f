import type { IncomingIdentity, IncomingStory } from '../../../shared/contract/handover.ts'
import { levels } from '../../../shared/model/basics.ts'
import type { Category } from '../../../shared/model/category.ts'
import { fold } from '../../../shared/model/fold.ts'
import type { HandedIdentity, OriginalBundle, Uid } from '../../../shared/model/handover.ts'
import { idToRow, rowToIdentityId } from '../../../shared/model/ids.ts'
import type { Replacements } from '../../../shared/model/replacement.ts'
import type { Database } from '../database/driver.ts'
import { handedItem } from '../database/repositories/handed-items.ts'
import {
  formsOf,
  getIdentity,
  type IdentityRow,
  identitiesNamed,
  replacementsOf,
} from '../database/repositories/identities.ts'
import { mentionsOf } from '../database/repositories/passages.ts'
import { getStory } from '../database/repositories/stories.ts'
import { Refusal } from '../refusal.ts'
import { checkReplacements } from '../register/check-replacements.ts'

/** Whether a bundle's replacements could not stand here: somebody's name, somebody else's pseudonym, or a name as it is. */
const clashes = (
  database: Database,
  identity: number,
  category: Category,
  replacements: Replacements,
): boolean => {
  try {
    checkReplacements(database, identity, category, replacements)
    return false
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}

const isSame = (one: Replacements, other: Replacements): boolean =>
  levels.every(level => one[level].method === other[level].method && one[level].text === other[level].text)

/** Where both vaults have a story, what is marked here at the very places that the bundle marks. */
const samePlaces = (
  database: Database,
  { stories }: OriginalBundle,
  compared: readonly IncomingStory[],
): ReadonlyMap<Uid, ReadonlySet<number>> => {
  const places = new Map<Uid, Set<number>>()
  for (const { uid, standing, here } of compared) {
    if (standing !== 'same' || here === null) continue
    const story = getStory(database, idToRow(here))
    if (story === undefined) continue
    const marked = new Map(
      mentionsOf(database, story.revision).map(({ from, to, identity }) => [`${from} ${to}`, identity]),
    )
    for (const { from, to, identity } of stories.find(one => one.uid === uid)?.mentions ?? []) {
      const row = marked.get(`${from} ${to}`)
      if (row !== undefined) places.set(identity, (places.get(identity) ?? new Set()).add(row))
    }
  }
  return places
}

/** No number no text, so that no identity has it: what is asked is whether somebody new could have it. */
const nobody = 0

const find = (
  database: Database,
  { uid, forms }: HandedIdentity,
  places: ReadonlySet<number>,
): { standing: IncomingIdentity['standing']; rows: readonly IdentityRow[] } => {
  const item = handedItem(database, 'identity', uid)
  const known = item && getIdentity(database, item.row)
  if (known !== undefined) return { standing: 'known', rows: [known] }
  const atPlaces = [...places].flatMap(place => getIdentity(database, place) ?? [])
  // Of whatever kind: what is a place there may have been taken for a person here.
  const alike = forms
    .flatMap(form => identitiesNamed(database, form))
    .filter(({ state }) => state !== 'rejected')
  const rows = [...new Map([...atPlaces, ...alike].map(found => [found.id, found])).values()]
  return { standing: rows.length === 0 ? 'new' : 'maybe', rows }
}

const isAsked = ({ standing, clash, here }: IncomingIdentity): boolean => {
  if (standing === 'maybe') return true
  if (standing === 'new') return clash
  return here.some(known => known.differs || (known.state === 'undecided' && known.clash))
}

export interface ComparedIdentities {
  /** Every name and detail that was decided there, with what it is here. */
  readonly all: readonly IncomingIdentity[]
  readonly asked: readonly IncomingIdentity[]
}

/** What was accepted in the bundle's vault, beside this vault's register. The rest has nothing to bring along. */
export const compareIdentities = (
  database: Database,
  bundle: OriginalBundle,
  stories: readonly IncomingStory[],
): ComparedIdentities => {
  const places = samePlaces(database, bundle, stories)
  const usedBy = new Map<Uid, Set<Uid>>()
  for (const story of bundle.stories) {
    const owner = bundle.people.find(({ uid }) => uid === story.person)
    for (const uid of [...story.mentions.map(({ identity }) => identity), owner?.identity ?? null]) {
      if (uid !== null) usedBy.set(uid, (usedBy.get(uid) ?? new Set()).add(story.uid))
    }
  }
  const pseudonyms = new Set<string>()
  const all = bundle.identities
    .filter(({ state }) => state === 'accepted')
    .map((identity): IncomingIdentity => {
      const { uid, category, forms, replacements } = identity
      const { standing, rows } = find(database, identity, places.get(uid) ?? new Set())
      const itsPseudonyms = new Set(
        levels.flatMap(level =>
          replacements[level].method === 'pseudonym' ? [fold(replacements[level].text)] : [],
        ),
      )
      const isTwice = [...itsPseudonyms].some(pseudonym => pseudonyms.has(pseudonym))
      for (const pseudonym of itsPseudonyms) pseudonyms.add(pseudonym)
      // Of the kind that it is here: what may stand of a place must not stand of a person.
      const clashFor = (row: number, kind: Category) => isTwice || clashes(database, row, kind, replacements)
      return {
        uid,
        stories: [...(usedBy.get(uid) ?? [])],
        category,
        forms,
        replacements,
        standing,
        clash: clashFor(nobody, category),
        here: rows.map(row => {
          const own = replacementsOf(database, row.id)
          return {
            identity: rowToIdentityId(row.id),
            forms: [...formsOf(database, row.id)],
            state: row.state,
            replacements: own,
            differs: row.state === 'rejected' || (row.state === 'accepted' && !isSame(own, replacements)),
            clash: clashFor(row.id, row.category),
          }
        }),
      }
    })
  return { all, asked: all.filter(isAsked) }
}
