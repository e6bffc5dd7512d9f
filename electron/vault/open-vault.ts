import { type Failure, fail, ok, type Result } from '../../shared/model/result.ts'
import { createBackup } from './backup/backup.ts'
import { failDatabase } from './database/classify.ts'
import type { Database } from './database/driver.ts'
import { migrate } from './database/migrate.ts'
import { createVaultDatabase, openVaultDatabase } from './database/open.ts'
import { getProjectName, insertProject } from './database/repositories/project.ts'
import type { Argon2Cost, Passphrase } from './keys/passphrase.ts'
import { dataKeyToRecoveryWords, recoveryCodeToDataKey } from './keys/recovery-code.ts'
import { forgetPreviousSlotFile, readSlotFile, type SlotFile, writeSlotFile } from './keys/slot-file.ts'
import {
  type Attempt,
  addSlot,
  createDataKey,
  createSlotFile,
  keyDeps,
  replaceSlot,
  unlock,
} from './keys/slots.ts'
import { lostSince, noteHead } from './record/last-head.ts'
import { appendEntry, chainHead } from './record/record.ts'
import { findWholeVault } from './replacement/find-whole.ts'
import { findTornVault } from './trouble/after-crash.ts'
import { clearReadingCopy } from './trouble/reading-copy.ts'
import { createVaultFolder, type VaultPaths } from './vault-files.ts'

export interface OpenVault {
  readonly database: Database
  /** The 32-byte data key; whoever closes the vault wipes it. */
  readonly key: Buffer
  readonly project: string
  readonly person: string
  /** The way in by which it was opened. */
  readonly slot: string
  /** Set where a copy was opened, to be read only; takes the copy away. */
  readonly removeCopy?: () => void
}

export interface NewVault {
  readonly project: string
  readonly person: string
  readonly passphrase: Passphrase
}

type Clock = () => Date

/** Gives the cost of a new slot, measured on this computer (`tuneCost`). */
export type SlotCost = () => Promise<Argon2Cost>

const bringUpToDate = (database: Database, key: Buffer, paths: VaultPaths, now: Clock) =>
  migrate(database, {
    beforeUpgrade: () =>
      createBackup({ database, key, folder: paths.backups, now, reason: 'before-upgrade' }),
  })

/** Who opens, and by which way in. */
interface Opener {
  readonly person: string
  readonly slot: string
}

/**
 * Where the record has lost entries that it once had, it says so from now on: damage to the log after a crash, or an
 * older database put in place by another program, must not pass as if nothing had been.
 */
const noteLoss = (paths: VaultPaths, database: Database, { person }: Opener, now: Clock): void => {
  const had = lostSince(paths.head, database)
  if (had === undefined) return
  const { entries } = chainHead(database)
  database
    .transaction(() =>
      appendEntry(database, {
        at: now().toISOString(),
        actor: person,
        operation: 'vault.behind',
        object: 'vault',
        detail: { had, has: entries },
      }),
    )
    .immediate()
  noteHead(paths.head, database)
}

const openWithKey = (paths: VaultPaths, key: Buffer, opener: Opener, now: Clock): Result<OpenVault> => {
  const torn = findTornVault(paths, key)
  if (torn !== undefined) {
    key.fill(0)
    return { ok: false, error: torn }
  }
  const opened = openVaultDatabase(paths.database, key)
  if (!opened.ok) {
    key.fill(0)
    return opened
  }
  const database = opened.value
  const refuse = (refused: { readonly ok: false; readonly error: Failure }) => {
    database.close()
    key.fill(0)
    return refused
  }
  try {
    const migrated = bringUpToDate(database, key, paths, now)
    if (!migrated.ok) return refuse(migrated)
    noteLoss(paths, database, opener, now)
    clearReadingCopy(paths)
    return ok({ database, key, project: getProjectName(database), ...opener })
  } catch (error) {
    // A page that is damaged shows itself only when it is read; the vault must not stay locked for it.
    return refuse(failDatabase(error))
  }
}

/** The copy from before would let a replaced passphrase in. If it cannot go now, it goes when next opened. */
const forgetPreviousQuietly = ({ keys }: VaultPaths): void => {
  try {
    forgetPreviousSlotFile(keys)
  } catch {
    // A program that looks through new files may hold it for a moment.
  }
}

export interface OpenDeps {
  readonly now: Clock
  readonly slotCost: SlotCost
}

const fillNewVault = async (
  paths: VaultPaths,
  key: Buffer,
  { project, person, passphrase }: NewVault,
  { now, slotCost }: OpenDeps,
): Promise<Result<SlotFile>> => {
  const made = createVaultDatabase(paths.database, key)
  if (!made.ok) return made
  const database = made.value
  try {
    const migrated = bringUpToDate(database, key, paths, now)
    if (!migrated.ok) return migrated
    const at = now().toISOString()
    database
      .transaction(() => {
        insertProject(database, project, at)
        appendEntry(database, { at, actor: person, operation: 'vault.create', object: 'vault', detail: {} })
      })
      .immediate()
  } finally {
    database.close()
  }
  const cost = await slotCost()
  const slots = await createSlotFile(key, { label: person, passphrase }, { ...keyDeps, cost })
  const written = writeSlotFile(paths.keys, slots)
  return written.ok ? ok(slots) : written
}

