import { statSync } from 'node:fs'
import { join } from 'node:path'
import { vaultPaths } from '../../../electron/vault/vault-files.ts'
import { timed } from '../measure.ts'
import { openVaultAt } from '../vault.ts'
import type { Job } from './job.ts'

/** A backup of a vault as it is: copied, read again to the end and compared. */
export const backup: Job = async ({ vault: folder }) => {
  const vault = await openVaultAt(folder)
  try {
    const { value, milliseconds } = await timed(() => vault.perform('vault.backup', {}))
    const { size } = statSync(join(vaultPaths(folder).backups, value.name))
    return { backup: milliseconds, megabytes: size / 1_000_000 }
  } finally {
    vault.close()
  }
}
