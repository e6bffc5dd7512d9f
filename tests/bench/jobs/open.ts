import { migrate } from '../../../electron/vault/database/migrate.ts'
import { openVaultDatabase } from '../../../electron/vault/database/open.ts'
import { readSlotFile } from '../../../electron/vault/keys/slot-file.ts'
import { unlock } from '../../../electron/vault/keys/slots.ts'
import { vaultPaths } from '../../../electron/vault/vault-files.ts'
import { ok } from '../../../shared/model/result.ts'
import { timed } from '../measure.ts'
import { openVaultAt, passphrase } from '../vault.ts'
import type { Job } from './job.ts'

/** Steps of `vault.open` after the key is there, by themselves. */
const openWithKey = (file: string, key: Uint8Array): void => {
  const opened = openVaultDatabase(file, key)
  if (!opened.ok) throw new Error(opened.error.code)
  const migrated = migrate(opened.value, { beforeUpgrade: () => ok(undefined) })
  opened.value.close()
  if (!migrated.ok) throw new Error(migrated.error.code)
}

/** From the passphrase to a screen with the first stories on it and the home screen's counts. */
export const openToScreen: Job = async ({ vault: folder }) => {
  const paths = vaultPaths(folder)
  const slots = readSlotFile(paths.keys)
  if (!slots.ok) throw new Error(slots.error.code)
  const derived = await timed(() => unlock(slots.value, { passphrase }))
  if (!derived.value.ok) throw new Error(derived.value.error.code)
  const { dataKey } = derived.value.value
  const opened = await timed(() => openWithKey(paths.database, dataKey))
  const vault = await openVaultAt(folder)
  try {
    const list = await timed(() => vault.perform('stories.list', {}))
    const overview = await timed(() => vault.perform('project.overview', {}))
    return {
      derive: derived.milliseconds,
      open: opened.milliseconds,
      list: list.milliseconds,
      overview: overview.milliseconds,
      toScreen: opened.milliseconds + list.milliseconds + overview.milliseconds,
    }
  } finally {
    vault.close()
  }
}
