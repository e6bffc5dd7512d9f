import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NewConsentEvent } from '../../shared/model/consent.ts'
import type { ParticipantDetails } from '../../shared/model/people.ts'
import { happened, personDetails, recordOf, yesTo } from './support/storyteller.ts'
import { newVault, noonOf, type TestVault } from './support/vault.ts'

// All people here are invented. Today is 15 June 2026.
let vault: TestVault
beforeAll(async () => {
  vault = await newVault('file')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

const add = async (part: Partial<ParticipantDetails> = {}) => {
  const details = personDetails({ name: 'Ada Hexamoor', ...part })
  return (await vault.perform('participants.add', details)).participant
}
const child = { birthDate: '2014-01-10', ageBand: null, kind: 'young_person' } as const
const mother = {
  route: 'PR_holder',
  decidedBy: 'Berta Hexamoor',
  relation: 'mother',
  proof: 'birth certificate seen',
  assent: 'given',
} as const

/** The event is refused with this code and a sentence that says that nothing was kept; and nothing was. */
const expectRefused = async (participant: string, event: NewConsentEvent, code: string) => {
  const [before, record] = [await vault.perform('consent.get', { participant }), await recordOf(vault)]
  const refusal = await vault.refusal('consent.record', { participant, event })
  expect(refusal.code).toBe(code)
  expect(refusal.message).toMatch(/^Nothing was recorded\. .+[.]$/)
  expect(refusal.message).not.toMatch(/Hexamoor|P-\d{3}/)
  expect(await vault.perform('consent.get', { participant })).toEqual(before)
  expect(await recordOf(vault)).toBe(record)
}

describe('what cannot be is refused in a clear sentence, and nothing is stored', () => {
  test.each([
    ['in the future', '2026-06-16'],
    ['that make somebody 140', '1886-06-15'],
    ['that make somebody minus two', '2028-06-15'],
  ])('birth dates %s', async (_, birthDate) => {
    const record = await recordOf(vault)
    const before = await vault.perform('participants.list', {})
    const details = personDetails({ name: 'Cass Drumlockie', birthDate, ageBand: null })
    const refusal = await vault.refusal('participants.add', details)
    expect(refusal.code).toBe('impossible-date')
    expect(refusal.message).toMatch(/birth date/)
    expect(await vault.perform('participants.list', {})).toEqual(before)
    const participant = await add()
    const listed = await vault.perform('participants.list', {})
    const changed = { ...personDetails({ name: 'Ada Hexamoor', birthDate, ageBand: null }), participant }
    expect((await vault.refusal('participants.update', changed)).code).toBe('impossible-date')
    expect(await vault.perform('participants.list', {})).toEqual(listed)
    expect((await recordOf(vault)).length).toBeGreaterThan(record.length)
  })

  test('a day of consent that has not come', async () => {
    await expectRefused(await add(), yesTo(['team'], { on: '2026-06-16' }), 'impossible-date')
  })

  test('a day of consent before somebody was born', async () => {
    const participant = await add({ birthDate: '2000-05-05', ageBand: null })
    await expectRefused(participant, yesTo(['team'], { on: '1999-05-05' }), 'impossible-date')
  })

  test('an end or a review before the day itself', async () => {
    const participant = await add()
    await expectRefused(participant, yesTo(['team'], { expiresOn: '2026-05-31' }), 'impossible-date')
    await expectRefused(participant, yesTo(['team'], { reviewOn: '2026-05-31' }), 'impossible-date')
  })

  test('a guardian who is the participant, however the name is written', async () => {
    const participant = await add(child)
    for (const decidedBy of ['Ada Hexamoor', ' ada  HEXAMOOR ', 'Ada Héxamoor']) {
      const event = yesTo(['team'], { authority: { ...mother, decidedBy } })
      await expectRefused(participant, event, 'decider-is-storyteller')
    }
    await vault.perform('consent.record', { participant, event: yesTo(['team'], { authority: mother }) })
  })

  test('two who share the decision, one named twice, or the participant as the second', async () => {
    const participant = await add({ ...child, careStatus: 'care_order' })
    const shared = { ...mother, route: 'PR_shared' } as const
    for (const alsoDecidedBy of ['berta hexamoor', 'Ada Hexamoor']) {
      const event = yesTo(['team'], { authority: { ...shared, alsoDecidedBy } })
      await expectRefused(participant, event, 'decider-is-storyteller')
    }
    await expectRefused(participant, yesTo(['team'], { authority: shared }), 'authority-missing')
  })

  test('a parent alone for a child under a care order; a section 20 does not give the authority a say', async () => {
    const inCare = await add({ ...child, careStatus: 'care_order' })
    await expectRefused(inCare, yesTo(['team'], { authority: mother }), 'authority-missing')
    const accommodated = await add({ ...child, careStatus: 's20' })
    const authority = { ...mother, route: 'local_authority_PR', decidedBy: 'Yvonne Quorlbane' } as const
    await expectRefused(accommodated, yesTo(['team'], { authority }), 'authority-missing')
    await vault.perform('consent.record', {
      participant: accommodated,
      event: yesTo(['team'], { authority: mother }),
    })
  })

  test('a child whose care status nobody has written down; a child alone with no judgement of it', async () => {
    const unknown = await add({ ...child, careStatus: 'unknown' })
    await expectRefused(unknown, yesTo(['team'], { authority: mother }), 'authority-missing')
    const participant = await add(child)
    const alone = { route: 'self_under16_gillick', decidedBy: '', assent: 'given' } as const
    await expectRefused(participant, yesTo(['team'], { authority: alone }), 'authority-missing')
    const gillick = {
      assessor: 'Ola',
      on: '2026-06-01',
      reasons: 'They told it back.',
      result: 'able',
    } as const
    const judgedNot = { ...alone, gillick: { ...gillick, result: 'not_able' } }
    await expectRefused(participant, yesTo(['team'], { authority: judgedNot }), 'authority-missing')
    const judgedLater = { ...alone, gillick: { ...gillick, on: '2026-06-02' } }
    await expectRefused(participant, yesTo(['team'], { authority: judgedLater }), 'impossible-date')
    await vault.perform('consent.record', {
      participant,
      event: yesTo(['team'], { authority: { ...alone, gillick } }),
    })
  })

  test('contradictory events on one day: a yes on the day of a no', async () => {
    const participant = await add()
    await vault.perform('consent.record', { participant, event: happened('refused', '2026-06-10') })
    await expectRefused(participant, yesTo(['team'], { on: '2026-06-10' }), 'contradiction')
    await vault.perform('consent.record', { participant, event: yesTo(['team'], { on: '2026-06-11' }) })
    const no = yesTo(['team'], { kind: 'varied', on: '2026-06-12' })
    const denied = { ...no, grants: no.grants.map(grant => ({ ...grant, decision: 'no' as const })) }
    await vault.perform('consent.record', { participant, event: denied })
    await expectRefused(participant, no, 'contradiction')
  })

  test('the same question answered yes and no at once', async () => {
    const { grants, ...event } = yesTo(['team'])
    const both = [...grants, ...grants.map(grant => ({ ...grant, decision: 'no' as const }))]
    await expectRefused(await add(), { ...event, grants: both }, 'contradiction')
  })

  test('something that cannot follow: a withdrawal of nothing, a second thought of nobody', async () => {
    const participant = await add()
    for (const kind of [
      'withdrawn',
      'varied',
      'reconfirmed',
      'partly_withdrawn',
      'ended',
      'invalidated',
    ] as const) {
      await expectRefused(participant, happened(kind, '2026-06-10'), 'not-allowed-now')
    }
  })

  test('consent by telephone with nobody who heard it, or only the storyteller', async () => {
    const participant = await add()
    const record = {
      capacity: 'interviewee',
      jurisdiction: 'england_wales',
      language: 'ur',
      interpreter: 'Cass Drumlockie',
      accessFormat: 'oral',
      how: 'telephone',
      witness: '',
      form: null,
      evidence: null,
      art6Basis: 'public_task',
      art9Condition: 'research',
      scopeBreadth: 'specific',
      withdrawalMethod: '',
      withdrawalWindowEnds: null,
      retentionRule: null,
      ethicsRef: '',
    }
    for (const witness of ['', 'Ada Hexamoor']) {
      const event = yesTo(['team'], { evidence: 'witnessed', record: { ...record, witness } })
      await expectRefused(participant, event, 'authority-missing')
    }
    const event = yesTo(['team'], {
      evidence: 'witnessed',
      record: { ...record, witness: 'Berta Zwibblewick' },
    })
    await vault.perform('consent.record', { participant, event })
    const [kept] = (await vault.perform('consent.get', { participant })).events
    expect(kept?.record).toMatchObject({ language: 'ur', interpreter: 'Cass Drumlockie', how: 'telephone' })
  })

  test('two people of the same name are two: what one agreed to says nothing of the other', async () => {
    const [one, two] = [await add({ name: 'Sam Tallibourne' }), await add({ name: 'Sam Tallibourne' })]
    await vault.perform('consent.record', { participant: one, event: yesTo() })
    expect((await vault.perform('consent.get', { participant: one })).state).toBe('given')
    expect((await vault.perform('consent.get', { participant: two })).state).toBe('none')
    const rows = (await vault.perform('people.board', {})).people.filter(
      ({ name }) => name === 'Sam Tallibourne',
    )
    expect(rows.map(({ consent }) => consent).toSorted()).toEqual(['given', 'none'])
  })
})
