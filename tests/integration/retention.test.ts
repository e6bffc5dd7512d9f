import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { happened, newPath, recordOf, tellStory, yesTo } from './support/storyteller.ts'
import { newVault, noonOf, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
beforeAll(async () => {
  vault = await newVault('file')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

let tellers = 0
const teller = () =>
  tellStory(vault, `Ada Hexamoor${tellers}`, `P1: I walked ${tellers++} times by the sea.\n`)
const due = async (item: string) =>
  (await vault.perform('retention.get', {})).due.filter(thing => thing.item === item)

describe('retention: what is due is shown, and done on confirmation', () => {
  test('a story is due on the day itself, not on the day before; it is erased when somebody says so', async () => {
    const { story } = await teller()
    const rule = { item: 'transcript', months: 12, trigger: 'collected', action: 'delete' } as const
    const { rule: id } = await vault.perform('retention.setRule', rule)
    vault.clock.now = noonOf('2027-06-14')
    expect(await due('transcript')).toEqual([])
    expect((await vault.refusal('retention.confirm', { rule: id, object: story })).code).toBe('not-due')
    vault.clock.now = noonOf('2027-06-15')
    expect(await due('transcript')).toEqual([
      { rule: id, item: 'transcript', action: 'delete', object: story, dueOn: '2027-06-15' },
    ])
    expect((await vault.perform('stories.get', { story })).id).toBe(story)
    await vault.perform('retention.confirm', { rule: id, object: story })
    expect((await vault.refusal('stories.get', { story })).code).toBe('not-found')
    const { due: left, disposals } = await vault.perform('retention.get', {})
    expect(left).toEqual([])
    expect(disposals).toEqual([
      { rule: id, item: 'transcript', action: 'delete', object: story, on: '2027-06-15', by: 'Ola' },
    ])
    expect((await vault.refusal('retention.confirm', { rule: id, object: story })).code).toBe('not-due')
    expect(await recordOf(vault)).toContain('retention.confirm')
    await vault.perform('retention.removeRule', { item: 'transcript' })
  })

  test('nothing is due without its day: nobody withdrew, the project has no end', async () => {
    const { participant } = await teller()
    const contact = { item: 'contact', months: 1, trigger: 'withdrawn', action: 'delete' } as const
    await vault.perform('retention.setRule', contact)
    const key = { item: 'key_table', months: 0, trigger: 'project_end', action: 'review' } as const
    await vault.perform('retention.setRule', key)
    vault.clock.now = noonOf('2040-01-01')
    expect(await due('contact')).toEqual([])
    expect(await due('key_table')).toEqual([])
    vault.clock.now = noonOf('2026-06-15')
    await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-10') })
    await vault.perform('project.update', { terms: { endsOn: '2026-12-31' } })
    vault.clock.now = noonOf('2026-07-10')
    const [thing] = await due('contact')
    expect(thing).toMatchObject({ object: participant, dueOn: '2026-07-10' })
    await vault.perform('retention.confirm', { rule: thing?.rule ?? '', object: participant })
    const { participants } = await vault.perform('participants.list', {})
    expect(participants.find(({ id }) => id === participant)?.name).toBe(participant)
    vault.clock.now = noonOf('2026-12-31')
    expect(await due('key_table')).toHaveLength(1)
  })

  test('who withdrew and gave consent anew is not erased for having withdrawn', async () => {
    const { participant, story } = await teller()
    const rule = { item: 'transcript', months: 1, trigger: 'withdrawn', action: 'delete' } as const
    await vault.perform('retention.setRule', rule)
    await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-10') })
    vault.clock.now = noonOf('2026-07-10')
    expect((await due('transcript')).map(({ object }) => object)).toContain(story)
    await vault.perform('consent.record', { participant, event: yesTo(['team'], { on: '2026-07-01' }) })
    expect((await due('transcript')).map(({ object }) => object)).not.toContain(story)
    await vault.perform('retention.removeRule', { item: 'transcript' })
  })

  test('what was looked at, or handed on, stays, and is not asked about again', async () => {
    const { storybook } = await teller()
    const answer = await vault.perform('storybooks.export', { storybook, to: newPath(vault) })
    const release = answer.saved ? answer.release : ''
    const rule = { item: 'export', months: 6, trigger: 'released', action: 'review' } as const
    const { rule: id } = await vault.perform('retention.setRule', rule)
    vault.clock.now = noonOf('2026-12-15')
    await vault.perform('retention.confirm', { rule: id, object: release })
    expect(await due('export')).toEqual([])
    const { releases } = await vault.perform('storybooks.list', {})
    expect(releases.map(({ id: code }) => code)).toContain(release)
  })

  test('the register and the releases are never deleted by a rule', async () => {
    for (const item of ['key_table', 'export'] as const) {
      const rule = { item, months: 1, trigger: 'project_end', action: 'delete' } as const
      expect((await vault.refusal('retention.setRule', rule)).code).toBe('cannot-delete')
    }
  })

  test('a new rule for the same thing takes the place of the old one', async () => {
    const rule = { item: 'audio', months: 1, trigger: 'collected', action: 'review' } as const
    await vault.perform('retention.setRule', rule)
    await vault.perform('retention.setRule', { ...rule, months: 2 })
    const { rules } = await vault.perform('retention.get', {})
    expect(rules.filter(({ item }) => item === 'audio').map(({ months }) => months)).toEqual([2])
  })
})
