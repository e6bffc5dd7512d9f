import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { audiences } from '../../shared/model/consent.ts'
import { happened, newPath, refusedBy, tellStory, yesTo } from './support/storyteller.ts'
import { newVault, noonOf, type TestVault } from './support/vault.ts'
import { wordText } from './support/word.ts'

// All people here are invented.
let vault: TestVault
beforeAll(async () => {
  vault = await newVault('file')
})
beforeEach(() => {
  vault.clock.now = noonOf('2026-06-15')
})

let tellers = 0
/** Somebody new whose story has been saved in a storybook once. */
const released = async () => {
  const told = await tellStory(
    vault,
    `Ada Hexamoor${tellers}`,
    `P1: I walked ${tellers++} times by the sea.\n`,
  )
  const answer = await vault.perform('storybooks.export', { storybook: told.storybook, to: newPath(vault) })
  if (!answer.saved) throw new Error(answer.gates.map(({ gate }) => gate).join())
  return { ...told, release: answer.release }
}
const releasesOf = async (participant: string) =>
  (await vault.perform('releases.ofPerson', { participant })).releases

describe('promise 9: withdrawal works at once', () => {
  test('promise 9: in every composition, and what is out is marked “do not reissue”', async () => {
    const { participant, story, storybook, release } = await released()
    const { storybook: second } = await vault.perform('storybooks.create', {
      title: 'More walks',
      subtitle: '',
      audience: 'partners',
      stories: [story],
    })
    expect(await releasesOf(participant)).toEqual([
      expect.objectContaining({ release, story, recalled: null, toldOn: null }),
    ])
    await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-15') })
    expect(await refusedBy(vault, storybook)).toContain('consent-given')
    expect(await refusedBy(vault, second)).toContain('consent-given')
    expect(await releasesOf(participant)).toEqual([
      expect.objectContaining({ release, story, recalled: { reason: 'withdrawn', on: '2026-06-15' } }),
    ])
    const { releases } = await vault.perform('storybooks.list', {})
    expect(releases.find(({ id }) => id === release)?.recalls).toHaveLength(1)
  })

  test('promise 9: of one grant, only what it covers; the others go on', async () => {
    const { participant, storybook } = await released()
    const others = audiences.filter(audience => audience !== 'press')
    const { grants } = yesTo(['press'])
    const back = grants.map(grant => ({ ...grant, decision: 'no' as const }))
    const event = happened('partly_withdrawn', '2026-06-15', { grants: back })
    await vault.perform('consent.record', { participant, event })
    expect(await refusedBy(vault, storybook)).toEqual([])
    // What went to the team was not for the press: it stays in use.
    expect((await releasesOf(participant)).map(({ recalled }) => recalled)).toEqual([null, null])
    const now = (await vault.perform('consent.get', { participant })).grants
    const yes = new Set(now.filter(({ decision }) => decision === 'yes').map(({ audience }) => audience))
    expect([...yes].toSorted()).toEqual(others.toSorted())
    const team = yesTo(['team']).grants.map(grant => ({ ...grant, decision: 'no' as const }))
    await vault.perform('consent.record', {
      participant,
      event: happened('partly_withdrawn', '2026-06-15', { grants: team }),
    })
    expect(await refusedBy(vault, storybook)).toEqual(['granted'])
    const recalled = (await releasesOf(participant)).map(({ recalled: mark }) => mark?.reason)
    expect(recalled).toEqual(['partly_withdrawn', 'partly_withdrawn'])
  })

  test('promise 9: a storyteller who declines their text recalls what is out as well', async () => {
    const { participant, story, storybook } = await released()
    await vault.perform('stories.recordReview', {
      story,
      level: 'team',
      outcome: 'declined',
      on: '2026-06-15',
    })
    expect(await refusedBy(vault, storybook)).toEqual(['approved-text'])
    expect((await releasesOf(participant))[0]?.recalled?.reason).toBe('declined')
  })

  test('to be asked anew afterwards does not clear what is out', async () => {
    const { participant, storybook } = await released()
    await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-14') })
    await vault.perform('consent.record', { participant, event: yesTo(audiences, { on: '2026-06-15' }) })
    expect(await refusedBy(vault, storybook)).toEqual([])
    const recalled = (await releasesOf(participant)).map(({ recalled: mark }) => mark !== null)
    expect(recalled.filter(is => is)).toHaveLength(1)
    expect(recalled).toHaveLength(2)
  })

  test('the recall letter is honest about printed copies, and names nobody', async () => {
    const { participant, release } = await released()
    const to = newPath(vault)
    expect((await vault.refusal('releases.recallLetter', { release, to })).code).toBe('not-recalled')
    await vault.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-15') })
    await vault.perform('releases.recallLetter', { release, to })
    const letter = wordText(to)
    expect(letter).toContain('Walks')
    expect(letter).toMatch(/cannot/)
    expect(letter).not.toMatch(/Hexamoor|P-\d{3}|S-\d{3}/)
  })

  test('whoever is in a storybook is told, once it is written down, and the board asks until then', async () => {
    const { participant, story, release } = await released()
    const notTold = async () =>
      (await vault.perform('people.board', {})).people.find(row => row.participant === participant)?.notTold
    expect(await notTold()).toBe(1)
    for (const on of ['2026-06-14', '2026-06-16']) {
      expect((await vault.refusal('releases.markTold', { release, story, on })).code).toBe('impossible-date')
    }
    await vault.perform('releases.markTold', { release, story, on: '2026-06-15' })
    expect(await notTold()).toBe(0)
    expect((await releasesOf(participant))[0]?.toldOn).toBe('2026-06-15')
  })
})
