import { type Level, levels } from '../../../../shared/model/basics.ts'
import type { Category } from '../../../../shared/model/category.ts'
import { fold } from '../../../../shared/model/fold.ts'
import type { IdentityState } from '../../../../shared/model/passage.ts'
import type { Replacement, ReplacementMethod, Replacements } from '../../../../shared/model/replacement.ts'
import { nameWords } from '../../../../shared/redact/maybe-same.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export interface IdentityRow {
  readonly id: number
  readonly category: Category
  readonly state: IdentityState
  readonly number: number | null
  readonly created_at: string
}

export const getIdentity = (database: Database, id: number): IdentityRow | undefined =>
  statement<IdentityRow>(
    database,
    'SELECT id, category, state, number, created_at FROM identities WHERE id = ?',
  ).get(id)

export const insertIdentity = (
  database: Database,
  category: Category,
  state: IdentityState,
  createdAt: string,
): number =>
  Number(
    statement(database, 'INSERT INTO identities (category, state, created_at) VALUES (?, ?, ?)').run(
      category,
      state,
      createdAt,
    ).lastInsertRowid,
  )

export const setIdentityState = (database: Database, id: number, state: IdentityState): void => {
  statement(database, 'UPDATE identities SET state = ? WHERE id = ?').run(state, id)
}

export const setIdentityCategory = (database: Database, id: number, category: Category): void => {
  statement(database, 'UPDATE identities SET category = ? WHERE id = ?').run(category, id)
}

/** Gives an identity its number for life, if it has none yet. Numbers are never given twice. */
export const numberIdentity = (database: Database, id: number): void => {
  if (getIdentity(database, id)?.number !== null) return
  statement(database, 'UPDATE identity_numbers SET last = last + 1').run()
  statement(database, 'UPDATE identities SET number = (SELECT last FROM identity_numbers) WHERE id = ?').run(
    id,
  )
}

