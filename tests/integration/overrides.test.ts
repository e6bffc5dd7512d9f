import { beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/contract.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { personDetails, recordOf, refusedBy, type Told, tellStory, yesTo } from './support/storyteller.ts'
import { newVault, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
let told: Told
beforeAll(async () => {
  vault = await newVault('file')
  told = await tellStory(vault, 'Ada Hexamoor', 'P1: I walked by the sea and it helped.\n')
  const attribution = { rung: 'A3', credit: '', othersCheckedBy: null } as const
  await vault.perform('stories.update', { story: told.story, attribution })
})

const found = async (gate: string) =>
  (await vault.perform('storybooks.check', { storybook: told.storybook })).gates.find(
    answer => answer.gate === gate,
  )
const override = (part: Partial<Input<'storybooks.override'>>) => ({
  storybook: told.storybook,
  story: told.story,
  gate: 'small-group' as const,
  finding: 'nothing',
  by: 'Berta Zwibblewick',
  role: 'Project lead',
  reason: 'They want it so, and know who will read it.',
  ...part,
})

describe('soft gates, and hard ones', () => {
  test('a credit that fits few people needs somebody to answer for exactly what was found', async () => {
    expect(await refusedBy(vault, told.storybook)).toEqual(['small-group'])
    const other = override({ finding: 'team k=4 of 5: kind=practitioner' })
    expect((await vault.refusal('storybooks.override', other)).code).toBe('nothing-to-override')
    const finding = (await found('small-group'))?.override?.finding ?? ''
    for (const empty of [{ by: ' ' }, { role: '' }, { reason: ' ' }]) {
      expect((await vault.call('storybooks.override', override({ finding, ...empty }))).ok).toBe(false)
    }
    expect(await refusedBy(vault, told.storybook)).toEqual(['small-group'])
    await vault.perform('storybooks.override', override({ finding }))
    expect(await refusedBy(vault, told.storybook)).toEqual([])
    expect((await found('small-group'))?.override?.given).toMatchObject({
      by: 'Berta Zwibblewick',
      role: 'Project lead',
    })
  })

  test('and is asked again as soon as something else is found', async () => {
    await vault.perform('participants.add', personDetails({ name: 'Cass Drumlockie' }))
    expect(await refusedBy(vault, told.storybook)).toEqual(['small-group'])
    const finding = (await found('small-group'))?.override?.finding ?? ''
    expect(finding).toContain('k=2 of 5')
    await vault.perform('storybooks.override', override({ finding }))
    expect(await refusedBy(vault, told.storybook)).toEqual([])
  })

  test('the record says that it was answered for, and not with which words', async () => {
    const record = await recordOf(vault)
    expect(record).toContain('storybooks.override')
    expect(record).not.toMatch(/Zwibblewick|want it so/)
  })

  test.each([
    'consent-given',
    'authority-today',
    'granted',
    'in-date',
    'no-safeguarding-hold',
    'nothing-leaks',
  ])('nobody can answer for a hard gate (%s)', async gate => {
    expect((await vault.call('storybooks.override', override({ gate: gate as never }))).ok).toBe(false)
  })

  test('every gate but the two soft ones is hard, whatever stands in the way', async () => {
    const { participant } = await vault.perform('participants.add', personDetails({ name: 'Dil Vuntrelby' }))
    await vault.perform('consent.record', { participant, event: yesTo(['press']) })
    await vault.perform('stories.update', { story: told.story, participant })
    const { gates } = await vault.perform('storybooks.check', { storybook: told.storybook })
    const refused = gates.filter(({ passes }) => !passes)
    expect(refused.length).toBeGreaterThan(1)
    for (const { gate, override: answer } of refused) {
      if (!['small-group', 'wording-checked'].includes(gate)) expect(answer).toBeNull()
    }
    expect(await refusedBy(vault, told.storybook)).toContain('granted')
    await vault.perform('stories.update', { story: told.story, participant: told.participant })
  })

  test('the release keeps what each gate said, and which was answered for', async () => {
    const finding = (await found('small-group'))?.override?.finding ?? ''
    await vault.perform('storybooks.override', override({ finding }))
    expect(await refusedBy(vault, told.storybook)).toEqual([])
    vault.service.close()
    const checks = withDatabase(vault.folder, await dataKeyOf(vault.folder), database =>
      database.prepare('SELECT checks FROM releases ORDER BY id DESC LIMIT 1').pluck().get(),
    )
    const kept: readonly { gate: string; overridden: boolean }[] = JSON.parse(String(checks))
    expect(kept.filter(({ overridden }) => overridden).map(({ gate }) => gate)).toEqual(['small-group'])
    expect(kept.map(({ gate }) => gate)).toEqual(
      expect.arrayContaining(['consent-given', 'authority-today', 'granted', 'nothing-leaks']),
    )
  })
})
