import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { canonicalJson } from '../canonical-json.ts'
import {
  type Argon2Cost,
  type Argon2id,
  argon2id,
  costFloor,
  isAcceptableCost,
  keyBytes,
  passphraseToBytes,
} from './passphrase.ts'
import type { Slot, SlotFile } from './slot-file.ts'

export interface KeyDeps {
  readonly argon2id: Argon2id
  readonly random: (bytes: number) => Buffer
  readonly now: () => Date
  /** The cost of new slots; never below `costFloor`. */
  readonly cost: Argon2Cost
}

export const keyDeps: KeyDeps = { argon2id, random: randomBytes, now: () => new Date(), cost: costFloor }

export interface NewSlot {
  /** Whose passphrase it is, 1 to 100 characters; stored readable in the slot file. */
  readonly label: string
  readonly passphrase: string
}

export interface Unlocked {
  /** 32 bytes; the caller wipes it with `fill(0)`. */
  readonly dataKey: Buffer
  readonly slotId: string
}

const tagBytes = 16

/** A new vault's data key: 32 random bytes, never derived from anything a person chose. */
export const createDataKey = (random: KeyDeps['random'] = randomBytes): Buffer => random(keyBytes)

// Bound to the sealed key, so that a slot moved to another vault, relabelled or made weaker no longer opens.
const associatedData = (
  { format, version, vault }: Omit<SlotFile, 'slots'>,
  { nonce: _nonce, sealed: _sealed, ...header }: Slot,
): Buffer => Buffer.from(canonicalJson({ format, version, vault, slot: header }), 'utf8')

const deriveSlotKey = async ({ kdf }: Slot, passphrase: string, derive: Argon2id): Promise<Buffer> => {
  const message = passphraseToBytes(passphrase)
  try {
    const { memoryKiB, passes, lanes } = kdf
    return await derive({ message, salt: Buffer.from(kdf.salt, 'hex'), memoryKiB, passes, lanes })
  } finally {
    message.fill(0)
  }
}

const seal = (file: Omit<SlotFile, 'slots'>, slot: Slot, slotKey: Buffer, dataKey: Uint8Array): Slot => {
  const cipher = createCipheriv('aes-256-gcm', slotKey, Buffer.from(slot.nonce, 'hex'))
  cipher.setAAD(associatedData(file, slot))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { ...slot, sealed: sealed.toString('hex') }
}

const unseal = (file: SlotFile, slot: Slot, slotKey: Buffer): Buffer | undefined => {
  const sealed = Buffer.from(slot.sealed, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(slot.nonce, 'hex'), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(associatedData(file, slot))
  decipher.setAuthTag(sealed.subarray(keyBytes))
  const dataKey = decipher.update(sealed.subarray(0, keyBytes))
  try {
    decipher.final()
    return dataKey
  } catch {
    dataKey.fill(0)
    return undefined
  }
}

const createSlot = async (
  file: Omit<SlotFile, 'slots'>,
  dataKey: Uint8Array,
  { label, passphrase }: NewSlot,
  deps: KeyDeps,
): Promise<Slot> => {
  if (dataKey.length !== keyBytes) throw new RangeError('A data key has 32 bytes')
  if (!isAcceptableCost(deps.cost)) throw new RangeError('A new slot needs a cost between floor and ceiling')
  const slot: Slot = {
    id: deps.random(8).toString('hex'),
    kind: 'passphrase',
    label: label.trim(),
    kdf: { name: 'argon2id', ...deps.cost, salt: deps.random(16).toString('hex') },
    cipher: 'aes-256-gcm',
    nonce: deps.random(12).toString('hex'),
    sealed: '',
    createdAt: deps.now().toISOString(),
  }
  const slotKey = await deriveSlotKey(slot, passphrase, deps.argon2id)
  try {
    return seal(file, slot, slotKey, dataKey)
  } finally {
    slotKey.fill(0)
  }
}

/** A new vault's slot file with its first passphrase. The data key stays the caller's to wipe. */
export const createSlotFile = async (
  dataKey: Uint8Array,
  slot: NewSlot,
  deps: KeyDeps = keyDeps,
): Promise<SlotFile> => {
  const head = { format: 'storykeep-keys', version: 1, vault: deps.random(16).toString('hex') } as const
  return { ...head, slots: [await createSlot(head, dataKey, slot, deps)] }
}

/** The same slot file with one more passphrase for the same data key. */
export const addSlot = async (
  file: SlotFile,
  dataKey: Uint8Array,
  slot: NewSlot,
  deps: KeyDeps = keyDeps,
): Promise<SlotFile> => ({ ...file, slots: [...file.slots, await createSlot(file, dataKey, slot, deps)] })

/** The same slot file with another passphrase in place of one slot's; the data key and the database stay. */
export const replaceSlot = async (
  file: SlotFile,
  dataKey: Uint8Array,
  slotId: string,
  slot: NewSlot,
  deps: KeyDeps = keyDeps,
): Promise<SlotFile> => {
  const replacement = await createSlot(file, dataKey, slot, deps)
  return { ...file, slots: file.slots.map(old => (old.id === slotId ? replacement : old)) }
}

/** The same slot file without one slot. The last one stays: a vault without a passphrase would be lost. */
export const removeSlot = (file: SlotFile, slotId: string): Result<SlotFile, 'last-slot'> => {
  const slots = file.slots.filter(slot => slot.id !== slotId)
  return slots.length === 0
    ? fail(
        'last-slot',
        'This is the only passphrase of this vault, so it was kept. Please add another one first.',
      )
    : ok({ ...file, slots })
}

const openSlot = async (
  file: SlotFile,
  slot: Slot,
  passphrase: string,
  deps: Pick<KeyDeps, 'argon2id'>,
): Promise<Buffer | undefined> => {
  const slotKey = await deriveSlotKey(slot, passphrase, deps.argon2id)
  try {
    return unseal(file, slot, slotKey)
  } finally {
    slotKey.fill(0)
  }
}

/**
 * Tries a passphrase on every slot in turn; about 0.6 s for each. There is no lock-out: who holds the file can
 * try elsewhere anyway, so it would only harm the person who mistyped. `wrong-passphrase` says nothing about
 * any one slot. A slot whose cost is out of bounds is not tried, and named when no other slot opens.
 */
export const unlock = async (
  file: SlotFile,
  passphrase: string,
  deps: Pick<KeyDeps, 'argon2id'> = keyDeps,
): Promise<Result<Unlocked, 'wrong-passphrase' | 'key-settings-refused'>> => {
  const usable = file.slots.filter(slot => isAcceptableCost(slot.kdf))
  for (const slot of usable) {
    // One after another: each takes 256 MiB while it runs.
    const dataKey = await openSlot(file, slot, passphrase, deps)
    if (dataKey !== undefined) return ok({ dataKey, slotId: slot.id })
  }
  return usable.length < file.slots.length
    ? fail(
        'key-settings-refused',
        'The file that holds this vault’s keys asks for settings that are not safe, so it may have been altered. Nothing was lost: the printed recovery code opens the vault without this file.',
      )
    : fail(
        'wrong-passphrase',
        'This passphrase does not open the vault. Nothing has been changed. Please check capital letters and the keyboard’s language, and try again as often as you like.',
      )
}
