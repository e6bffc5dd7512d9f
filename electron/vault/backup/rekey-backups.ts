import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database/driver.ts'
import { emptyWriteAheadLog } from '../database/open.ts'
import { forgetEarlierKey, listEarlierKeys } from '../database/repositories/earlier-keys.ts'
import { syncFolder } from '../durable-files.ts'
import { rekeyStaged, stageFile } from '../replacement/staged.ts'
import { readCopy } from './content.ts'
import { listBackups, removeUnfinished, unfinishedEnding } from './list.ts'
import { writeManifest } from './manifest.ts'
import { manifestName } from './names.ts'

/** Whether a backup is now under the new key, was already, or cannot be read with either. */
type Outcome = 'done' | 'already' | 'left'

const rekeyBackup = (folder: string, name: string, key: Uint8Array, earlier: Uint8Array): Outcome => {
  const file = join(folder, name)
  if (readCopy(file, key).ok) return 'already'
  const content = readCopy(file, earlier)
  if (!content.ok || content.value === undefined) return 'left'
  const unfinished = `${file}${unfinishedEnding}`
  stageFile(file, unfinished)
  if (!rekeyStaged(unfinished, earlier, key, content.value).ok) return 'left'
  renameSync(unfinished, file)
  syncFolder(folder)
  return 'done'
}

/**
 * Encrypts every backup that still has an earlier key under the vault's own, one after another, each whole or not at
 * all; then that key is forgotten. Killed on the way it goes on where it stopped when it is called again. A backup
 * that no key reads is left as it is.
 *
 * @returns how many were left
 */
export const rekeyBackups = (
  database: Database,
  folder: string,
  key: Uint8Array,
  progress: (done: number, total: number) => void,
): number => {
  let left = 0
  for (const { id, key: earlier } of listEarlierKeys(database)) {
    removeUnfinished(folder)
    const backups = listBackups(folder).filter(({ state }) => state !== 'file-missing')
    let done = 0
    for (const { name, manifest } of backups) {
      const outcome = rekeyBackup(folder, name, key, earlier)
      if (outcome === 'left') left += 1
      if (outcome === 'done' && manifest !== undefined) {
        writeManifest(join(folder, manifestName(name)), {
          ...manifest,
          bytes: statSync(join(folder, name)).size,
        })
      }
      done += 1
      progress(done, backups.length)
    }
    earlier.fill(0)
    forgetEarlierKey(database, id)
    // Not a byte of that key is to stay in the log.
    emptyWriteAheadLog(database)
  }
  return left
}
