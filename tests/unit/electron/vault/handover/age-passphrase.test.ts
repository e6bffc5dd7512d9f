import { Decrypter, Encrypter, type Stanza } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  passphraseIdentity,
  passphraseRecipient,
} from '../../../../../electron/vault/handover/age-passphrase.ts'

const typed = 'seven grey ﬁshing boats é'
const sameOtherwise = 'seven grey fishing boats e\u0301'
const fileKey = Uint8Array.from({ length: 16 }, (_, index) => index)

let stanza: Stanza
beforeAll(async () => {
  const [made] = await passphraseRecipient(typed).wrapFileKey(fileKey)
  if (made === undefined) throw new Error('No stanza')
  stanza = made
})

const unwrapped = async (stanzas: Stanza[], passphrase: string | Uint8Array = typed) =>
  passphraseIdentity(passphrase).unwrapFileKey(stanzas)

describe('the passphrase of a handover, as bytes', () => {
  test('what is sealed here the library opens with the passphrase as text, and the other way round', async () => {
    const sealing = new Encrypter()
    sealing.addRecipient(passphraseRecipient(typed))
    const opening = new Decrypter()
    opening.addPassphrase(typed.normalize('NFKC'))
    expect(await opening.decrypt(await sealing.encrypt('a story'), 'text')).toBe('a story')

    const theirs = new Encrypter()
    theirs.setScryptWorkFactor(10)
    theirs.setPassphrase(typed.normalize('NFKC'))
    const ours = new Decrypter()
    ours.addIdentity(passphraseIdentity(typed))
    expect(await ours.decrypt(await theirs.encrypt('another'), 'text')).toBe('another')
  })

  test('is one passphrase however its letters are put together, as text or as bytes, and is left as it was', async () => {
    const bytes = Buffer.from(typed.normalize('NFKC'))
    for (const passphrase of [typed, sameOtherwise, bytes]) {
      expect(await unwrapped([stanza], passphrase)).toEqual(fileKey)
    }
    expect(bytes.toString()).toBe(typed.normalize('NFKC'))
    expect(await unwrapped([stanza], `${typed}.`)).toBeNull()
  })

  test('two files with one passphrase have nothing in common', async () => {
    const [other] = await passphraseRecipient(typed).wrapFileKey(fileKey)
    expect(other?.args.slice(1, 2)).not.toEqual(stanza.args.slice(1, 2))
    expect(Buffer.from(other?.body ?? []).equals(stanza.body)).toBe(false)
  })

  test('a header that asks for all memory, or is not as the format has it, is refused', async () => {
    const [name = '', salt = '', logN = ''] = stanza.args
    const { body } = stanza
    const hostile: readonly Stanza[] = [
      { args: [name, salt, '21'], body },
      { args: [name, salt, '0'], body },
      { args: [name, salt, '018'], body },
      { args: [name, salt, '+18'], body },
      { args: [name, salt, '18', 'more'], body },
      { args: [name, salt], body },
      { args: [name, `${salt}==`, logN], body },
      { args: [name, salt.slice(2), logN], body },
      { args: [name, '', logN], body },
      { args: [name, salt, logN], body: body.subarray(1) },
    ]
    for (const one of hostile) await expect(unwrapped([one])).rejects.toThrow('scrypt stanza')
    await expect(unwrapped([stanza, stanza])).rejects.toThrow('alone')
    await expect(unwrapped([stanza, { args: ['X25519', 'x'], body }])).rejects.toThrow('alone')
  })

  test('a header for others is not for a passphrase', async () => {
    expect(await unwrapped([{ args: ['X25519', 'x'], body: stanza.body }])).toBeNull()
  })
})
