import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RightsRequestKind } from '../../shared/model/rights.ts'
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

const ask = async (kind: RightsRequestKind, receivedOn = '2026-06-12') =>
  vault.perform('rights.receive', { participant: told.participant, kind, receivedOn })
const answer = { outcome: 'done', on: '2026-06-15', reason: '', exemption: '' } as const

describe('what people ask for under their rights', () => {
  test.each([
    ['2026-05-15', '2026-06-15'],
    ['2026-01-31', '2026-02-28'],
    ['2024-01-31', '2024-02-29'],
    ['2025-12-31', '2026-01-31'],
  ])('a request of %s is to be answered by %s', async (receivedOn, dueOn) => {
    const { request, dueOn: due } = await ask('access', receivedOn)
    expect(due).toBe(dueOn)
    await vault.perform('rights.decide', { request, decision: answer })
  })

  test.each(['withdraw_participation', 'withdraw_grant', 'erasure', 'rectification', 'objection'] as const)(
    'nothing is printed while a request (%s) has no answer',
    async kind => {
      expect(await refusedBy(vault, told.storybook)).toEqual([])
      const { request } = await ask(kind)
      expect(await refusedBy(vault, told.storybook)).toEqual(['no-open-request'])
      await vault.perform('rights.decide', { request, decision: answer })
      expect(await refusedBy(vault, told.storybook)).toEqual([])
    },
  )

  test('to ask what is kept stops no printing', async () => {
    const { request } = await ask('access')
    expect(await refusedBy(vault, told.storybook)).toEqual([])
    await vault.perform('rights.decide', { request, decision: answer })
  })

  test('open requests come first, and are on the board with their day', async () => {
    const { request, dueOn } = await ask('rectification')
    const { requests } = await vault.perform('rights.list', {})
    expect(requests[0]).toMatchObject({ id: request, decision: null })
    const [row] = (await vault.perform('people.board', {})).people
    expect(row?.requests).toEqual([{ kind: 'rectification', dueOn }])
    await vault.perform('rights.decide', { request, decision: answer })
    expect((await vault.perform('people.board', {})).people[0]?.requests).toEqual([])
  })

  test('a refusal names its reason and the exemption; part of it names its reason; nothing is stored otherwise', async () => {
    const { request } = await ask('erasure')
    for (const decision of [
      { ...answer, outcome: 'refused', exemption: 'Article 17(3)(d)' },
      { ...answer, outcome: 'refused', reason: 'It is printed already.' },
      { ...answer, outcome: 'done_in_part' },
    ] as const) {
      expect((await vault.refusal('rights.decide', { request, decision })).code).toBe('reason-missing')
    }
    const open = (await vault.perform('rights.list', {})).requests.find(({ id }) => id === request)
    expect(open?.decision).toBeNull()
    const decision = {
      ...answer,
      outcome: 'refused',
      reason: 'Held for research.',
      exemption: 'Article 17(3)(d)',
    } as const
    await vault.perform('rights.decide', { request, decision })
    expect((await vault.refusal('rights.decide', { request, decision: answer })).code).toBe('already-decided')
  })

  test('days that cannot be are refused, and nothing is stored', async () => {
    const before = (await vault.perform('rights.list', {})).requests
    const future = { participant: told.participant, kind: 'access', receivedOn: '2026-06-16' } as const
    expect(await vault.refusal('rights.receive', future)).toMatchObject({
      code: 'impossible-date',
      message: 'Nothing was stored. This day has not come yet: please check the date.',
    })
    expect((await vault.perform('rights.list', {})).requests).toEqual(before)
    const { request } = await ask('access')
    for (const on of ['2026-06-16', '2026-06-11']) {
      const early = { request, decision: { ...answer, on } }
      expect((await vault.refusal('rights.decide', early)).code).toBe('impossible-date')
    }
    await vault.perform('rights.decide', { request, decision: answer })
  })

  test('promise 10: the record has the kind and the outcome, and no word of the reason', async () => {
    const { request } = await ask('erasure')
    const decision = { ...answer, outcome: 'done_in_part', reason: 'Zwibblewick said so.' } as const
    await vault.perform('rights.decide', { request, decision })
    const record = await recordOf(vault)
    expect(record).toContain('done_in_part')
    expect(record).not.toContain('Zwibblewick')
  })
})
