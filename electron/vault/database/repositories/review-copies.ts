import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export interface StoredCopy {
  readonly id: number
  readonly story: number
  readonly level: string
  readonly format: string
  readonly method: string
  readonly sentOn: string
  readonly hash: Uint8Array
  readonly decisions: number
  readonly madeAt: string
  readonly madeBy: string
}

const select = `SELECT id, story_id AS story, level, format, method, sent_on AS sentOn, printed_hash AS hash,
    decisions, made_at AS madeAt, made_by AS madeBy FROM review_copies`

/** The copies of a story that went to its storyteller, the newest first. */
export const copiesOf = (database: Database, story: number): readonly StoredCopy[] =>
  statement<StoredCopy>(database, `${select} WHERE story_id = ? ORDER BY id DESC`).all(story)

export const getCopy = (database: Database, id: number): StoredCopy | undefined =>
  statement<StoredCopy>(database, `${select} WHERE id = ?`).get(id)

export const insertCopy = (database: Database, copy: Omit<StoredCopy, 'id'>): number =>
  Number(
    statement(
      database,
      `INSERT INTO review_copies (story_id, level, format, method, sent_on, printed_hash, decisions, made_at, made_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      copy.story,
      copy.level,
      copy.format,
      copy.method,
      copy.sentOn,
      copy.hash,
      copy.decisions,
      copy.madeAt,
      copy.madeBy,
    ).lastInsertRowid,
  )

/** The last answer to a copy; undefined while there is none. */
export const answerTo = (
  database: Database,
  copy: number,
): { readonly outcome: string; readonly on: string } | undefined =>
  statement<{ outcome: string; on: string }>(
    database,
    'SELECT outcome, answered_on AS "on" FROM story_reviews WHERE copy_id = ? ORDER BY id DESC LIMIT 1',
  ).get(copy)
