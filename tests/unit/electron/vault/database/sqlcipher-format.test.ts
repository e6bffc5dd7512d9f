import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '../../../../../electron/vault/database/driver.ts'
import { appendEntries, makeDatabase, temporaryFolder, testKey } from '../make-vault.ts'

// The published layout of SQLCipher 4 (zetetic.net/sqlcipher/design): pages of 4096 bytes of which the last 80
// hold an initialisation vector (16) and an HMAC-SHA512 (64) over text, vector and page number; page 1 begins
// with the salt; the HMAC key is PBKDF2-SHA512 of the key over the salt xor 0x3a, two rounds.
const pageBytes = 4096
const reservedBytes = 80
const vectorBytes = 16

const closedVault = (): Buffer => {
  const file = join(temporaryFolder(), 'vault.db')
  const database = makeDatabase(file)
  appendEntries(database, 50)
  database.close()
  return readFileSync(file)
}

const authenticationKey = (salt: Buffer) =>
  pbkdf2Sync(
    testKey,
    salt.map(byte => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )

const decryptPage = (file: Buffer, number: number) => {
  const page = file.subarray((number - 1) * pageBytes, number * pageBytes)
  const textStart = number === 1 ? 16 : 0
  const vectorStart = pageBytes - reservedBytes
  const vector = page.subarray(vectorStart, vectorStart + vectorBytes)
  const pageNumber = Buffer.alloc(4)
  pageNumber.writeUInt32LE(number)
  const authentication = createHmac('sha512', authenticationKey(file.subarray(0, 16)))
    .update(page.subarray(textStart, vectorStart + vectorBytes))
    .update(pageNumber)
    .digest()
  const decipher = createDecipheriv('aes-256-cbc', testKey, vector).setAutoPadding(false)
  const text = Buffer.concat([decipher.update(page.subarray(textStart, vectorStart)), decipher.final()])
  return { text, isAuthentic: authentication.equals(page.subarray(vectorStart + vectorBytes)) }
}

describe('the file is a genuine SQLCipher 4 database, checked without the driver', () => {
  test('every page decrypts and authenticates by hand', () => {
    const file = closedVault()
    const pages = file.length / pageBytes
    expect(Number.isInteger(pages)).toBe(true)
    const authentic = Array.from({ length: pages }, (_, index) => decryptPage(file, index + 1).isAuthentic)
    expect(authentic.every(Boolean)).toBe(true)
  })

  test('page 1 decrypts to SQLite’s own header without its first 16 bytes', () => {
    const file = closedVault()
    const { text } = decryptPage(file, 1)
    // sqlite.org/fileformat2.html, 1.3: offsets below are 16 less than there.
    expect(text.readUInt16BE(0)).toBe(pageBytes)
    expect([text[2], text[3]]).toEqual([2, 2])
    expect(text[4]).toBe(reservedBytes)
    expect([text[5], text[6], text[7]]).toEqual([64, 32, 32])
    expect(text.readUInt32BE(28 - 16)).toBe(file.length / pageBytes)
    // The root of the table of tables begins right after the header of 100 bytes: a leaf or an inner page.
    expect([0x0d, 0x05]).toContain(text[100 - 16])
    const texts = Array.from(
      { length: file.length / pageBytes },
      (_, index) => decryptPage(file, index + 1).text,
    )
    expect(Buffer.concat(texts).includes('CREATE TABLE record')).toBe(true)
  })

  test('the first 16 bytes are a salt of their own and bytes 16 to 23 are not the readable header', () => {
    const [first, second] = [closedVault(), closedVault()]
    expect(first.subarray(0, 16).equals(second.subarray(0, 16))).toBe(false)
    expect(first.subarray(16, 24).equals(Buffer.from([16, 0, 2, 2, 80, 64, 32, 32]))).toBe(false)
  })

  test('the key given as text in the way of the sqlcipher program opens it', () => {
    const file = join(temporaryFolder(), 'vault.db')
    const made = makeDatabase(file)
    appendEntries(made, 3)
    made.close()
    const database = connect(file, { readonly: true, fileMustExist: true, timeout: 0 })
    database.pragma("cipher = 'sqlcipher'")
    database.pragma('legacy = 4')
    database.pragma(`key = "x'${testKey.toString('hex')}'"`)
    expect(database.prepare('SELECT count(*) FROM record').pluck().get()).toBe(3)
    database.close()
  })
})
