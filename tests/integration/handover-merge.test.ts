import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MergeDecisions } from '../../shared/contract/handover.ts'
import { newAgeKey, openWithAge, sealWithAge, whyNoAge } from './support/age.ts'
import {
  addressOf,
  collect,
  handOver,
  identityOf,
  inspect,
  merge,
  printedAt,
  refused,
  storyAndEmptyVault,
} from './support/handover.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { sampleVault } from './support/sample.ts'
import { newPath, type Told, yesTo } from './support/storyteller.ts'
import { importText, newVault, passphrase, serviceOver, type TestVault, wrap } from './support/vault.ts'

let here: TestVault
let there: TestVault
let told: Told

beforeEach(async () => {
  ;({ here, there, told } = await storyAndEmptyVault())
})

describe('stories as they were told, brought into an empty vault', () => {
  test('are word for word what they were, with people, consents, names and answers', async () => {
    const file = await handOver(here, there, [told.story])
    const preview = await inspect(there, file)
    expect(preview).toMatchObject({
      contents: 'original',
      project: 'Test project',
      stories: [{ code: told.story, title: 'A walk', standing: 'new', here: null }],
      people: [{ name: 'Marisol Quennell', standing: 'new', here: [], brings: { state: 'given' } }],
      identities: [],
    })
    expect(preview.unasked).toBeGreaterThan(2)
    const { added, people, consentEvents } = await merge(there, file)
    expect([added.length, people, consentEvents]).toEqual([1, 1, 2])
    const [story = ''] = added
    const [before, after] = [
      await here.perform('stories.get', { story: told.story }),
      await there.perform('stories.get', { story }),
    ]
    expect([after.text, after.turns, after.attribution]).toEqual([
      before.text,
      before.turns,
      before.attribution,
    ])
    expect(await printedAt(there, story)).toEqual(await printedAt(here, told.story))
    // The storyteller's yes was to these very words, so that it counts here too; reading is each vault's own.
    expect(after.review).toEqual(before.review)
    expect(after.review?.stillTheSame).toBe(true)
    expect(after.reading).toBeNull()
    const consents = await Promise.all([
      here.perform('consent.get', { participant: told.participant }),
      there.perform('consent.get', { participant: after.participant ?? '' }),
    ])
    expect(consents[1]).toEqual(consents[0])
    const { identities } = await there.perform('identities.list', { state: 'accepted' })
    expect(identities.length).toBeGreaterThan(2)
    expect(new Set(identities.map(({ number }) => number))).toEqual(
      new Set(identities.map((_identity, index) => index + 1)),
    )
    expect(await there.perform('vault.check', {})).toMatchObject({ sound: true })
  })

  test('what was open there is asked here, and what was rejected there is not asked again', async () => {
    const { story } = told
    const tamsin = await identityOf(here, 'Tamsin Larkworthy')
    await here.perform('identities.reject', { identity: tamsin.id })
    const open = await importText(here, 'Interviewer: And then?\nP2: I met Oswin Thackeray.\n', 'open.txt')
    await here.perform('stories.update', { story: open, participant: told.participant })
    const { added } = await merge(there, await handOver(here, there, [story, open]))
    const stories = await Promise.all(added.map(one => there.perform('identities.list', { story: one })))
    const states = Object.fromEntries(
      stories.flatMap(({ identities }) => identities.map(({ forms, state }) => [forms[0], state])),
    )
    expect(states).toMatchObject({ 'Tamsin Larkworthy': 'rejected', 'Oswin Thackeray': 'undecided' })
    expect(states['Marisol Quennell']).toBe('accepted')
  })

  test('whatever kind of file they came from: Word, captions, plain text, each is known again by its words', async () => {
    const { vault, storyCalled } = await sampleVault('test')
    const unknown = await storyCalled('The allotment key')
    const { stories } = await vault.perform('stories.list', {})
    const codes = stories.map(({ id }) => id).filter(id => id !== unknown)
    const preview = await inspect(vault, await handOver(vault, vault, codes))
    expect(preview.stories.map(({ here: code, standing }) => [code, standing])).toEqual(
      codes.map(code => [code, 'same']),
    )
    expect(preview.identities).toEqual([])
  })

  test('printed stories come without a storyteller, and no gate lets them out', async () => {
    const file = await handOver(here, there, [told.story], { contents: 'printed', audience: 'partners' })
    const { added } = await merge(there, file)
    const [story = ''] = added
    const [, printed] = await printedAt(here, told.story)
    const { text, participant } = await there.perform('stories.get', { story })
    expect(text.split('\n')).toEqual(
      printed?.map(([speaker, said]) => (speaker === undefined ? said : `${speaker}: ${said}`)),
    )
    expect(participant).toBeNull()
    const may = await there.perform('consent.may', {
      story,
      audience: 'partners',
      purpose: 'storybook',
      medium: 'text',
    })
    expect(may.gates.filter(({ passes }) => !passes).map(({ gate }) => gate)).toContain('storyteller-known')
    // The same words a second time are known.
    expect((await inspect(there, file)).stories).toMatchObject([{ standing: 'same', here: story }])
  })
})

