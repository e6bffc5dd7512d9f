import type { Category } from '../../../shared/model/category.ts'
import { fold } from '../../../shared/model/fold.ts'
import { findForm, overlaps, type Range } from '../../../shared/redact/find-form.ts'
import { formReach } from '../../../shared/redact/form-reach.ts'
import type { Database } from '../database/driver.ts'
import { addForm, insertIdentity, setReplacements } from '../database/repositories/identities.ts'
import { insertMention, mentionsOf } from '../database/repositories/passages.ts'
import { revisionsWithPhrase } from '../database/repositories/search.ts'
import { getRevisionText } from '../database/repositories/stories.ts'
import { proposeFor, takenWords } from './place-suggestions.ts'

const quoted = (words: string): string | null => {
  const tokens = words.match(/[\p{L}\p{N}]+/gu)
  return tokens === null ? null : `"${tokens.join(' ')}"`
}

/** The full-text expression that finds a phrase whatever its case and accents; null where it has no words. */
export const phraseToMatch = (form: string): string | null => {
  const written = quoted(form)
  const folded = quoted(fold(form))
  return written === null || folded === null ? null : `${written} OR ${folded}`
}

/** The places of a text where a form stands, with the same letters, and nothing is marked. */
export const uncoveredPlaces = (text: string, form: string, marked: readonly Range[]): readonly Range[] =>
  findForm(text, form).filter(
    range => text.slice(range.from, range.to) === form && !marked.some(mention => overlaps(mention, range)),
  )

/** Places where a form stands in the vault's texts and nothing has been marked there yet. */
function* uncovered(
  database: Database,
  form: string,
  accepts: (words: string) => boolean,
): Generator<{ revision: number; range: Range }> {
  const match = phraseToMatch(form)
  if (match === null) return
  for (const revision of revisionsWithPhrase(database, match)) {
    const { text } = getRevisionText(database, revision)
    const marked = mentionsOf(database, revision)
    for (const range of findForm(text, form)) {
      if (!accepts(text.slice(range.from, range.to))) continue
      if (!marked.some(mention => overlaps(mention, range))) yield { revision, range }
    }
  }
}

const askWhy = 'the same word was decided to be a name elsewhere; is it the name here?'

/** An identity that asks about further places of a form, with a proposal of its own. */
const identityToAsk = (
  database: Database,
  category: Category,
  form: string,
  createdAt: string,
  random: () => number,
): number => {
  const asked = insertIdentity(database, category, 'undecided', createdAt)
  setReplacements(database, asked, proposeFor(category, form, asked, takenWords(database), random))
  addForm(database, asked, form)
  return asked
}

/**
 * Carries a decision to each place in the vault where the same words stand and the detector marked nothing. Words
 * that can mean nothing else join the identity. A name that is also an ordinary word is asked about instead.
 *
 * @returns the identities that were made to ask
 */
export const spreadIdentity = (
  database: Database,
  identity: number,
  category: Category,
  forms: readonly string[],
  createdAt: string,
  random: () => number,
): readonly number[] => {
  const asked: number[] = []
  for (const form of forms) {
    const reach = formReach(category, form)
    if (reach === 'where_marked') continue
    const sameLetters = (words: string) => reach === 'everywhere' || words === form
    let to = reach === 'everywhere' ? identity : null
    for (const { revision, range } of uncovered(database, form, sameLetters)) {
      if (to === null) {
        to = identityToAsk(database, category, form, createdAt, random)
        asked.push(to)
      }
      insertMention(database, {
        revision,
        ...range,
        identity: to,
        tier: reach === 'everywhere' ? 'certain' : 'check',
        why: reach === 'everywhere' ? 'the same words were decided elsewhere' : askWhy,
        byPerson: false,
      })
    }
  }
  return asked
}

/**
 * Asks, in a new text, about each word that is the name of somebody already decided and that the detector passed
 * over because it is an ordinary word too.
 */
export const askAboutNames = (
  database: Database,
  revision: number,
  text: string,
  names: readonly { readonly category: Category; readonly form: string }[],
  createdAt: string,
  random: () => number,
): void => {
  const marked = mentionsOf(database, revision)
  for (const { category, form } of names) {
    if (!text.includes(form)) continue
    const places = uncoveredPlaces(text, form, marked)
    if (places.length === 0) continue
    const asked = identityToAsk(database, category, form, createdAt, random)
    for (const range of places) {
      insertMention(database, {
        revision,
        ...range,
        identity: asked,
        tier: 'check',
        why: askWhy,
        byPerson: false,
      })
    }
  }
}
