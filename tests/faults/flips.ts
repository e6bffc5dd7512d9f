import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyBackup } from '../../electron/vault/backup/backup.ts'
import { listBackups } from '../../electron/vault/backup/list.ts'
import { checkVault } from '../../electron/vault/check.ts'
import { readSlotFile, writeSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { createSlotFile, unlock } from '../../electron/vault/keys/slots.ts'
import { openVaultWithKey } from '../../electron/vault/open-vault.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { performer } from './context.ts'
import { keyNumber, noon } from './kinds.ts'
import { copyTemplate, makeTemplate } from './scene.ts'

export interface FlipReport {
  readonly file: 'database' | 'log' | 'backup' | 'keys'
  readonly flips: number
  readonly cuts: number
  /** How each was found: by which answer, and how often. */
  readonly foundBy: Readonly<Record<string, number>>
  readonly undetected: readonly string[]
}

const pageBytes = 4096

const sampleSecret = Buffer.from('a passphrase for faults', 'utf8')

/** A number of which each next one is somewhere else, the same in every run. */
const spread = (round: number, below: number): number =>
  Math.floor((((round + 1) * 0.618_033_988_749_894_9) % 1) * below)

/** What the app finds of a vault as it lies there; undefined where it finds nothing. */
const findingOf = (folder: string, entries: number): string | undefined => {
  const opened = openVaultWithKey(folder, { key: keyNumber(0), person: 'Ola', slot: '' }, () => noon)
  if (!opened.ok) return opened.error.code
  const { database, key } = opened.value
  try {
    const { problems, chain } = checkVault(database, folder)
    const told = database
      .prepare("SELECT count(*) FROM record WHERE operation = 'vault.behind'")
      .pluck()
      .get()
    if (problems[0] !== undefined) return problems[0]
    if (chain.problems[0] !== undefined) return chain.problems[0].kind
    if (told !== 0) return 'loss told'
    // Nothing was found: then nothing may be missing either.
    return chain.entries === entries ? undefined : 'silently short'
  } finally {
    database.close()
    key.fill(0)
  }
}

/** How harm is done: a bit turned over, or the file cut. */
type Harm = (file: string) => void

const flip =
  (round: number): Harm =>
  file => {
    const bytes = readFileSync(file)
    const bit = spread(round, bytes.length * 8)
    const at = Math.floor(bit / 8)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
    writeFileSync(file, bytes)
  }

const cut =
  (bytes: number): Harm =>
  file =>
    truncateSync(file, bytes)

const cutsOf = (file: string): readonly number[] => {
  const { size } = statSync(file)
  return Array.from({ length: Math.ceil(size / pageBytes) }, (_, page) => page * pageBytes)
}

interface Subject {
  readonly file: FlipReport['file']
  readonly pathIn: (folder: string) => string
  readonly find: (folder: string) => string | undefined | Promise<string | undefined>
}

const harmMany = async (
  { file, pathIn, find }: Subject,
  template: string,
  folder: string,
  flips: number,
  onRound: () => void,
): Promise<FlipReport> => {
  const foundBy: Record<string, number> = {}
  const undetected: string[] = []
  const cuts = flips === 0 ? [] : cutsOf(pathIn(template))
  const harms: readonly (readonly [string, Harm])[] = [
    ...Array.from({ length: flips }, (_, round) => [`flip ${round}`, flip(round)] as const),
    ...cuts.map(bytes => [`cut at ${bytes}`, cut(bytes)] as const),
  ]
  for (const [name, harm] of harms) {
    copyTemplate(template, folder)
    harm(pathIn(folder))
    const found = await find(folder)
    if (found === undefined || found === 'silently short') undetected.push(`${file}, ${name}: ${found ?? ''}`)
    else foundBy[found] = (foundBy[found] ?? 0) + 1
    onRound()
  }
  return { file, flips, cuts: cuts.length, foundBy, undetected }
}

/** Leaves the vault as a killed program does: its latest work in the log alone. */
const killedTemplate = async (
  place: string,
  template: string,
): Promise<{ folder: string; entries: number }> => {
  const working = join(place, 'Working.storykeep')
  copyTemplate(template, working)
  const opened = openVaultWithKey(working, { key: keyNumber(0), person: 'Ola', slot: '' }, () => noon)
  if (!opened.ok) throw new Error(opened.error.code)
  const { database, key } = opened.value
  const perform = performer({ database, folder: working, key })
  for (let step = 1; step <= 8; step += 1) {
    await perform('project.update', { themes: [{ id: null, name: `Theme ${step}` }] })
  }
  const folder = join(place, 'Killed.storykeep')
  cpSync(working, folder, { recursive: true })
  const { total } = await perform('record.list', { limit: 1 })
  database.close()
  return { folder, entries: total }
}

/** Turns bits over and cuts files, most of them in the database itself, and sees whether the app finds each. */
export const flipEverything = async (
  flips: number,
  onRound: () => void = () => undefined,
): Promise<readonly FlipReport[]> => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-flips-'))
  try {
    const template = await makeTemplate(place, 'writes')
    const killed = await killedTemplate(place, template)
    const sealed = await sealedTemplate(place, template)
    const entries = entriesOf(template)
    const folder = join(place, 'run', 'Faults.storykeep')
    mkdirSync(join(place, 'run'))
    const [backup] = listBackups(vaultPaths(template).backups)
    const backupName = backup?.name ?? ''
    const tenth = Math.floor(flips / 10)
    const subjects: readonly (readonly [Subject, string, number])[] = [
      [
        {
          file: 'database',
          pathIn: at => vaultPaths(at).database,
          find: at => findingOf(at, entries),
        },
        template,
        flips - 3 * tenth,
      ],
      [
        {
          file: 'log',
          pathIn: at => `${vaultPaths(at).database}-wal`,
          find: at => findingOf(at, killed.entries),
        },
        killed.folder,
        tenth,
      ],
      [
        {
          file: 'backup',
          pathIn: at => join(vaultPaths(at).backups, backupName),
          find: at => {
            const verified = verifyBackup(vaultPaths(at).backups, backupName, keyNumber(0))
            return verified.ok ? undefined : verified.error.code
          },
        },
        template,
        tenth,
      ],
      [
        {
          file: 'keys',
          pathIn: at => vaultPaths(at).keys,
          find: keysFinding,
        },
        sealed,
        tenth,
      ],
    ]
    const reports: FlipReport[] = []
    for (const [subject, from, count] of subjects) {
      reports.push(await harmMany(subject, from, folder, count, onRound))
    }
    return reports
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const entriesOf = (folder: string): number => {
  const opened = openVaultWithKey(folder, { key: keyNumber(0), person: 'Ola', slot: '' }, () => noon)
  if (!opened.ok) throw new Error(opened.error.code)
  try {
    return Number(opened.value.database.prepare('SELECT count(*) FROM record').pluck().get())
  } finally {
    opened.value.database.close()
  }
}

/** The vault with a passphrase that opens it, which those of the other runs do not need. */
const sealedTemplate = async (place: string, template: string): Promise<string> => {
  const folder = join(place, 'Sealed.storykeep')
  copyTemplate(template, folder)
  const slots = await createSlotFile(keyNumber(0), { label: 'Ola', passphrase: sampleSecret })
  const written = writeSlotFile(vaultPaths(folder).keys, slots)
  if (!written.ok) throw new Error(written.error.code)
  return folder
}

/** A file of keys that still reads like one says something else in white space, or does not open. */
const keysFinding = async (folder: string): Promise<string | undefined> => {
  const read = readSlotFile(vaultPaths(folder).keys)
  if (!read.ok) return read.error.code
  const opened = await unlock(read.value, { passphrase: sampleSecret })
  if (!opened.ok) return opened.error.code
  const isRight = opened.value.dataKey.equals(keyNumber(0))
  return isRight ? 'harmless: it opens as before' : undefined
}
