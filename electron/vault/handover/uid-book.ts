import { randomBytes } from 'node:crypto'
import type { Uid } from '../../../shared/model/handover.ts'
import type { Database } from '../database/driver.ts'
import { findUid, type HandedKind, noteUid } from '../database/repositories/handed-items.ts'

/** Numbers by which other vaults know what is handed over; new ones are kept only once it was. */
export interface UidBook {
  readonly of: (kind: HandedKind, row: number) => Uid
  /** Within the change that hands it over. */
  readonly save: () => void
}

export const createUidBook = (database: Database): UidBook => {
  const fresh = new Map<string, { readonly kind: HandedKind; readonly row: number; readonly uid: Uid }>()
  return {
    of: (kind, row) => {
      const key = `${kind} ${row}`
      const known = fresh.get(key)?.uid ?? findUid(database, kind, row)
      if (known !== undefined) return known
      const uid = randomBytes(16).toString('hex')
      fresh.set(key, { kind, row, uid })
      return uid
    },
    save: () => {
      for (const { kind, row, uid } of fresh.values()) noteUid(database, kind, uid, row)
    },
  }
}
