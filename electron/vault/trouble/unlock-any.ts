import type { Unlocking } from '../../../shared/contract/trouble.ts'
import { ok, type Result } from '../../../shared/model/result.ts'
import type { FileAccess } from '../context.ts'
import { withSecret } from '../keys/given-secret.ts'
import { recoveryCodeToDataKey } from '../keys/recovery-code.ts'
import { readSlotFile } from '../keys/slot-file.ts'
import { unlock } from '../keys/slots.ts'
import type { VaultPaths } from '../vault-files.ts'

export interface UnlockedBy {
  /** 32 bytes; the caller wipes them. */
  readonly key: Buffer
  readonly person: string
  readonly slot: string
}

/** Whoever holds the paper is not known by name. */
const byPaper = 'Whoever has the recovery code'

/** The data key, from a passphrase or from the recovery code, without looking at the database. */
export const unlockAny = async (
  paths: VaultPaths,
  unlocking: Unlocking,
  files: FileAccess,
): Promise<Result<UnlockedBy>> => {
  if ('recoveryCode' in unlocking) {
    const key = recoveryCodeToDataKey(unlocking.recoveryCode)
    return key.ok ? ok({ key: key.value, person: byPaper, slot: '' }) : key
  }
  const slots = readSlotFile(paths.keys)
  if (!slots.ok) return slots
  const unlocked = await withSecret(unlocking, files, secret => unlock(slots.value, secret))
  if (!unlocked.ok) return unlocked
  const { dataKey, slotId } = unlocked.value
  const person = slots.value.slots.find(({ id }) => id === slotId)?.label ?? ''
  return ok({ key: dataKey, person, slot: slotId })
}
