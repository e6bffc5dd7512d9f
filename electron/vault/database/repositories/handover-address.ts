import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export interface VaultAddress {
  /** `AGE-SECRET-KEY-1…`: opens what is sealed to the address. */
  readonly secret: string
  /** `age1…` */
  readonly address: string
}

export const getAddress = (database: Database): VaultAddress | undefined =>
  statement<VaultAddress>(database, 'SELECT secret, address FROM handover_address').get()

export const insertAddress = (
  database: Database,
  { secret, address }: VaultAddress,
  madeAt: string,
): void => {
  statement(database, 'INSERT INTO handover_address (id, secret, address, made_at) VALUES (1, ?, ?, ?)').run(
    secret,
    address,
    madeAt,
  )
}

/** Who had the vault's key may have had this secret too: the next one asked for is another. */
export const forgetAddress = (database: Database): void => {
  statement(database, 'DELETE FROM handover_address').run()
}
