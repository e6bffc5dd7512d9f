import type { Changed, Context } from './context.ts'
import { Refusal } from './refusal.ts'
import { isInsideVault } from './vault-files.ts'
import { keepOldFile } from './word/keep-old.ts'
import { saveBeside } from './word/save-file.ts'

export interface Target {
  readonly to: string
  /** Whether a file of that name may be replaced. */
  readonly replace: boolean
}

/** Refuses a place that nobody chose, and one inside a vault. */
export const assertMayWrite = async ({ files }: Context, to: string): Promise<void> => {
  if (!(await files.mayWrite(to))) {
    throw new Refusal('file-not-chosen', 'Please choose where to save it again. No file was written.')
  }
  if (isInsideVault(to)) {
    throw new Refusal(
      'cannot-write',
      'That folder is a vault, and a file in it could take the vault’s place. Nothing was changed. Please choose another folder.',
    )
  }
}

/**
 * Puts a file where a person chose and notes it in the vault, both or neither: the file goes in place within the
 * transaction, and an old file of that name stands again where the transaction does not go through.
 */
export const putInPlace = <Value>(
  context: Context,
  { to, replace }: Target,
  bytes: Uint8Array,
  change: () => Changed<Value>,
): Value => {
  const old = keepOldFile(to, { replace })
  if (!old.ok) throw new Refusal(old.error.code, old.error.message)
  let isInPlace = false
  try {
    const value = context.change(() => {
      const changed = change()
      const saved = saveBeside(to, bytes, { replace })
      if (!saved.ok) throw new Refusal(saved.error.code, saved.error.message)
      isInPlace = true
      return changed
    })
    old.value.forget()
    return value
  } catch (error) {
    // Only the commit itself comes after the file: what the record does not know of must not stay, nor an old file
    // be lost for it.
    if (isInPlace) old.value.putBack()
    else old.value.forget()
    throw error
  }
}

/** Saves a file that was made in one go. */
export const saveChosenFile = async <Value>(
  context: Context,
  target: Target,
  bytes: Uint8Array,
  change: () => Changed<Value>,
): Promise<Value> => {
  await assertMayWrite(context, target.to)
  return putInPlace(context, target, bytes, change)
}
