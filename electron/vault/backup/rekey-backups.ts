import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database/driver.ts'
import { emptyWriteAheadLog } from '../database/open.ts'
import { forgetEarlierKey, listEarlierKeys } from '../database/repositories/earlier-keys.ts'
import { syncFolder } from '../durable-files.ts'
import { rekeyStaged, stageFile } from '../replacement/staged.ts'
import { readCopy } from './content.ts'
import { listBackups, removeUnfinished, unfinishedEnding } from './list.ts'

/**
 * `done`: it is under the new key. `damaged`: no key reads it. `waiting`: the earlier key reads it, and this time the
 * disk refused (no room, say), so that key is still needed.
 */
type Outcome = 'done' | 'damaged' | 'waiting'

/** What damage answers with, and not a disk that is full or slow. */
const unreadable: ReadonlySet<string> = new Set(['not-readable', 'damaged'])

const rekeyBackup = (folder: string, name: string, key: Uint8Array, earlier: Uint8Array): Outcome => {
  const file = join(folder, name)
  if (readCopy(file, key).ok) return 'done'
  const content = readCopy(file, earlier)
  if (!content.ok) return unreadable.has(content.error.code) ? 'damaged' : 'waiting'
  if (content.value === undefined) return 'damaged'
  const unfinished = `${file}${unfinishedEnding}`
  try {
    stageFile(file, unfinished)
    if (!rekeyStaged(unfinished, earlier, key, content.value).ok) return 'waiting'
    renameSync(unfinished, file)
    syncFolder(folder)
    return 'done'
  } catch {
    return 'waiting'
  }
}

/**
 * Encrypts every backup that still has an earlier key under the vault's own, one after another, each whole or not at
 * all; once none needs it any more that key is forgotten. Killed or refused on the way, it goes on where it stopped when
 * it is called again. A backup that no key reads is left as it is.
 *
 * @returns how many are not under the vault's key
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
    const names = listBackups(folder).flatMap(({ name, state }) => (state === 'file-missing' ? [] : [name]))
    const outcomes = names.map((name, index) => {
      const outcome = rekeyBackup(folder, name, key, earlier)
      progress(index + 1, names.length)
      return outcome
    })
    left += outcomes.filter(outcome => outcome !== 'done').length
    earlier.fill(0)
    if (outcomes.includes('waiting')) continue
    forgetEarlierKey(database, id)
    // Not a byte of that key is to stay in the log.
    emptyWriteAheadLog(database)
  }
  return left
}
