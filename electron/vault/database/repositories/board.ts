import { RightsRequestKind } from '../../../../shared/model/rights.ts'
import { ReviewOutcome } from '../../../../shared/model/story-review.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

/** Rows by participant. */
const grouped = <Row extends { readonly participant: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => Map.groupBy(rows, ({ participant }) => participant)

export interface BoardStoryRow {
  readonly participant: number
  readonly outcome: ReviewOutcome | null
  readonly stillTheSame: boolean
  readonly waitingSince: string | null
}

/** Each story of a known storyteller: its last answer, and the oldest copy that has none. */
export const boardStories = (database: Database): ReadonlyMap<number, readonly BoardStoryRow[]> =>
  grouped(
    statement<{
      participant: number
      outcome: string | null
      decisions: number
      answered: number | null
      waitingSince: string | null
    }>(
      database,
      `SELECT s.participant_id AS participant, s.decisions, v.outcome, v.decisions AS answered,
         (SELECT min(c.sent_on) FROM review_copies c WHERE c.story_id = s.id AND NOT EXISTS
           (SELECT 1 FROM story_reviews a WHERE a.story_id = s.id AND a.outcome <> 'no_response'
              AND (a.copy_id = c.id OR a.answered_on >= c.sent_on))) AS waitingSince
       FROM stories s LEFT JOIN story_reviews v ON v.id =
         (SELECT max(r.id) FROM story_reviews r WHERE r.story_id = s.id AND r.participant_id = s.participant_id)
       WHERE s.participant_id IS NOT NULL`,
    )
      .all()
      .map(({ outcome, decisions, answered, ...row }) => ({
        ...row,
        outcome: outcome === null ? null : ReviewOutcome.parse(outcome),
        stillTheSame: answered === decisions,
      })),
  )

export const peopleWithEvidence = (database: Database): ReadonlySet<number> =>
  new Set(
    statement<{ id: number }>(database, 'SELECT DISTINCT participant_id AS id FROM evidence')
      .all()
      .map(({ id }) => id),
  )

/** How many releases a person has not been told of; what was handed to a colleague of the team is not out. */
export const notToldOf = (database: Database): ReadonlyMap<number, number> =>
  new Map(
    statement<{ participant: number; releases: number }>(
      database,
      `SELECT s.participant_id AS participant, count(DISTINCT x.release_id) AS releases
       FROM stories s JOIN release_stories x ON x.story_code = printf('S-%03d', s.id)
       JOIN releases r ON r.id = x.release_id
       WHERE s.participant_id IS NOT NULL AND x.told_on IS NULL
         AND NOT (r.storybook_id IS NULL AND r.audience = 'team') GROUP BY s.participant_id`,
    )
      .all()
      .map(({ participant, releases }) => [participant, releases]),
  )

export const openRequestsByPerson = (database: Database) =>
  grouped(
    statement<{ participant: number; kind: string; dueOn: string }>(
      database,
      `SELECT participant_id AS participant, kind, due_on AS dueOn FROM rights_requests
       WHERE decision IS NULL ORDER BY due_on, id`,
    )
      .all()
      .map(row => ({ ...row, kind: RightsRequestKind.parse(row.kind) })),
  )

export const flaggedPeople = (database: Database): ReadonlySet<number> =>
  new Set(
    statement<{ id: number }>(
      database,
      `SELECT DISTINCT s.participant_id AS id FROM safeguarding_flags f JOIN stories s ON s.id = f.story_id
       WHERE f.closed_on IS NULL AND s.participant_id IS NOT NULL`,
    )
      .all()
      .map(({ id }) => id),
  )
