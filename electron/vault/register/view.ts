import type { IdentityView } from '../../../shared/contract/identities.ts'
import { namesBeside } from '../../../shared/detect/lists/nicknames.ts'
import { type Category, Tier } from '../../../shared/model/category.ts'
import { rowToIdentityId } from '../../../shared/model/ids.ts'
import { formsMaybeSame, type ReadForm, readForm } from '../../../shared/redact/maybe-same.ts'
import type { Database } from '../database/driver.ts'
import {
  allForms,
  type FormRow,
  formsOf,
  type IdentitySummaryRow,
  replacementsOf,
} from '../database/repositories/identities.ts'

const mostQuestions = 6

const likeNames: readonly Category[] = ['PERSON', 'LOCATION', 'ORG']

/** What two forms of a name have in common when they may be the same: a beginning, an end, a name beside them. */
const keysOfWord = (word: string): readonly string[] => [
  word.slice(0, 2),
  ...(word.length >= 5 ? [`-${word.slice(-5)}`] : []),
  ...namesBeside(word).map(name => name.slice(0, 2)),
]

/**
 * Two names can only be the same where a word of each begins or ends alike, and two dates or numbers only where
 * they are the same letter by letter: the index that spares comparing all pairs.
 */
const sharedKeys = (category: Category, { folded, words }: ReadForm): readonly string[] =>
  likeNames.includes(category) ? words.flatMap(keysOfWord) : [folded]

/** Initials look for whole words, and whole words for initials, but neither for all of their own kind. */
const initialKeys = (category: Category, { words }: ReadForm, asked: boolean): readonly string[] =>
  category === 'PERSON'
    ? words.map(word => `${(word.length === 1) === asked ? 'word' : 'initial'} ${word.charAt(0)}`)
    : []

const keysOf = (category: Category, form: ReadForm, asked: boolean): readonly string[] =>
  [...new Set([...sharedKeys(category, form), ...initialKeys(category, form, asked)])].map(
    key => `${category} ${key}`,
  )

interface IndexedForm {
  readonly row: FormRow
  readonly form: ReadForm
}

type FormIndex = ReadonlyMap<string, readonly IndexedForm[]>

const indexForms = (forms: readonly FormRow[]): FormIndex => {
  const index = new Map<string, IndexedForm[]>()
  for (const row of forms) {
    const form = readForm(row.folded)
    for (const key of keysOf(row.category, form, false)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [{ row, form }])
      else list.push({ row, form })
    }
  }
  return index
}

const questionsFor = (
  identity: IdentitySummaryRow,
  forms: readonly string[],
  index: FormIndex,
): readonly number[] => {
  const same = new Set<number>()
  for (const own of forms.map(readForm)) {
    for (const key of keysOf(identity.category, own, true)) {
      for (const { row, form } of index.get(key) ?? []) {
        if (row.identity === identity.id || same.has(row.identity) || row.state === 'rejected') continue
        if (formsMaybeSame(identity.category, own, form)) same.add(row.identity)
        if (same.size === mostQuestions) return [...same]
      }
    }
  }
  return [...same]
}

/** The register's rows as the window shows them. Questions of sameness are asked for undecided names only. */
export const viewIdentities = (database: Database, rows: readonly IdentitySummaryRow[]): IdentityView[] => {
  const asks = rows.some(row => row.state === 'undecided')
  const index = asks ? indexForms(allForms(database)) : new Map()
  return rows.map(row => {
    const forms = formsOf(database, row.id)
    const same = row.state === 'undecided' ? questionsFor(row, forms, index) : []
    return {
      id: rowToIdentityId(row.id),
      category: row.category,
      state: row.state,
      number: row.number,
      label: forms[0] ?? '',
      forms: [...forms],
      replacements: replacementsOf(database, row.id),
      tier: Tier.catch('check').parse(row.tier),
      why: row.why ?? '',
      places: row.places,
      stories: row.stories,
      maybeSame: same.map(id => ({ id: rowToIdentityId(id), label: formsOf(database, id)[0] ?? '' })),
    }
  })
}
