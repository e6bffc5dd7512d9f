import { describe, expect, test } from 'vitest'
import { costCeiling, costFloor, isAcceptableCost } from '../../../../../electron/vault/keys/passphrase.ts'
import { tuneCost } from '../../../../../electron/vault/keys/tune-cost.ts'

/** A computer on which one pass takes so many milliseconds. */
const costWhere = (perPass: number) => {
  let clock = 0
  return tuneCost(
    async ({ passes }) => {
      clock += passes * perPass
      return Buffer.alloc(32)
    },
    () => clock,
  )
}

describe('the cost of a new passphrase', () => {
  test('about a second on the computer that it is made on', async () => {
    for (const perPass of [20, 55, 120, 300]) {
      const { passes } = await costWhere(perPass)
      expect(passes * perPass).toBeGreaterThan(1_000 - perPass)
      expect(passes * perPass).toBeLessThanOrEqual(1_000)
    }
  })

  test('never under the floor, on however slow a computer', async () => {
    expect(await costWhere(900)).toEqual(costFloor)
    expect(await costWhere(100_000)).toEqual(costFloor)
  })

  test('never more than would be accepted when it is opened', async () => {
    for (const perPass of [0, 0.001, 5]) {
      const cost = await costWhere(perPass)
      expect(cost.passes).toBe(costCeiling.passes)
      expect(isAcceptableCost(cost)).toBe(true)
    }
  })

  test('memory and lanes stay, so that another computer can open it', async () => {
    expect(await costWhere(20)).toMatchObject({ memoryKiB: costFloor.memoryKiB, lanes: costFloor.lanes })
  })
})
