import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { happened, personDetails, tellStory, yesTo } from './support/storyteller.ts'
import { newVault, noonOf, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
beforeAll(async () => {
  vault = await newVault('file')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

const rowOf = async (participant: string) => {
  const row = (await vault.perform('people.board', {})).people.find(
    person => person.participant === participant,
  )
  if (row === undefined) throw new Error('No row')
  return row
}

describe('the board', () => {
  test('says what is missing, in the order in which it is to be done, and nothing once all is there', async () => {
    const { participant } = await vault.perform(
      'participants.add',
      personDetails({ name: 'Ada Hexamoor', birthDate: '2012-01-10', ageBand: null, careStatus: 'unknown' }),
    )
    expect((await rowOf(participant)).missing).toEqual(
      expect.arrayContaining(['care_status', 'consent', 'story']),
    )
    const told = await tellStory(vault, 'Berta Zwibblewick', 'P1: I walked by the sea and it helped.\n')
    expect((await rowOf(told.participant)).missing).toEqual(['evidence'])
    const file = vault.file('scan.pdf', '%PDF-1.7 x')
    await vault.perform('evidence.add', { participant: told.participant, kind: 'signed_scan', file })
    expect((await rowOf(told.participant)).missing).toEqual([])
  })

  test('agrees with each person’s own page, whatever happened to them', async () => {
    const histories = [
      [],
      [happened('offered', '2026-05-01')],
      [happened('refused', '2026-05-01')],
      [yesTo(['team', 'partners'])],
      [yesTo(), happened('withdrawn', '2026-06-02')],
      [yesTo(['team'], { expiresOn: '2026-06-14' })],
      [yesTo(['team'], { reviewOn: '2026-06-14' })],
      [yesTo(['team'], { expiresOn: '2026-06-15' })],
      [yesTo(), happened('ended', '2026-06-03')],
    ]
    for (const [index, history] of histories.entries()) {
      const details = personDetails({ name: `Dil Vuntrelby${index}` })
      const { participant } = await vault.perform('participants.add', details)
      for (const event of history) await vault.perform('consent.record', { participant, event })
      for (const day of ['2026-06-15', '2026-06-16', '2027-06-15']) {
        vault.clock.now = noonOf(day)
        const { state, grants } = await vault.perform('consent.get', { participant })
        const row = await rowOf(participant)
        expect(row.consent).toBe(state)
        const listed = (await vault.perform('participants.list', {})).participants.find(
          ({ id }) => id === participant,
        )
        expect(row.audiences).toEqual(listed?.audiences)
        const saysYes = grants.some(({ decision }) => decision === 'yes')
        const holds = state === 'given' || state === 'review_due'
        if (!holds || !saysYes) expect(Object.values(row.audiences)).not.toContain('yes')
      }
      vault.clock.now = noonOf('2026-06-15')
    }
  })

  test('tells what comes next: the nearer of an end, a review and a birthday', async () => {
    const details = personDetails({ name: 'Cass Drumlockie', birthDate: '2010-09-01', ageBand: null })
    const { participant } = await vault.perform('participants.add', details)
    const authority = {
      route: 'PR_holder',
      decidedBy: 'Eda Drumlockie',
      relation: 'mother',
      proof: 'birth certificate',
      assent: 'given',
    }
    const event = yesTo(['team'], { authority, expiresOn: '2026-12-01', reviewOn: '2026-10-01' })
    await vault.perform('consent.record', { participant, event })
    expect((await rowOf(participant)).next).toEqual({ what: 'turns_16', on: '2026-09-01' })
  })
})

describe('time travel', () => {
  test('what a parent agreed to ends on the 16th birthday, and not on the day before', async () => {
    const told = await tellStory(vault, 'Fay Tallibourne', 'P1: I walked by the lake and it helped.\n')
    const young = { ...personDetails({ name: 'Fay Tallibourne', birthDate: '2010-09-01', ageBand: null }) }
    await vault.perform('participants.update', { ...young, participant: told.participant })
    await vault.perform('consent.record', {
      participant: told.participant,
      event: happened('withdrawn', '2026-06-02'),
    })
    const authority = {
      route: 'PR_holder',
      decidedBy: 'Eda Tallibourne',
      relation: 'mother',
      proof: 'birth certificate',
      assent: 'given',
    }
    await vault.perform('consent.record', {
      participant: told.participant,
      event: yesTo(['team'], { on: '2026-06-03', authority }),
    })
    const may = async (on: string) => {
      const question = {
        story: told.story,
        audience: 'team',
        purpose: 'storybook',
        medium: 'text',
        on,
      } as const
      const { gates } = await vault.perform('consent.may', question)
      return gates.filter(({ passes }) => !passes).map(({ gate }) => gate)
    }
    expect(await may('2026-08-31')).toEqual([])
    expect(await may('2026-09-01')).toEqual(['authority-today'])
    vault.clock.now = noonOf('2026-09-02')
    const own = { route: 'self_16_17', decidedBy: '', assent: 'given' }
    await vault.perform('consent.record', {
      participant: told.participant,
      event: yesTo(['team'], { kind: 'reconfirmed', on: '2026-09-02', authority: own, grants: [] }),
    })
    expect(await may('2026-09-02')).toEqual([])
    expect(await may('2028-08-31')).toEqual([])
    expect(await may('2028-09-01')).toEqual(['authority-today'])
    await vault.perform('project.update', { policy: { askAgainAt18: false } })
    expect(await may('2028-09-01')).toEqual([])
    await vault.perform('project.update', { policy: {} })
  })

  test('“what if we publish in March?” changes nothing', async () => {
    const before = await vault.perform('record.list', { limit: 1 })
    const [story] = (await vault.perform('stories.list', {})).stories
    const question = {
      story: story?.id ?? '',
      audience: 'press',
      purpose: 'report',
      medium: 'audio',
    } as const
    const { may, gates } = await vault.perform('consent.may', { ...question, on: '2027-03-01' })
    expect(may).toBe(false)
    expect(gates.find(({ gate }) => gate === 'granted')?.passes).toBe(false)
    expect(await vault.perform('record.list', { limit: 1 })).toEqual(before)
  })
})

describe('the recruitment monitor', () => {
  test('hides small counts, and any count from which a small one could be worked out', async () => {
    const other = await newVault()
    const areas = [
      { id: null, name: 'Coast' },
      { id: null, name: 'Hills' },
      { id: null, name: 'Town' },
    ]
    const project = await other.perform('project.update', { areas })
    const [coast, hills, town] = project.areas.map(({ id }) => id)
    const targets = [{ by: 'area' as const, value: coast ?? '', target: 20 }]
    await other.perform('project.update', { targets })
    for (const [area, people] of [
      [coast, 12],
      [hills, 2],
      [town, 7],
    ] as const) {
      for (let person = 0; person < people; person += 1) {
        await other.perform(
          'participants.add',
          personDetails({ name: `Gil Yewdrapple${area}${person}`, area: area ?? null }),
        )
      }
    }
    const { tables, smallestCount } = await other.perform('people.monitor', {})
    expect(smallestCount).toBe(5)
    const byArea = tables.find(({ by }) => by === 'area')
    const shown = new Map(byArea?.cells.map(({ label, people }) => [label, people]))
    expect(shown.get('Hills')).toBeNull()
    expect(byArea?.cells.find(({ label }) => label === 'Coast')?.target).toBe(20)
    // With the total known from another table, one hidden cell alone would be what is left over.
    const hidden = byArea?.cells.filter(({ people }) => people === null) ?? []
    expect(byArea?.total === null || hidden.length >= 2).toBe(true)
    for (const { cells } of tables) {
      expect(cells.every(({ people }) => people === null || people === 0 || people >= 5)).toBe(true)
    }
  })
})
