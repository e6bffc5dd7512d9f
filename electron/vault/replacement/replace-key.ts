import type { Context } from '../context.ts'
import { insertEarlierKey } from '../database/repositories/earlier-keys.ts'
import { forgetAddress } from '../database/repositories/handover-address.ts'
import { type SlotFile, writeSlotFile } from '../keys/slot-file.ts'
import { orRefuse } from '../refusal.ts'
import { vaultPaths } from '../vault-files.ts'
import { abandonReplacement, beginReplacement, decideReplacement } from './replacement.ts'
import { rekeyStaged, stageVault, writeStaged } from './staged.ts'

/** Steps of the whole work that are told while it goes on; two of them are told here. */
export const rekeySteps = 5

/**
 * Makes the whole vault under another key beside the old one, with the keys that open it, and decides for it; the next
 * opening puts it in place (`finishReplacement`). The old key is kept in the new vault for as long as backups have it.
 */
export const replaceKey = (
  context: Pick<Context, 'database' | 'folder' | 'key' | 'person' | 'now' | 'progress'>,
  nextKey: Uint8Array,
  slots: SlotFile,
): void => {
  const { database, folder, key, person, progress } = context
  const paths = vaultPaths(folder)
  const at = context.now().toISOString()
  try {
    const staged = beginReplacement(paths)
    progress(1, rekeySteps, 'Copying the vault')
    stageVault(database, staged.database)
    const entry = { at, actor: person, operation: 'keys.rekey', object: 'vault', detail: {} }
    const content = orRefuse(
      writeStaged(staged.database, key, entry, copy => {
        insertEarlierKey(copy, key, at)
        forgetAddress(copy)
      }),
    )
    progress(2, rekeySteps, 'Encrypting it anew')
    orRefuse(rekeyStaged(staged.database, key, nextKey, content))
    orRefuse(writeSlotFile(staged.keys, slots))
    decideReplacement(paths, null)
  } catch (error) {
    abandonReplacement(paths)
    throw error
  }
}
