import { levels } from '../../../shared/model/basics.ts'
import type { Category } from '../../../shared/model/category.ts'
import type { Replacements } from '../../../shared/model/replacement.ts'
import type { Database } from '../database/driver.ts'
import {
  addForm,
  deleteIdentity,
  formsOf,
  getIdentity,
  type IdentityRow,
  insertIdentity,
  numberIdentity,
  replacementsOf,
  setIdentityCategory,
  setIdentityState,
  setReplacements,
} from '../database/repositories/identities.ts'
import { countMentions, insertMention, moveMention, moveMentions } from '../database/repositories/passages.ts'
import { touchStoriesOf } from '../database/repositories/stories.ts'
import { statement } from '../database/statement.ts'
import { Refusal } from '../refusal.ts'
import { checkReplacements } from './check-replacements.ts'
import { proposeFor, renewProposals, takenWords } from './place-suggestions.ts'
import { spreadIdentity } from './spread.ts'
import { doStep } from './steps.ts'

/** The name of a step must fit a button. */
const shortLabel = (label: string): string => (label.length > 40 ? `${label.slice(0, 39).trimEnd()}…` : label)

const labelOf = (database: Database, identity: number): string => formsOf(database, identity)[0] ?? ''

/** Accepts an identity for life, and carries the decision to every place where the same words stand. */
export const acceptAll = (
  database: Database,
  identity: IdentityRow,
  at: string,
  random: () => number,
): readonly number[] => {
  setIdentityState(database, identity.id, 'accepted')
  numberIdentity(database, identity.id)
  const forms = formsOf(database, identity.id)
  const asked = spreadIdentity(database, identity.id, identity.category, forms, at, random)
  touchStoriesOf(database, identity.id)
  return asked
}

/** Accepts, with the proposed replacements or with those given. Gives the step's name. */
export const accept = (
  database: Database,
  identity: IdentityRow,
  replacements: Replacements | undefined,
  at: string,
  random: () => number,
): string => {
  const chosen = replacements ?? replacementsOf(database, identity.id)
  checkReplacements(database, identity.id, identity.category, chosen)
  const verb = identity.state === 'accepted' ? 'Change' : 'Accept'
  const label = `${verb} ${shortLabel(labelOf(database, identity.id))}`
  doStep(database, label, at, [identity.id], () => {
    setReplacements(database, identity.id, chosen)
    return acceptAll(database, identity, at, random)
  })
  // What was chosen here is no longer free to be proposed for somebody else.
  const pseudonyms = new Set(levels.map(level => chosen[level].text))
  renewProposals(database, pseudonyms, takenWords(database), random)
  return label
}

export const setState = (
  database: Database,
  identity: IdentityRow,
  state: 'rejected' | 'undecided',
  at: string,
): string => {
  const verb = state === 'rejected' ? 'Not this:' : 'Decide again:'
  const label = `${verb} ${shortLabel(labelOf(database, identity.id))}`
  doStep(database, label, at, [identity.id], () => {
    setIdentityState(database, identity.id, state)
    touchStoriesOf(database, identity.id)
    return []
  })
  return label
}

/** Another kind brings other proposals; a decision made for the old kind is asked for again. */
export const recategorise = (
  database: Database,
  identity: IdentityRow,
  category: Category,
  at: string,
  random: () => number,
): string => {
  const form = labelOf(database, identity.id)
  const label = `Change the kind of ${shortLabel(form)}`
  doStep(database, label, at, [identity.id], () => {
    setIdentityCategory(database, identity.id, category)
    setIdentityState(database, identity.id, 'undecided')
    const taken = takenWords(database)
    setReplacements(database, identity.id, proposeFor(category, form, identity.id, taken, random))
    touchStoriesOf(database, identity.id)
    return []
  })
  return label
}

/** The second takes over the forms and places of the first; if either was accepted, the one that remains is. */
export const merge = (
  database: Database,
  identity: IdentityRow,
  into: IdentityRow,
  at: string,
  random: () => number,
): string => {
  if (identity.id === into.id) {
    throw new Refusal('same-identity', 'These are one and the same already. Nothing was changed.')
  }
  const label = `Same: ${shortLabel(labelOf(database, identity.id))}`
  doStep(database, label, at, [into.id, identity.id], () => {
    for (const form of formsOf(database, identity.id)) addForm(database, into.id, form)
    moveMentions(database, identity.id, into.id)
    statement(database, 'UPDATE participants SET identity_id = ? WHERE identity_id = ?').run(
      into.id,
      identity.id,
    )
    // What was decided for the one that goes is kept when nothing was decided for the one that stays.
    if (identity.state === 'accepted' && into.state !== 'accepted') {
      setReplacements(database, into.id, replacementsOf(database, identity.id))
    }
    deleteIdentity(database, identity.id)
    touchStoriesOf(database, into.id)
    const accepted = identity.state === 'accepted' || into.state === 'accepted'
    return accepted ? acceptAll(database, into, at, random) : []
  })
  return label
}

/** Gives one mention an identity of its own, to be decided. */
export const split = (
  database: Database,
  mention: { readonly id: number; readonly identity: number; readonly form: string },
  at: string,
  random: () => number,
): { readonly label: string; readonly identity: number } => {
  const old = getIdentity(database, mention.identity)
  if (old === undefined || countMentions(database, mention.identity) < 2) {
    throw new Refusal('only-mention', 'This is the only place, so there is nothing to part it from.')
  }
  const label = `Somebody else: ${shortLabel(mention.form)}`
  let made = 0
  doStep(database, label, at, [old.id], () => {
    made = insertIdentity(database, old.category, 'undecided', at)
    addForm(database, made, mention.form)
    const taken = takenWords(database)
    setReplacements(database, made, proposeFor(old.category, mention.form, made, taken, random))
    touchStoriesOf(database, old.id)
    moveMention(database, mention.id, made)
    return [made]
  })
  return { label, identity: made }
}

export interface NewMark {
  readonly revision: number
  readonly from: number
  readonly to: number
  readonly form: string
  readonly category: Category
}

/**
 * Marks what was missed. A person marked it, so it is decided: the identity is accepted with what is proposed,
 * and spread over the vault.
 */
export const mark = (
  database: Database,
  { revision, from, to, form, category }: NewMark,
  known: IdentityRow | undefined,
  at: string,
  random: () => number,
): { readonly label: string; readonly identity: number } => {
  const label = `Mark ${shortLabel(form)}`
  let identity = known?.id ?? 0
  doStep(database, label, at, known === undefined ? [] : [known.id], () => {
    if (known === undefined) {
      identity = insertIdentity(database, category, 'accepted', at)
      const taken = takenWords(database)
      setReplacements(database, identity, proposeFor(category, form, identity, taken, random))
    }
    addForm(database, identity, form)
    insertMention(database, {
      revision,
      from,
      to,
      identity,
      tier: 'certain',
      why: 'marked by a person',
      byPerson: true,
    })
    const row = getIdentity(database, identity)
    if (row === undefined) throw new Error('An identity vanished while it was marked')
    return [identity, ...acceptAll(database, row, at, random)]
  })
  return { label, identity }
}
