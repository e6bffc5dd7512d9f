import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupLine } from '../../../shared/contract/backups.ts'
import type { Database } from '../database/driver.ts'
import { setAsideHistories, wasSetAside } from '../record/set-aside-histories.ts'
import { compareWithManifests } from '../record/verify.ts'
import { type BackupListing, listBackups } from './list.ts'

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** How a backup stands to the record of the open vault, as far as its manifest says. */
export const standingOf = (database: Database, { manifest, state }: BackupListing): BackupLine['state'] => {
  if (manifest === undefined || state !== 'complete') return 'damaged'
  const head = { entries: manifest.entries, head: Buffer.from(manifest.head, 'hex') }
  if (compareWithManifests(database, [head]).length === 0) return 'complete'
  return wasSetAside(manifest, setAsideHistories(database)) ? 'other-history' : 'ahead'
}

/** The backups of the open vault, the newest first. */
export const backupLines = (database: Database, folder: string): BackupLine[] =>
  listBackups(folder).map(listing => ({
    name: listing.name,
    madeAt: listing.when,
    bytes: sizeOf(join(folder, listing.name)),
    reason: listing.reason,
    state: standingOf(database, listing),
  }))
