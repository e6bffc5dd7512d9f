import { statSync } from 'node:fs'
import { ok, type Result } from '../../../shared/model/result.ts'
import type { Context } from '../context.ts'
import { syncFile } from '../durable-files.ts'
import { readSlotFile, writeSlotFile } from '../keys/slot-file.ts'
import { stageVault, verifyStaged } from '../replacement/staged.ts'
import { createVaultFolder, vaultPaths } from '../vault-files.ts'
import { contentOf } from './content.ts'

/**
 * Makes a whole vault somewhere else, on another drive say: the database, read again and compared, and the keys, so
 * that it opens by itself with the same passphrases. It is made beside its name and gets the name when it is whole.
 *
 * @param folder the new vault's folder, ending in `.storykeep`; must not be there yet
 */
export const copyVault = async (
  { database, key, folder: from }: Context,
  folder: string,
): Promise<Result<{ readonly bytes: number }>> => {
  const slots = readSlotFile(vaultPaths(from).keys)
  if (!slots.ok) return slots
  let bytes = 0
  const made = await createVaultFolder(folder, async (paths): Promise<Result<unknown>> => {
    stageVault(database, paths.database)
    syncFile(paths.database)
    const verified = verifyStaged(paths.database, key, contentOf(database))
    if (!verified.ok) return verified
    bytes = statSync(paths.database).size
    return writeSlotFile(paths.keys, slots.value)
  })
  return made.ok ? ok({ bytes }) : made
}
