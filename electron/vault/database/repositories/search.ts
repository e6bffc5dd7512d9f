import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export interface SearchRow {
  readonly story: number
  readonly title: string
  readonly around: string
}

/** Marks that cannot stand in a story's text, put around each hit by the search and taken out again. */
export const hitMarks = { begin: '\u0001', end: '\u0002' } as const

/**
 * The best hits first. `match` is an FTS5 expression made by the caller from quoted words only. Sorted by FTS5's own
 * `rank`, so that the words around are fetched for the hits that are shown and no others.
 */
export const searchStories = (database: Database, match: string, limit: number): readonly SearchRow[] =>
  statement<SearchRow>(
    database,
    `SELECT s.id AS story, s.title, snippet(story_search, 0, char(1), char(2), '…', 24) AS around
     FROM story_search JOIN stories s ON s.revision_id = story_search.rowid
     WHERE story_search MATCH ? ORDER BY rank LIMIT ?`,
  ).all(match, limit)

export const countSearchHits = (database: Database, match: string): number =>
  statement<{ total: number }>(
    database,
    'SELECT count(*) AS total FROM story_search JOIN stories s ON s.revision_id = story_search.rowid WHERE story_search MATCH ?',
  ).get(match)?.total ?? 0

/** The newest revisions in which all the words stand, next to each other; a first sieve before an exact search. */
export const revisionsWithPhrase = (database: Database, match: string): readonly number[] =>
  statement<{ revision: number }>(
    database,
    `SELECT s.revision_id AS revision FROM story_search JOIN stories s ON s.revision_id = story_search.rowid
     WHERE story_search MATCH ?`,
  )
    .all(match)
    .map(row => row.revision)
