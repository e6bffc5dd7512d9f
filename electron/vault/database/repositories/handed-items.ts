import type { Uid } from '../../../../shared/model/handover.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export type HandedKind = 'story' | 'participant' | 'session' | 'identity'

/** The number by which other vaults know a row, where it has one. */
export const findUid = (database: Database, kind: HandedKind, row: number): Uid | undefined =>
  statement<{ uid: string }>(
    database,
    'SELECT uid FROM handed_items WHERE kind = ? AND row_id = ? ORDER BY uid LIMIT 1',
  ).get(kind, row)?.uid

/** Notes which row a number stands for. What it stood for before counts no more. Within a change. */
export const noteUid = (database: Database, kind: HandedKind, uid: Uid, row: number): void => {
  statement(
    database,
    `INSERT INTO handed_items (uid, kind, row_id) VALUES (?, ?, ?)
     ON CONFLICT (kind, uid) DO UPDATE SET row_id = excluded.row_id`,
  ).run(uid, kind, row)
}

export interface HandedItem {
  readonly row: number
  /** 1 where the row was erased on purpose; then what it stood for is not brought back. */
  readonly erased: 0 | 1
}

/** What a number stands for, whether or not the row is still there; undefined where the number is not known here. */
export const handedItem = (database: Database, kind: HandedKind, uid: Uid): HandedItem | undefined =>
  statement<HandedItem>(
    database,
    'SELECT row_id AS row, erased FROM handed_items WHERE kind = ? AND uid = ?',
  ).get(kind, uid)
