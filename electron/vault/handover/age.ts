import type { HandoverSeal } from '../../../shared/contract/handover.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { VaultAddress } from '../database/repositories/handover-address.ts'
import type { Passphrase } from '../keys/passphrase.ts'
import { passphraseIdentity, passphraseRecipient } from './age-passphrase.ts'

/**
 * The age format (C2SP, age-encryption.org/v1): what is sealed here, anybody's age program opens, and the other way
 * round.
 */

/** Loaded when it is first needed, with its 24 MB: most days nothing is handed over. */
const loadAge = () => import('age-encryption')

export const createAddress = async (): Promise<VaultAddress> => {
  const { generateX25519Identity, identityToRecipient } = await loadAge()
  const secret = await generateX25519Identity()
  return { secret, address: await identityToRecipient(secret) }
}

/** Seals bytes to addresses or with a passphrase (scrypt, 2^18: a second or so, as the age program has it). */
export const sealBytes = async (
  bytes: Uint8Array,
  seal: HandoverSeal,
): Promise<Result<Uint8Array, 'bad-address'>> => {
  const { Encrypter } = await loadAge()
  const encrypter = new Encrypter()
  if (seal.kind === 'passphrase') encrypter.addRecipient(passphraseRecipient(seal.passphrase))
  else {
    try {
      for (const address of new Set(seal.addresses)) encrypter.addRecipient(address)
    } catch {
      return fail(
        'bad-address',
        'One of the addresses is not right: a letter may be missing or changed. No file was written. Please copy it again.',
      )
    }
  }
  return ok(await encrypter.encrypt(bytes))
}

const firstLine = 'age-encryption.org/v1\n'
const firstArmoured = '-----BEGIN AGE ENCRYPTED FILE-----'

export type UnsealCode =
  | 'not-a-handover'
  | 'handover-locked'
  | 'handover-for-others'
  | 'handover-damaged'
  | 'wrong-passphrase'

const damaged = () =>
  fail(
    'handover-damaged',
    'This file is damaged or was changed on its way, so nothing of it was used. Nothing was changed here. Please ask for it again.',
  )

const unarmoured = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()
  if (start.startsWith(firstLine)) return bytes
  if (!start.startsWith(firstArmoured)) return undefined
  try {
    const { armor } = await loadAge()
    return armor.decode(Buffer.from(bytes).toString('latin1'))
  } catch {
    return undefined
  }
}

/** Whether the file was sealed with a passphrase: its header then has this one stanza and no other. */
const needsPassphrase = (file: Uint8Array): boolean =>
  Buffer.from(file.subarray(firstLine.length, firstLine.length + 10))
    .toString('latin1')
    .startsWith('-> scrypt ')

// The library's only word for it.
const isNoMatch = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no identity matched')

/** Opens a sealed file, also one in the age program's text form, with a passphrase or the vault's own address. */
export const unsealBytes = async (
  bytes: Uint8Array,
  own: VaultAddress | undefined,
  passphrase: Passphrase | undefined,
): Promise<Result<Uint8Array, UnsealCode>> => {
  const file = await unarmoured(bytes)
  if (file === undefined)
    return fail(
      'not-a-handover',
      'This is not a handover file, or it was changed on its way. Nothing was changed here. Please choose a file that ends in .age.',
    )
  const byPassphrase = needsPassphrase(file)
  if (byPassphrase && passphrase === undefined)
    return fail(
      'handover-locked',
      'This file was sealed with a passphrase. Please type it; nothing was changed.',
    )
  const { Decrypter } = await loadAge()
  const decrypter = new Decrypter()
  if (byPassphrase && passphrase !== undefined) decrypter.addIdentity(passphraseIdentity(passphrase))
  else if (own !== undefined) decrypter.addIdentity(own.secret)
  try {
    return ok(await decrypter.decrypt(file))
  } catch (error) {
    if (!isNoMatch(error)) return damaged()
    return byPassphrase
      ? fail(
          'wrong-passphrase',
          'That passphrase does not open this file. Nothing was changed. Please try again.',
        )
      : fail(
          'handover-for-others',
          'This file was not sealed for this vault, so it cannot be opened here. Nothing was changed. Please ask for one that is sealed to this vault’s address or with a passphrase.',
        )
  }
}
