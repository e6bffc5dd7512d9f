import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FlagDetails } from '../../shared/model/safeguarding.ts'
import { recordOf, refusedBy, type Told, tellStory } from './support/storyteller.ts'
import { newVault, noonOf, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
let told: Told
beforeAll(async () => {
  vault = await newVault('file')
  told = await tellStory(vault, 'Ada Hexamoor', 'P1: I walked by the sea and it helped.\n')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

const flag = {
  severity: 'disclosure',
  limitExplained: true,
  lead: 'Berta Zwibblewick',
  referredOn: '2026-06-15',
  hold: true,
} as const

describe('a safeguarding flag', () => {
  test('holds publication while it is open, and no longer', async () => {
    expect(await refusedBy(vault, told.storybook)).toEqual([])
    const raised = await vault.perform('flags.raise', { ...flag, story: told.story })
    expect(await refusedBy(vault, told.storybook)).toEqual(['no-safeguarding-hold'])
    expect((await vault.perform('people.board', {})).people[0]?.flagged).toBe(true)
    await vault.perform('flags.close', raised)
    expect(await refusedBy(vault, told.storybook)).toEqual([])
    expect((await vault.perform('people.board', {})).people[0]?.flagged).toBe(false)
  })

  test('holds nothing where somebody decided that printing need not wait', async () => {
    const raised = await vault.perform('flags.raise', { ...flag, story: told.story })
    await vault.perform('flags.update', { ...flag, flag: raised.flag, hold: false })
    expect(await refusedBy(vault, told.storybook)).toEqual([])
    await vault.perform('flags.update', { ...flag, flag: raised.flag, hold: true })
    expect(await refusedBy(vault, told.storybook)).toEqual(['no-safeguarding-hold'])
    await vault.perform('flags.close', raised)
  })

  test('one of two that is closed does not let a story go', async () => {
    const one = await vault.perform('flags.raise', { ...flag, story: told.story })
    const two = await vault.perform('flags.raise', { ...flag, story: told.story, severity: 'concern' })
    await vault.perform('flags.close', one)
    expect(await refusedBy(vault, told.storybook)).toEqual(['no-safeguarding-hold'])
    await vault.perform('flags.close', two)
  })

  test('nobody can answer for it in its stead', async () => {
    const raised = await vault.perform('flags.raise', { ...flag, story: told.story })
    const { gates } = await vault.perform('storybooks.check', { storybook: told.storybook })
    const held = gates.find(({ gate }) => gate === 'no-safeguarding-hold')
    expect(held).toMatchObject({ passes: false, override: null })
    await vault.perform('flags.close', raised)
  })

  test('has no field for what was noticed, and none is taken', async () => {
    expect(Object.keys(FlagDetails.shape).toSorted()).toEqual(
      ['hold', 'lead', 'limitExplained', 'referredOn', 'severity', 'story'].toSorted(),
    )
    const told2 = { ...flag, story: told.story, narrative: 'what was said' }
    expect((await vault.call('flags.raise', told2 as never)).ok).toBe(false)
  })

  test('closed, it is not opened or changed again', async () => {
    const raised = await vault.perform('flags.raise', { ...flag, story: told.story })
    await vault.perform('flags.close', raised)
    expect((await vault.refusal('flags.close', raised)).code).toBe('already-closed')
    expect((await vault.refusal('flags.update', { ...flag, ...raised })).code).toBe('already-closed')
  })

  test('was not handed on on a day that has not come: nothing is stored', async () => {
    const before = await vault.perform('flags.list', {})
    const early = { ...flag, story: told.story, referredOn: '2026-06-16' }
    expect((await vault.refusal('flags.raise', early)).code).toBe('impossible-date')
    expect(await vault.perform('flags.list', {})).toEqual(before)
  })

  test('promise 10: the record has its severity, and not who deals with it', async () => {
    const record = await recordOf(vault)
    expect(record).toContain('flags.raise')
    expect(record).not.toContain('Zwibblewick')
  })
})
