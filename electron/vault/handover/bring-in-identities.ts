import type { HandedIdentity, OriginalBundle, OriginalHandover, Uid } from '../../../shared/model/handover.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import type { Database } from '../database/driver.ts'
import { noteUid } from '../database/repositories/handed-items.ts'
import {
  addForm,
  getIdentity,
  identitiesWithForm,
  insertIdentity,
  setIdentityState,
  setReplacements,
} from '../database/repositories/identities.ts'
import { insertMention, mentionsOf, moveMention } from '../database/repositories/passages.ts'
import { checkReplacements } from '../register/check-replacements.ts'
import { acceptAll } from '../register/decide.ts'
import { proposeFor, takenWords } from '../register/place-suggestions.ts'
import type { Settled, SettledIdentity } from './settle.ts'

interface Making {
  readonly at: string
  readonly random: () => number
}

/** The row that an accepted identity is here, decided as a person said. Its places come afterwards. */
const bringAccepted = (
  database: Database,
  { uid, category, forms, replacements }: HandedIdentity,
  { row, replacements: whose }: SettledIdentity,
  { at, random }: Making,
): number => {
  const identity = row ?? insertIdentity(database, category, 'undecided', at)
  // Of the kind that it is here: what may stand of a place must not stand of a person.
  const own = getIdentity(database, identity)
  const kind = own?.category ?? category
  if (whose === 'bundle') {
    checkReplacements(database, identity, kind, replacements)
    setReplacements(database, identity, replacements)
  }
  if (whose === 'anew') {
    const taken = takenWords(database)
    setReplacements(database, identity, proposeFor(kind, forms[0] ?? '', identity, taken, random))
  }
  // What was rejected here and stays so stays so in the stories that come, too.
  const staysRejected = whose === 'here' && own?.state === 'rejected'
  if (!staysRejected) setIdentityState(database, identity, 'accepted')
  for (const form of forms) addForm(database, identity, form)
  noteUid(database, 'identity', uid, identity)
  return identity
}

/** Every accepted identity of the bundle that the stories need, by its number there. */
export const bringInIdentities = (
  database: Database,
  { identities }: OriginalBundle,
  settled: Settled,
  making: Making,
): ReadonlyMap<Uid, number> => {
  const rows = new Map<Uid, number>()
  const settledOnes = identities.flatMap(identity => {
    const how = settled.identities.get(identity.uid)
    return how === undefined ? [] : [{ identity, how }]
  })
  // What is drawn is drawn last: else it could be a pseudonym that is still to come with the bundle.
  const inOrder = settledOnes.toSorted(
    (a, b) => Number(a.how.replacements === 'anew') - Number(b.how.replacements === 'anew'),
  )
  for (const { identity, how } of inOrder) {
    rows.set(identity.uid, bringAccepted(database, identity, how, making))
  }
  return rows
}

const overlaps = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < other.to && other.from < one.to

/** What somebody there looked at and left as it stands: rejected here too, for these places. */
const rejectedRow = (database: Database, { category }: HandedIdentity, form: string, at: string): number => {
  const known = identitiesWithForm(database, category, form).find(({ state }) => state === 'rejected')
  if (known !== undefined) return known.id
  const row = insertIdentity(database, category, 'rejected', at)
  addForm(database, row, form)
  return row
}

/**
 * Marks a story that is new here as it was marked there. Gives what was still open there, to be asked here as the
 * detector's own suggestions are.
 */
export const markNewStory = (
  database: Database,
  { text, mentions }: OriginalHandover,
  revision: number,
  known: { readonly bundle: OriginalBundle; readonly rows: ReadonlyMap<Uid, number> },
  at: string,
): readonly Suggestion[] => {
  const byUid = new Map(known.bundle.identities.map(identity => [identity.uid, identity]))
  const open: Suggestion[] = []
  for (const { from, to, identity: uid, tier, why, byPerson } of mentions) {
    const identity = byUid.get(uid)
    if (identity === undefined) continue
    const form = text.slice(from, to)
    if (identity.state === 'undecided') {
      open.push({ start: from, end: to, category: identity.category, tier, why })
      continue
    }
    const row = known.rows.get(uid) ?? rejectedRow(database, identity, form, at)
    addForm(database, row, form)
    insertMention(database, { revision, from, to, identity: row, tier, why, byPerson })
  }
  return open
}

/**
 * Adds to a story that is here what was decided about it there. Where something was decided here, that stands; what
 * waits here at the very place of a decision there goes with it.
 */
export const markKnownStory = (
  database: Database,
  { mentions }: OriginalHandover,
  revision: number,
  rows: ReadonlyMap<Uid, number>,
): void => {
  const marked = mentionsOf(database, revision)
  // What an earlier one of the same bundle has marked.
  const added: { readonly from: number; readonly to: number }[] = []
  for (const { from, to, identity: uid, tier, why, byPerson } of mentions) {
    const row = rows.get(uid)
    if (row === undefined || added.some(range => overlaps(range, { from, to }))) continue
    const there = marked.filter(mention => overlaps(mention, { from, to }))
    const isDecided = there.some(({ state, identity }) => state !== 'undecided' || identity === row)
    if (isDecided) continue
    added.push({ from, to })
    const same = there.find(mention => mention.from === from && mention.to === to)
    if (same === undefined)
      insertMention(database, { revision, from, to, identity: row, tier, why, byPerson })
    else moveMention(database, same.id, row)
  }
}

/** Numbers what was accepted and carries it to every place of the vault where the same words stand. */
export const spreadAccepted = (
  database: Database,
  rows: ReadonlyMap<Uid, number>,
  { at, random }: Making,
): void => {
  for (const row of new Set(rows.values())) {
    const identity = getIdentity(database, row)
    if (identity?.state === 'accepted') acceptAll(database, identity, at, random)
  }
}
