import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createBackup, removeOldBackups, verifyBackup } from '../backup/backup.ts'
import { checkVault } from '../check.ts'
import type { Handlers } from '../context.ts'
import { assertYourself } from '../keys/assert-yourself.ts'
import { dataKeyToRecoveryWords } from '../keys/recovery-code.ts'
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
  'vault.recoveryCode': async (context, yourself) => {
    await assertYourself(context, yourself)
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
    const { name, manifest } = made.value
    removeOldBackups(backups, now(), name)
    return context.change(() => ({
      object: 'vault',
      detail: { bytes: manifest.bytes, entries: manifest.entries },
      value: { name, bytes: manifest.bytes },
    }))
  },
}
