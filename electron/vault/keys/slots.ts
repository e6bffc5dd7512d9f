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
  type Passphrase,
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

/** What somebody brings to open or make a slot. The 32 bytes of the key file are the caller's to wipe. */
export interface Secret {
  readonly passphrase: Passphrase
  readonly keyFile?: Uint8Array | undefined
}

export interface Attempt extends Secret {
  /** The one slot to try; all of them, one after another, where it is left out. */
  readonly slot?: string | undefined
}

export interface NewSlot extends Secret {
  /** Whose passphrase it is, 1 to 100 characters; stored readable in the slot file. */
  readonly label: string
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

/** The key file is Argon2id's secret K (RFC 9106, 3.1), so that nothing can be tried without it. */
const deriveSlotKey = async (
  { kdf, kind }: Slot,
  { passphrase, keyFile }: Secret,
  derive: Argon2id,
): Promise<Buffer> => {
  const message = passphraseToBytes(passphrase)
  try {
    const { memoryKiB, passes, lanes } = kdf
    const secret = kind === 'passphrase-and-key-file' && keyFile !== undefined ? { secret: keyFile } : {}
    return await derive({ message, salt: Buffer.from(kdf.salt, 'hex'), memoryKiB, passes, lanes, ...secret })
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
  { label, ...secret }: NewSlot,
  deps: KeyDeps,
  id: string = deps.random(8).toString('hex'),
): Promise<Slot> => {
  if (dataKey.length !== keyBytes) throw new RangeError('A data key has 32 bytes')
  if (!isAcceptableCost(deps.cost)) throw new RangeError('A new slot needs a cost between floor and ceiling')
  const slot: Slot = {
    id,
    kind: secret.keyFile === undefined ? 'passphrase' : 'passphrase-and-key-file',
    label: label.trim(),
    kdf: { name: 'argon2id', ...deps.cost, salt: deps.random(16).toString('hex') },
    cipher: 'aes-256-gcm',
    nonce: deps.random(12).toString('hex'),
    sealed: '',
    createdAt: deps.now().toISOString(),
  }
  const slotKey = await deriveSlotKey(slot, secret, deps.argon2id)
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

/** The file of a vault whose data key is another one from now on: one passphrase opens it, and no earlier one. */
export const sealAnew = async (
  { format, version, vault }: SlotFile,
  dataKey: Uint8Array,
  slot: NewSlot,
  deps: KeyDeps = keyDeps,
): Promise<SlotFile> => {
  const head = { format, version, vault }
  return { ...head, slots: [await createSlot(head, dataKey, slot, deps)] }
}

/** The same slot file with one more passphrase for the same data key. */
export const addSlot = async (
  file: SlotFile,
  dataKey: Uint8Array,
  slot: NewSlot,
  deps: KeyDeps = keyDeps,
): Promise<SlotFile> => ({ ...file, slots: [...file.slots, await createSlot(file, dataKey, slot, deps)] })

/** The same slot file with another passphrase in place of one slot's, under the same id; the data key stays. */
export const replaceSlot = async (
  file: SlotFile,
  dataKey: Uint8Array,
  slotId: string,
  slot: NewSlot,
  deps: KeyDeps = keyDeps,
): Promise<SlotFile> => {
  const replacement = await createSlot(file, dataKey, slot, deps, slotId)
  return { ...file, slots: file.slots.map(old => (old.id === slotId ? replacement : old)) }
}

export const slotMissing = () =>
  fail(
    'slot-missing',
    'That way into the vault is no longer there. Nothing was changed. Please look at the list again.',
  )

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
  secret: Secret,
  deps: Pick<KeyDeps, 'argon2id'>,
): Promise<Buffer | undefined> => {
  const slotKey = await deriveSlotKey(slot, secret, deps.argon2id)
  try {
    return unseal(file, slot, slotKey)
  } finally {
    slotKey.fill(0)
  }
}

const canTry = ({ keyFile }: Secret, { kind }: Slot): boolean =>
  kind === 'passphrase' || keyFile !== undefined

const wrongPassphrase = () =>
  fail(
    'wrong-passphrase',
    'This passphrase does not open the vault. Nothing has been changed. Please check capital letters and the keyboard’s language, and try again as often as you like.',
  )

const keyFileNeeded = () =>
  fail(
    'key-file-needed',
    'This way in needs a key file beside the passphrase, or a passphrase that is its own. Nothing has been changed. Please choose the key file and try again.',
  )

const settingsRefused = () =>
  fail(
    'key-settings-refused',
    'The file that holds this vault’s keys asks for settings that are not safe, so it may have been altered. Nothing was lost: the printed recovery code opens the vault without this file.',
  )

/**
 * Tries a passphrase, and a key file where one is given, on one slot or on every slot in turn; about a second for
 * each. There is no lock-out: who holds the file can try elsewhere anyway, so it would only harm the person who
 * mistyped. `wrong-passphrase` says nothing about any one slot. A slot whose cost is out of bounds is not tried, and
 * named when no other slot opens; so is one that needs a key file when none was given.
 */
export const unlock = async (
  file: SlotFile,
  { slot: wantedSlot, ...secret }: Attempt,
  deps: Pick<KeyDeps, 'argon2id'> = keyDeps,
): Promise<
  Result<Unlocked, 'wrong-passphrase' | 'key-settings-refused' | 'key-file-needed' | 'slot-missing'>
> => {
  const wanted = file.slots.filter(({ id }) => wantedSlot === undefined || id === wantedSlot)
  if (wanted.length === 0) return slotMissing()
  const usable = wanted.filter(slot => isAcceptableCost(slot.kdf))
  const tried = usable.filter(slot => canTry(secret, slot))
  for (const slot of tried) {
    // One after another: each takes 256 MiB while it runs.
    const dataKey = await openSlot(file, slot, secret, deps)
    if (dataKey !== undefined) return ok({ dataKey, slotId: slot.id })
  }
  if (usable.length < wanted.length) return settingsRefused()
  return tried.length < usable.length ? keyFileNeeded() : wrongPassphrase()
}
