import { beforeEach, describe, expect, test } from 'vitest'
import type { MergeDecisions } from '../../shared/contract/handover.ts'
import {
  handOver,
  identityOf,
  inspect,
  merge,
  printedAt,
  refused,
  storyAndEmptyVault,
} from './support/handover.ts'
import { happened, newPath, personDetails, type Told, tellStory, yesTo } from './support/storyteller.ts'
import { importText, type TestVault } from './support/vault.ts'

let here: TestVault
let there: TestVault
let told: Told

beforeEach(async () => {
  ;({ here, there, told } = await storyAndEmptyVault())
})

describe('promise 4: one person, one identity, and nobody but a person says who is who', () => {
  test('a name that is known here is asked about; no answer, nothing is brought in', async () => {
    await tellStory(there, 'Somebody Else', 'P1: Tamsin Larkworthy sings.\nP1: She does.\n')
    const mine = await identityOf(there, 'Tamsin Larkworthy')
    const file = await handOver(here, there, [told.story])
    const preview = await inspect(there, file)
    const question = preview.identities.find(({ forms }) => forms.includes('Tamsin Larkworthy'))
    expect(question).toMatchObject({ standing: 'maybe', here: [{ identity: mine.id, state: 'accepted' }] })
    expect(await refused(there, file, plain => plain)).toBe('undecided')
    const { uid = '' } = question ?? {}
    const asSame = (replacements: 'here' | 'bundle') => (plain: MergeDecisions) => ({
      ...plain,
      identities: [{ uid, is: mine.id, replacements }],
    })
    const [story = ''] = (await merge(there, file, asSame('here'))).added
    const after = await identityOf(there, 'Tamsin Larkworthy')
    expect([after.id, after.number, after.replacements]).toEqual([mine.id, mine.number, mine.replacements])
    expect(JSON.stringify(await printedAt(there, story))).not.toContain('Tamsin')
    // The storyteller approved other words: they are asked again.
    const view = await there.perform('stories.get', { story })
    const isSame =
      JSON.stringify(await printedAt(there, story)) === JSON.stringify(await printedAt(here, told.story))
    expect(view.review?.stillTheSame).toBe(isSame)
  })

  test('a name that is printed alike in both vaults is asked about just the same: they may be two', async () => {
    await tellStory(there, 'Somebody Else', 'P1: I went to Gorsewhistle House too.\n')
    const mine = await identityOf(there, 'Gorsewhistle House')
    const file = await handOver(here, there, [told.story])
    const { identities } = await inspect(there, file)
    const question = identities.find(({ forms }) => forms.includes('Gorsewhistle House'))
    expect(question).toMatchObject({ standing: 'maybe', here: [{ identity: mine.id, differs: false }] })
    expect(await refused(there, file, plain => plain)).toBe('undecided')
  })

  test('what may stand of a place there does not let a person’s name stand here', async () => {
    const kept = { method: 'keep' as const, text: '' }
    const theirs = await identityOf(here, 'Gorsewhistle House')
    await here.perform('identities.accept', {
      identity: theirs.id,
      replacements: { team: kept, partners: kept, public: kept },
    })
    await tellStory(there, 'Somebody Else', 'P1: I went to Gorsewhistle House too.\n')
    const mine = await identityOf(there, 'Gorsewhistle House')
    await there.perform('identities.recategorise', { identity: mine.id, category: 'PERSON' })
    await there.perform('identities.accept', { identity: mine.id })
    const file = await handOver(here, there, [told.story])
    const { identities } = await inspect(there, file)
    const question = identities.find(({ forms }) => forms.includes('Gorsewhistle House'))
    expect(question).toMatchObject({ clash: false, here: [{ identity: mine.id, clash: true }] })
    const take = (plain: MergeDecisions) => ({
      ...plain,
      identities: identities.map(({ uid }) =>
        uid === question?.uid
          ? { uid, is: mine.id, replacements: 'bundle' as const }
          : { uid, is: 'new', replacements: 'anew' as const },
      ),
    })
    expect(await refused(there, file, take)).toBe('not-allowed')
  })

  test('what is accepted with a handover is marked in every story that was here before', async () => {
    const { text } = await here.perform('stories.get', { story: told.story })
    const from = text.indexOf('zorblatt')
    await here.perform('identities.mark', { story: told.story, from, to: from + 8, category: 'LOCATION' })
    const story = await importText(there, 'P1: We never got as far as zorblatt.\n', 'before.txt')
    const before = await there.perform('stories.get', { story })
    expect(before.mentions).toEqual([])
    await merge(there, await handOver(here, there, [told.story]))
    const after = await there.perform('stories.get', { story })
    expect(after.mentions).toMatchObject([{ state: 'accepted' }])
  })

  test('said to be somebody else, they are two people with two numbers and two pseudonyms', async () => {
    await tellStory(there, 'Somebody Else', 'P1: Tamsin Larkworthy sings.\nP1: She does.\n')
    const mine = await identityOf(there, 'Tamsin Larkworthy')
    const file = await handOver(here, there, [told.story])
    const question = (await inspect(there, file)).identities.find(({ forms }) =>
      forms.includes('Tamsin Larkworthy'),
    )
    await merge(there, file, plain => ({
      ...plain,
      identities: [
        { uid: question?.uid ?? '', is: 'new', replacements: question?.clash ? 'anew' : 'bundle' },
      ],
    }))
    const both = (await there.perform('identities.list', {})).identities.filter(({ forms }) =>
      forms.includes('Tamsin Larkworthy'),
    )
    expect(both).toHaveLength(2)
    expect(new Set(both.map(({ number }) => number)).size).toBe(2)
    expect(new Set(both.map(({ replacements }) => replacements.public.text)).size).toBe(2)
    expect(both.map(({ id }) => id)).toContain(mine.id)
  })

  test('a pseudonym that is somebody’s name here is never taken over', async () => {
    const { replacements } = await identityOf(here, 'Tamsin Larkworthy')
    const pseudonym = replacements.public.text
    await importText(there, `P1: ${pseudonym} Hollowbrook is my neighbour. ${pseudonym} is kind.\n`, 'n.txt')
    const file = await handOver(here, there, [told.story])
    const question = (await inspect(there, file)).identities.find(({ forms }) =>
      forms.includes('Tamsin Larkworthy'),
    )
    expect(question).toMatchObject({ standing: 'new', clash: true })
    const as = (how: 'bundle' | 'anew') => (plain: MergeDecisions) => ({
      ...plain,
      identities: [{ uid: question?.uid ?? '', is: 'new' as const, replacements: how }],
    })
    expect(await refused(there, file, as('bundle'))).toBe('pseudonym-in-stories')
    await merge(there, file, as('anew'))
    expect((await identityOf(there, 'Tamsin Larkworthy')).replacements.public.text).not.toBe(pseudonym)
  })

  test('decided here and there in different ways: the person says which stands', async () => {
    const [away = ''] = (await merge(there, await handOver(here, there, [told.story]))).added
    const theirs = await identityOf(there, 'Gorsewhistle House')
    const general = { method: 'general' as const, text: 'a house by the moor' }
    await there.perform('identities.accept', {
      identity: theirs.id,
      replacements: { team: general, partners: general, public: general },
    })
    const back = await handOver(there, here, [away])
    const [question] = (await inspect(here, back)).identities
    expect(question).toMatchObject({ standing: 'known', here: [{ differs: true }] })
    const [known] = question?.here ?? []
    const choose = (replacements: 'here' | 'bundle') => (plain: MergeDecisions) => ({
      ...plain,
      identities: [{ uid: question?.uid ?? '', is: known?.identity ?? '', replacements }],
    })
    expect(await refused(here, back, plain => plain)).toBe('undecided')
    await merge(here, back, choose('here'))
    expect((await identityOf(here, 'Gorsewhistle House')).replacements).toEqual(known?.replacements)
    await merge(here, back, choose('bundle'))
    expect((await identityOf(here, 'Gorsewhistle House')).replacements.public).toEqual(general)
  })
})

