import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readFileCapped, replaceFileDurably, syncFile, syncFolder } from '../durable-files.ts'
import { previousSlotFile } from '../keys/slot-file.ts'
import { forgetHead } from '../record/last-head.ts'
import type { VaultPaths } from '../vault-files.ts'

/**
 * Putting another database, and with it other keys, in a vault's place, so that a crash at any moment leaves the old
 * vault whole or the new one whole. Everything new is made in a folder beside the database. A small file, written
 * last, says that it is all there: before it, the old vault stands and what was begun is cleared away; after it, the
 * new one does, and whoever opens the vault next finishes the renames. Nothing of this needs the key.
 */

/** What is to become of the database that is there. */
const readySchema = z.strictObject({
  format: z.literal('storykeep-replacement'),
  version: z.literal(1),
  /** The name under which the old database is kept; null where a backup of it was made. */
  setAside: z
    .string()
    .regex(/^vault-\d{8}-\d{6}\.db$/)
    .nullable(),
})

const readyLimitBytes = 1_024

const staging = ({ folder }: VaultPaths) => {
  const place = join(folder, 'replacing')
  return {
    place,
    database: join(place, 'vault.db'),
    keys: join(place, 'keys.json'),
    ready: join(place, 'ready.json'),
  }
}

/** Where databases are kept that something was wrong with. */
const setAsideFolder = ({ folder }: VaultPaths): string => join(folder, 'set-aside')

/** A name of that time, a second later for as long as it is taken: what was set aside is never written over. */
const freeSetAsideName = (paths: VaultPaths, when: Date): string => {
  const stamp = when.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)
  const name = `vault-${stamp}.db`
  return existsSync(join(setAsideFolder(paths), name))
    ? freeSetAsideName(paths, new Date(when.getTime() + 1_000))
    : name
}

/** The files of the vault that is to come; made in an empty folder. What an earlier attempt left is cleared. */
export const beginReplacement = (paths: VaultPaths): { readonly database: string; readonly keys: string } => {
  const { place, database, keys } = staging(paths)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { mode: 0o700 })
  return { database, keys }
}

/** Clears away what was begun and not decided. */
export const abandonReplacement = (paths: VaultPaths): void => {
  const { place } = staging(paths)
  rmSync(place, { recursive: true, force: true })
}

/**
 * Decides: from here on the vault is the new one. The new files must be closed and whole.
 *
 * @param setAside the time in the name of the old database, where it is to be kept
 */
export const decideReplacement = (paths: VaultPaths, setAside: Date | null): void => {
  const { place, database, keys, ready } = staging(paths)
  syncFile(database)
  if (existsSync(keys)) syncFile(keys)
  syncFolder(place)
  const content = readySchema.parse({
    format: 'storykeep-replacement',
    version: 1,
    setAside: setAside === null ? null : freeSetAsideName(paths, setAside),
  })
  replaceFileDurably(ready, Buffer.from(JSON.stringify(content), 'utf8'))
  syncFolder(paths.folder)
}

const readReady = (file: string): z.infer<typeof readySchema> | undefined => {
  try {
    const text = readFileCapped(file, readyLimitBytes)?.toString('utf8')
    return text === undefined ? undefined : readySchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const moveIfThere = (from: string, to: string): void => {
  if (existsSync(from)) renameSync(from, to)
}

const moveOldAside = (paths: VaultPaths, name: string): void => {
  const folder = setAsideFolder(paths)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  moveIfThere(paths.database, join(folder, name))
  moveIfThere(`${paths.database}-wal`, join(folder, `${name}-wal`))
  syncFolder(folder)
}

/**
 * Finishes a replacement that was decided; each step may have been taken already. The database must be closed.
 * Gives whether there was one. Throws the system's error, after which it can be tried again.
 */
export const finishReplacement = (paths: VaultPaths): boolean => {
  const { place, database, keys, ready } = staging(paths)
  if (!existsSync(place)) return false
  const decided = readReady(ready)
  if (decided === undefined) {
    abandonReplacement(paths)
    return false
  }
  if (existsSync(database)) {
    if (decided.setAside !== null) moveOldAside(paths, decided.setAside)
    forgetHead(paths.head)
    // The old log belongs to the old database: the new one would be read through it.
    rmSync(`${paths.database}-wal`, { force: true })
    renameSync(database, paths.database)
  }
  if (existsSync(keys)) {
    // The copy of the keys from before opens nothing any more.
    rmSync(previousSlotFile(paths.keys), { force: true })
    renameSync(keys, paths.keys)
  }
  syncFolder(paths.folder)
  rmSync(place, { recursive: true, force: true })
  syncFolder(paths.folder)
  return true
}

/** Whether a database was set aside in this vault, because something was wrong with it. */
export const hasSetAside = (paths: VaultPaths): boolean => existsSync(setAsideFolder(paths))

/** Takes away what was set aside: an erasure reaches every copy that the vault itself keeps. */
export const removeSetAside = (paths: VaultPaths): void =>
  rmSync(setAsideFolder(paths), { recursive: true, force: true })
