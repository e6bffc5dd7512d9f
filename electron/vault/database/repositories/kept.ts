import type { Kept } from '../../../../shared/consent/retention-due.ts'
import {
  rowToEvidenceId,
  rowToParticipantId,
  rowToReleaseId,
  rowToStoryId,
} from '../../../../shared/model/ids.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface Dated {
  readonly id: number
  readonly collected: string | null
  readonly withdrawn: string | null
  readonly released: string | null
}

/** The day on which a person withdrew; null where they never did, or gave consent anew afterwards. */
const withdrawnOf = (person: string): string =>
  `(SELECT max(json_extract(c.event, '$.on')) FROM consent_events c
    WHERE c.participant_id = ${person} AND json_extract(c.event, '$.kind') = 'withdrawn'
      AND NOT EXISTS (SELECT 1 FROM consent_events g WHERE g.participant_id = c.participant_id
        AND json_extract(g.event, '$.kind') = 'given'
        AND json_extract(g.event, '$.on') >= json_extract(c.event, '$.on') AND g.id > c.id))`

const releasedOf = (code: string): string =>
  `(SELECT substr(max(r.released_at), 1, 10) FROM release_stories x JOIN releases r ON r.id = x.release_id
    WHERE x.story_code = ${code})`

const storyCode = "printf('S-%03d', s.id)"
const releasedOfPerson = `(SELECT substr(max(r.released_at), 1, 10) FROM stories s
    JOIN release_stories x ON x.story_code = ${storyCode} JOIN releases r ON r.id = x.release_id
    WHERE s.participant_id = p.id)`

const evidenceSql = `SELECT e.id, substr(e.added_at, 1, 10) AS collected,
    ${withdrawnOf('e.participant_id')} AS withdrawn, NULL AS released FROM evidence e WHERE e.kind = ?`
const storiesSql = `SELECT s.id, coalesce(o.held_on, substr(s.created_at, 1, 10)) AS collected,
    ${withdrawnOf('s.participant_id')} AS withdrawn, ${releasedOf(storyCode)} AS released
  FROM stories s LEFT JOIN sessions o ON o.id = s.session_id`
// A name that is a code already is nobody's.
const peopleSql = `SELECT p.id, substr(p.created_at, 1, 10) AS collected, ${withdrawnOf('p.id')} AS withdrawn,
    ${releasedOfPerson} AS released FROM participants p WHERE p.name <> printf('P-%03d', p.id)`
const releasesSql = `SELECT r.id, substr(r.released_at, 1, 10) AS collected, NULL AS withdrawn,
    substr(r.released_at, 1, 10) AS released FROM releases r`

/** Everything that a rule may be about, with the days from which its period may be counted. */
export const listKept = (database: Database, projectEnd: string | null): readonly Kept[] => {
  const things = (
    item: Kept['item'],
    rows: readonly Dated[],
    toCode: (row: number) => string,
  ): readonly Kept[] =>
    rows.map(({ id, ...since }) => ({
      item,
      object: toCode(id),
      since: { ...since, project_end: projectEnd },
    }))
  const rows = (sql: string, ...values: readonly string[]) => statement<Dated>(database, sql).all(...values)
  return [
    ...things('audio', rows(evidenceSql, 'audio_statement'), rowToEvidenceId),
    ...things('consent_evidence', rows(evidenceSql, 'signed_scan'), rowToEvidenceId),
    ...things('transcript', rows(storiesSql), rowToStoryId),
    ...things('contact', rows(peopleSql), rowToParticipantId),
    ...things('export', rows(releasesSql), rowToReleaseId),
    {
      item: 'key_table',
      object: 'project',
      since: { collected: null, withdrawn: null, released: null, project_end: projectEnd },
    },
  ]
}