describe('taking back', () => {
  test('nothing that was decided before a handover is taken back or made again over what came with it', async () => {
    const { text } = await here.perform('stories.get', { story: told.story })
    const theirs = await identityOf(here, 'Tamsin Larkworthy')
    const from = text.indexOf('zorblatt')
    await here.perform('identities.mark', {
      story: told.story,
      from,
      to: from + 8,
      category: 'PERSON',
      identity: theirs.id,
    })
    await tellStory(there, 'Somebody Else', 'P1: Tamsin Larkworthy sings.\nP1: She does.\n')
    const mine = await identityOf(there, 'Tamsin Larkworthy')
    expect((await there.perform('identities.steps', {})).undo).not.toBeNull()
    const file = await handOver(here, there, [told.story])
    const { identities } = await inspect(there, file)
    await merge(there, file, plain => ({
      ...plain,
      identities: identities.map(({ uid, forms }) =>
        forms.includes('Tamsin Larkworthy')
          ? { uid, is: mine.id, replacements: 'bundle' as const }
          : { uid, is: 'new', replacements: 'bundle' as const },
      ),
    }))
    const after = await identityOf(there, 'Tamsin Larkworthy')
    expect(after.forms).toContain('zorblatt')
    // What was before would come back without the name that came with the story, and with a pseudonym given away since.
    expect((await there.refusal('identities.undo', {})).code).toBe('nothing-to-undo')
    expect(await there.perform('identities.steps', {})).toEqual({ undo: null, redo: null })
    expect(await identityOf(there, 'zorblatt')).toEqual(after)
  })
})

