import { ConsentEvent } from '../../../../shared/model/consent.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'
import type { StoredConsentEvent } from './people.ts'

/** What happened to the consent of the people of an occasion, in the order in which it was written down. */
export const sessionConsentEventsOf = (database: Database, session: number): readonly StoredConsentEvent[] =>
  statement<{ id: number; event: string; writtenAt: string; writtenBy: string }>(
    database,
    `SELECT id, event, written_at AS writtenAt, written_by AS writtenBy
     FROM session_consent_events WHERE session_id = ? ORDER BY id`,
  )
    .all(session)
    .map(row => ({ ...row, event: ConsentEvent.parse(JSON.parse(row.event)) }))

export const insertSessionConsentEvent = (
  database: Database,
  session: number,
  event: ConsentEvent,
  writtenAt: string,
  writtenBy: string,
): void => {
  statement(
    database,
    'INSERT INTO session_consent_events (session_id, event, written_at, written_by) VALUES (?, ?, ?, ?)',
  ).run(session, JSON.stringify(event), writtenAt, writtenBy)
}
