import { idleMinutes } from '../../../../shared/contract/upkeep.ts'
import type { Database } from '../driver.ts'

export type IdleMinutes = (typeof idleMinutes)[number]

/** How long the vault may be left alone before it locks itself, in minutes. */
export const getIdleMinutes = (database: Database): IdleMinutes => {
  const stored = database.prepare('SELECT idle_minutes FROM vault_settings').pluck().get()
  return idleMinutes.find(minutes => minutes === stored) ?? 5
}

export const setIdleMinutes = (database: Database, minutes: IdleMinutes): void => {
  database.prepare('UPDATE vault_settings SET idle_minutes = ?').run(minutes)
}
