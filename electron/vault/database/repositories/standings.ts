import { foldConsent, type Standing } from '../../../../shared/consent/state.ts'
import { ConsentEvent } from '../../../../shared/model/consent.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

/** Keeps a copy of what a person's events fold to. Within the change that adds the last of them. */
export const saveStanding = (
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

const eventsUntil = (database: Database, participant: number, today: string): readonly ConsentEvent[] =>
  statement<{ event: string }>(
    database,
    'SELECT event FROM consent_events WHERE participant_id = ? ORDER BY id',
  )
    .all(participant)
    .map(({ event }) => ConsentEvent.parse(JSON.parse(event)))
    .filter(({ on }) => on <= today)

/**
 * What everybody's consent folds to on a day, by participant row. The copies are read where they are of the last event
 * and not of a day to come (a clock that was set back); else the events themselves are folded, as everywhere else.
 *
 * @param today `YYYY-MM-DD`
 */
export const standingsOn = (database: Database, today: string): ReadonlyMap<number, Standing> => {
  const rows = statement<{ participant: number; standing: string | null }>(
    database,
    `SELECT p.id AS participant,
       CASE WHEN s.last_event_id = (SELECT max(e.id) FROM consent_events e WHERE e.participant_id = p.id)
         AND s.last_day <= ? THEN s.standing END AS standing
     FROM participants p LEFT JOIN consent_standings s ON s.participant_id = p.id`,
  ).all(today)
  return new Map(
    rows.map(({ participant, standing }) => [
      participant,
      standing === null
        ? foldConsent(eventsUntil(database, participant, today))
        : // Our own copy, written beside the events by `saveStanding` and in no other place.
          (JSON.parse(standing) as Standing),
    ]),
  )
}
