import { CareStatus } from '../../../../shared/model/consent.ts'
import {
  idToRow,
  rowToAreaId,
  rowToIdentityId,
  rowToParticipantId,
  rowToSessionId,
  rowToStageId,
} from '../../../../shared/model/ids.ts'
import {
  AgeBand,
  Descriptors,
  type Participant,
  type ParticipantDetails,
  ParticipantKind,
  Session,
  type SessionDetails,
} from '../../../../shared/model/people.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface StoredParticipant {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly birth_date: string | null
  readonly age_band: string | null
  readonly care_status: string
  readonly area_id: number | null
  readonly descriptors: string
  readonly identity_id: number | null
}

const idOrNull = (row: number | null, toId: (row: number) => string): string | null =>
  row === null ? null : toId(row)
const rowOrNull = (id: string | null): number | null => (id === null ? null : idToRow(id))

const toParticipant = (row: StoredParticipant): Participant => ({
  id: rowToParticipantId(row.id),
  name: row.name,
  kind: ParticipantKind.parse(row.kind),
  birthDate: row.birth_date,
  ageBand: AgeBand.nullable().parse(row.age_band),
  careStatus: CareStatus.parse(row.care_status),
  area: idOrNull(row.area_id, rowToAreaId),
  descriptors: Descriptors.parse(JSON.parse(row.descriptors)),
  identity: idOrNull(row.identity_id, rowToIdentityId),
})

export const listParticipants = (database: Database): readonly Participant[] =>
  statement<StoredParticipant>(database, 'SELECT * FROM participants ORDER BY id').all().map(toParticipant)

export const getParticipant = (database: Database, id: number): Participant | undefined => {
  const row = statement<StoredParticipant>(database, 'SELECT * FROM participants WHERE id = ?').get(id)
  return row === undefined ? undefined : toParticipant(row)
}

const participantValues = (details: ParticipantDetails) =>
  [
    details.name,
    details.kind,
    details.birthDate,
    details.ageBand,
    details.careStatus,
    rowOrNull(details.area),
    JSON.stringify(details.descriptors),
    rowOrNull(details.identity),
  ] as const

export const insertParticipant = (
  database: Database,
  details: ParticipantDetails,
  createdAt: string,
): number =>
  Number(
    statement(
      database,
      `INSERT INTO participants (name, kind, birth_date, age_band, care_status, area_id, descriptors, identity_id,
         created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(...participantValues(details), createdAt).lastInsertRowid,
  )

export const updateParticipant = (database: Database, id: number, details: ParticipantDetails): void => {
  statement(
    database,
    `UPDATE participants SET name = ?, kind = ?, birth_date = ?, age_band = ?, care_status = ?, area_id = ?,
       descriptors = ?, identity_id = ? WHERE id = ?`,
  ).run(...participantValues(details), id)
}

/** Their consent, evidence and requests go with them. */
export const deleteParticipant = (database: Database, id: number): void => {
  statement(database, 'DELETE FROM participants WHERE id = ?').run(id)
}

interface StoredSession {
  readonly id: number
  readonly kind: string
  readonly title: string
  readonly place: string
  readonly held_on: string | null
  readonly stage_id: number | null
  readonly area_id: number | null
  readonly headcount: number | null
  readonly youngest: string | null
}

const toSession = (row: StoredSession): Session =>
  Session.parse({
    id: rowToSessionId(row.id),
    kind: row.kind,
    title: row.title,
    place: row.place,
    heldOn: row.held_on,
    stage: idOrNull(row.stage_id, rowToStageId),
    area: idOrNull(row.area_id, rowToAreaId),
    headcount: row.headcount,
    youngest: row.youngest,
  })

export const listSessions = (database: Database): readonly (Session & { readonly stories: number })[] =>
  statement<StoredSession & { readonly stories: number }>(
    database,
    `SELECT o.*, (SELECT count(*) FROM stories s WHERE s.session_id = o.id) AS stories
     FROM sessions o ORDER BY o.id`,
  )
    .all()
    .map(row => ({ ...toSession(row), stories: row.stories }))

export const getSession = (database: Database, id: number): Session | undefined => {
  const row = statement<StoredSession>(database, 'SELECT * FROM sessions WHERE id = ?').get(id)
  return row === undefined ? undefined : toSession(row)
}

export const sessionExists = (database: Database, id: number): boolean =>
  statement(database, 'SELECT 1 FROM sessions WHERE id = ?').get(id) !== undefined

const sessionValues = (details: SessionDetails) =>
  [
    details.kind,
    details.title,
    details.place,
    details.heldOn,
    rowOrNull(details.stage),
    rowOrNull(details.area),
    details.headcount,
    details.youngest,
  ] as const

export const insertSession = (database: Database, details: SessionDetails): number =>
  Number(
    statement(
      database,
      `INSERT INTO sessions (kind, title, place, held_on, stage_id, area_id, headcount, youngest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(...sessionValues(details)).lastInsertRowid,
  )

export const updateSession = (database: Database, id: number, details: SessionDetails): void => {
  statement(
    database,
    `UPDATE sessions SET kind = ?, title = ?, place = ?, held_on = ?, stage_id = ?, area_id = ?, headcount = ?,
       youngest = ? WHERE id = ?`,
  ).run(...sessionValues(details), id)
}
