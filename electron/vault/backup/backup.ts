import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { type DatabaseFailureCode, failDatabase } from '../database/classify.ts'
import type { Database } from '../database/driver.ts'
import type { OpenFailureCode } from '../database/open.ts'
import { syncFile, syncFolder } from '../durable-files.ts'
import { stageVault } from '../replacement/staged.ts'
import { contentOf, isSameContent, readCopy } from './content.ts'
import { freeBackupName, listBackups, removeBackup, removeUnfinished, unfinishedEnding } from './list.ts'
import { type BackupManifest, readManifest, writeManifest } from './manifest.ts'
import { type BackupReason, backupsToRemove, manifestName } from './names.ts'

export interface BackupSource {
  /** The open vault; not inside a transaction. */
  readonly database: Database
  /** The same 32-byte data key; it stays the caller's to wipe. */
  readonly key: Uint8Array
  /** The vault's `backups` folder; made when it is not there. */
  readonly folder: string
  readonly now: () => Date
  readonly reason: BackupReason
}

export interface Backup {
  readonly name: string
  readonly manifest: BackupManifest
}

const unverified = () =>
  fail(
    'backup-unverified',
    'A backup was made, but on reading it again it did not match the vault, so it was not kept. The vault itself and earlier backups are as they were. Please check the disk and try again.',
  )

const copyAndVerify = ({ database, key, folder, now, reason }: BackupSource): Backup | 'unverified' => {
  const taken = now()
  const name = freeBackupName(folder, taken, reason)
  const file = join(folder, name)
  const unfinished = `${file}${unfinishedEnding}`
  // The plain file copy would miss the write-ahead log, and the driver's own backup cannot encrypt.
  stageVault(database, unfinished)
  syncFile(unfinished)
  const source = contentOf(database)
  const copy = readCopy(unfinished, key)
  if (!copy.ok || copy.value === undefined || !isSameContent(source, copy.value)) return 'unverified'
  const { schema, entries, head } = source
  const manifest: BackupManifest = {
    format: 'storykeep-backup',
    version: 1,
    when: taken.toISOString(),
    schema,
    entries,
    head,
    bytes: statSync(unfinished).size,
  }
  // The database's name comes last: where it stands, everything that belongs to it stands too.
  writeManifest(join(folder, manifestName(name)), manifest)
  renameSync(unfinished, file)
  syncFolder(folder)
  return { name, manifest }
}

/**
 * Copies the open vault, encrypted with the same key, into its `backups` folder, reads the copy again
 * (integrity, foreign keys, rows of every table, head of the record), and only then gives it its name
 * `backup-YYYYMMDD-HHMMSS.db`, with a manifest beside it. Blocks while it works. What a killed backup left
 * behind is cleared first. Earlier backups are not touched; `removeOldBackups` does that.
 */
export const createBackup = (
  source: BackupSource,
): Result<Backup, DatabaseFailureCode | 'backup-unverified'> => {
  try {
    mkdirSync(source.folder, { recursive: true, mode: 0o700 })
    removeUnfinished(source.folder)
    const backup = copyAndVerify(source)
    if (backup !== 'unverified') return ok(backup)
    removeUnfinished(source.folder)
    return unverified()
  } catch (error) {
    try {
      removeUnfinished(source.folder)
    } catch {
      // The disk refuses this as well; the next backup clears it.
    }
    return failDatabase(error)
  }
}

/**
 * Takes away the backups whose time is over (see `backupsToRemove`), and never the one that was just made: where the
 * clock was set back, or stands still, its name is not the latest. Gives their names.
 */
export const removeOldBackups = (
  folder: string,
  now: Date,
  made: string,
): Result<readonly string[], DatabaseFailureCode> => {
  try {
    const names = backupsToRemove(
      listBackups(folder).map(backup => backup.name),
      now,
    ).filter(name => name !== made)
    for (const name of names) removeBackup(folder, name)
    return ok(names)
  } catch (error) {
    return failDatabase(error)
  }
}

const damagedBackup = () =>
  fail(
    'backup-damaged',
    'This backup is not what it was when it was made, so it should not be relied on. The vault itself is not concerned. Please make a new backup.',
  )

/** Reads a finished backup with its key: every page, its record, and whether it is what its manifest says. */
export const verifyBackup = (
  folder: string,
  name: string,
  key: Uint8Array,
): Result<BackupManifest, OpenFailureCode | 'backup-damaged'> => {
  const manifest = readManifest(join(folder, manifestName(name)))
  const copy = readCopy(join(folder, name), key)
  // Damage is the backup's here, and the vault's sentence for it would frighten for nothing.
  if (!copy.ok) return copy.error.code === 'damaged' ? damagedBackup() : copy
  const agrees =
    manifest !== undefined &&
    copy.value?.entries === manifest.entries &&
    copy.value.head === manifest.head &&
    copy.value.schema === manifest.schema
  return agrees ? ok(manifest) : damagedBackup()
}
