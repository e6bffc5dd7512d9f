import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { smallDisk, whyNoDisk } from '../integration/support/small-disk.ts'
import { checkAfterKill } from './check-vault.ts'
import { heavyKinds, kinds } from './kinds.ts'
import { refuseCalls, whyNoRefusals } from './refusals.ts'
import { runUntil, stepsOf } from './run-until.ts'
import { copyBeside, copyTemplate, makeTemplate } from './scene.ts'

const freshPlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-refusals-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

/** Free bytes from none to more than any of the kinds needs: twice the vault, and some. */
const freeBytes = [0, 8, 40, 120, 280, 500, 900, 1400, 2800].map(kilobytes => kilobytes * 1024)

describe('promise 11: a disk that is full', () => {
  const why = whyNoDisk()
  test.skipIf(why !== null).each(kinds)(
    'promise 11: at every step of %s: the vault is whole, and works on when there is room',
    async kind => {
      const place = freshPlace()
      const template = await makeTemplate(place, kind)
      const disk = smallDisk(join(place, 'disk'), 7_000)
      expect(disk).not.toBeNull()
      if (disk === null) return
      copyBeside(place, disk.folder)
      const folder = join(disk.folder, 'Faults.storykeep')
      let refused = 0
      let done = 0
      for (const free of freeBytes) {
        disk.makeRoom()
        copyTemplate(template, folder)
        disk.fillUpTo(free)
        const { acknowledged, byItself } = await runUntil(folder, kind, stepsOf(kind))
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

describe('promise 11: a call that the system refuses', () => {
  test.skipIf(whyNoRefusals() !== null).each(kinds)(
    'promise 11: a write, sync, rename or cut of %s: nothing acknowledged is lost',
    async kind => {
      const { refused, findings } = await refuseCalls(kind, heavyKinds.includes(kind) ? [2] : [1, 2, 4])
      expect(findings).toEqual([])
      expect(refused).toBeGreaterThan(0)
    },
    300_000,
  )
})
