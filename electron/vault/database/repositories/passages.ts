import type { Level } from '../../../../shared/model/basics.ts'
import type { Category, Tier } from '../../../../shared/model/category.ts'
import type { IdentityState, Lens } from '../../../../shared/model/passage.ts'
import type { ReplacementMethod } from '../../../../shared/model/replacement.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

/** Offsets are UTF-16 code units of the revision's text, `[from, to)`. */
export interface MentionRow {
  readonly id: number
  readonly from: number
  readonly to: number
  readonly identity: number
  readonly category: Category
  readonly state: IdentityState
  readonly tier: Tier
  readonly why: string
  readonly byPerson: number
}

export const mentionsOf = (database: Database, revision: number): readonly MentionRow[] =>
  statement<MentionRow>(
    database,
    `SELECT p.id, p.start_unit AS "from", p.end_unit AS "to", p.identity_id AS identity, i.category, i.state,
            p.tier, p.why, p.by_person AS byPerson
     FROM passages p JOIN identities i ON i.id = p.identity_id
     WHERE p.revision_id = ? AND p.kind = 'mention' ORDER BY p.start_unit, p.end_unit`,
  ).all(revision)

export interface DecidedRow {
  readonly from: number
  readonly to: number
  readonly identity: number
  readonly method: ReplacementMethod
  readonly text: string
}

/** The mentions of accepted identities in a revision with what is printed for each at a level. */
export const decidedMentionsOf = (
  database: Database,
  revision: number,
  level: Level,
): readonly DecidedRow[] =>
  statement<DecidedRow>(
    database,
    `SELECT p.start_unit AS "from", p.end_unit AS "to", p.identity_id AS identity,
            coalesce(r.method, 'remove') AS method, coalesce(r.text, '') AS text
     FROM passages p JOIN identities i ON i.id = p.identity_id
     LEFT JOIN replacements r ON r.identity_id = i.id AND r.level = ?
     WHERE p.revision_id = ? AND p.kind = 'mention' AND i.state = 'accepted'`,
  ).all(level, revision)

export interface NewMention {
  readonly revision: number
  readonly from: number
  readonly to: number
  readonly identity: number
  readonly tier: Tier
  readonly why: string
  readonly byPerson: boolean
}

export const insertMention = (database: Database, mention: NewMention): number =>
  Number(
    statement(
      database,
      `INSERT INTO passages (revision_id, start_unit, end_unit, kind, identity_id, tier, why, by_person)
       VALUES (?, ?, ?, 'mention', ?, ?, ?, ?)`,
    ).run(
      mention.revision,
      mention.from,
      mention.to,
      mention.identity,
      mention.tier,
      mention.why,
      mention.byPerson ? 1 : 0,
    ).lastInsertRowid,
  )

export interface PassageRow {
  readonly id: number
  readonly revision: number
  readonly from: number
  readonly to: number
  readonly kind: 'mention' | 'theme' | 'lens' | 'quote'
  readonly identity: number | null
  readonly theme: number | null
  readonly lens: Lens | null
}

const passageColumns = `id, revision_id AS revision, start_unit AS "from", end_unit AS "to", kind,
  identity_id AS identity, theme_id AS theme, lens`

export const getPassage = (database: Database, id: number): PassageRow | undefined =>
  statement<PassageRow>(database, `SELECT ${passageColumns} FROM passages WHERE id = ?`).get(id)

/** Themes, lenses and quotes over a revision. */
export const markedPassagesOf = (database: Database, revision: number): readonly PassageRow[] =>
  statement<PassageRow>(
    database,
    `SELECT ${passageColumns} FROM passages WHERE revision_id = ? AND kind <> 'mention' ORDER BY start_unit, id`,
  ).all(revision)

export const passagesOfKind = (
  database: Database,
  kind: 'theme' | 'quote',
  theme: number | null,
): readonly PassageRow[] =>
  statement<PassageRow>(
    database,
    `SELECT ${passageColumns} FROM passages
     WHERE kind = ? AND (? IS NULL OR theme_id = ?) ORDER BY revision_id, start_unit`,
  ).all(kind, theme, theme)

export const insertMarkedPassage = (
  database: Database,
  passage: {
    readonly revision: number
    readonly from: number
    readonly to: number
    readonly kind: 'theme' | 'lens' | 'quote'
    readonly theme: number | null
    readonly lens: Lens | null
  },
): number =>
  Number(
    statement(
      database,
      `INSERT INTO passages (revision_id, start_unit, end_unit, kind, theme_id, lens) VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(passage.revision, passage.from, passage.to, passage.kind, passage.theme, passage.lens)
      .lastInsertRowid,
  )

export const deletePassage = (database: Database, id: number): void => {
  statement(database, 'DELETE FROM passages WHERE id = ?').run(id)
}

export const moveMentions = (database: Database, from: number, to: number): void => {
  statement(database, 'UPDATE passages SET identity_id = ? WHERE identity_id = ?').run(to, from)
}

export const moveMention = (database: Database, passage: number, identity: number): void => {
  statement(database, 'UPDATE passages SET identity_id = ? WHERE id = ?').run(identity, passage)
}

export const countMentions = (database: Database, identity: number): number =>
  statement<{ places: number }>(
    database,
    'SELECT count(*) AS places FROM passages WHERE identity_id = ?',
  ).get(identity)?.places ?? 0
