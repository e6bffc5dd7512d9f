import { z } from 'zod'
import { Attribution, isNamedRung } from '../../../../shared/model/consent.ts'
import type { Interview, Turn, UnreadPart } from '../../../../shared/model/interview.ts'
import { unreadParts } from '../../../../shared/model/interview.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface StoredStory {
  readonly id: number
  readonly title: string
  readonly participant: number | null
  readonly session: number | null
  readonly revision: number
  readonly revisionNumber: number
  readonly words: number
  readonly decisions: number
  readonly warnings: string
  readonly attribution: string
  readonly createdAt: string
}

export interface StoryRecord extends Omit<StoredStory, 'warnings' | 'attribution'> {
  readonly warnings: readonly string[]
  readonly attribution: Attribution
}

const Warnings = z.array(z.string())

const toRecord = (row: StoredStory): StoryRecord => ({
  ...row,
  warnings: Warnings.parse(JSON.parse(row.warnings)),
  attribution: Attribution.parse(JSON.parse(row.attribution)),
})

const storyColumns = `s.id, s.title, s.participant_id AS participant, s.session_id AS session,
  s.revision_id AS revision, r.number AS revisionNumber, s.words, s.decisions, s.warnings, s.attribution,
  s.created_at AS createdAt`

export const getStory = (database: Database, id: number): StoryRecord | undefined => {
  const row = statement<StoredStory>(
    database,
    `SELECT ${storyColumns} FROM stories s JOIN revisions r ON r.id = s.revision_id WHERE s.id = ?`,
  ).get(id)
  return row === undefined ? undefined : toRecord(row)
}

/** The story that a revision belongs to, as long as it is the story's newest. */
export const storyOfRevision = (database: Database, revision: number): number | undefined =>
  statement<{ id: number }>(database, 'SELECT id FROM stories WHERE revision_id = ?').get(revision)?.id

export const listAttributions = (database: Database): readonly Attribution[] =>
  statement<{ attribution: string }>(database, 'SELECT DISTINCT attribution FROM stories')
    .all()
    .map(row => Attribution.parse(JSON.parse(row.attribution)))

export const storiesOfParticipant = (database: Database, participant: number): readonly number[] =>
  statement<{ id: number }>(database, 'SELECT id FROM stories WHERE participant_id = ? ORDER BY id')
    .all(participant)
    .map(row => row.id)

const Turns: z.ZodType<readonly Turn[]> = z.array(
  z.strictObject({
    from: z.int(),
    to: z.int(),
    speaker: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    startMs: z.int().nullable(),
  }),
)

export interface RevisionText {
  readonly text: string
  readonly turns: readonly Turn[]
}

export const getRevisionText = (database: Database, revision: number): RevisionText => {
  const row = statement<{ text: string; turns: string }>(
    database,
    'SELECT text, turns FROM revisions WHERE id = ?',
  ).get(revision)
  if (row === undefined) throw new Error('A story has lost its revision')
  return { text: row.text, turns: Turns.parse(JSON.parse(row.turns)) }
}

export const isKnownSource = (database: Database, sourceHash: Uint8Array): boolean =>
  statement(database, 'SELECT 1 FROM stories WHERE source_hash = ?').get(sourceHash) !== undefined

/** SHA-256 of the file that a story came from, in hexadecimal. */
export const sourceHashOf = (database: Database, story: number): string =>
  statement<{ hash: string }>(
    database,
    'SELECT lower(hex(source_hash)) AS hash FROM stories WHERE id = ?',
  ).get(story)?.hash ?? ''

/** The story that came from a file with this hash. */
export const storyOfSource = (database: Database, sourceHash: Uint8Array): number | undefined =>
  statement<{ id: number }>(database, 'SELECT id FROM stories WHERE source_hash = ?').get(sourceHash)?.id

export interface NewStory {
  readonly interview: Interview
  readonly participant: number | null
  readonly session: number | null
  readonly words: number
  readonly sourceHash: Uint8Array
  readonly createdAt: string
}

const notYetCredited: Attribution = {
  rung: 'A2',
  credit: '',
  othersCheckedBy: null,
  withheld: [],
  mayIdentifyOthers: false,
}

