import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupName, backupsToRemove, parseBackupName } from '../../../../../electron/vault/backup/names.ts'

const now = new Date('2026-11-23T12:00:00Z')
const dayMilliseconds = 86_400_000
const daysAgo = (days: number, hour = 9) => new Date(Date.UTC(2026, 10, 23, hour) - days * dayMilliseconds)
const regular = (days: number, hour = 9) => backupName(daysAgo(days, hour), 'regular')

const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const reason = fc.constantFrom('regular' as const, 'before-upgrade' as const)

describe('names', () => {
  test('are in UTC, to the second', () => {
    expect(backupName(new Date('2026-10-25T01:30:05.987+01:00'), 'regular')).toBe('backup-20261025-003005.db')
    expect(backupName(now, 'before-upgrade')).toBe('backup-20261123-120000-before-upgrade.db')
  })

  test('any name reads back', () => {
    fc.assert(
      fc.property(date, reason, (when, why) => {
        const name = backupName(when, why)
        const seconds = Math.floor(when.getTime() / 1_000) * 1_000
        expect(parseBackupName(name)).toEqual({ name, when: new Date(seconds), reason: why })
      }),
    )
  })

  test.each([
    'backup-20261323-120000.db',
    'backup-20260231-120000.db',
    'backup-20261123-120000.db.making',
    'my backup.db',
    '../backup-20261123-120000.db',
    'backup-20261123-120000.json',
  ])('%s is not one', name => expect(parseBackupName(name)).toBeUndefined())
})

describe('what is kept', () => {
  test('the newest of each of the last 7 days', () => {
    const names = [0, 1, 2, 3, 4, 5, 6].flatMap(days => [regular(days, 8), regular(days, 11)])
    const removed = backupsToRemove(names, now)
    expect([...removed].sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map(days => regular(days, 8)).sort())
  })

  test('one a calendar week for the 8 weeks before, and none older', () => {
    const names = Array.from({ length: 100 }, (_, days) => regular(days))
    const removed = new Set(backupsToRemove(names, now))
    const kept = names.filter(name => !removed.has(name))
    // The 23rd is a Monday, so the last week of all but the first ends on a Sunday.
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 22, 29, 36, 43, 50, 57].map(days => regular(days)))
  })

  test('a backup taken each day leaves a full ladder after months, not only its first rungs', () => {
    let names: readonly string[] = []
    for (let day = 120; day >= 0; day -= 1) {
      const today = daysAgo(day, 9)
      names = [...names, backupName(today, 'regular')]
      const removed = new Set(backupsToRemove(names, today))
      names = names.filter(name => !removed.has(name))
    }
    const [oldest = ''] = names
    expect(names.length).toBeGreaterThanOrEqual(7 + 8)
    expect(names.length).toBeLessThanOrEqual(7 + 9)
    expect(oldest <= regular(7 * 8)).toBe(true)
  })

  test('the newest of all stays, however old', () => {
    expect(backupsToRemove([regular(400), regular(500)], now)).toEqual([regular(500)])
  })

  test('one from before an upgrade stays beside the same day’s, for the same time', () => {
    const upgrade = backupName(daysAgo(3, 7), 'before-upgrade')
    const old = backupName(daysAgo(80), 'before-upgrade')
    expect(backupsToRemove([regular(3, 9), upgrade, regular(0), old], now)).toEqual([old])
  })

  test('foreign names and dates still to come are never removed', () => {
    const future = regular(-30)
    expect(backupsToRemove(['notes.txt', 'vault.db', future, regular(0), regular(0, 8)], now)).toEqual([
      regular(0, 8),
    ])
  })

  test('of any backups: the newest stays, and what is kept once is kept when asked again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, reason), { minLength: 1, maxLength: 60 }), date, (taken, today) => {
        const names = [...new Set(taken.map(([when, why]) => backupName(when, why)))]
        const removed = new Set(backupsToRemove(names, today))
        const kept = names.filter(name => !removed.has(name))
        const newest = Math.max(...names.map(name => parseBackupName(name)?.when.getTime() ?? 0))
        expect(kept.some(name => parseBackupName(name)?.when.getTime() === newest)).toBe(true)
        expect(backupsToRemove(kept, today)).toEqual([])
      }),
    )
  })
})
