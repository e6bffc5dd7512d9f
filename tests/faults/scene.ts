import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createBackup } from '../../electron/vault/backup/backup.ts'
import { migrate } from '../../electron/vault/database/migrate.ts'
import { createVaultDatabase } from '../../electron/vault/database/open.ts'
import { insertProject } from '../../electron/vault/database/repositories/project.ts'
import { type SlotFile, writeSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { openVaultWithKey } from '../../electron/vault/open-vault.ts'
import { appendEntry } from '../../electron/vault/record/record.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import type { Result } from '../../shared/model/result.ts'
import { adult } from './adult.ts'
import { performer } from './context.ts'
import { makeHandovers } from './handovers.ts'
import { type Kind, keyNumber, noon } from './kinds.ts'

const valueFrom = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const firstSlots: SlotFile = {
  format: 'storykeep-keys',
  version: 1,
  vault: 'a'.repeat(32),
  slots: [
    {
      id: '1'.repeat(16),
      kind: 'passphrase',
      label: 'Keys 0',
      kdf: { name: 'argon2id', memoryKiB: 262_144, passes: 3, lanes: 4, salt: 'c'.repeat(32) },
      cipher: 'aes-256-gcm',
      nonce: 'd'.repeat(24),
      sealed: 'e'.repeat(96),
      createdAt: '2026-06-15T10:00:00.000Z',
    },
  ],
}

/** How many small migrations a vault is brought up by while it is killed. */
export const migrationSteps = 60

const writeMigrations = (place: string): void => {
  const folder = join(place, 'migrations')
  const only = join(place, 'first-migration')
  mkdirSync(folder)
  mkdirSync(only)
  for (let version = 1; version <= migrationSteps; version += 1) {
    const source = `CREATE TABLE IF NOT EXISTS steps_taken (version INTEGER NOT NULL, filling BLOB NOT NULL) STRICT;
      INSERT INTO steps_taken VALUES (${version}, randomblob(9000));
      CREATE TABLE step_${version} (a INTEGER NOT NULL) STRICT;
      INSERT INTO step_${version} VALUES (${version});`
    writeFileSync(join(folder, `${String(version).padStart(4, '0')}-step.sql`), source)
  }
  copyFileSync(join(folder, '0001-step.sql'), join(only, '0001-step.sql'))
}

/** What another vault hands over to this one. */
const makeHandoversElsewhere = async (place: string, folder: string, address: string): Promise<void> => {
  const elsewhere = join(place, 'elsewhere')
  const other = await makeTemplate(elsewhere, 'import')
  const vault = valueFrom(openVaultWithKey(other, { key: keyNumber(0), person: 'Ola', slot: '' }, () => noon))
  await makeHandovers(performer({ ...vault, folder: other }), elsewhere, folder, address)
  vault.database.close()
}

/** Makes the vault that every run of a kind begins with, in a folder of its own. */
export const makeTemplate = async (place: string, kind: Kind): Promise<string> => {
  const folder = join(place, 'Faults.storykeep')
  const paths = vaultPaths(folder)
  mkdirSync(paths.backups, { recursive: true })
  const key = keyNumber(0)
  const database = valueFrom(createVaultDatabase(paths.database, key))
  if (kind === 'migration') {
    writeMigrations(place)
    const first = pathToFileURL(`${join(place, 'first-migration')}/`)
    valueFrom(migrate(database, { folder: first, beforeUpgrade: () => ({ ok: true, value: null }) }))
    database.close()
    return folder
  }
  valueFrom(migrate(database, { beforeUpgrade: () => ({ ok: true, value: null }) }))
  database
    .transaction(() => {
      insertProject(database, 'Faults', noon.toISOString())
      appendEntry(database, {
        at: noon.toISOString(),
        actor: 'Ola',
        operation: 'vault.create',
        object: 'vault',
        detail: {},
      })
    })
    .immediate()
  database.close()
  valueFrom(writeSlotFile(paths.keys, firstSlots))
  const vault = valueFrom(
    openVaultWithKey(folder, { key: keyNumber(0), person: 'Ola', slot: '' }, () => noon),
  )
  const perform = performer({ ...vault, folder })
  const file = join(place, 'first.txt')
  writeFileSync(file, 'Int: How was it?\n\nP1: We sat by the river and Keziah Okafor came.\n')
  const { imported } = await perform('stories.import', { files: [file] })
  const story = imported[0]?.story ?? ''
  for (const { id } of (await perform('identities.list', {})).identities) {
    await perform('identities.accept', { identity: id })
  }
  const { participant } = await perform('participants.add', adult('Winnie'))
  await perform('stories.update', { story, participant })
  if (kind === 'handover') {
    const { address } = await perform('handover.makeAddress', {})
    await makeHandoversElsewhere(place, folder, address)
  }
  valueFrom(
    createBackup({
      database: vault.database,
      folder: paths.backups,
      key: vault.key,
      now: () => noon,
      reason: 'regular',
    }),
  )
  vault.database.close()
  return folder
}

export interface Scene {
  /** The vault that every run begins with. */
  readonly template: string
  /** Where a run has its vault, and what some kinds of work take from beside it. */
  readonly run: string
  readonly folder: string
}

/** Makes what the runs of a kind need, lets them happen, and takes all of it away. */
export const withScene = async <Value>(
  kind: Kind,
  work: (scene: Scene) => Promise<Value>,
): Promise<Value> => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-faults-'))
  try {
    const template = await makeTemplate(place, kind)
    const run = join(place, 'run')
    mkdirSync(run)
    copyBeside(place, run)
    return await work({ template, run, folder: join(run, 'Faults.storykeep') })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Puts the vault of a template in place of what a run has left. */
export const copyTemplate = (template: string, folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(template, folder, { recursive: true })
}

/** What some kinds of work take from beside the vault. */
export const copyBeside = (template: string, run: string): void => {
  for (const name of ['migrations', 'handovers']) {
    const from = join(template, name)
    if (existsSync(from)) cpSync(from, join(run, name), { recursive: true })
  }
}

/** The vault's own program, as the runs start it. */
export const workerFile = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** Files that a run has left beside the vault, for the next one to begin without. */
export const clearBeside = (place: string): void => {
  for (const name of readdirSync(place)) {
    if (/^interview-|^copy\.docx$|^\.storykeep-/.test(name)) rmSync(join(place, name), { force: true })
  }
}
