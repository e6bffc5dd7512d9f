import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../shared/model/result.ts'
import { classifyDatabaseError, type DatabaseFailureCode } from './database/classify.ts'
import { syncFolder } from './durable-files.ts'

export const vaultEnding = '.storykeep'

export interface VaultPaths {
  readonly folder: string
  readonly database: string
  readonly keys: string
  readonly backups: string
  /** The note of how far the record had come (`record/last-head.ts`). */
  readonly head: string
}

export type CreateFolderFailureCode = DatabaseFailureCode | 'vault-name' | 'vault-exists' | 'place-missing'
export type FindFolderFailureCode = 'vault-missing' | 'not-a-vault' | 'vault-incomplete' | 'read-only'

/** Where things are in a vault's folder. */
export const vaultPaths = (folder: string): VaultPaths => ({
  folder,
  database: join(folder, 'vault.db'),
  keys: join(folder, 'keys.json'),
  backups: join(folder, 'backups'),
  head: join(folder, 'vault.head'),
})

const realFolder = (path: string): string => {
  try {
    return realpathSync.native(dirname(path))
  } catch {
    return dirname(path)
  }
}

/** Whether a path lies in a vault's folder, this one or another, also by way of a link. */
export const isInsideVault = (path: string): boolean =>
  [dirname(resolve(path)), realFolder(resolve(path))].some(folder =>
    folder.split(sep).some(name => name.toLowerCase().endsWith(vaultEnding)),
  )

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}

const readOnly = () =>
  fail(
    'read-only',
    'This folder cannot be written to, so nothing has been changed. Please choose a folder of your own, or check that its disk is not read-only.',
  )

const refuseTarget = (
  folder: string,
): { readonly ok: false; readonly error: Failure<CreateFolderFailureCode> } | undefined => {
  const name = basename(folder)
  if (!name.endsWith(vaultEnding) || name.length === vaultEnding.length) {
    return fail(
      'vault-name',
      'A new vault needs a name. Nothing has been made yet. Please give it one and try again.',
    )
  }
  if (!isFolder(dirname(folder))) {
    return fail(
      'place-missing',
      'The folder in which the vault was to be made is not there. Nothing has been made. Please choose another one.',
    )
  }
  if (existsSync(folder)) {
    return fail(
      'vault-exists',
      'There is already something with this name in that folder, and it has not been touched. Please choose another name.',
    )
  }
  return mayWrite(dirname(folder)) ? undefined : readOnly()
}

/**
 * Makes a vault's folder all at once: `build` fills a folder beside it, with another ending, which gets its real
 * name only when `build` has succeeded and closed its files. A crash on the way leaves nothing that could be
 * taken for a vault. Never puts anything in place of what exists.
 */
export const createVaultFolder = async <Code extends string>(
  folder: string,
  build: (paths: VaultPaths) => Promise<Result<unknown, Code>>,
): Promise<Result<VaultPaths, Code | CreateFolderFailureCode>> => {
  const refused = refuseTarget(folder)
  if (refused !== undefined) return refused
  let making: string | undefined
  try {
    making = mkdtempSync(`${folder}.making-`)
    const paths = vaultPaths(making)
    mkdirSync(paths.backups, { mode: 0o700 })
    const built = await build(paths)
    if (!built.ok) return built
    syncFolder(making)
    const takenMeanwhile = refuseTarget(folder)
    if (takenMeanwhile !== undefined) return takenMeanwhile
    renameSync(making, folder)
    making = undefined
    syncFolder(dirname(folder))
    return ok(vaultPaths(folder))
  } catch (error) {
    const { code, message } = classifyDatabaseError(error)
    return fail(code, message)
  } finally {
    if (making !== undefined) rmSync(making, { recursive: true, force: true })
  }
}

/** Looks whether a folder is a vault at all, whole or not. */
export const findVaultFolder = (folder: string): Result<VaultPaths, 'vault-missing' | 'not-a-vault'> => {
  if (!existsSync(folder)) {
    return fail(
      'vault-missing',
      'This vault is not where it was. It may have been moved or renamed, or its disk is not connected. Please look for it and open it from there.',
    )
  }
  return isFolder(folder) && basename(folder).endsWith(vaultEnding)
    ? ok(vaultPaths(folder))
    : fail(
        'not-a-vault',
        'This is not a Storykeep vault. Nothing has been changed. Please choose another one.',
      )
}

/**
 * Looks whether a folder is a vault that can be worked in. A vault without its slot file is still found
 * (`hasKeys` false): the recovery code opens it.
 */
export const findVault = (
  folder: string,
): Result<VaultPaths & { readonly hasKeys: boolean }, FindFolderFailureCode> => {
  const found = findVaultFolder(folder)
  if (!found.ok) return found
  const paths = found.value
  if (!existsSync(paths.database)) {
    return fail(
      'vault-incomplete',
      'The database is missing from this vault’s folder. Nothing has been changed. If the folder was copied, please check that everything in it was; otherwise restore the newest backup.',
    )
  }
  return mayWrite(folder) ? ok({ ...paths, hasKeys: existsSync(paths.keys) }) : readOnly()
}
