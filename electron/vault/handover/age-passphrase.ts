import { randomBytes, scrypt } from 'node:crypto'
import type { Identity, Recipient, Stanza } from 'age-encryption'
import { keyBytes, type Passphrase, passphraseToBytes } from '../keys/passphrase.ts'

/**
 * The age format's scrypt recipient (C2SP, age-encryption.org/v1), from bytes that are wiped: the library's own takes a
 * passphrase as a string, which cannot be.
 */

const stanzaName = 'scrypt'
const saltLabel = Buffer.from('age-encryption.org/v1/scrypt', 'ascii')
const saltBytes = 16
// A second or so and 256 MiB, as the age program has it.
const sealingLogN = 18
// 1 GiB: a hostile file must not be able to ask for more.
const mostLogN = 20
const wrappedKeyBytes = 32
// Each file key is wrapped once, with a key of its own.
const nonce = new Uint8Array(12)

const deriveKey = (passphrase: Passphrase, salt: Uint8Array, logN: number): Promise<Buffer> => {
  const typed = passphraseToBytes(passphrase)
  const cost = { N: 2 ** logN, r: 8, p: 1 }
  return new Promise<Buffer>((resolve, reject) => {
    const maxmem = 128 * cost.r * (cost.N + cost.p + 2)
    scrypt(typed, Buffer.concat([saltLabel, salt]), keyBytes, { ...cost, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  }).finally(() => typed.fill(0))
}

/** Not in Electron's own cryptography (BoringSSL has it for TLS alone), so from the library that age's own uses. */
const cipherFor = async (key: Uint8Array) => {
  const { chacha20poly1305 } = await import('@noble/ciphers/chacha.js')
  return chacha20poly1305(key, nonce)
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** The salt of a stanza, or undefined where it is not written in the one way that there is. */
const saltOf = (text: string | undefined): Buffer | undefined => {
  const salt = Buffer.from(text ?? '', 'base64')
  return salt.length === saltBytes && base64(salt) === text ? salt : undefined
}

/** Wraps a file's key for whoever knows the passphrase. */
export const passphraseRecipient = (passphrase: Passphrase): Recipient => ({
  wrapFileKey: async fileKey => {
    const salt = randomBytes(saltBytes)
    const key = await deriveKey(passphrase, salt, sealingLogN)
    const body = (await cipherFor(key)).encrypt(fileKey)
    key.fill(0)
    return [{ args: [stanzaName, base64(salt), String(sealingLogN)], body }]
  },
})

const unwrap = async (passphrase: Passphrase, { args, body }: Stanza): Promise<Uint8Array | null> => {
  const [, givenSalt, givenLogN = '', ...more] = args
  const salt = saltOf(givenSalt)
  const isWellFormed =
    salt !== undefined &&
    more.length === 0 &&
    /^[1-9]\d?$/.test(givenLogN) &&
    Number(givenLogN) <= mostLogN &&
    body.length === wrappedKeyBytes
  if (!isWellFormed) throw new Error('Not a scrypt stanza')
  const key = await deriveKey(passphrase, salt, Number(givenLogN))
  const cipher = await cipherFor(key)
  try {
    return cipher.decrypt(body)
  } catch {
    return null
  } finally {
    key.fill(0)
  }
}

/**
 * Opens what is sealed with the passphrase; null where it is another one. Throws where the header is not as the format
 * has it: a passphrase's stanza must be alone, so that nobody else can have written to the file.
 */
export const passphraseIdentity = (passphrase: Passphrase): Identity => ({
  unwrapFileKey: async stanzas => {
    const stanza = stanzas.find(({ args }) => args[0] === stanzaName)
    if (stanza === undefined) return null
    if (stanzas.length > 1) throw new Error('A passphrase is not alone in the header')
    return unwrap(passphrase, stanza)
  },
})
