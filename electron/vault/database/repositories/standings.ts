import { foldConsent, type Standing } from '../../../../shared/consent/state.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'
import { consentEventsOf } from './consent-events.ts'

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
        ? foldConsent(
            consentEventsOf(database, { participant })
              .map(({ event }) => event)
              .filter(({ on }) => on <= today),
          )
        : // Our own copy, written beside the events in `consent-events.ts` and in no other place.
          (JSON.parse(standing) as Standing),
    ]),
  )
}