describe('there and back again', () => {
  test('what a colleague decided, marked and asked comes home, and nothing is there twice', async () => {
    const [away = ''] = (await merge(there, await handOver(here, there, [told.story]))).added
    const { text } = await there.perform('stories.get', { story: away })
    const from = text.indexOf('every day')
    await there.perform('identities.mark', {
      story: away,
      from,
      to: from + 'every day'.length,
      category: 'QUASI',
    })
    const quote = { from: text.indexOf('Nobody'), to: text.length - 1 }
    await there.perform('passages.add', { story: away, ...quote, mark: { kind: 'quote' } })
    const back = await handOver(there, here, [away])
    const preview = await inspect(here, back)
    expect(preview).toMatchObject({
      stories: [{ standing: 'same', here: told.story, creditDiffers: false }],
      people: [{ standing: 'known', here: [{ participant: told.participant, consent: { news: 0 } }] }],
      identities: [],
    })
    const before = await here.perform('identities.list', {})
    expect(await merge(here, back)).toMatchObject({ added: [], merged: [told.story], people: 0 })
    const after = await here.perform('identities.list', {})
    expect(after.identities).toHaveLength(before.identities.length + 1)
    expect((await identityOf(here, 'every day')).state).toBe('accepted')
    const { passages } = await here.perform('stories.get', { story: told.story })
    expect(passages).toMatchObject([{ kind: 'quote', ...quote }])
    expect(await printedAt(here, told.story)).toEqual(await printedAt(there, away))
    // Once more changes nothing but the record.
    await merge(here, back)
    expect((await here.perform('identities.list', {})).identities).toEqual(after.identities)
    expect((await here.perform('stories.get', { story: told.story })).passages).toEqual(passages)
    expect((await here.perform('stories.list', {})).total).toBe(1)
  })

  test('promise 9: what was erased here is not brought back, neither a story nor its storyteller', async () => {
    const file = await handOver(here, there, [told.story])
    const [story = ''] = (await merge(there, file)).added
    await there.perform('stories.erase', { story })
    expect((await inspect(there, file)).stories).toMatchObject([{ standing: 'erased', here: null }])
    const adding = (plain: MergeDecisions) => ({
      ...plain,
      stories: plain.stories.map(one => ({ ...one, do: 'add' as const })),
    })
    expect(await refused(there, file, adding)).toBe('cannot-be-so')
    const other = await newVault()
    const second = await handOver(here, other, [told.story])
    await merge(other, second)
    // Another story of the same person, which was never there, does not bring them back either.
    const more = await importText(here, 'Interviewer: And then?\nP1: Nothing more.\n', 'more.txt')
    await here.perform('stories.update', { story: more, participant: told.participant })
    const third = await handOver(here, other, [more])
    const [person] = (await other.perform('participants.list', {})).participants
    await other.perform('participants.erase', { participant: person?.id ?? '' })
    for (const file of [second, third]) {
      expect((await inspect(other, file)).stories).toMatchObject([{ standing: 'erased' }])
      expect(await refused(other, file, adding)).toBe('cannot-be-so')
    }
  })
})

