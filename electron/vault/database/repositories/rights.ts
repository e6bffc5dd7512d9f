import { idToRow, rowToParticipantId, rowToRequestId } from '../../../../shared/model/ids.ts'
import { RightsDecision, RightsRequest } from '../../../../shared/model/rights.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface Stored {
  readonly id: number
  readonly participant: number
  readonly kind: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly decision: string | null
}

const toRequest = ({ id, participant, decision, ...row }: Stored): RightsRequest =>
  RightsRequest.parse({
    ...row,
    id: rowToRequestId(id),
    participant: rowToParticipantId(participant),
    decision: decision === null ? null : RightsDecision.parse(JSON.parse(decision)),
  })

const columns =
  'id, participant_id AS participant, kind, received_on AS receivedOn, due_on AS dueOn, decision'

/** Open requests first, then by the day by which to answer; of one person, or of everybody where it is null. */
export const listRequests = (database: Database, participant: number | null): readonly RightsRequest[] =>
  statement<Stored>(
    database,
    `SELECT ${columns} FROM rights_requests WHERE ? IS NULL OR participant_id = ?
     ORDER BY decision IS NOT NULL, due_on, id`,
  )
    .all(participant, participant)
    .map(toRequest)

export const getRequest = (database: Database, id: number): RightsRequest | undefined => {
  const row = statement<Stored>(database, `SELECT ${columns} FROM rights_requests WHERE id = ?`).get(id)
  return row === undefined ? undefined : toRequest(row)
}

export const insertRequest = (
  database: Database,
  request: Pick<RightsRequest, 'participant' | 'kind' | 'receivedOn' | 'dueOn'>,
): number =>
  Number(
    statement(
      database,
      'INSERT INTO rights_requests (participant_id, kind, received_on, due_on) VALUES (?, ?, ?, ?)',
    ).run(idToRow(request.participant), request.kind, request.receivedOn, request.dueOn).lastInsertRowid,
  )

export const decideRequest = (database: Database, id: number, decision: RightsDecision): void => {
  statement(database, 'UPDATE rights_requests SET decision = ? WHERE id = ?').run(
    JSON.stringify(decision),
    id,
  )
}
