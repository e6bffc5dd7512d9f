import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { fail, ok, type Result } from '../../shared/model/result.ts'

export type ReadFileCode = 'file-missing' | 'file-unreadable' | 'not-a-file' | 'too-large' | 'file-open'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const refuse = (error: unknown) => {
  const code = codeOf(error)
  if (code === 'ENOENT') {
    return fail(
      'file-missing',
      'This file is not where it was. It may have been moved or renamed. Please choose it again.',
    )
  }
  if (code === 'EISDIR')
    return fail('not-a-file', 'This is a folder, not a file. Please choose the files in it.')
  if (code === 'EBUSY') {
    return fail(
      'file-open',
      'This file is open in another program. Please close it there and choose it again.',
    )
  }
  return fail(
    'file-unreadable',
    'This file could not be read. It may be open in another program, or you may not have permission. Please check, and choose it again.',
  )
}

/**
 * Reads a file that a person chose, whole. What is larger than `limit` bytes is refused before it is read, and so
 * is whatever is not a plain file (a pipe would never end).
 */
export const readChosenFile = (path: string, limit: number): Result<Buffer, ReadFileCode> => {
  let handle: number | null = null
  try {
    // Without O_NONBLOCK a named pipe would hold the vault until somebody wrote to it.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(handle)
    if (stat.isDirectory())
      return fail('not-a-file', 'This is a folder, not a file. Please choose the files in it.')
    if (!stat.isFile()) return fail('not-a-file', 'This is not a file that Storykeep can read.')
    if (stat.size > limit) {
      return fail(
        'too-large',
        'This file is far larger than any interview, so it was not read. Is it the right one?',
      )
    }
    const bytes = Buffer.alloc(stat.size)
    let filled = 0
    while (filled < bytes.length) {
      const count = readSync(handle, bytes, filled, bytes.length - filled, null)
      if (count === 0) break
      filled += count
    }
    return ok(bytes.subarray(0, filled))
  } catch (error) {
    return refuse(error)
  } finally {
    if (handle !== null) closeSync(handle)
  }
}
