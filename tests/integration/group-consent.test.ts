import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AuthorityRoute } from '../../shared/model/consent.ts'
import { decideAndRead, happened, personDetails, refusedBy, yesTo } from './support/storyteller.ts'
import { importText, newVault, noonOf, type TestVault } from './support/vault.ts'

// All people here are invented.
let vault: TestVault
beforeAll(async () => {
  vault = await newVault('file')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

let workshops = 0
const workshop = async (youngest: 'under_14' | '16_17' | '18_21' | null) => {
  const number = workshops++
  const occasion = {
    kind: 'workshop',
    title: `Workshop ${number}`,
    place: 'the hall',
    heldOn: '2026-06-01',
    stage: null,
    area: null,
    headcount: 50,
    youngest,
  } as const
  const { session } = await vault.perform('sessions.add', occasion)
  const story = await importText(vault, `P1: We walked ${number} times by the sea.\n`, `${number}.txt`)
  const attribution = { rung: 'A1', credit: '', othersCheckedBy: null } as const
  await vault.perform('stories.update', { story, title: 'What we said', session, attribution })
  await decideAndRead(vault, story)
  const book = { title: 'Walks', subtitle: '', audience: 'partners' as const, stories: [story] }
  const { storybook } = await vault.perform('storybooks.create', book)
  return { session, story, storybook }
}

describe('the consent of a group, with no record of anybody’s own', () => {
  test('lets their story be printed, and taken back stops it and recalls what is out', async () => {
    const { session, story, storybook } = await workshop('18_21')
    expect(await refusedBy(vault, storybook)).toEqual(['storyteller-known', 'approved-text'])
    await vault.perform('consent.recordForSession', { session, event: yesTo() })
    expect(await refusedBy(vault, storybook)).toEqual([])
    await vault.perform('consent.recordForSession', { session, event: happened('withdrawn', '2026-06-15') })
    expect(await refusedBy(vault, storybook)).toEqual(['consent-given'])
    const { releases } = await vault.perform('storybooks.list', {})
    expect(
      releases.filter(({ stories }) => stories.includes(story)).every(({ recalls }) => recalls.length === 1),
    ).toBe(true)
  })

  test('does not speak for a story that has a storyteller', async () => {
    const { session, story, storybook } = await workshop('18_21')
    await vault.perform('consent.recordForSession', { session, event: yesTo() })
    const { participant } = await vault.perform('participants.add', personDetails({ name: 'Ada Hexamoor' }))
    await vault.perform('stories.update', { story, participant })
    expect(await refusedBy(vault, storybook)).toContain('consent-given')
    await vault.perform('consent.record', { participant, event: happened('refused', '2026-06-10') })
    expect(await refusedBy(vault, storybook)).toContain('consent-given')
  })

  test.each([
    ['18_21', 'self_18plus'],
    ['16_17', 'self_16_17'],
  ] as const)('the youngest who was there (%s) decides how', async (youngest, route) => {
    const { session } = await workshop(youngest)
    const { routes } = await vault.perform('consent.ofSession', { session })
    expect(routes).toContain(route)
    expect(routes).not.toContain(route === 'self_18plus' ? 'self_16_17' : 'self_18plus')
  })

  test('one child among adults asks for a parent’s route; nobody’s age known, nothing is recorded', async () => {
    const child = await workshop('under_14')
    const own = { session: child.session, event: yesTo() }
    expect((await vault.refusal('consent.recordForSession', own)).code).toBe('authority-missing')
    const { routes } = await vault.perform('consent.ofSession', { session: child.session })
    expect(routes.every(route => !['self_18plus', 'self_16_17'].includes(route))).toBe(true)
    const unknown = await workshop(null)
    for (const route of AuthorityRoute.options) {
      const event = yesTo(['team'], {
        authority: { route, decidedBy: 'Berta', relation: 'mother', assent: 'given' },
      })
      const input = { session: unknown.session, event }
      expect((await vault.refusal('consent.recordForSession', input)).code).toBe('authority-missing')
    }
  })

  test('names nobody: a credit by name is refused', async () => {
    const { session, story, storybook } = await workshop('18_21')
    await vault.perform('consent.recordForSession', { session, event: yesTo() })
    const attribution = { rung: 'A6', credit: 'Ada', othersCheckedBy: 'Ola' } as const
    await vault.perform('stories.update', { story, attribution })
    expect(await refusedBy(vault, storybook)).toContain('attribution-allowed')
  })

  test('has scans of nobody: they belong to people', async () => {
    const { session } = await workshop('18_21')
    const { participant } = await vault.perform(
      'participants.add',
      personDetails({ name: 'Berta Zwibblewick' }),
    )
    const file = vault.file('scan.pdf', '%PDF-1.7 x')
    const { evidence } = await vault.perform('evidence.add', { participant, kind: 'signed_scan', file })
    const event = yesTo(['team'], {
      record: {
        capacity: 'workshop',
        jurisdiction: 'england_wales',
        language: 'en-GB',
        interpreter: '',
        accessFormat: 'standard',
        how: 'in_person',
        witness: '',
        form: null,
        evidence,
        art6Basis: 'public_task',
        art9Condition: 'research',
        scopeBreadth: 'specific',
        withdrawalMethod: '',
        withdrawalWindowEnds: null,
        retentionRule: null,
        ethicsRef: '',
      },
    })
    expect((await vault.refusal('consent.recordForSession', { session, event })).code).toBe('not-found')
    expect((await vault.perform('consent.ofSession', { session })).events).toEqual([])
  })
})
