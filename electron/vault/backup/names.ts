/** Why a backup was taken; one from before an upgrade or a restore is kept beside the day's ordinary one. */
export type BackupReason = 'regular' | 'before-upgrade' | 'before-restore'

const namePattern =
  /^backup-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(?:-(before-upgrade|before-restore))?\.db$/
const reasons = ['before-upgrade', 'before-restore'] as const satisfies readonly BackupReason[]
const dayMilliseconds = 86_400_000
const daysKept = 7
const oldestKeptDays = daysKept + 8 * 7

export interface BackupName {
  readonly name: string
  readonly when: Date
  readonly reason: BackupReason
}

/** `backup-YYYYMMDD-HHMMSS.db`, in UTC, so that the hour that comes twice in autumn names two backups. */
export const backupName = (when: Date, reason: BackupReason): string => {
  const [day = '', time = ''] = when.toISOString().replaceAll(/[-:]/g, '').split(/[T.]/)
  return `backup-${day}-${time}${reason === 'regular' ? '' : `-${reason}`}.db`
}

/** Reads such a name back; undefined for any other name and for dates that no calendar has. */
export const parseBackupName = (name: string): BackupName | undefined => {
  const match = namePattern.exec(name)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, before] = match
  const when = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const reason = reasons.find(known => known === before) ?? 'regular'
  const isRealDate = !Number.isNaN(when.getTime()) && backupName(when, reason) === name
  return isRealDate ? { name, when, reason } : undefined
}

export const manifestName = (backup: string): string => backup.replace(/\.db$/, '.json')

const dayNumber = (when: Date): number => Math.floor(when.getTime() / dayMilliseconds)

/**
 * Weeks of the calendar, Monday to Sunday (1 January 1970 was a Thursday). Weeks counted back from today would
 * move on each day and take the same backup out again and again, so that none would ever grow old.
 */
const weekNumber = (when: Date): number => Math.floor((dayNumber(when) + 3) / 7)

/** The drawer that a backup is kept in, one backup a drawer; undefined when it is older than all of them. */
const drawerOf = ({ when, reason }: BackupName, now: Date): string | undefined => {
  const age = dayNumber(now) - dayNumber(when)
  if (age >= oldestKeptDays) return undefined
  // A date that is still to come means that a clock was wrong once: never a reason to remove.
  if (age < 0 || reason !== 'regular') return `kept ${when.getTime()}`
  return age < daysKept ? `day ${dayNumber(when)}` : `week ${weekNumber(when)}`
}

/**
 * Which backups have had their time: the newest of each of the last 7 days (UTC, today included) stays, the
 * newest of each calendar week of the 8 weeks before, every backup from before an upgrade or a restore within that
 * time, and
 * the newest of all however old. Names that are not a backup's are never in the answer.
 */
export const backupsToRemove = (names: readonly string[], now: Date): readonly string[] => {
  const newestFirst = names
    .map(parseBackupName)
    .filter(backup => backup !== undefined)
    .sort((left, right) => right.when.getTime() - left.when.getTime())
  const filled = new Set<string>()
  return newestFirst
    .filter((backup, index) => {
      const drawer = drawerOf(backup, now)
      const isKept = index === 0 || (drawer !== undefined && !filled.has(drawer))
      if (drawer !== undefined) filled.add(drawer)
      return !isKept
    })
    .map(backup => backup.name)
}