const firstSlot = ({ slots: [first] }: SlotFile): string => first?.id ?? ''

/** Makes a vault, whole or not at all, and opens it. The recovery code is the key in words: it is shown once. */
export const createVault = async (
  folder: string,
  vault: NewVault,
  deps: OpenDeps,
): Promise<Result<OpenVault & { readonly recoveryCode: string }>> => {
  const key = createDataKey()
  let slot = ''
  const made = await createVaultFolder(folder, async paths => {
    const filled = await fillNewVault(paths, key, vault, deps)
    if (filled.ok) slot = firstSlot(filled.value)
    return filled
  })
  if (!made.ok) {
    key.fill(0)
    return made
  }
  const recoveryCode = dataKeyToRecoveryWords(key).join(' ')
  const opened = openWithKey(made.value, key, { person: vault.person, slot }, deps.now)
  return opened.ok ? ok({ ...opened.value, recoveryCode }) : opened
}

/** Opens a vault with a passphrase, by one way in or by any. The person is the one whose passphrase it is. */
export const openVault = async (folder: string, attempt: Attempt, now: Clock): Promise<Result<OpenVault>> => {
  const paths = findWholeVault(folder)
  if (!paths.ok) return paths
  const slots = readSlotFile(paths.value.keys)
  if (!slots.ok) return slots
  const unlocked = await unlock(slots.value, attempt)
  if (!unlocked.ok) return unlocked
  const { dataKey, slotId } = unlocked.value
  const person = slots.value.slots.find(slot => slot.id === slotId)?.label ?? ''
  const opened = openWithKey(paths.value, dataKey, { person, slot: slotId }, now)
  if (opened.ok) forgetPreviousQuietly(paths.value)
  return opened
}

export interface Recovery {
  readonly recoveryCode: string | Uint8Array
  readonly person: string
  readonly passphrase: Passphrase
}

/** With the keys' file lost or unreadable a new one is begun; otherwise everybody else's passphrase stays. */
const slotsAfterRecovery = async (
  paths: VaultPaths,
  key: Buffer,
  { person, passphrase }: Recovery,
  slotCost: SlotCost,
): Promise<SlotFile> => {
  const known = readSlotFile(paths.keys)
  const slot = { label: person, passphrase }
  const deps = { ...keyDeps, cost: await slotCost() }
  if (!known.ok) return createSlotFile(key, slot, deps)
  const own = known.value.slots.find(({ label }) => label === person)
  return own === undefined
    ? addSlot(known.value, key, slot, deps)
    : replaceSlot(known.value, key, own.id, slot, deps)
}

/** Notes the recovery in the record before the keys change: a way in that nobody can see would be the worse half. */
const changePassphrase = async (
  paths: VaultPaths,
  { database, key, person }: OpenVault,
  recovery: Recovery,
  { now, slotCost }: OpenDeps,
): Promise<Result<string>> => {
  const entry = { at: now().toISOString(), actor: person, object: 'vault', detail: {} }
  try {
    const slots = await slotsAfterRecovery(paths, key, recovery, slotCost)
    database.transaction(() => appendEntry(database, { ...entry, operation: 'vault.recover' })).immediate()
    const written = writeSlotFile(paths.keys, slots)
    return written.ok ? ok(slots.slots.find(({ label }) => label === person)?.id ?? '') : written
  } catch (error) {
    return failDatabase(error)
  }
}

/** Opens a vault with its recovery code, with or without `keys.json`, and sets a new passphrase. */
export const recoverVault = async (
  folder: string,
  recovery: Recovery,
  deps: OpenDeps,
): Promise<Result<OpenVault>> => {
  const paths = findWholeVault(folder)
  if (!paths.ok) return paths
  const key = recoveryCodeToDataKey(recovery.recoveryCode)
  if (!key.ok) return key
  const opened = openWithKey(paths.value, key.value, { person: recovery.person, slot: '' }, deps.now)
  if (!opened.ok) return opened
  const changed = await changePassphrase(paths.value, opened.value, recovery, deps)
  if (!changed.ok) {
    closeVault(opened.value)
    return changed
  }
  forgetPreviousQuietly(paths.value)
  return ok({ ...opened.value, slot: changed.value })
}

/** Opens a vault whose key is known already; wipes it on failure. */
export const openVaultWithKey = (
  folder: string,
  { key, person, slot }: Opener & { readonly key: Buffer },
  now: Clock,
): Result<OpenVault> => {
  const paths = findWholeVault(folder)
  if (paths.ok) return openWithKey(paths.value, key, { person, slot }, now)
  key.fill(0)
  return paths
}

/** Closes a vault and opens what now stands in its place; the caller keeps and wipes `key`. */
export const reopenVault = (
  folder: string,
  vault: OpenVault,
  next: { readonly key: Uint8Array; readonly slot: string },
  now: Clock,
): Result<OpenVault> => {
  const key = Buffer.from(next.key)
  closeVault(vault)
  const opened = openVaultWithKey(folder, { key, person: vault.person, slot: next.slot }, now)
  if (opened.ok) return opened
  return fail(
    'not-reopened',
    'The vault was closed and could not be opened again at once. Everything that was kept is safe. Please open it once more.',
  )
}

export const closeVault = ({ database, key, removeCopy }: OpenVault): void => {
  database.close()
  key.fill(0)
  removeCopy?.()
}
