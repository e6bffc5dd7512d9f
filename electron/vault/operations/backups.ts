import { join } from 'node:path'
import { createBackup, verifyBackup } from '../backup/backup.ts'
import { copyVault } from '../backup/copy-vault.ts'
import { listBackups } from '../backup/list.ts'
import type { BackupManifest } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restore.ts'
import { since } from '../backup/since.ts'
import { backupLines } from '../backup/standing.ts'
import type { Context, Handlers } from '../context.ts'
import { openBackupDatabase } from '../database/open.ts'
import { lastCommon } from '../record/last-common.ts'
import { chainHead } from '../record/record.ts'
import { leaving, setAsideHistories } from '../record/set-aside-histories.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { assertMayWrite } from '../save-chosen.ts'
import { vaultPaths } from '../vault-files.ts'

/** A backup of this vault by its name; a name is looked up, never joined to a folder. */
const findBackup = ({ folder, key }: Context, name: string): { file: string; manifest: BackupManifest } => {
  const { backups } = vaultPaths(folder)
  const listed = listBackups(backups).find(backup => backup.name === name)
  if (listed === undefined) {
    throw new Refusal(
      'backup-missing',
      'That backup is no longer there. Nothing was changed. Please look at the list again.',
    )
  }
  return { file: join(backups, listed.name), manifest: orRefuse(verifyBackup(backups, listed.name, key)) }
}

const commonWith = ({ database, key }: Context, file: string): number => {
  const backup = orRefuse(openBackupDatabase(file, key))
  try {
    return lastCommon(database, backup)
  } finally {
    backup.close()
  }
}

export const backupHandlers: Handlers<
  'backups.list' | 'backups.preview' | 'backups.restore' | 'backups.copy'
> = {
  'backups.list': ({ database, folder }) => ({
    backups: backupLines(database, vaultPaths(folder).backups),
  }),

  'backups.preview': (context, { name }) => {
    context.progress(0, 1, 'Reading the backup')
    const { file, manifest } = findBackup(context, name)
    const backup = orRefuse(openBackupDatabase(file, context.key))
    try {
      const count = (table: 'stories' | 'participants') =>
        Number(backup.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
      return {
        madeAt: manifest.when,
        stories: count('stories'),
        people: count('participants'),
        entries: manifest.entries,
        since: since(context.database, lastCommon(context.database, backup)),
      }
    } finally {
      backup.close()
    }
  },

  'backups.restore': (context, { name }) => {
    const { database, folder, key, person, now, progress } = context
    progress(0, 3, 'Reading the backup')
    const { file, manifest } = findBackup(context, name)
    progress(1, 3, 'Keeping what is there now')
    const { backups } = vaultPaths(folder)
    const kept = orRefuse(createBackup({ database, key, folder: backups, now, reason: 'before-restore' }))
    progress(2, 3, 'Putting the backup in place')
    const common = commonWith(context, file)
    const entry = {
      at: now().toISOString(),
      actor: person,
      operation: 'backups.restore',
      object: 'vault',
      detail: {
        to: manifest.entries,
        ...leaving(common, chainHead(database).entries, setAsideHistories(database)),
      },
    }
    orRefuse(restoreBackup(vaultPaths(folder), { file, key, entry, setAside: null }))
    orRefuse(context.reopen({}))
    return { madeAt: manifest.when, kept: kept.name }
  },

  'backups.copy': async (context, { to }) => {
    await assertMayWrite(context, to)
    const made = orRefuse(await copyVault(context, to))
    return context.change(() => ({ object: 'vault', detail: { bytes: made.bytes }, value: made }))
  },
}
