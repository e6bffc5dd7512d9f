import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { smallDisk, whyNoDisk } from '../integration/support/small-disk.ts'
import { checkAfterKill } from './check-vault.ts'
import type { Kind } from './kinds.ts'
import { runUntil } from './run-until.ts'
import { copyTemplate, makeTemplate } from './scene.ts'

const freshPlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-refusals-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

const kinds: readonly Kind[] = ['writes', 'backup', 'slots', 'rekey', 'restore', 'erasure']

/** Free bytes from none to more than any of the kinds needs: twice the vault, and some. */
const freeBytes = [0, 8, 40, 120, 280, 500, 900, 1400].map(kilobytes => kilobytes * 1024)

describe('promise 11: a disk that is full', () => {
  const why = whyNoDisk()
  test.skipIf(why !== null).each(kinds)(
    'promise 11: at every step of %s: the vault is whole, and works on when there is room',
    async kind => {
      const place = freshPlace()
      const template = await makeTemplate(place, kind)
      const disk = smallDisk(join(place, 'disk'), 6_000)
      expect(disk).not.toBeNull()
      if (disk === null) return
      const folder = join(disk.folder, 'Faults.storykeep')
      let refused = 0
      let done = 0
      for (const free of freeBytes) {
        disk.makeRoom()
        copyTemplate(template, folder)
        disk.fillUpTo(free)
        const { acknowledged, byItself } = await runUntil(folder, kind, 3)
        if (byItself) refused += 1
        else done += 1
        disk.makeRoom()
        expect(await checkAfterKill(folder, kind, 0, acknowledged), `${free} bytes free`).toEqual([])
      }
      // Both really happened: it was refused for want of room, and it was done where there was some.
      expect(refused).toBeGreaterThan(0)
      expect(done).toBeGreaterThan(0)
    },
    300_000,
  )
})

/** What may be refused, each the so-many-eth time; the calls by which files are written, kept and named. */
const calls = ['pwrite64', 'write', 'fdatasync', 'fsync', 'rename', 'ftruncate'] as const
const times = [1, 2, 4]

/** The files of a vault that the calls are refused on; nothing else that Node does is touched. */
const filesOf = (folder: string): readonly string[] =>
  [
    'vault.db',
    'vault.db-wal',
    'vault.head',
    'keys.json.making',
    'keys.json.previous.making',
    'keys.json',
    'replacing/vault.db',
    'replacing/vault.db-journal',
    'replacing/keys.json.making',
    'replacing/keys.json',
    'replacing/ready.json.making',
    'replacing/ready.json',
    'replacing',
    'backups',
    'backups/backup-20260615-120001.db.making',
    'backups/backup-20260615-120001.json.making',
  ].map(name => join(folder, name))

describe('promise 11: a call that the system refuses', () => {
  const isTraceable = process.platform === 'linux' && spawnSync('which', ['strace']).status === 0
  test.skipIf(!isTraceable).each(kinds.filter(kind => kind !== 'erasure'))(
    'promise 11: any write, sync, rename or cut of %s: nothing acknowledged is lost',
    async kind => {
      const place = freshPlace()
      const template = await makeTemplate(place, kind)
      const run = join(place, 'run')
      mkdirSync(run)
      const folder = join(run, 'Faults.storykeep')
      let refused = 0
      for (const call of calls) {
        for (const time of times) {
          copyTemplate(template, folder)
          const through = [
            'strace',
            '-f',
            '-qq',
            '-o',
            '/dev/null',
            ...filesOf(folder).flatMap(file => ['-P', file]),
            '-e',
            `trace=${call}`,
            '-e',
            `inject=${call}:error=EIO:when=${time}`,
          ]
          const { acknowledged, byItself } = await runUntil(folder, kind, 3, through)
          if (byItself) refused += 1
          expect(await checkAfterKill(folder, kind, 0, acknowledged), `${call} ${time}`).toEqual([])
          if (!byItself && time > 1) break
        }
      }
      expect(refused).toBeGreaterThan(0)
    },
    300_000,
  )
})
