import type { IdentityView } from '../../../shared/contract/identities.ts'
import { Tier } from '../../../shared/model/category.ts'
import { rowToIdentityId } from '../../../shared/model/ids.ts'
import { maybeSame, nameWords } from '../../../shared/redact/maybe-same.ts'
import type { Database } from '../database/driver.ts'
import {
  allForms,
  type FormRow,
  formsOf,
  type IdentitySummaryRow,
  replacementsOf,
} from '../database/repositories/identities.ts'

const mostQuestions = 6

/** Two forms can only be the same where a word of each begins alike: the index that spares comparing all pairs. */
const beginnings = (form: string): readonly string[] => [
  ...new Set(nameWords(form).map(word => word.slice(0, 2))),
]

const indexForms = (forms: readonly FormRow[]): ReadonlyMap<string, readonly FormRow[]> => {
  const index = new Map<string, FormRow[]>()
  for (const row of forms) {
    for (const beginning of beginnings(row.form)) {
      const key = `${row.category} ${beginning}`
      const list = index.get(key)
      if (list === undefined) index.set(key, [row])
      else list.push(row)
    }
  }
  return index
}

const questionsFor = (
  identity: IdentitySummaryRow,
  forms: readonly string[],
  index: ReadonlyMap<string, readonly FormRow[]>,
): readonly number[] => {
  const same = new Set<number>()
  for (const form of forms) {
    for (const beginning of beginnings(form)) {
      for (const row of index.get(`${identity.category} ${beginning}`) ?? []) {
        if (row.identity === identity.id || same.has(row.identity) || row.state === 'rejected') continue
        if (maybeSame(identity.category, form, row.form)) same.add(row.identity)
        if (same.size === mostQuestions) return [...same]
      }
    }
  }
  return [...same]
}

/** The register's rows as the window shows them. Questions of sameness are asked for undecided names only. */
export const viewIdentities = (database: Database, rows: readonly IdentitySummaryRow[]): IdentityView[] => {
  const asks = rows.some(row => row.state === 'undecided')
  const index = asks ? indexForms(allForms(database)) : new Map<string, readonly FormRow[]>()
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
