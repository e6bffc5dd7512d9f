import { randomBytes } from 'node:crypto'
import { copyFileSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ok, type Result } from '../../../shared/model/result.ts'
import { refuseWriting, type SaveCode } from './save-file.ts'

export interface OldFile {
  /** Undoes a saving: the old file stands again, or, where there was none, nothing does. Throws the system's error. */
  readonly putBack: () => void
  /** Lets go of the old file, once the new one is to stay. */
  readonly forget: () => void
}

const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true

const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true })
  } catch {
    // What is left is the person's own earlier file, under another name.
  }
}

const keepUnder = (file: string, kept: string): void => {
  try {
    linkSync(file, kept)
  } catch {
    // Some disks know no second name for a file (exFAT, some network drives).
    copyFileSync(file, kept)
  }
}

/**
 * Keeps the file that is about to be replaced, under a second name beside it that says nothing, so that it can be
 * put back when the release cannot be recorded. Errors: `disk-full`, `cannot-write`.
 */
export const keepOldFile = (
  target: string,
  { replace }: { readonly replace: boolean },
): Result<OldFile, SaveCode> => {
  try {
    if (!replace || !isThere(target)) {
      return ok({ putBack: () => rmSync(target, { force: true }), forget: () => undefined })
    }
  } catch (error) {
    return refuseWriting(error)
  }
  const kept = join(dirname(target), `.storykeep-${randomBytes(8).toString('hex')}.old`)
  try {
    keepUnder(target, kept)
    return ok({ putBack: () => renameSync(kept, target), forget: () => removeQuietly(kept) })
  } catch (error) {
    removeQuietly(kept)
    return refuseWriting(error)
  }
}