/** Writes a story with its first revision and the parts of its file that were not read. */
export const insertStory = (
  database: Database,
  { interview, participant, session, words, sourceHash, createdAt }: NewStory,
): { readonly story: number; readonly revision: number } => {
  const story = Number(
    statement(
      database,
      `INSERT INTO stories (title, participant_id, session_id, words, warnings, attribution, source_hash, created_at)
       VALUES (?, ?, ?, ?, '[]', ?, ?, ?)`,
    ).run(interview.title, participant, session, words, JSON.stringify(notYetCredited), sourceHash, createdAt)
      .lastInsertRowid,
  )
  const revision = Number(
    statement(
      database,
      'INSERT INTO revisions (story_id, number, text, turns, created_at) VALUES (?, 1, ?, ?, ?)',
    ).run(story, interview.text, JSON.stringify(interview.turns), createdAt).lastInsertRowid,
  )
  statement(database, 'UPDATE stories SET revision_id = ? WHERE id = ?').run(revision, story)
  for (const { part, text } of interview.unread) {
    statement(database, 'INSERT INTO unread_parts (story_id, part, text) VALUES (?, ?, ?)').run(
      story,
      part,
      text,
    )
  }
  return { story, revision }
}

const Unread: z.ZodType<UnreadPart> = z.strictObject({ part: z.enum(unreadParts), text: z.string() })

export const unreadPartsOf = (database: Database, story: number): readonly UnreadPart[] =>
  statement<{ part: string; text: string }>(
    database,
    'SELECT part, text FROM unread_parts WHERE story_id = ? ORDER BY id',
  )
    .all(story)
    .map(row => Unread.parse(row))

export interface StoryListRow {
  readonly id: number
  readonly title: string
  readonly words: number
  readonly participant: number | null
  readonly storyteller: string | null
  readonly session: number | null
  readonly createdAt: string
  readonly identities: number
  readonly decided: number
  readonly read: number
}

/**
 * A page of the list, in the order in which the stories came in. Counts are worked out for this page only: the
 * CROSS JOIN keeps SQLite from beginning with every passage of the vault.
 */
export const listStories = (database: Database, from: number, limit: number): readonly StoryListRow[] =>
  statement<StoryListRow>(
    database,
    `WITH page AS (SELECT * FROM stories ORDER BY id LIMIT ? OFFSET ?),
     named AS (SELECT DISTINCT p.revision_id, p.identity_id FROM page s
               CROSS JOIN passages p ON p.revision_id = s.revision_id AND p.identity_id IS NOT NULL),
     counted AS (SELECT n.revision_id, count(*) AS identities,
                        count(*) FILTER (WHERE i.state <> 'undecided') AS decided
                 FROM named n JOIN identities i ON i.id = n.identity_id GROUP BY n.revision_id)
     SELECT s.id, s.title, s.words, s.participant_id AS participant, who.name AS storyteller,
            s.session_id AS session, s.created_at AS createdAt,
            coalesce(c.identities, 0) AS identities, coalesce(c.decided, 0) AS decided,
            EXISTS (SELECT 1 FROM readings d
                    WHERE d.revision_id = s.revision_id AND d.decisions = s.decisions) AS read
     FROM page s LEFT JOIN counted c ON c.revision_id = s.revision_id
     LEFT JOIN participants who ON who.id = s.participant_id
     ORDER BY s.id`,
  ).all(limit, from)

export const countStories = (database: Database): number =>
  statement<{ total: number }>(database, 'SELECT count(*) AS total FROM stories').get()?.total ?? 0

export const undecidedIn = (database: Database, revision: number): number =>
  statement<{ undecided: number }>(
    database,
    `SELECT count(DISTINCT i.id) AS undecided FROM passages p JOIN identities i ON i.id = p.identity_id
     WHERE p.revision_id = ? AND i.state = 'undecided'`,
  ).get(revision)?.undecided ?? 0

/** Notes that a decision may have changed how the stories that name an identity are printed. */
export const touchStoriesOf = (database: Database, identity: number): void => {
  statement(
    database,
    `UPDATE stories SET decisions = decisions + 1
     WHERE revision_id IN (SELECT revision_id FROM passages WHERE identity_id = ?)`,
  ).run(identity)
}

export interface ReadingRow {
  readonly hash: Uint8Array
  readonly decisions: number
  readonly reader: string
  readonly readAt: string
}

export const lastReading = (database: Database, revision: number): ReadingRow | undefined =>
  statement<ReadingRow>(
    database,
    `SELECT printed_hash AS hash, decisions, reader, read_at AS readAt FROM readings
     WHERE revision_id = ? ORDER BY id DESC LIMIT 1`,
  ).get(revision)