export const addForm = (database: Database, identity: number, form: string): void => {
  statement(
    database,
    'INSERT INTO identity_forms (identity_id, form, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(identity, form, fold(form).trim())
}

export const formsOf = (database: Database, identity: number): readonly string[] =>
  statement<{ form: string }>(
    database,
    'SELECT form FROM identity_forms WHERE identity_id = ? ORDER BY length(form) DESC, form',
  )
    .all(identity)
    .map(row => row.form)

export const identitiesWithForm = (
  database: Database,
  category: Category,
  form: string,
): readonly IdentityRow[] =>
  statement<IdentityRow>(
    database,
    `SELECT DISTINCT i.id, i.category, i.state, i.number, i.created_at
     FROM identity_forms f JOIN identities i ON i.id = f.identity_id
     WHERE f.folded = ? AND i.category = ? ORDER BY i.id`,
  ).all(fold(form).trim(), category)

/** Every identity with that form, of whatever kind it is. */
export const identitiesNamed = (database: Database, form: string): readonly IdentityRow[] =>
  statement<IdentityRow>(
    database,
    `SELECT DISTINCT i.id, i.category, i.state, i.number, i.created_at
     FROM identity_forms f JOIN identities i ON i.id = f.identity_id WHERE f.folded = ? ORDER BY i.id`,
  ).all(fold(form).trim())

export const replacementsOf = (database: Database, identity: number): Replacements => {
  const rows = statement<{ level: Level; method: ReplacementMethod; text: string }>(
    database,
    'SELECT level, method, text FROM replacements WHERE identity_id = ?',
  ).all(identity)
  return rowsToReplacements(rows)
}

/** An identity without a row for a level is printed as removed: the careful side. */
const rowsToReplacements = (
  rows: readonly { level: Level; method: ReplacementMethod; text: string }[],
): Replacements => {
  const at = (level: Level): Replacement => {
    const row = rows.find(candidate => candidate.level === level)
    return row === undefined ? { method: 'remove', text: '' } : { method: row.method, text: row.text }
  }
  return { team: at('team'), partners: at('partners'), public: at('public') }
}

export const setReplacements = (database: Database, identity: number, replacements: Replacements): void => {
  for (const level of levels) {
    const { method, text } = replacements[level]
    statement(
      database,
      `INSERT INTO replacements (identity_id, level, method, text) VALUES (?, ?, ?, ?)
       ON CONFLICT (identity_id, level) DO UPDATE SET method = excluded.method, text = excluded.text`,
    ).run(identity, level, method, text)
  }
}

/** Folded pseudonyms of accepted identities other than the given one. What is only proposed is not in use. */
export const pseudonymsInUse = (database: Database, exceptIdentity: number): ReadonlySet<string> =>
  new Set(
    statement<{ text: string }>(
      database,
      `SELECT DISTINCT r.text FROM replacements r JOIN identities i ON i.id = r.identity_id
       WHERE r.method = 'pseudonym' AND i.state = 'accepted' AND r.identity_id <> ?`,
    )
      .all(exceptIdentity)
      .map(row => fold(row.text)),
  )

/** Every naming word of every surface form of a person, place or organisation, folded; titles are not names. */
export const wordsOfForms = (database: Database): Set<string> => {
  const words = new Set<string>()
  const rows = statement<{ folded: string }>(
    database,
    `SELECT f.folded FROM identity_forms f JOIN identities i ON i.id = f.identity_id
     WHERE i.category IN ('PERSON', 'LOCATION', 'ORG')`,
  )
  for (const { folded } of rows.iterate()) {
    for (const word of nameWords(folded)) words.add(word)
  }
  return words
}

/** Every pseudonym, in use or proposed, folded. */
export const allPseudonyms = (database: Database): ReadonlySet<string> =>
  new Set(
    statement<{ text: string }>(database, "SELECT DISTINCT text FROM replacements WHERE method = 'pseudonym'")
      .all()
      .map(row => fold(row.text)),
  )

/** Pseudonyms of accepted identities, as written. */
export const writtenPseudonyms = (database: Database): readonly string[] =>
  statement<{ text: string }>(
    database,
    `SELECT DISTINCT r.text FROM replacements r JOIN identities i ON i.id = r.identity_id
     WHERE r.method = 'pseudonym' AND i.state = 'accepted' ORDER BY r.text`,
  )
    .all()
    .map(({ text }) => text)

/** Identities still to be decided for which this pseudonym is proposed. */
export const undecidedWithPseudonym = (database: Database, pseudonym: string): readonly number[] =>
  statement<{ id: number }>(
    database,
    `SELECT DISTINCT i.id FROM replacements r JOIN identities i ON i.id = r.identity_id
     WHERE r.method = 'pseudonym' AND r.text = ? AND i.state = 'undecided'`,
  )
    .all(pseudonym)
    .map(row => row.id)

export interface FormRow {
  readonly identity: number
  readonly category: Category
  readonly state: IdentityState
  readonly form: string
  readonly folded: string
}

/** Every surface form in the register with its identity, oldest identity first. */
export const allForms = (database: Database): readonly FormRow[] =>
  statement<FormRow>(
    database,
    `SELECT f.identity_id AS identity, i.category, i.state, f.form, f.folded
     FROM identity_forms f JOIN identities i ON i.id = f.identity_id ORDER BY f.identity_id, f.form`,
  ).all()

export interface IdentitySummaryRow extends IdentityRow {
  readonly places: number
  readonly stories: number
  readonly tier: string | null
  readonly why: string | null
}

const summaryColumns = `i.id, i.category, i.state, i.number, i.created_at,
  (SELECT count(*) FROM passages p WHERE p.identity_id = i.id) AS places,
  (SELECT count(DISTINCT p.revision_id) FROM passages p WHERE p.identity_id = i.id) AS stories,
  (SELECT p.tier FROM passages p WHERE p.identity_id = i.id ORDER BY p.id LIMIT 1) AS tier,
  (SELECT p.why FROM passages p WHERE p.identity_id = i.id ORDER BY p.id LIMIT 1) AS why`

/** The identities that a revision names, in the order in which the text first names them. */
export const identitiesInRevision = (database: Database, revision: number): readonly IdentitySummaryRow[] =>
  statement<IdentitySummaryRow>(
    database,
    `SELECT ${summaryColumns} FROM identities i
     JOIN (SELECT identity_id, min(start_unit) AS first FROM passages
           WHERE revision_id = ? AND kind = 'mention' GROUP BY identity_id) m ON m.identity_id = i.id
     ORDER BY m.first, i.id`,
  ).all(revision)

export const allIdentities = (database: Database): readonly IdentitySummaryRow[] =>
  statement<IdentitySummaryRow>(database, `SELECT ${summaryColumns} FROM identities i ORDER BY i.id`).all()

export const deleteIdentity = (database: Database, id: number): void => {
  statement(database, 'DELETE FROM identities WHERE id = ?').run(id)
}