describe('what a vault has lost', () => {
  test('comes back with a handover: lost is not erased, and what was erased stays erased after a salvage', async () => {
    const more = await importText(here, 'Interviewer: And then?\nP1: Nothing more.\n', 'more.txt')
    await here.perform('stories.update', { story: more, participant: told.participant })
    const file = await handOver(here, there, [told.story, more])
    const [first = '', second = ''] = (await merge(there, file)).added
    await there.perform('stories.erase', { story: second })
    there.service.close()
    withDatabase(there.folder, await dataKeyOf(there.folder), database => {
      // As damage does it: nothing is told of it.
      database.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER erased_stories_stay_erased')
      database.prepare('DELETE FROM stories WHERE id = ?').run(Number(first.slice(2)))
      database.prepare('DELETE FROM revisions WHERE story_id = ?').run(Number(first.slice(2)))
    })
    const closed = serviceOver(there.folder, there.clock)
    const unlocking = { passphrase }
    const salvaged = (await closed.call('vault.salvage', { unlocking })) as {
      value: { name: string }
    }
    const folder = join(there.place, `${salvaged.value.name}.storykeep`)
    const again = wrap(serviceOver(folder, there.clock), there.place, folder, there.clock)
    await again.perform('vault.open', { passphrase })
    expect((await inspect(again, file)).stories.map(({ standing }) => standing)).toEqual(['new', 'erased'])
    expect((await inspect(again, file)).people).toMatchObject([{ standing: 'known' }])
    expect((await merge(again, file)).added).toHaveLength(1)
  })
})

describe('a group that agreed together', () => {
  test('comes with its occasion and its consent, and both are known when they come back', async () => {
    const details = {
      kind: 'workshop' as const,
      title: 'Tea at four',
      place: 'Gorsewhistle House',
      heldOn: '2026-05-20',
      stage: null,
      area: null,
      headcount: 9,
      youngest: '18_21' as const,
    }
    const { session } = await here.perform('sessions.add', details)
    const event = { ...yesTo(), grants: [...yesTo().grants, collect] }
    await here.perform('consent.recordForSession', { session, event })
    const story = await importText(here, 'All: We sat down, and it was quiet.\n', 'group.txt')
    await here.perform('stories.update', { story, session })
    const [away = ''] = (await merge(there, await handOver(here, there, [story]))).added
    const { sessions } = await there.perform('sessions.list', {})
    expect(sessions).toMatchObject([{ ...details, stories: 1 }])
    const theirs = sessions[0]?.id ?? ''
    expect(await there.perform('consent.ofSession', { session: theirs })).toEqual(
      await here.perform('consent.ofSession', { session }),
    )
    await there.perform('sessions.update', { session: theirs, ...details, headcount: 8 })
    const back = await handOver(there, here, [away])
    const preview = await inspect(here, back)
    expect(preview.occasions).toMatchObject([
      { standing: 'known', here: [{ session, detailsDiffer: true, consent: { news: 0 } }] },
    ])
    expect(await refused(here, back, plain => ({ ...plain, occasions: [] }))).toBe('undecided')
    await merge(here, back, plain => ({
      ...plain,
      occasions: plain.occasions.map(one => ({ ...one, details: 'bundle' as const })),
    }))
    expect((await here.perform('sessions.list', {})).sessions).toMatchObject([{ headcount: 8 }])
  })
})

