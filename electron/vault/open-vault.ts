import { type Failure, ok, type Result } from '../../shared/model/result.ts'
import { createBackup } from './backup/backup.ts'
import { failDatabase } from './database/classify.ts'
import type { Database } from './database/driver.ts'
import { migrate } from './database/migrate.ts'
import { createVaultDatabase, openVaultDatabase } from './database/open.ts'
import { getProjectName, insertProject } from './database/repositories/project.ts'
import { dataKeyToRecoveryWords, recoveryCodeToDataKey } from './keys/recovery-code.ts'
import { forgetPreviousSlotFile, readSlotFile, type SlotFile, writeSlotFile } from './keys/slot-file.ts'
import { addSlot, createDataKey, createSlotFile, replaceSlot, unlock } from './keys/slots.ts'
import { appendEntry } from './record/record.ts'
import { createVaultFolder, findVault, type VaultPaths } from './vault-files.ts'

export interface OpenVault {
  readonly database: Database
  /** The 32-byte data key; whoever closes the vault wipes it. */
  readonly key: Buffer
  readonly project: string
  readonly person: string
}

export interface NewVault {
  readonly project: string
  readonly person: string
  readonly passphrase: string
}

type Clock = () => Date

const bringUpToDate = (database: Database, key: Buffer, paths: VaultPaths, now: Clock) =>
  migrate(database, {
    beforeUpgrade: () =>
      createBackup({ database, key, folder: paths.backups, now, reason: 'before-upgrade' }),
  })

const openWithKey = (paths: VaultPaths, key: Buffer, person: string, now: Clock): Result<OpenVault> => {
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
    return migrated.ok ? ok({ database, key, project: getProjectName(database), person }) : refuse(migrated)
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

const fillNewVault = async (
  paths: VaultPaths,
  key: Buffer,
  { project, person, passphrase }: NewVault,
  now: Clock,
): Promise<Result<unknown>> => {
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
  const slots = await createSlotFile(key, { label: person, passphrase })
  return writeSlotFile(paths.keys, slots)
}

/** Makes a vault, whole or not at all, and opens it. The recovery code is the key in words: it is shown once. */
export const createVault = async (
  folder: string,
  vault: NewVault,
  now: Clock,
): Promise<Result<OpenVault & { readonly recoveryCode: string }>> => {
  const key = createDataKey()
  const made = await createVaultFolder(folder, paths => fillNewVault(paths, key, vault, now))
  if (!made.ok) {
    key.fill(0)
    return made
  }
  const recoveryCode = dataKeyToRecoveryWords(key).join(' ')
  const opened = openWithKey(made.value, key, vault.person, now)
  return opened.ok ? ok({ ...opened.value, recoveryCode }) : opened
}

/** Opens a vault with a passphrase. The person is the one whose passphrase it is. */
export const openVault = async (
  folder: string,
  passphrase: string,
  now: Clock,
): Promise<Result<OpenVault>> => {
  const paths = findVault(folder)
  if (!paths.ok) return paths
  const slots = readSlotFile(paths.value.keys)
  if (!slots.ok) return slots
  const unlocked = await unlock(slots.value, passphrase)
  if (!unlocked.ok) return unlocked
  const { dataKey, slotId } = unlocked.value
  const person = slots.value.slots.find(slot => slot.id === slotId)?.label ?? ''
  const opened = openWithKey(paths.value, dataKey, person, now)
  if (opened.ok) forgetPreviousQuietly(paths.value)
  return opened
}

/** With the keys' file lost or unreadable a new one is begun; otherwise everybody else's passphrase stays. */
const slotsAfterRecovery = async (
  paths: VaultPaths,
  key: Buffer,
  person: string,
  passphrase: string,
): Promise<SlotFile> => {
  const known = readSlotFile(paths.keys)
  const slot = { label: person, passphrase }
  if (!known.ok) return createSlotFile(key, slot)
  const own = known.value.slots.find(({ label }) => label === person)
  return own === undefined ? addSlot(known.value, key, slot) : replaceSlot(known.value, key, own.id, slot)
}

/** Notes the recovery in the record before the keys change: a way in that nobody can see would be the worse half. */
const changePassphrase = async (
  paths: VaultPaths,
  { database, key, person }: OpenVault,
  passphrase: string,
  now: Clock,
): Promise<Result<unknown>> => {
  const entry = { at: now().toISOString(), actor: person, object: 'vault', detail: {} }
  try {
    const slots = await slotsAfterRecovery(paths, key, person, passphrase)
    database.transaction(() => appendEntry(database, { ...entry, operation: 'vault.recover' })).immediate()
    return writeSlotFile(paths.keys, slots)
  } catch (error) {
    return failDatabase(error)
  }
}

/** Opens a vault with its recovery code, with or without `keys.json`, and sets a new passphrase. */
export const recoverVault = async (
  folder: string,
  recovery: { readonly recoveryCode: string; readonly person: string; readonly passphrase: string },
  now: Clock,
): Promise<Result<OpenVault>> => {
  const paths = findVault(folder)
  if (!paths.ok) return paths
  const key = recoveryCodeToDataKey(recovery.recoveryCode)
  if (!key.ok) return key
  const opened = openWithKey(paths.value, key.value, recovery.person, now)
  if (!opened.ok) return opened
  const changed = await changePassphrase(paths.value, opened.value, recovery.passphrase, now)
  if (!changed.ok) {
    closeVault(opened.value)
    return changed
  }
  forgetPreviousQuietly(paths.value)
  return opened
}

export const closeVault = ({ database, key }: OpenVault): void => {
  database.close()
  key.fill(0)
}
