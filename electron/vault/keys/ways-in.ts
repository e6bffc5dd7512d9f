import { ok, type Result } from '../../../shared/model/result.ts'
import { findWholeVault } from '../replacement/find-whole.ts'
import { readSlotFile } from './slot-file.ts'

export interface WayIn {
  readonly slot: string
  readonly person: string
  readonly needsKeyFile: boolean
}

/** Whose passphrases open a vault that is closed: what `keys.json` says to anybody who reads it. */
export const waysIn = (folder: string): Result<{ readonly ways: readonly WayIn[] }> => {
  const paths = findWholeVault(folder)
  if (!paths.ok) return paths
  const slots = readSlotFile(paths.value.keys)
  if (!slots.ok) return slots
  return ok({
    ways: slots.value.slots.map(({ id, label, kind }) => ({
      slot: id,
      person: label,
      needsKeyFile: kind === 'passphrase-and-key-file',
    })),
  })
}
