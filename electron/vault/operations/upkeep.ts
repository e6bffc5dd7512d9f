import { createBackup, removeOldBackups } from '../backup/backup.ts'
import { listBackups } from '../backup/list.ts'
import { rekeyBackups } from '../backup/rekey-backups.ts'
import { standingOf } from '../backup/standing.ts'
import type { Context, Handlers } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { getIdleMinutes, setIdleMinutes } from '../database/repositories/vault-settings.ts'
import { finishErasure } from '../erasure/leave-no-bytes.ts'
import { vaultPaths } from '../vault-files.ts'

interface BackupOfDay {
  readonly backup: string | null
  readonly backupProblem: string | null
}

/** Makes the day's backup where there is none yet; days are those of the names, in UTC. */
const keepDayBackup = (
  { database, folder, key, now, progress }: Context,
  isRolledBack: boolean,
): BackupOfDay => {
  const { backups } = vaultPaths(folder)
  const today = now().toISOString().slice(0, 10)
  const isThere = listBackups(backups).some(
    ({ when, state, reason }) => reason === 'regular' && state === 'complete' && when.startsWith(today),
  )
  if (isThere) return { backup: null, backupProblem: null }
  progress(0, 1, 'Making today’s backup')
  const made = createBackup({ database, key, folder: backups, now, reason: 'regular' })
  if (!made.ok) return { backup: null, backupProblem: made.error.message }
  // What a vault that was put back has lost may be in an old backup alone.
  if (!isRolledBack) removeOldBackups(backups, now(), made.value.name)
  return { backup: made.value.name, backupProblem: null }
}

/** An entry from the future: either it was written with a wrong clock, or the clock is wrong now. */
const isClockBehind = ({ database, now }: Context): boolean => {
  const latest = database.prepare('SELECT max(at) FROM record').pluck().get()
  return typeof latest === 'string' && now().toISOString() < latest
}

/** Whether the vault was found to have lost entries, and nobody has gone back to a backup since. */
const hasUnansweredLoss = (database: Database): boolean => {
  const last = database
    .prepare(
      "SELECT operation FROM record WHERE operation IN ('vault.behind', 'vault.acceptLoss', 'backups.restore', 'vault.restore') ORDER BY sequence DESC LIMIT 1",
    )
    .pluck()
    .get()
  return last === 'vault.behind'
}

export const upkeepHandlers: Handlers<
  'vault.upkeep' | 'vault.acceptLoss' | 'vault.settings' | 'vault.setIdle'
> = {
  'vault.upkeep': context => {
    const { database, folder, key, progress } = context
    // A copy that was opened to be read is nobody's to keep up.
    if (context.isReadOnly) {
      return { backup: null, backupProblem: null, isRolledBack: false, isClockBehind: false }
    }
    const { backups } = vaultPaths(folder)
    rekeyBackups(database, backups, key, (done, total) =>
      progress(done, total, 'Encrypting the backups anew'),
    )
    const isRolledBack =
      hasUnansweredLoss(database) ||
      listBackups(backups).some(listing => standingOf(database, listing) === 'ahead')
    const behind = isClockBehind(context)
    // Not where the vault was put back: what the backups know is then wanted.
    if (!isRolledBack) finishErasure(context)
    return { ...keepDayBackup(context, isRolledBack), isRolledBack, isClockBehind: behind }
  },

  'vault.acceptLoss': context => {
    // What the backups know and the vault does not is left from now on, so that it is asked about once.
    const ahead = listBackups(vaultPaths(context.folder).backups)
      .filter(listing => standingOf(context.database, listing) === 'ahead')
      .map(({ manifest }) => manifest?.entries ?? 0)
    const detail = { shared: 0, from: Math.max(0, ...ahead) }
    return context.change(() => ({ object: 'vault', detail, value: {} }))
  },

  'vault.settings': ({ database, isReadOnly }) => ({
    idleMinutes: getIdleMinutes(database),
    isReadOnly,
  }),

  'vault.setIdle': (context, { minutes }) =>
    context.change(() => {
      setIdleMinutes(context.database, minutes)
      return { object: 'vault', detail: { minutes }, value: { idleMinutes: minutes } }
    }),
}
