import { foldConsent } from '../../../../shared/consent/state.ts'
import { ConsentEvent } from '../../../../shared/model/consent.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export interface StoredConsentEvent {
  readonly id: number
  readonly event: ConsentEvent
  readonly writtenAt: string
  readonly writtenBy: string
}

/** Whose consent: a person's, or that of the people of an occasion who agreed together. */
export type ConsentOf = { readonly participant: number } | { readonly session: number }

const ownerOf = (of: ConsentOf): readonly [table: string, column: string, row: number] =>
  'participant' in of
    ? ['consent_events', 'participant_id', of.participant]
    : ['session_consent_events', 'session_id', of.session]

/** What happened to a consent, in the order in which it was written down. */
export const consentEventsOf = (database: Database, of: ConsentOf): readonly StoredConsentEvent[] => {
  const [table, column, row] = ownerOf(of)
  return statement<{ id: number; event: string; writtenAt: string; writtenBy: string }>(
    database,
    `SELECT id, event, written_at AS writtenAt, written_by AS writtenBy FROM ${table} WHERE ${column} = ? ORDER BY id`,
  )
    .all(row)
    .map(stored => ({ ...stored, event: ConsentEvent.parse(JSON.parse(stored.event)) }))
}

/** Keeps a copy of what a person's events fold to. Within the change that adds the last of them. */
const saveStanding = (
  database: Database,
  participant: number,
  lastEvent: number,
  events: readonly ConsentEvent[],
): void => {
  const lastDay =
    events
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? ''
  statement(
    database,
    `INSERT OR REPLACE INTO consent_standings (participant_id, last_event_id, last_day, standing)
     VALUES (?, ?, ?, ?)`,
  ).run(participant, lastEvent, lastDay, JSON.stringify(foldConsent(events)))
}

/** Adds an event, and for a person makes the copy of what all of them fold to anew. */
export const insertConsentEvent = (
  database: Database,
  of: ConsentOf,
  event: ConsentEvent,
  writtenAt: string,
  writtenBy: string,
): void => {
  const [table, column, row] = ownerOf(of)
  const { lastInsertRowid } = statement(
    database,
    `INSERT INTO ${table} (${column}, event, written_at, written_by) VALUES (?, ?, ?, ?)`,
  ).run(row, JSON.stringify(event), writtenAt, writtenBy)
  if (!('participant' in of)) return
  const events = consentEventsOf(database, of).map(stored => stored.event)
  saveStanding(database, of.participant, Number(lastInsertRowid), events)
}
