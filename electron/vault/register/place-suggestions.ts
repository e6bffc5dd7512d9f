import type { Category } from '../../../shared/model/category.ts'
import { fold } from '../../../shared/model/fold.ts'
import type { Replacements } from '../../../shared/model/replacement.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { drawPseudonym } from '../../../shared/redact/draw-pseudonym.ts'
import { formReach } from '../../../shared/redact/form-reach.ts'
import { nameWords } from '../../../shared/redact/maybe-same.ts'
import { proposeReplacements } from '../../../shared/redact/propose-replacements.ts'
import type { Database } from '../database/driver.ts'
import {
  addForm,
  allPseudonyms,
  identitiesWithForm,
  insertIdentity,
  setReplacements,
  undecidedWithPseudonym,
  wordsOfForms,
} from '../database/repositories/identities.ts'
import { insertMention } from '../database/repositories/passages.ts'
import { statement } from '../database/statement.ts'

/** Real names in this vault, of the stories and of the people, as single folded words. */
export const realNames = (database: Database): Set<string> => {
  const names = wordsOfForms(database)
  const people = statement<{ name: string }>(database, 'SELECT name FROM participants').all()
  for (const { name } of people) for (const word of nameWords(name)) names.add(word)
  return names
}

/** Words that no new proposal may be: real names, and pseudonyms in use or proposed. All folded. */
export const takenWords = (database: Database): Set<string> => {
  const taken = realNames(database)
  for (const pseudonym of allPseudonyms(database)) taken.add(pseudonym)
  return taken
}

/** What is proposed for a new identity. The pseudonym drawn is added to `taken`. */
export const proposeFor = (
  category: Category,
  form: string,
  identity: number,
  taken: Set<string>,
  random: () => number,
): Replacements => {
  if (category !== 'PERSON') return proposeReplacements(category, form)
  const drawn = drawPseudonym(taken, identity, random)
  taken.add(fold(drawn.text))
  return { team: drawn, partners: drawn, public: drawn }
}

/**
 * Which identity a suggestion belongs to. One accepted identity with that form takes it: what was decided holds for
 * every story. So does one that waits. Asked again, as an identity of its own: a name rejected elsewhere that looks
 * like a person's here; a name that is an ordinary word where the detector is not sure; and a form that two people
 * share, which only a person can tell apart.
 */
const findIdentity = (
  database: Database,
  { category, tier }: Suggestion,
  form: string,
  ownIdentities: ReadonlySet<number>,
): number | null => {
  const known = identitiesWithForm(database, category, form)
  const own = known.find(identity => ownIdentities.has(identity.id))
  if (own !== undefined) return own.id
  const isDoubtful = tier === 'check' && formReach(category, form) === 'as_written'
  const open = known.filter(({ state }) => {
    if (state === 'accepted') return !isDoubtful
    return state === 'undecided' || category !== 'PERSON'
  })
  return open.length === 1 ? (open[0]?.id ?? null) : null
}

/** Draws another pseudonym for each undecided identity for which one of these is proposed. */
export const renewProposals = (
  database: Database,
  pseudonyms: Iterable<string>,
  taken: Set<string>,
  random: () => number,
): void => {
  for (const pseudonym of pseudonyms) {
    for (const id of undecidedWithPseudonym(database, pseudonym)) {
      setReplacements(database, id, proposeFor('PERSON', '', id, taken, random))
    }
  }
}

export interface NewText {
  readonly revision: number
  readonly text: string
  readonly suggestions: readonly Suggestion[]
  readonly createdAt: string
}

/**
 * Lays the detector's suggestions over a new revision, grouped by identity across the vault. Nothing is decided
 * here: a new identity is undecided.
 *
 * @param taken from {@link takenWords}; what is drawn here is added, so that a batch can share it
 */
export const placeSuggestions = (
  database: Database,
  { revision, text, suggestions, createdAt }: NewText,
  taken: Set<string>,
  random: () => number,
): void => {
  const words = new Set<string>()
  for (const { start, end, category } of suggestions) {
    if (category !== 'PERSON' && category !== 'LOCATION' && category !== 'ORG') continue
    for (const word of text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word)
  }
  for (const word of words) taken.add(fold(word))
  renewProposals(database, words, taken, random)
  const own = new Set<number>()
  for (const suggestion of suggestions) {
    const form = text.slice(suggestion.start, suggestion.end)
    let identity = findIdentity(database, suggestion, form, own)
    if (identity === null) {
      identity = insertIdentity(database, suggestion.category, 'undecided', createdAt)
      setReplacements(database, identity, proposeFor(suggestion.category, form, identity, taken, random))
    }
    own.add(identity)
    addForm(database, identity, form)
    insertMention(database, {
      revision,
      from: suggestion.start,
      to: suggestion.end,
      identity,
      tier: suggestion.tier,
      why: suggestion.why,
      byPerson: false,
    })
  }
}
