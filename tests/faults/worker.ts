// Does one kind of work in a vault without end, and says on standard output what is done for good; to be killed from
// outside. Arguments: the vault's folder, the kind, the number of the key, a seed for what differs between runs.
import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createBackup } from '../../electron/vault/backup/backup.ts'
import { listBackups } from '../../electron/vault/backup/list.ts'
import { readManifest } from '../../electron/vault/backup/manifest.ts'
import { manifestName } from '../../electron/vault/backup/names.ts'
import { rekeyBackups } from '../../electron/vault/backup/rekey-backups.ts'
import { restoreBackup } from '../../electron/vault/backup/restore.ts'
import { migrate } from '../../electron/vault/database/migrate.ts'
import { openVaultDatabase } from '../../electron/vault/database/open.ts'
import { readSlotFile, writeSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { openVaultWithKey } from '../../electron/vault/open-vault.ts'
import { noteHead } from '../../electron/vault/record/last-head.ts'
import { appendEntry } from '../../electron/vault/record/record.ts'
import { replaceKey } from '../../electron/vault/replacement/replace-key.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import type { Result } from '../../shared/model/result.ts'
import { type Kind, keyNumber, labelled, migrationFolder, noon } from './kinds.ts'

const [folder = '', kind = 'writes', keyText = '0', seedText = '0'] = process.argv.slice(2)
const paths = vaultPaths(folder)
const seed = Number(seedText)
let index = Number(keyText)

const valueFrom = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const open = () =>
  valueFrom(
    openVaultWithKey(folder, { key: keyNumber(index), person: 'Ola', slot: '' }, () => new Date(noon)),
  )

// Straight to the pipe: nothing may wait in this process when it dies.
const acknowledge = (step: number, entries: number): void => {
  writeSync(1, `${JSON.stringify({ step, entries })}\n`)
}

const entriesOf = (vault: ReturnType<typeof open>): number =>
  Number(vault.database.prepare('SELECT count(*) FROM record').pluck().get())

type Vault = ReturnType<typeof open>

/** A change as the vault makes it: several pages and an entry in one transaction, then the note of how far it is. */
const writeSomething = ({ database }: Vault, step: number): void => {
  database
    .transaction(() => {
      database
        .prepare('INSERT INTO themes (name, position) VALUES (?, ?)')
        .run(`Theme ${seed}-${step} ${'x'.repeat(9_000)}`, step)
      appendEntry(database, {
        at: noon.toISOString(),
        actor: 'Ola',
        operation: 'project.update',
        object: 'project',
        detail: {},
      })
    })
    .immediate()
  noteHead(paths.head, database)
}

/** The vault's own operations; loaded only where they are wanted, since that takes most of a second. */
const operationsOf = async (vault: Vault) => {
  const { performer } = await import('./context.ts')
  return performer({ ...vault, folder })
}

const interview = (step: number): string => {
  const file = join(folder, '..', `interview-${seed}-${step}.txt`)
  writeFileSync(
    file,
    `Int: What was day ${seed}-${step} like?\n\nP1: We sat by the river with Keziah Okafor, ${'and it went on. '.repeat(150)}\n`,
  )
  return file
}

/** An import names what it could not bring in; here that is the end of the work. */
const bringInStory = async (
  perform: Awaited<ReturnType<typeof operationsOf>>,
  step: number,
): Promise<string> => {
  const { imported } = await perform('stories.import', { files: [interview(step)] })
  if (imported[0] === undefined) throw new Error('Not brought in')
  return imported[0].story
}

/** So that a fast machine does not end the run by itself. */
const waitForTheEnd = (): void => {
  setInterval(() => undefined, 1_000)
}

const work: Readonly<Record<Kind, () => Promise<void>>> = {
  writes: async () => {
    const vault = open()
    for (let step = 1; ; step += 1) {
      writeSomething(vault, step)
      acknowledge(step, entriesOf(vault))
    }
  },
  import: async () => {
    const vault = open()
    const perform = await operationsOf(vault)
    acknowledge(0, entriesOf(vault))
    for (let step = 1; ; step += 1) {
      await bringInStory(perform, step)
      acknowledge(step, entriesOf(vault))
    }
  },
  export: async () => {
    const vault = open()
    const perform = await operationsOf(vault)
    const [story] = (await perform('stories.list', {})).stories
    acknowledge(0, entriesOf(vault))
    for (let step = 1; ; step += 1) {
      await perform('reviews.makeCopy', {
        story: story?.id ?? '',
        level: 'team',
        format: 'word',
        method: 'post',
        sentOn: '2026-06-15',
        to: join(folder, '..', 'copy.docx'),
        replace: true,
      })
      acknowledge(step, entriesOf(vault))
    }
  },
  backup: async () => {
    const vault = open()
    for (let step = 1; ; step += 1) {
      writeSomething(vault, step)
      const at = new Date(noon.getTime() + (seed * 1000 + step) * 1000)
      const { key, database } = vault
      valueFrom(createBackup({ database, folder: paths.backups, key, now: () => at, reason: 'regular' }))
      acknowledge(step, entriesOf(vault))
    }
  },
  erasure: async () => {
    const vault = open()
    const perform = await operationsOf(vault)
    for (let step = 1; ; step += 1) {
      const story = await bringInStory(perform, step)
      acknowledge(step * 2 - 1, entriesOf(vault))
      await perform('stories.erase', { story })
      acknowledge(step * 2, entriesOf(vault))
    }
  },
  slots: async () => {
    const slots = valueFrom(readSlotFile(paths.keys))
    const first = Number(/\d+$/.exec(slots.slots[0]?.label ?? '')?.[0] ?? 0)
    for (let step = first + 1; ; step += 1) {
      valueFrom(writeSlotFile(paths.keys, labelled(slots, step)))
      acknowledge(step, 0)
    }
  },
  rekey: async () => {
    let vault = open()
    acknowledge(index, entriesOf(vault))
    for (;;) {
      const next = keyNumber(index + 1)
      const slots = labelled(valueFrom(readSlotFile(paths.keys)), index + 1)
      replaceKey({ ...vault, folder, now: () => new Date(noon), progress: () => undefined }, next, slots)
      vault.database.close()
      index += 1
      vault = open()
      acknowledge(index, entriesOf(vault))
      rekeyBackups(vault.database, paths.backups, vault.key, () => undefined)
    }
  },
  restore: async () => {
    let vault = open()
    const [{ name } = { name: '' }] = listBackups(paths.backups)
    const manifest = readManifest(join(paths.backups, manifestName(name)))
    for (let step = 1; ; step += 1) {
      writeSomething(vault, step)
      acknowledge(step, entriesOf(vault))
      const detail = { to: manifest?.entries ?? 0, shared: manifest?.entries ?? 0, from: null }
      const entry = {
        at: noon.toISOString(),
        actor: 'Ola',
        operation: 'vault.restore',
        object: 'vault',
        detail,
      }
      const file = join(paths.backups, name)
      valueFrom(restoreBackup(paths, { file, key: vault.key, entry, setAside: null }))
      vault.database.close()
      vault = open()
      acknowledge(-step, entriesOf(vault))
    }
  },
  handover: async () => {
    const vault = open()
    const perform = await operationsOf(vault)
    const { bringIn, handoverCount, handoverFile } = await import('./handovers.ts')
    acknowledge(0, entriesOf(vault))
    for (let step = 1; step <= handoverCount; step += 1) {
      await bringIn(perform, handoverFile(folder, step))
      acknowledge(step, entriesOf(vault))
    }
    waitForTheEnd()
  },
  migration: async () => {
    const database = valueFrom(openVaultDatabase(paths.database, keyNumber(index)))
    acknowledge(0, 0)
    valueFrom(
      migrate(database, {
        folder: migrationFolder(folder),
        beforeUpgrade: () => ({ ok: true, value: null }),
      }),
    )
    acknowledge(1, 0)
    waitForTheEnd()
  },
}

mkdirSync(paths.backups, { recursive: true })
await work[kind as Kind]()
