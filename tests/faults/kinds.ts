import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SlotFile } from '../../electron/vault/keys/slot-file.ts'

/** What a process is killed in the middle of. */
export const kinds = [
  'writes',
  'import',
  'export',
  'backup',
  'erasure',
  'slots',
  'rekey',
  'restore',
  'handover',
  'migration',
] as const
export type Kind = (typeof kinds)[number]

/** The time in every vault of these runs. */
export const noon = new Date('2026-06-15T12:00:00Z')

/** Those that load the importers, the detector and the Word writer: their processes take longest to start. */
export const heavyKinds: readonly Kind[] = ['import', 'export', 'erasure', 'handover']

/** The data keys of the runs: the first, and those that a re-key goes on to, one after another. */
export const keyNumber = (index: number): Buffer =>
  Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 7 + 31 + index * 13) % 251))

/** What a worker says when something is done for good: which step, and how many entries the record then has. */
export interface Acknowledged {
  readonly step: number
  readonly entries: number
}

/** The migrations of such a run, beside the vault. */
export const migrationFolder = (folder: string): URL => pathToFileURL(`${join(folder, '..', 'migrations')}/`)

/** A file of keys whose labels say which number it is; nothing is ever unlocked by it here. */
export const labelled = (slots: SlotFile, number: number): SlotFile => ({
  ...slots,
  slots: slots.slots.map(slot => ({ ...slot, label: `Keys ${number}` })),
})
