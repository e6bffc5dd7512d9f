import { RecallReason } from '../../../../shared/contract/rights.ts'
import { type Audience, audiences as every } from '../../../../shared/model/consent.ts'
import { rowToReleaseId, rowToStoryId } from '../../../../shared/model/ids.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

/** Whose words: a person's, those of a group's occasion, or one story. */
export type RecallOf =
  | { readonly participant: number }
  | { readonly session: number }
  | { readonly story: number }

const storyCodes = (database: Database, of: RecallOf): readonly string[] => {
  if ('story' in of) return [rowToStoryId(of.story)]
  const [sql, row] =
    'participant' in of
      ? (['SELECT id FROM stories WHERE participant_id = ?', of.participant] as const)
      : (['SELECT id FROM stories WHERE session_id = ? AND participant_id IS NULL', of.session] as const)
  return statement<{ id: number }>(database, sql)
    .all(row)
    .map(({ id }) => rowToStoryId(id))
}

export interface MarkedRecall {
  readonly reason: RecallReason
  readonly on: string
  /** Only releases for these readers; for all, where it is not said. */
  readonly audiences?: readonly Audience[]
}

/** Marks every release that has such a story in it as not to be given out again. Answers how many it newly marked. */
export const markRecalls = (
  database: Database,
  of: RecallOf,
  { reason, on, audiences = every }: MarkedRecall,
): number =>
  storyCodes(database, of)
    .map(
      code =>
        statement(
          database,
          `INSERT OR IGNORE INTO recalls (release_id, story_code, reason, marked_on)
           SELECT s.release_id, s.story_code, ?, ? FROM release_stories s JOIN releases r ON r.id = s.release_id
           WHERE s.story_code = ? AND r.audience IN (SELECT value FROM json_each(?))`,
        ).run(reason, on, code, JSON.stringify(audiences)).changes,
    )
    .reduce((sum, changes) => sum + changes, 0)

export interface Recall {
  readonly release: number
  readonly story: string
  readonly reason: RecallReason
  readonly on: string
}

/** All marks, the newest last. */
export const listRecalls = (database: Database): readonly Recall[] =>
  statement<{ release: number; story: string; reason: string; on: string }>(
    database,
    'SELECT release_id AS release, story_code AS story, reason, marked_on AS "on" FROM recalls ORDER BY id',
  )
    .all()
    .map(row => ({ ...row, reason: RecallReason.parse(row.reason) }))

export interface ReleasedStory {
  readonly release: string
  readonly title: string
  readonly releasedOn: string
  readonly story: string
  readonly toldOn: string | null
}

/** Every release that has a story of a person in it, the newest first. */
export const releasesOfPerson = (database: Database, participant: number): readonly ReleasedStory[] =>
  storyCodes(database, { participant })
    .flatMap(code =>
      statement<Omit<ReleasedStory, 'release'> & { readonly id: number }>(
        database,
        `SELECT r.id, r.title, substr(r.released_at, 1, 10) AS releasedOn, s.story_code AS story,
           s.told_on AS toldOn
         FROM release_stories s JOIN releases r ON r.id = s.release_id WHERE s.story_code = ?`,
      ).all(code),
    )
    .toSorted((a, b) => b.id - a.id)
    .map(({ id, ...row }) => ({ ...row, release: rowToReleaseId(id) }))

/** The day of a release (`YYYY-MM-DD`) and its title; undefined where the story is not in it. */
export const releasedOn = (database: Database, release: number, story: string): string | undefined =>
  statement<{ on: string }>(
    database,
    `SELECT substr(r.released_at, 1, 10) AS "on" FROM release_stories s JOIN releases r ON r.id = s.release_id
     WHERE s.release_id = ? AND s.story_code = ?`,
  ).get(release, story)?.on

export const markTold = (database: Database, release: number, story: string, on: string): void => {
  statement(database, 'UPDATE release_stories SET told_on = ? WHERE release_id = ? AND story_code = ?').run(
    on,
    release,
    story,
  )
}

/** What a release keeps of an erased story is that there was one: neither a hash of its words nor what was said. */
export const blankReleased = (database: Database, story: number): void => {
  statement(
    database,
    `UPDATE release_stories SET printed_hash = x'', descriptors = '{}', consent_hash = NULL, consent_event_id = NULL
     WHERE story_code = ?`,
  ).run(rowToStoryId(story))
}
