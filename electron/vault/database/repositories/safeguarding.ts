import { idToRow, rowToFlagId, rowToParticipantId, rowToStoryId } from '../../../../shared/model/ids.ts'
import { type FlagDetails, SafeguardingFlag } from '../../../../shared/model/safeguarding.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface Stored {
  readonly id: number
  readonly story: number
  readonly participant: number | null
  readonly severity: string
  readonly limitExplained: number
  readonly lead: string
  readonly referredOn: string | null
  readonly hold: number
  readonly raisedOn: string
  readonly raisedBy: string
  readonly closedOn: string | null
  readonly closedBy: string | null
}

const select = `SELECT f.id, f.story_id AS story, s.participant_id AS participant, f.severity,
    f.limit_explained AS limitExplained, f.lead, f.referred_on AS referredOn, f.hold, f.raised_on AS raisedOn,
    f.raised_by AS raisedBy, f.closed_on AS closedOn, f.closed_by AS closedBy
  FROM safeguarding_flags f JOIN stories s ON s.id = f.story_id`

const toFlag = (row: Stored): SafeguardingFlag =>
  SafeguardingFlag.parse({
    ...row,
    id: rowToFlagId(row.id),
    story: rowToStoryId(row.story),
    participant: row.participant === null ? null : rowToParticipantId(row.participant),
    limitExplained: row.limitExplained === 1,
    hold: row.hold === 1,
  })

/** Open flags first; of one story, or of every story where it is null. */
export const listFlags = (database: Database, story: number | null): readonly SafeguardingFlag[] =>
  statement<Stored>(
    database,
    `${select} WHERE ? IS NULL OR f.story_id = ? ORDER BY f.closed_on IS NOT NULL, f.id DESC`,
  )
    .all(story, story)
    .map(toFlag)

export const getFlag = (database: Database, id: number): SafeguardingFlag | undefined => {
  const row = statement<Stored>(database, `${select} WHERE f.id = ?`).get(id)
  return row === undefined ? undefined : toFlag(row)
}

export const insertFlag = (
  database: Database,
  flag: FlagDetails,
  raised: { readonly on: string; readonly by: string },
): number =>
  Number(
    statement(
      database,
      `INSERT INTO safeguarding_flags (story_id, severity, limit_explained, lead, referred_on, hold, raised_on, raised_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      idToRow(flag.story),
      flag.severity,
      flag.limitExplained ? 1 : 0,
      flag.lead,
      flag.referredOn,
      flag.hold ? 1 : 0,
      raised.on,
      raised.by,
    ).lastInsertRowid,
  )

export const updateFlag = (database: Database, id: number, flag: Omit<FlagDetails, 'story'>): void => {
  statement(
    database,
    `UPDATE safeguarding_flags SET severity = ?, limit_explained = ?, lead = ?, referred_on = ?, hold = ?
     WHERE id = ?`,
  ).run(flag.severity, flag.limitExplained ? 1 : 0, flag.lead, flag.referredOn, flag.hold ? 1 : 0, id)
}

export const closeFlag = (database: Database, id: number, on: string, by: string): void => {
  statement(database, 'UPDATE safeguarding_flags SET closed_on = ?, closed_by = ? WHERE id = ?').run(
    on,
    by,
    id,
  )
}
