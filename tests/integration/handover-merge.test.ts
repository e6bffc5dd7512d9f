import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { MergeDecisions } from '../../shared/contract/handover.ts'
import { levels } from '../../shared/model/basics.ts'
import { newAgeKey, openWithAge, sealWithAge, whyNoAge } from './support/age.ts'
import { addressOf } from './support/handover.ts'
import { dataKeyOf, withDatabase } from './support/image.ts'
import { sampleVault } from './support/sample.ts'
import { happened, newPath, personDetails, type Told, tellStory, yesTo } from './support/storyteller.ts'
import { importText, newVault, passphrase, serviceOver, type TestVault, wrap } from './support/vault.ts'

const words = [
  'Interviewer: How did it begin?',
  'Marisol: Marisol Quennell is my name, and I walked to Gorsewhistle House every day.',
  'Marisol: My friend Tamsin Larkworthy came too, to zorblatt. Nobody there asked me twice.',
  '',
].join('\n')

type Preview = Output<'handover.inspect'>
type Decisions = Input<'handover.merge'>['decisions']

const collect = {
  permission: 'collect',
  medium: 'text',
  purpose: 'analysis',
  audience: 'team',
  decision: 'yes',
} as const
const yesToAll = (on = '2026-06-02') => ({
  ...yesTo(),
  kind: 'reconfirmed' as const,
  on,
  grants: [...yesTo().grants, collect],
})

let here: TestVault
let there: TestVault
let told: Told

beforeEach(async () => {
  here = await newVault()
  there = await newVault()
  told = await tellStory(here, 'Marisol Quennell', words, { audience: 'partners', level: 'partners' })
  await here.perform('consent.record', { participant: told.participant, event: yesToAll() })
})

/** Hands stories over from one vault to another, and gives the file. */
const handOver = async (
  from: TestVault,
  to: TestVault,
  stories: readonly string[],
  contents: Input<'handover.save'>['contents'] = { contents: 'original' },
): Promise<string> => {
  const address = await addressOf(to)
  const file = newPath(from, 'age')
  const answer = await from.perform('handover.save', {
    stories: [...stories],
    contents,
    recipient: 'a colleague',
    seal: { kind: 'addresses', addresses: [address] },
    to: file,
  })
  if (!answer.saved) throw new Error(`Not handed over: ${answer.gates.map(({ gate }) => gate).join(', ')}`)
  return file
}

/** The answers of somebody who takes everything that can be taken without a thought. */
const plainly = (preview: Preview): MergeDecisions => ({
  stories: preview.stories.map(({ uid, standing }) => ({
    uid,
    do: standing === 'new' ? 'add' : standing === 'same' ? 'merge' : 'leave',
    credit: 'here',
  })),
  people: preview.people.map(({ uid, here: [known] }) => ({
    uid,
    is: known?.participant ?? 'new',
    details: 'here',
    consent: 'together',
  })),
  occasions: preview.occasions.map(({ uid, here: [known] }) => ({
    uid,
    is: known?.session ?? 'new',
    details: 'here',
    consent: 'together',
  })),
  identities: [],
})

const inspect = (vault: TestVault, file: string) => vault.perform('handover.inspect', { file })

const merge = async (
  vault: TestVault,
  file: string,
  change: (plain: MergeDecisions) => Decisions = same => same,
) => {
  const preview = await inspect(vault, file)
  return vault.perform('handover.merge', {
    file,
    sha256: preview.sha256,
    decisions: change(plainly(preview)),
  })
}

/** The code of the refusal, after which nothing may be another than before. */
const refused = async (vault: TestVault, file: string, change: (plain: MergeDecisions) => Decisions) => {
  const preview = await inspect(vault, file)
  const before = await everything(vault)
  const { code } = await vault.refusal('handover.merge', {
    file,
    sha256: preview.sha256,
    decisions: change(plainly(preview)),
  })
  expect(await everything(vault)).toBe(before)
  return code
}

const everything = async (vault: TestVault): Promise<string> =>
  JSON.stringify([
    await vault.perform('stories.list', {}),
    await vault.perform('participants.list', {}),
    await vault.perform('identities.list', {}),
    await vault.perform('project.get', {}),
    (await vault.perform('record.list', {})).total,
  ])

const printedAt = async (vault: TestVault, story: string) =>
  Promise.all(
    levels.map(async level => {
      const { turns } = await vault.perform('stories.printed', { story, level })
      return turns.map(({ speaker, runs }) =>
        [speaker, runs].map(part => part?.map(({ text }) => text).join('')),
      )
    }),
  )

const identityOf = async (vault: TestVault, form: string) => {
  const { identities } = await vault.perform('identities.list', {})
  const found = identities.find(({ forms }) => forms.includes(form))
  if (found === undefined) throw new Error('No identity has that form')
  return found
}

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
