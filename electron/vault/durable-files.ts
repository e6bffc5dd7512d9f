import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The file-system steps that a durable write takes; a test passes one that fails at a chosen step. */
export type FileSteps = Pick<
  typeof fs,
  'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'
>

/**
 * Asks the disk to keep a folder's list of names, without which a rename can be lost at power failure.
 * Windows has no such call (opening a folder fails there) and keeps renames in its own journal.
 */
export const syncFolder = (folder: string, steps: FileSteps = fs): void => {
  if (process.platform === 'win32') return
  const handle = steps.openSync(folder, 'r')
  try {
    steps.fsyncSync(handle)
  } finally {
    steps.closeSync(handle)
  }
}

/** Asks the disk to keep a file's content. Throws the system's error. */
export const syncFile = (file: string, steps: FileSteps = fs): void => {
  // Windows flushes only handles that may write.
  const handle = steps.openSync(file, 'r+')
  try {
    steps.fsyncSync(handle)
  } finally {
    steps.closeSync(handle)
  }
}

const writeAll = (handle: number, bytes: Uint8Array, steps: FileSteps): void => {
  let written = 0
  while (written < bytes.length) written += steps.writeSync(handle, bytes, written)
}

/**
 * Puts `bytes` in place of `file` so that a crash at any moment leaves either the old content or the new,
 * whole: a temporary file in the same folder, fsync, rename, fsync of the folder. Readable by its owner only.
 * Throws the system's error; the old file is then untouched and the temporary one is gone.
 */
export const replaceFileDurably = (file: string, bytes: Uint8Array, steps: FileSteps = fs): void => {
  const folder = dirname(file)
  const temporary = join(folder, `${basename(file)}.making`)
  try {
    const handle = steps.openSync(temporary, 'w', 0o600)
    try {
      writeAll(handle, bytes, steps)
      steps.fsyncSync(handle)
    } finally {
      steps.closeSync(handle)
    }
    steps.renameSync(temporary, file)
  } catch (error) {
    steps.rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(folder, steps)
}

/**
 * Reads a file that may be hostile: never more than `limit` bytes, and only a regular file.
 * Gives undefined when it is larger or not a file. Throws the system's error.
 */
export const readFileCapped = (file: string, limit: number): Buffer | undefined => {
  const handle = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    if (!fs.fstatSync(handle).isFile() || size > limit) return undefined
    const bytes = Buffer.alloc(limit + 1)
    let length = 0
    while (length < bytes.length) {
      const read = fs.readSync(handle, bytes, length, bytes.length - length, length)
      if (read === 0) break
      length += read
    }
    return length > limit ? undefined : bytes.subarray(0, length)
  } finally {
    fs.closeSync(handle)
  }
}