describe('what was looked at is what is brought in', () => {
  test('a file that was changed since is refused, and so are answers that fit no question', async () => {
    const file = await handOver(here, there, [told.story])
    const { sha256 } = await inspect(there, file)
    const other = await handOver(here, there, [told.story])
    writeFileSync(file, readFileSync(other))
    const decisions = { stories: [] }
    expect((await there.refusal('handover.merge', { file, sha256, decisions })).code).toBe('file-changed')
    const strange = (plain: MergeDecisions) => [
      { ...plain, stories: [] },
      { ...plain, stories: plain.stories.map(one => ({ ...one, do: 'merge' as const })) },
      { ...plain, stories: [...plain.stories, ...plain.stories] },
      { ...plain, people: [...plain.people, ...plain.people] },
    ]
    const count = strange({ stories: [], people: [], occasions: [], identities: [] }).length
    for (let index = 0; index < count; index += 1) {
      const code = await refused(there, other, plain => strange(plain)[index] ?? plain)
      expect(['undecided', 'cannot-be-so']).toContain(code)
    }
  })

  test.skipIf(whyNoAge() !== null)(
    'a forged bundle that calls its story by a person’s number does not make that person somebody else',
    async () => {
      const key = newAgeKey(there.place)
      await merge(there, await handOver(here, there, [told.story]))
      const mine = newPath(here, 'age')
      await here.perform('handover.save', {
        stories: [told.story],
        contents: { contents: 'original' },
        recipient: 'a colleague',
        seal: { kind: 'addresses', addresses: [key.address] },
        to: mine,
      })
      const bundle = JSON.parse(openWithAge(mine, key))
      const [story] = bundle.stories
      const [{ uid }] = bundle.people
      const text = `Nobody: ${'x'.repeat(40)}`
      const forgedStory = {
        ...story,
        uid,
        person: null,
        sourceHash: 'e'.repeat(64),
        text,
        turns: [{ from: 0, to: text.length, speaker: null, startMs: null }],
        mentions: [],
        marks: [],
        review: null,
      }
      const address = await addressOf(there)
      const forged = sealWithAge(
        there.place,
        JSON.stringify({ ...bundle, people: [], identities: [], stories: [forgedStory] }),
        address,
      )
      await merge(there, forged)
      const again = await inspect(there, await handOver(here, there, [told.story]))
      expect(again.people).toMatchObject([{ standing: 'known', here: [{ name: 'Marisol Quennell' }] }])
    },
  )

  test.skipIf(whyNoAge() !== null)(
    'whatever a forged bundle says, a name is never printed as it stands and the register stays one',
    async () => {
      const key = newAgeKey(there.place)
      const mine = newPath(here, 'age')
      await here.perform('handover.save', {
        stories: [told.story],
        contents: { contents: 'original' },
        recipient: 'a colleague',
        seal: { kind: 'addresses', addresses: [key.address] },
        to: mine,
      })
      const bundle = JSON.parse(openWithAge(mine, key))
      const kept = { method: 'keep', text: '' }
      for (const identity of bundle.identities) {
        if (identity.category === 'PERSON')
          identity.replacements = { team: kept, partners: kept, public: kept }
      }
      const address = await addressOf(there)
      const forged = sealWithAge(there.place, JSON.stringify(bundle), address)
      const preview = await inspect(there, forged)
      expect(preview.identities.every(({ clash }) => clash)).toBe(true)
      expect(preview.identities.length).toBeGreaterThan(0)
      const take = (replacements: 'bundle' | 'anew') => (plain: MergeDecisions) => ({
        ...plain,
        identities: preview.identities.map(({ uid }) => ({ uid, is: 'new' as const, replacements })),
      })
      expect(await refused(there, forged, take('bundle'))).toBe('not-allowed')
      const [story = ''] = (await merge(there, forged, take('anew'))).added
      expect(JSON.stringify(await printedAt(there, story))).not.toMatch(/Marisol|Tamsin/)
    },
  )
})
