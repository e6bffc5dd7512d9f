import { createHash, randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { readChosenFile } from '../read-chosen-file.ts'
import { keyBytes } from './passphrase.ts'

/** The first line says what the file is to whoever finds it; the version is for a later layout. */
const title = 'Storykeep key file, version 1'
const shape = /^Storykeep key file, version 1\r?\n([0-9a-f]{64})\r?\n([0-9a-f]{8})\r?\n?$/
const checkDigits = 8
// More than the file ever has, little enough that another file chosen by mistake is not read.
const limitBytes = 1_024

const checkOf = (key: Uint8Array): string =>
  createHash('sha256').update(title).update(key).digest('hex').slice(0, checkDigits)

/**
 * A new key file: a line that says what it is, 32 random bytes in hexadecimal, and the first four bytes of a SHA-256
 * over both, so that a damaged copy is told from a wrong passphrase. The caller wipes the bytes.
 */
export const createKeyFile = (random: (bytes: number) => Buffer = randomBytes): Buffer => {
  const key = random(keyBytes)
  const content = Buffer.from(`${title}\n${key.toString('hex')}\n${checkOf(key)}\n`, 'utf8')
  key.fill(0)
  return content
}

const notOne = () =>
  fail(
    'not-a-key-file',
    'This is not a key file of Storykeep, or it is damaged. Nothing has been changed. Please choose the key file, or another copy of it.',
  )

/** The 32 bytes that a key file holds; the caller wipes them. */
export const parseKeyFile = (content: Buffer): Result<Buffer, 'not-a-key-file'> => {
  const [, digits, check] = shape.exec(content.toString('latin1')) ?? []
  if (digits === undefined || check === undefined) return notOne()
  const key = Buffer.from(digits, 'hex')
  if (checkOf(key) === check) return ok(key)
  key.fill(0)
  return notOne()
}

/** Reads the key file that a person chose. `key-file-unreadable` covers a file that is missing, locked or a folder. */
export const readKeyFile = (path: string): Result<Buffer, 'not-a-key-file' | 'key-file-unreadable'> => {
  const read = readChosenFile(path, limitBytes)
  if (!read.ok) {
    return read.error.code === 'too-large'
      ? notOne()
      : fail(
          'key-file-unreadable',
          'The key file could not be read. Nothing has been changed. If it is on a stick, please check that the stick is in, and choose it again.',
        )
  }
  const parsed = parseKeyFile(read.value)
  read.value.fill(0)
  return parsed
}
