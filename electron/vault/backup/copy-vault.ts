import { statSync } from 'node:fs'
import type { Result } from '../../../shared/model/result.ts'
import { fail, ok } from '../../../shared/model/result.ts'
import type { Context } from '../context.ts'
import { syncFile } from '../durable-files.ts'
import { readSlotFile, writeSlotFile } from '../keys/slot-file.ts'
import { stageVault } from '../replacement/staged.ts'
import { createVaultFolder, vaultPaths } from '../vault-files.ts'
import { contentOf, isSameContent, readCopy } from './content.ts'

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
    const copy = readCopy(paths.database, key)
    if (!copy.ok || copy.value === undefined || !isSameContent(contentOf(database), copy.value)) {
      return fail(
        'backup-unverified',
        'A copy was made, but on reading it again it did not match the vault, so it was not kept. The vault is as it was. Please check the drive and try again.',
      )
    }
    bytes = statSync(paths.database).size
    return writeSlotFile(paths.keys, slots.value)
  })
  return made.ok ? ok({ bytes }) : made
}
