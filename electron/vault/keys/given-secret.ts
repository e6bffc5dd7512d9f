import { fail, type Result } from '../../../shared/model/result.ts'
import type { FileAccess } from '../context.ts'
import { readKeyFile } from './key-file.ts'
import type { Passphrase } from './passphrase.ts'
import type { Secret } from './slots.ts'

/** A passphrase, and where the key file is that goes with it. */
export interface GivenSecret {
  readonly passphrase: Passphrase
  readonly keyFile?: string | undefined
}

/** Reads the key file, does the work with both, and wipes what was read, whatever happens. */
export const withSecret = async <Value, Code extends string>(
  { passphrase, keyFile }: GivenSecret,
  files: FileAccess,
  work: (secret: Secret) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'file-not-chosen' | 'not-a-key-file' | 'key-file-unreadable'>> => {
  if (keyFile === undefined) return work({ passphrase })
  if (!(await files.mayRead(keyFile))) {
    return fail('file-not-chosen', 'Please choose the key file again. Nothing was changed.')
  }
  const read = readKeyFile(keyFile)
  if (!read.ok) return read
  try {
    return await work({ passphrase, keyFile: read.value })
  } finally {
    read.value.fill(0)
  }
}

/** Wipes every run of bytes in what was asked: they are passphrases, and nothing needs them any more. */
export const wipeBytes = (asked: unknown): void => {
  // What a window that was taken over sends can lead back to itself.
  const seen = new Set<unknown>()
  const open = [asked]
  while (open.length > 0) {
    const part = open.pop()
    if (part instanceof Uint8Array) part.fill(0)
    else if (typeof part === 'object' && part !== null && !seen.has(part)) {
      seen.add(part)
      for (const value of Object.values(part)) open.push(value)
    }
  }
}
