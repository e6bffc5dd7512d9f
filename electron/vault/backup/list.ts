import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../durable-files.ts'
import { type BackupManifest, readManifest } from './manifest.ts'
import { type BackupReason, backupName, manifestName, parseBackupName } from './names.ts'

/**
 * `complete`: file and manifest are there and agree. Otherwise what is wrong, as far as can be seen without
 * the key; `verifyBackup` reads the content as well.
 */
export type BackupState = 'complete' | 'manifest-unreadable' | 'file-missing' | 'size-differs'

export interface BackupListing {
  readonly name: string
  /** When it was taken, ISO 8601 in UTC, as its name says. */
  readonly when: string
  readonly reason: BackupReason
  readonly state: BackupState
  readonly manifest: BackupManifest | undefined
}

/** The ending of a backup that is still being made, or being taken away. */
export const unfinishedEnding = '.making'

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size

const stateOf = (bytes: number | undefined, manifest: BackupManifest | undefined): BackupState => {
  if (bytes === undefined) return 'file-missing'
  if (manifest === undefined) return 'manifest-unreadable'
  return manifest.bytes === bytes ? 'complete' : 'size-differs'
}

const backupNames = (folder: string): readonly string[] => {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
  const databases = names.map(name => name.replace(/\.json$/, '.db'))
  return [...new Set(databases)].filter(name => parseBackupName(name) !== undefined)
}

/** The backups of a vault's `backups` folder, newest first, also those of which a part is missing. */
export const listBackups = (folder: string): readonly BackupListing[] =>
  backupNames(folder)
    .map(parseBackupName)
    .filter(backup => backup !== undefined)
    .sort((left, right) => right.when.getTime() - left.when.getTime())
    .map(({ name, when, reason }) => {
      const manifest = readManifest(join(folder, manifestName(name)))
      const state = stateOf(sizeOf(join(folder, name)), manifest)
      return { name, when: when.toISOString(), reason, state, manifest }
    })

/** The name for a backup taken now, a second later for as long as that name is taken. */
export const freeBackupName = (folder: string, now: Date, reason: BackupReason): string => {
  const taken = new Set(backupNames(folder))
  let when = now
  while (taken.has(backupName(when, reason))) when = new Date(when.getTime() + 1_000)
  return backupName(when, reason)
}

/** Takes a backup and its manifest away; killed half-way, the rest goes with `removeUnfinished`. */
export const removeBackup = (folder: string, name: string): void => {
  const file = join(folder, name)
  if (existsSync(file)) renameSync(file, `${file}${unfinishedEnding}`)
  rmSync(join(folder, manifestName(name)), { force: true })
  rmSync(`${file}${unfinishedEnding}`, { force: true })
  syncFolder(folder)
}

/** Clears what a killed backup left behind. Finished backups and foreign files are not touched. */
export const removeUnfinished = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const [finished = '', rest] = name.split(unfinishedEnding)
    if (rest === undefined) continue
    const database = finished.replace(/\.json$/, '.db')
    if (parseBackupName(database) === undefined) continue
    if (!existsSync(join(folder, database))) rmSync(join(folder, manifestName(database)), { force: true })
    rmSync(join(folder, name), { force: true })
  }
}
