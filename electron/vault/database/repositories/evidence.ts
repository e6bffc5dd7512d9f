import { EvidenceItem, type EvidenceType } from '../../../../shared/model/evidence.ts'
import { idToRow, rowToEvidenceId, rowToParticipantId } from '../../../../shared/model/ids.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface Stored {
  readonly id: number
  readonly participant: number
  readonly kind: string
  readonly type: string
  readonly sha256: string
  readonly bytes: number
  readonly addedAt: string
  readonly addedBy: string
}

const columns = `id, participant_id AS participant, kind, type, sha256, size AS bytes, added_at AS addedAt,
  added_by AS addedBy`

const toItem = (row: Stored): EvidenceItem =>
  EvidenceItem.parse({
    ...row,
    id: rowToEvidenceId(row.id),
    participant: rowToParticipantId(row.participant),
  })

/** What shows a person's consent, without its bytes. */
export const listEvidence = (database: Database, participant: number): readonly EvidenceItem[] =>
  statement<Stored>(database, `SELECT ${columns} FROM evidence WHERE participant_id = ? ORDER BY id`)
    .all(participant)
    .map(toItem)

export const getEvidence = (database: Database, id: number): EvidenceItem | undefined => {
  const row = statement<Stored>(database, `SELECT ${columns} FROM evidence WHERE id = ?`).get(id)
  return row === undefined ? undefined : toItem(row)
}

export const evidenceContent = (database: Database, id: number): Uint8Array | undefined =>
  statement<{ content: Uint8Array }>(database, 'SELECT content FROM evidence WHERE id = ?').get(id)?.content

export const insertEvidence = (
  database: Database,
  evidence: {
    readonly participant: string
    readonly kind: EvidenceItem['kind']
    readonly type: EvidenceType
    readonly sha256: string
    readonly content: Uint8Array
    readonly addedAt: string
    readonly addedBy: string
  },
): number =>
  Number(
    statement(
      database,
      `INSERT INTO evidence (participant_id, kind, type, sha256, size, added_at, added_by, content)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      idToRow(evidence.participant),
      evidence.kind,
      evidence.type,
      evidence.sha256,
      evidence.content.length,
      evidence.addedAt,
      evidence.addedBy,
      evidence.content,
    ).lastInsertRowid,
  )

export const deleteEvidence = (database: Database, id: number): void => {
  statement(database, 'DELETE FROM evidence WHERE id = ?').run(id)
}
