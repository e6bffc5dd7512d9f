import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { verifyBackup } from '../../electron/vault/backup/backup.ts'
import { listBackups } from '../../electron/vault/backup/list.ts'
import { rekeyBackups } from '../../electron/vault/backup/rekey-backups.ts'
import { checkVault } from '../../electron/vault/check.ts'
import type { Database } from '../../electron/vault/database/driver.ts'
import { schemaVersion } from '../../electron/vault/database/migrate.ts'
import { openVaultDatabase } from '../../electron/vault/database/open.ts'
import { readSlotFile } from '../../electron/vault/keys/slot-file.ts'
import { openVaultWithKey } from '../../electron/vault/open-vault.ts'
import { vaultPaths } from '../../electron/vault/vault-files.ts'
import { performer } from './context.ts'
import { type Acknowledged, type Kind, keyNumber, noon } from './kinds.ts'

/** What was found after one kill: what was lost, torn or damaged, in words; empty where all is well. */
export type Findings = readonly string[]

const openByAny = (folder: string, from: number) => {
  const codes: string[] = []
  for (const index of [from, from + 1]) {
    const opened = openVaultWithKey(folder, { key: keyNumber(index), person: 'Ola', slot: '' }, () => noon)
    if (opened.ok) return { vault: opened.value, index, codes }
    codes.push(opened.error.code)
  }
  return { vault: undefined, index: from, codes }
}

const checkMigration = (folder: string): Findings => {
  const opened = openVaultDatabase(vaultPaths(folder).database, keyNumber(0))
  if (!opened.ok) return [`does not open: ${opened.error.code}`]
  const database = opened.value
  try {
    const version = schemaVersion(database)
    const taken = database.prepare('SELECT version FROM steps_taken ORDER BY version').pluck().all()
    const tables = database
      .prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'step!_%' ESCAPE '!'")
      .pluck()
      .get()
    const isWhole =
      taken.length === version && tables === version && taken.every((each, at) => each === at + 1)
    return [
      ...(isWhole ? [] : ['torn between two versions']),
      ...(database.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['damaged']),
    ]
  } finally {
    database.close()
  }
}

const countOf = (database: Database, table: 'record' | 'stories' | 'revisions'): number =>
  Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

const labelOf = (keys: string): number => {
  const slots = readSlotFile(keys)
  return slots.ok ? Number(/\d+$/.exec(slots.value.slots[0]?.label ?? '')?.[0] ?? -1) : -1
}

/** Each story with its words, its storyteller and what they agreed to, or nothing of it. */
const checkHandover = (database: Database, step: number): Findings => {
  const count = (rest: string): number => Number(database.prepare(`SELECT count(*) ${rest}`).pluck().get())
  const broughtIn = countOf(database, 'stories') - 1
  const parts = [
    count('FROM revisions') - 1,
    count('FROM participants') - 1,
    count('FROM consent_events'),
    count("FROM record WHERE operation = 'handover.merge'"),
    count('FROM stories WHERE participant_id IS NOT NULL') - 1,
  ]
  return [
    ...(broughtIn === step || broughtIn === step + 1
      ? []
      : [`lost: ${step} acknowledged, ${broughtIn} there`]),
    ...(parts.every(part => part === broughtIn) ? [] : ['torn: a story without all that belongs to it']),
  ]
}

const checkKind = async (
  kind: Kind,
  folder: string,
  database: Database,
  key: Uint8Array,
  acknowledged: readonly Acknowledged[],
): Promise<Findings> => {
  const last = acknowledged.at(-1)
  const entries = countOf(database, 'record')
  const paths = vaultPaths(folder)
  const found: string[] = []
  if (kind !== 'slots' && kind !== 'restore' && last !== undefined && entries < last.entries) {
    found.push(`lost: ${last.entries} acknowledged, ${entries} there`)
  }
  if (kind === 'import' && countOf(database, 'stories') !== countOf(database, 'revisions')) {
    found.push('torn: a story without its words')
  }
  if (kind === 'handover') found.push(...checkHandover(database, last?.step ?? 0))
  if (kind === 'export') {
    const copy = join(folder, '..', 'copy.docx')
    const steps = last?.step ?? 0
    if (steps > 0 && !existsSync(copy)) found.push('lost: an acknowledged file')
    if (existsSync(copy) && unzipSync(readFileSync(copy))['word/document.xml'] === undefined) {
      found.push('torn: a saved file')
    }
  }
  if (kind === 'slots') {
    const label = labelOf(paths.keys)
    const step = last?.step ?? 0
    if (label !== step && label !== step + 1) found.push(`lost: keys ${step} acknowledged, ${label} there`)
  }
  if (kind === 'restore' && last !== undefined) {
    // As it was acknowledged, a change further, or gone back to the backup and that written down.
    const [backup] = listBackups(paths.backups)
    const back = (backup?.manifest?.entries ?? 0) + 1
    if (![last.entries, last.entries + 1, back].includes(entries)) {
      found.push(`neither the vault nor its backup: ${last.entries} acknowledged, ${entries} there`)
    }
  }
  if (kind === 'erasure') {
    const perform = performer({ database, folder, key })
    await perform('vault.upkeep', {})
    const isErased = last !== undefined && last.step > 0 && last.step % 2 === 0
    if (isErased && countOf(database, 'stories') > 2) found.push('an erased story is there')
    const older = listBackups(paths.backups).filter(({ manifest }) => {
      const lastErasure = database
        .prepare("SELECT coalesce(max(sequence), 0) FROM record WHERE operation = 'stories.erase'")
        .pluck()
        .get()
      return (manifest?.entries ?? 0) < Number(lastErasure)
    })
    if (older.length > 0) found.push('a backup from before an erasure is there')
  }
  return found
}

/** Opens what a killed program left, as the app does, and looks at all of it. */
export const checkAfterKill = async (
  folder: string,
  kind: Kind,
  keyIndex: number,
  acknowledged: readonly Acknowledged[],
): Promise<Findings> => {
  if (kind === 'migration') return checkMigration(folder)
  const from = kind === 'rekey' ? (acknowledged.at(-1)?.step ?? keyIndex) : keyIndex
  const { vault, index, codes } = openByAny(folder, from)
  if (vault === undefined) return [`does not open: ${codes.join(', ')}`]
  const { database, key } = vault
  const paths = vaultPaths(folder)
  try {
    const found = [...(await checkKind(kind, folder, database, key, acknowledged))]
    if (kind === 'rekey' && labelOf(paths.keys) !== index) found.push('keys and database of two times')
    rekeyBackups(database, paths.backups, key, () => undefined)
    const check = checkVault(database, folder)
    if (check.problems.length > 0) found.push(`damaged: ${check.problems.join(', ')}`)
    if (check.chain.problems.length > 0) found.push('the record does not hold together')
    for (const { name, state } of listBackups(paths.backups)) {
      if (state === 'file-missing') continue
      const verified = verifyBackup(paths.backups, name, key)
      if (!verified.ok) found.push(`a backup is not whole: ${verified.error.code}`)
    }
    if (existsSync(join(folder, 'replacing'))) found.push('a half replacement is left')
    const isTold = database
      .prepare("SELECT count(*) FROM record WHERE operation = 'vault.behind'")
      .pluck()
      .get()
    if (isTold !== 0) found.push('a loss was told where nothing was lost')
    return found
  } finally {
    database.close()
    key.fill(0)
  }
}
