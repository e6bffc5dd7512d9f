import { timingSafeEqual } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createBackup, removeOldBackups, verifyBackup } from '../backup/backup.ts'
import { checkVault } from '../check.ts'
import type { Handlers } from '../context.ts'
import { dataKeyToRecoveryWords } from '../keys/recovery-code.ts'
import { readSlotFile } from '../keys/slot-file.ts'
import { unlock } from '../keys/slots.ts'
import { Refusal } from '../refusal.ts'
import { vaultPaths } from '../vault-files.ts'

const sentences = {
  database:
    'The database is damaged. Nothing was deleted. Please keep this folder as it is, and go back to the newest backup that is sound.',
  chain:
    'The record does not hold together: entries were altered, removed or rolled back. Please note the time, and compare with a backup.',
  backups: 'A backup is damaged or does not belong to this vault’s history. Please make a new one today.',
} as const

const sizeOf = (file: string): number => {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

export const vaultHandlers: Handlers<'vault.recoveryCode' | 'vault.check' | 'vault.backup'> = {
  // The passphrase is asked for again: a vault left open must not give its key in words to whoever walks by.
  'vault.recoveryCode': async (context, { passphrase }) => {
    const slots = readSlotFile(vaultPaths(context.folder).keys)
    if (!slots.ok) throw new Refusal(slots.error.code, slots.error.message)
    const unlocked = await unlock(slots.value, passphrase)
    if (!unlocked.ok) throw new Refusal(unlocked.error.code, unlocked.error.message)
    const { dataKey } = unlocked.value
    const isOwnKey = timingSafeEqual(dataKey, context.key)
    dataKey.fill(0)
    // Somebody could have put the keys of a vault of their own in place: their passphrase must not open this one.
    if (!isOwnKey) {
      throw new Refusal(
        'keys-damaged',
        'The file that holds this vault’s keys belongs to another vault, so the code was not shown. Nothing was changed. Please put its own file back from a copy of the folder.',
      )
    }
    const recoveryCode = dataKeyToRecoveryWords(context.key).join(' ')
    return context.change(() => ({ object: 'vault', value: { recoveryCode } }))
  },

  'vault.check': async ({ database, folder, key, progress }) => {
    progress(0, 2, 'Reading the database and the record')
    const report = checkVault(database, folder)
    progress(1, 2, 'Reading the backups')
    const { backups: backupFolder } = vaultPaths(folder)
    const backups = report.backups.map(({ name, when, state }) => ({
      name,
      madeAt: when,
      sound: state === 'complete' && verifyBackup(backupFolder, name, key).ok,
      bytes: sizeOf(join(backupFolder, name)),
    }))
    progress(2, 2, 'Done')
    const chainSound = report.chain.problems.length === 0
    const problems = [
      ...(report.database === 'sound' ? [] : [{ part: 'database' as const, message: sentences.database }]),
      ...(chainSound ? [] : [{ part: 'chain' as const, message: sentences.chain }]),
      ...(backups.every(({ sound }) => sound)
        ? []
        : [{ part: 'backups' as const, message: sentences.backups }]),
    ]
    return {
      sound: problems.length === 0,
      database: report.database,
      chain: { entries: report.chain.entries, head: report.chain.head.toString('hex'), sound: chainSound },
      backups,
      problems,
    }
  },

  'vault.backup': context => {
    const { database, folder, key, now } = context
    const { backups } = vaultPaths(folder)
    const made = createBackup({ database, key, folder: backups, now, reason: 'regular' })
    if (!made.ok) throw new Refusal(made.error.code, made.error.message)
    removeOldBackups(backups, now())
    const { name, manifest } = made.value
    return context.change(() => ({
      object: 'vault',
      detail: { bytes: manifest.bytes, entries: manifest.entries },
      value: { name, bytes: manifest.bytes },
    }))
  },
}
