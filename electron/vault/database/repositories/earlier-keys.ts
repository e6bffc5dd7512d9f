import type { Database } from '../driver.ts'

export interface EarlierKey {
  readonly id: number
  /** 32 bytes; the caller wipes them. */
  readonly key: Buffer
}

/** Keeps the key that some backups still have. Inside the encrypted database: nobody else reads it. */
export const insertEarlierKey = (database: Database, key: Uint8Array, at: string): void => {
  database.prepare('INSERT INTO earlier_keys (data_key, replaced_at) VALUES (?, ?)').run(key, at)
}

/** The keys of which a backup may still be there, the oldest first. */
export const listEarlierKeys = (database: Database): readonly EarlierKey[] =>
  database
    .prepare<[], { id: number; data_key: Buffer }>('SELECT id, data_key FROM earlier_keys ORDER BY id')
    .all()
    .map(({ id, data_key: key }) => ({ id, key }))

export const forgetEarlierKey = (database: Database, id: number): void => {
  database.prepare('DELETE FROM earlier_keys WHERE id = ?').run(id)
}
