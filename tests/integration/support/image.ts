import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../../electron/vault/database/driver.ts'
import { openVaultDatabase } from '../../../electron/vault/database/open.ts'
import { readSlotFile } from '../../../electron/vault/keys/slot-file.ts'
import { unlock } from '../../../electron/vault/keys/slots.ts'
import { vaultPaths } from '../../../electron/vault/vault-files.ts'
import type { Result } from '../../../shared/model/result.ts'
import { passphrase } from './passphrase.ts'

const valueFrom = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** A vault's data key; takes as long as a passphrase does. */
export const dataKeyOf = async (folder: string, phrase: string = passphrase): Promise<Buffer> => {
  const slots = valueFrom(readSlotFile(vaultPaths(folder).keys))
  return valueFrom(await unlock(slots, { passphrase: phrase })).dataKey
}

/** Opens a vault's database without the service, to look at it or to do it harm. */
export const withDatabase = <Value>(
  folder: string,
  key: Uint8Array,
  work: (database: Database) => Value,
): Value => {
  const database = valueFrom(openVaultDatabase(vaultPaths(folder).database, key))
  try {
    return work(database)
  } finally {
    database.close()
  }
}

interface Serializable {
  serialize: () => Buffer
}

/** The driver can give the plaintext of a whole database, free pages included. The vault itself never asks for it. */
const hasImage = (database: Database): database is Database & Serializable => 'serialize' in database

/** Every byte of a database as it is once decrypted; the file itself is left alone. */
export const decryptedImage = (file: string, key: Uint8Array): Buffer => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-image-'))
  try {
    const copy = join(place, 'copy.db')
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const database = valueFrom(openVaultDatabase(copy, key))
    try {
      if (!hasImage(database)) throw new Error('The driver has no serialize()')
      return database.serialize()
    } finally {
      database.close()
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Every file below a folder, whatever its name. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile() === true)

const encodings = ['utf8', 'utf16le', 'latin1'] as const

/** Which of the words stand in the bytes, in UTF-8, UTF-16 or Latin-1, in any of the usual letters. */
export const wordsIn = (bytes: Buffer, words: readonly string[]): readonly string[] =>
  words.filter(word =>
    [word, word.toLowerCase(), word.toUpperCase()].some(written =>
      encodings.some(encoding => bytes.includes(Buffer.from(written, encoding))),
    ),
  )

/** Which files below a folder hold any of the words, in their names or their bytes. */
export const filesWith = (folder: string, words: readonly string[]): readonly string[] =>
  filesBelow(folder).filter(
    file =>
      wordsIn(Buffer.from(file.slice(folder.length)), words).length > 0 ||
      wordsIn(readFileSync(file), words).length > 0,
  )