export interface ReviewRow {
  readonly level: string
  readonly outcome: string
  readonly on: string
  readonly decisions: number
  readonly hash: Uint8Array
}

/** The last answer of the storyteller whom the story has now; another's does not count. */
export const lastReview = (database: Database, story: number): ReviewRow | undefined =>
  statement<ReviewRow>(
    database,
    `SELECT level, outcome, answered_on AS "on", decisions, printed_hash AS hash FROM story_reviews
     WHERE story_id = ? AND participant_id IS (SELECT participant_id FROM stories WHERE id = story_id)
     ORDER BY id DESC LIMIT 1`,
  ).get(story)

export interface FullReview extends Omit<ReviewRow, 'hash' | 'decisions'> {
  /** SHA-256 in hexadecimal. */
  readonly printedHash: string
  readonly method: string
  readonly writtenAt: string
  readonly writtenBy: string
}

/** The same answer with who wrote it down, when, and how the text had reached them. */
export const lastFullReview = (database: Database, story: number): FullReview | undefined =>
  statement<FullReview>(
    database,
    `SELECT level, outcome, answered_on AS "on", lower(hex(printed_hash)) AS printedHash, method,
       written_at AS writtenAt, written_by AS writtenBy FROM story_reviews
     WHERE story_id = ? AND participant_id IS (SELECT participant_id FROM stories WHERE id = story_id)
     ORDER BY id DESC LIMIT 1`,
  ).get(story)

export const insertReading = (
  database: Database,
  story: StoryRecord,
  reading: { readonly hash: Uint8Array; readonly reader: string; readonly readAt: string },
): void => {
  statement(
    database,
    'INSERT INTO readings (revision_id, printed_hash, decisions, reader, read_at) VALUES (?, ?, ?, ?, ?)',
  ).run(story.revision, reading.hash, story.decisions, reading.reader, reading.readAt)
}

export const insertReview = (
  database: Database,
  story: StoryRecord,
  review: {
    readonly level: string
    readonly outcome: string
    readonly on: string
    readonly hash: Uint8Array
    /** The story's counter of decisions when it was as they saw it. */
    readonly decisions: number
    /** The copy that they answered to; null where they were shown the text as it stands. */
    readonly copy: number | null
    readonly method: string
    readonly writtenAt: string
    readonly writtenBy: string
  },
): void => {
  statement(
    database,
    `INSERT INTO story_reviews (story_id, level, outcome, answered_on, printed_hash, decisions, copy_id, method,
       participant_id, written_at, written_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    story.id,
    review.level,
    review.outcome,
    review.on,
    review.hash,
    review.decisions,
    review.copy,
    review.method,
    story.participant,
    review.writtenAt,
    review.writtenBy,
  )
}

export interface StoryChange {
  readonly title?: string | undefined
  readonly participant?: number | null | undefined
  readonly session?: number | null | undefined
  readonly warnings?: readonly string[] | undefined
  readonly attribution?: Attribution | undefined
}

/** A named storyteller's credit decides how their story is printed, so earlier answers are looked at anew. */
export const updateStory = (database: Database, story: StoryRecord, change: StoryChange): void => {
  const isNamed = [story.attribution, change.attribution].some(credit => credit && isNamedRung(credit.rung))
  const touches = isNamed && (change.participant !== undefined || change.attribution !== undefined)
  statement(
    database,
    `UPDATE stories SET title = ?, participant_id = ?, session_id = ?, warnings = ?, attribution = ?,
       decisions = decisions + ? WHERE id = ?`,
  ).run(
    change.title ?? story.title,
    change.participant === undefined ? story.participant : change.participant,
    change.session === undefined ? story.session : change.session,
    JSON.stringify(change.warnings ?? story.warnings),
    JSON.stringify(change.attribution ?? story.attribution),
    touches ? 1 : 0,
    story.id,
  )
}

/** Which identity a person is decides how their own stories are printed where they chose to be named. */
export const touchStoriesBy = (database: Database, participant: number): void => {
  statement(
    database,
    `UPDATE stories SET decisions = decisions + 1
     WHERE participant_id = ? AND json_extract(attribution, '$.rung') >= 'A5'`,
  ).run(participant)
}

export const deleteStory = (database: Database, story: number): void => {
  statement(database, 'DELETE FROM stories WHERE id = ?').run(story)
}
