import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { vaultPaths } from '../vault-files.ts'
import { type GivenSecret, withSecret } from './given-secret.ts'
import { readSlotFile, type SlotFile } from './slot-file.ts'
import { unlock } from './slots.ts'

/**
 * Asks whoever is at work for their passphrase once more: a vault left open must not give its key, nor a way in, to whoever
 * walks by. Gives the file of the keys as it is.
 */
export const assertYourself = async (
  { folder, files, key, slot }: Context,
  yourself: GivenSecret,
): Promise<SlotFile> => {
  const slots = orRefuse(readSlotFile(vaultPaths(folder).keys))
  // Each try takes about a second. Who came in by the recovery code, or has taken their own way in away, may show any.
  const own = slots.slots.some(({ id }) => id === slot) ? slot : undefined
  const { dataKey } = orRefuse(
    await withSecret(yourself, files, secret => unlock(slots, { ...secret, slot: own })),
  )
  const isOwnKey = timingSafeEqual(dataKey, key)
  dataKey.fill(0)
  // Somebody could have put the keys of a vault of their own in place: their passphrase must not open this one.
  if (!isOwnKey) {
    throw new Refusal(
      'keys-damaged',
      'The file that holds this vault’s keys belongs to another vault. Nothing was changed. Please put its own file back from a copy of the folder.',
    )
  }
  return slots
}
