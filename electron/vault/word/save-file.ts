import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/model/result.ts'

export type SaveCode = 'target-exists' | 'target-open' | 'cannot-write' | 'disk-full'

/** The steps that saving takes, and the system that takes them; a test passes steps that fail at a chosen point. */
export interface SaveSteps
  extends Pick<
    typeof fs,
    'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'linkSync' | 'renameSync' | 'rmSync' | 'existsSync'
  > {
  readonly platform: NodeJS.Platform
}

const systemSteps: SaveSteps = { ...fs, platform: process.platform }

const sentences: Readonly<Record<SaveCode, string>> = {
  'target-exists':
    'There is already a file of that name, and it was left as it is. Choose another name, or say that it may be replaced.',
  'target-open':
    'That file is open in another program, so nothing was saved over it. Close it there and save again, or choose another name.',
  'cannot-write':
    'The storybook could not be saved in that folder. Nothing was changed, and the storybook is safe in the vault. Choose another folder and try again.',
  'disk-full':
    'There is not enough room on that disk, so nothing was saved. The storybook is safe in the vault. Make room, or choose another disk, and try again.',
}

const refuse = (code: SaveCode) => fail(code, sentences[code])

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** Answers of disks that know no second name for a file (exFAT, some network drives). */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EACCES'])
/** What Windows says when another program holds a file open. */
const heldOpen = new Set(['EBUSY', 'EPERM', 'EACCES'])

const writeCode = (error: unknown): SaveCode =>
  fullDisk.has(systemCode(error)) ? 'disk-full' : 'cannot-write'

/** The refusal for an error of the system while something is written beside a target. */
export const refuseWriting = (error: unknown) => refuse(writeCode(error))

const placeCode = (error: unknown, platform: NodeJS.Platform): SaveCode => {
  const code = systemCode(error)
  if (code === 'EEXIST') return 'target-exists'
  if (code === 'EBUSY' || (platform === 'win32' && heldOpen.has(code))) return 'target-open'
  return writeCode(error)
}

/**
 * The files that Word ("~$" over the first signs of longer names) and LibreOffice (".~lock.") keep beside a document
 * that they have open. On macOS and Linux they are the only sign of it.
 */
const lockFiles = (target: string): readonly string[] => {
  const name = basename(target)
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~lock.${name}#`].map(lock =>
    join(dirname(target), lock),
  )
}

const writeWhole = (file: string, bytes: Uint8Array, steps: SaveSteps): void => {
  const handle = steps.openSync(file, 'wx', 0o600)
  try {
    for (let written = 0; written < bytes.length; ) {
      written += steps.writeSync(handle, bytes, written)
    }
    steps.fsyncSync(handle)
  } finally {
    steps.closeSync(handle)
  }
}

/** A rename would silently replace a file that appeared in the meantime; a second name for a file never does. */
const placeAsNew = (temporary: string, target: string, steps: SaveSteps): void => {
  try {
    steps.linkSync(temporary, target)
  } catch (error) {
    if (!noLinks.has(systemCode(error))) throw error
    if (steps.existsSync(target)) throw Object.assign(new Error('exists'), { code: 'EEXIST' })
    steps.renameSync(temporary, target)
  }
}

const removeQuietly = (file: string, steps: SaveSteps): void => {
  try {
    steps.rmSync(file, { force: true })
  } catch {
    // The first error is the one that a person can do something about.
  }
}

/**
 * Asks the disk to keep the new name. Windows and some network drives have no such call. A failure undoes nothing:
 * the file is whole and in place, and should the name be lost with the power, it can be saved again.
 */
const keepName = (folder: string, steps: SaveSteps): void => {
  if (steps.platform === 'win32') return
  try {
    const handle = steps.openSync(folder, 'r')
    try {
      steps.fsyncSync(handle)
    } finally {
      steps.closeSync(handle)
    }
  } catch {
    // See above.
  }
}

/**
 * Saves a finished file at the place that a person chose: a temporary file beside it, whose name says nothing, then
 * fsync, then the right name, then fsync of the folder. At every moment there is the old file, whole, or the new
 * one, whole; a failure leaves no temporary file. Readable by its owner only.
 *
 * Errors: `target-exists` (without `replace`); `target-open` (held open by another program); `disk-full`;
 * `cannot-write` (any other refusal of the system).
 */
export const saveBeside = (
  target: string,
  bytes: Uint8Array,
  { replace }: { readonly replace: boolean },
  steps: SaveSteps = systemSteps,
): Result<null, SaveCode> => {
  const folder = dirname(target)
  if (steps.existsSync(target)) {
    if (!replace) return refuse('target-exists')
    if (lockFiles(target).some(lock => steps.existsSync(lock))) return refuse('target-open')
  }
  const temporary = join(folder, `.storykeep-${randomBytes(8).toString('hex')}.tmp`)
  try {
    writeWhole(temporary, bytes, steps)
  } catch (error) {
    removeQuietly(temporary, steps)
    return refuseWriting(error)
  }
  try {
    if (replace) steps.renameSync(temporary, target)
    else placeAsNew(temporary, target, steps)
  } catch (error) {
    removeQuietly(temporary, steps)
    return refuse(placeCode(error, steps.platform))
  }
  removeQuietly(temporary, steps)
  keepName(folder, steps)
  return ok(null)
}
