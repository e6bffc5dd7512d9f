import { describe, expect, test } from 'vitest'
import { flipEverything } from './flips.ts'
import { killMany } from './kills.ts'
import { kinds } from './kinds.ts'

// A share of what `npm run faults` does. Killing shows what a stopped process leaves; the system's own cache survives
// it, so it is not power loss.
const kills = 16

describe('promise 11: kill -9', () => {
  test.concurrent.each(kinds)(
    `promise 11: ${kills} times during %s: nothing acknowledged is lost, nothing is torn or damaged`,
    async kind => {
      const { acknowledged, findings } = await killMany(kind, kills)
      expect(findings).toEqual([])
      expect(acknowledged).toBeGreaterThanOrEqual(kills)
    },
    300_000,
  )
})

describe('promise 11: damage', () => {
  test('promise 11: 200 bits turned over and a cut at every page: each is found and named', async () => {
    const reports = await flipEverything(200)
    for (const { undetected, cuts } of reports) {
      expect(undetected).toEqual([])
      expect(cuts).toBeGreaterThan(0)
    }
    expect(reports.map(({ file }) => file)).toEqual(['database', 'log', 'backup', 'keys'])
  }, 300_000)
})
