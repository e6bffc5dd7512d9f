import type { Database } from '../../electron/vault/database/driver.ts'
import { openVaultDatabase } from '../../electron/vault/database/open.ts'
import { readSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { unlock } from '../../electron/vault/keys/slots.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { passphrase } from './vault.ts'

/** The database past the operations: thousands of rows are laid in at once, and one layer is measured alone. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const slots = readSlotFile(vaultPaths(folder).keys)
  if (!slots.ok) throw new Error(slots.error.code)
  const unlocked = await unlock(slots.value, { passphrase })
  if (!unlocked.ok) throw new Error(unlocked.error.code)
  const opened = openVaultDatabase(vaultPaths(folder).database, unlocked.value.dataKey)
  unlocked.value.dataKey.fill(0)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}