describe('whose words, and what they agreed to', () => {
  test('somebody of that name is asked about, and a new yes is shown before it counts', async () => {
    const { participant } = await there.perform(
      'participants.add',
      personDetails({ name: 'Marisol Quennell' }),
    )
    const refusal = { ...happened('refused', '2026-05-01'), evidence: 'signed' as const }
    await there.perform('consent.record', { participant, event: refusal })
    const file = await handOver(here, there, [told.story])
    const [person] = (await inspect(there, file)).people
    expect(person).toMatchObject({
      standing: 'maybe',
      here: [{ participant, consent: { news: 2, before: 'refused', after: 'given', mustTake: false } }],
    })
    expect(person?.here[0]?.consent.gains).toContain('partners')
    const answer = (is: string, consent: 'together' | 'here') => (plain: MergeDecisions) => ({
      ...plain,
      people: [{ uid: person?.uid ?? '', is, details: 'here' as const, consent }],
    })
    expect(await refused(there, file, plain => ({ ...plain, people: [] }))).toBe('undecided')
    expect(await refused(there, file, answer('P-099', 'here'))).toBe('cannot-be-so')
    await merge(there, file, answer(participant, 'here'))
    expect((await there.perform('consent.get', { participant })).state).toBe('refused')
    await merge(there, file, answer(participant, 'together'))
    expect((await there.perform('consent.get', { participant })).state).toBe('given')
  })

  test('promise 9: a no that the bundle knows is not left out, also where the story is, and calls back what is out', async () => {
    const first = await handOver(here, there, [told.story])
    const [story = ''] = (await merge(there, first)).added
    await there.perform('stories.markRead', { story })
    const saved = await there.perform('handover.save', {
      stories: [story],
      contents: { contents: 'printed', audience: 'partners' },
      recipient: 'partners',
      seal: { kind: 'passphrase', passphrase: 'six slow herons over' },
      to: newPath(there, 'age'),
    })
    expect(saved.saved).toBe(true)
    const no = yesTo(['partners']).grants.map(grant => ({ ...grant, decision: 'no' as const }))
    await here.perform('consent.record', {
      participant: told.participant,
      event: { ...happened('partly_withdrawn', '2026-06-12'), grants: no },
    })
    const second = await handOver(here, there, [told.story])
    const [person] = (await inspect(there, second)).people
    expect(person?.here[0]?.consent).toMatchObject({ news: 1, mustTake: true, loses: ['partners'] })
    const leaving = (consent: 'together' | 'here') => (plain: MergeDecisions) => ({
      ...plain,
      stories: plain.stories.map(one => ({ ...one, do: 'leave' as const })),
      people: plain.people.map(one => ({ ...one, consent })),
    })
    expect(await refused(there, second, leaving('here'))).toBe('no-is-kept')
    expect(await refused(there, second, plain => ({ ...leaving('here')(plain), people: [] }))).toBe(
      'undecided',
    )
    await merge(there, second, leaving('together'))
    const { releases } = await there.perform('storybooks.list', {})
    expect(releases[0]?.recalls).toMatchObject([{ story, reason: 'partly_withdrawn' }])
  })

  test('a yes on the day of a no from here is left out: the no holds', async () => {
    const { participant } = await there.perform(
      'participants.add',
      personDetails({ name: 'Marisol Quennell' }),
    )
    await there.perform('consent.record', { participant, event: { ...yesTo(), on: '2026-05-01' } })
    await there.perform('consent.record', { participant, event: happened('withdrawn', '2026-06-01') })
    const file = await handOver(here, there, [told.story])
    const [person] = (await inspect(there, file)).people
    expect(person?.here[0]?.consent).toMatchObject({
      news: 1,
      contradicted: 1,
      before: 'withdrawn',
      after: 'withdrawn',
    })
    await merge(there, file)
    expect((await there.perform('consent.get', { participant })).state).toBe('withdrawn')
  })

  test('details that differ are shown, and the person says whose stand; areas and themes are added by name', async () => {
    await here.perform('project.update', {
      areas: [{ id: null, name: 'Moorside' }],
      themes: [{ id: null, name: 'Being asked' }],
    })
    const { areas, themes } = await here.perform('project.get', {})
    const details = personDetails({ name: 'Marisol Quennell', area: areas[0]?.id ?? null, ageBand: '41_60' })
    await here.perform('participants.update', { participant: told.participant, ...details })
    const mark = { kind: 'theme' as const, theme: themes[0]?.id ?? '' }
    await here.perform('passages.add', { story: told.story, from: 0, to: 5, mark })
    const { participant } = await there.perform(
      'participants.add',
      personDetails({ name: 'Marisol Quennell' }),
    )
    const file = await handOver(here, there, [told.story])
    const preview = await inspect(there, file)
    expect(preview.adds).toEqual({ areas: ['Moorside'], stages: [], themes: ['Being asked'] })
    expect(preview.people[0]?.here).toMatchObject([{ participant, detailsDiffer: true }])
    await merge(there, file, plain => ({
      ...plain,
      people: plain.people.map(one => ({ ...one, details: 'bundle' as const })),
    }))
    const [person] = (await there.perform('participants.list', {})).participants
    const project = await there.perform('project.get', {})
    expect([person?.ageBand, person?.area]).toEqual(['41_60', project.areas[0]?.id])
    expect(project.themes.map(({ name }) => name)).toEqual(['Being asked'])
  })
})
