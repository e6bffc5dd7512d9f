import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/contract.ts'
import type { GateAnswer } from '../../shared/contract/gates.ts'
import { Authority, type Grant, NewConsentEvent } from '../../shared/model/consent.ts'
import { printedTurnsToText } from '../../shared/model/printed.ts'
import type { Block } from '../../shared/model/storybook.ts'
import { formReach } from '../../shared/redact/form-reach.ts'
import { type SampleVault, sampleVault } from './support/sample.ts'
import { importText, noonOf } from './support/vault.ts'
import { wordParts, wordText } from './support/word.ts'

// One vault with the sample project for the whole file; each test puts back what it changed.
let sample: SampleVault
beforeAll(async () => {
  sample = await sampleVault()
})
beforeEach(() => {
  sample.vault.clock.now = noonOf('2026-06-15')
})

const refusedBy = (gates: readonly GateAnswer[]) =>
  gates.map(({ gate, story }) => (story === null ? gate : `${gate} ${story}`))

const pseudonym = (text: string) => {
  const replacement = { method: 'pseudonym', text } as const
  return { team: replacement, partners: replacement, public: replacement }
}

const consentEvent = (
  event: Partial<NewConsentEvent> & Pick<NewConsentEvent, 'kind' | 'on'>,
): NewConsentEvent =>
  NewConsentEvent.parse({
    evidence: 'signed',
    authority: null,
    grants: [],
    expiresOn: null,
    reviewOn: null,
    ...event,
  })

const lower = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')

describe('the sample, refused and saved', () => {
  test('the whole storybook is refused, with a reason and a way forward for each story, and no file', async () => {
    const { gates, leaks } = await sample.refused({ leaveOut: [] })
    expect(leaks).toEqual([])
    expect(refusedBy(gates)).toContain(`granted ${sample.shelf}`)
    for (const gate of gates) {
      expect(gate.passes).toBe(false)
      expect(gate.story).toBe(sample.shelf)
      expect(gate.says).toMatch(/\w+ \w+/)
      expect(gate.fix?.label).toMatch(/\w/)
    }
    expect(readdirSync(sample.vault.place)).toEqual(['Test.storykeep'])
  })

  test('the reasons name nobody', async () => {
    const { gates } = await sample.refused({ leaveOut: [] })
    const said = gates.map(({ says, detail, fix }) => `${says} ${detail} ${fix?.label}`).join(' ')
    const { participants } = await sample.vault.perform('participants.list', {})
    for (const { name } of participants) {
      for (const part of name.split(' ')) expect(said.includes(part)).toBe(false)
    }
  })

  test('promise 8: no part of the saved file holds a form of anybody, but for the credits that were chosen', async () => {
    const saved = await sample.save()
    const parts = wordParts(saved.path)
    const { identities } = await sample.vault.perform('identities.list', { state: 'accepted' })
    const forms = identities
      .filter(({ replacements }) => replacements.public.method !== 'keep')
      .flatMap(({ category, forms: all }) => all.map(form => ({ category, form })))
      .filter(({ category, form }) => formReach(category, form) === 'everywhere')
    expect(forms.length).toBeGreaterThan(50)
    // Only one storyteller chose to be named.
    const credit = 'idris kelleher'
    const texts = [...parts].map(([name, text]) => ({
      name,
      text: lower(name === 'word/document.xml' ? wordText(saved.path) : text).replaceAll(credit, ''),
    }))
    const hits = texts.flatMap(({ name, text }) =>
      forms
        // The archive's own bytes are packed: two letters stand in any such noise.
        .filter(({ form }) => name !== '' || form.length >= 6)
        .filter(({ form }) =>
          new RegExp(`(?<![\\p{L}\\p{N}])${escaped(lower(form))}(?![\\p{L}\\p{N}])`, 'u').test(text),
        )
        .map(({ category }) => `${category} in ${name}`),
    )
    expect(hits).toEqual([])
    expect(lower(wordText(saved.path))).toContain(credit)
    expect(saved.searchedForms).toBeGreaterThanOrEqual(forms.length)
  })

  test('the story that was left out leaves no trace but in the record', async () => {
    const saved = await sample.save()
    expect(saved.leftOut.map(({ story }) => story)).toEqual([sample.shelf])
    expect(refusedBy(saved.leftOut.flatMap(({ gates }) => gates))).toContain(`granted ${sample.shelf}`)
    expect(saved.stories).not.toContain(sample.shelf)
    const text = wordText(saved.path)
    for (const words of ['The shelf', 'hedgehog', 'which one had the best stairs']) {
      expect(text.includes(words)).toBe(false)
    }
  })

  test('the release is recorded: the file’s hash, its stories and those left out', async () => {
    const saved = await sample.save()
    const sha256 = createHash('sha256').update(readFileSync(saved.path)).digest('hex')
    expect(saved.sha256).toBe(sha256)
    const { releases } = await sample.vault.perform('storybooks.list', {})
    const release = releases.find(({ id }) => id === saved.release)
    expect(release).toMatchObject({ sha256, by: 'Ola', audience: 'public_web', leftOut: [sample.shelf] })
    expect(release?.stories.toSorted()).toEqual(saved.stories.toSorted())
    const { entries } = await sample.vault.perform('record.list', { limit: 1 })
    expect(entries[0]).toMatchObject({ operation: 'storybooks.export', object: saved.release, by: 'Ola' })
    expect(entries[0]?.detail).toContain(sha256)
  })

  test('the saved file passes a search of its own, and nothing else is left in the folder', async () => {
    const saved = await sample.save()
    const report = await sample.vault.perform('word.inspect', { file: saved.path })
    expect(report).toMatchObject({ clean: true, findings: [] })
    const others = readdirSync(sample.vault.place).filter(name => !/^storybook-\d+\.docx$/.test(name))
    expect(others).toEqual(['Test.storykeep'])
  })

  test('with nothing changed the file is the same to the byte, on another day too', async () => {
    const first = await sample.save()
    sample.vault.clock.now = noonOf('2026-06-16')
    const second = await sample.save()
    expect(readFileSync(second.path).equals(readFileSync(first.path))).toBe(true)
    expect(second.release).not.toBe(first.release)
  })
})

describe('promise 7: what was approved is what is printed', () => {
  test('promise 7: another pseudonym after the approval stops the storybook; taking it back frees it', async () => {
    const { vault } = sample
    const story = await sample.storyCalled('Tea at four')
    const { id } = await sample.identityCalled('Shabnam')
    await vault.perform('identities.accept', { identity: id, replacements: pseudonym('Wilhelmina') })
    expect(refusedBy((await sample.refused()).gates)).toContain(`approved-text ${story}`)
    await vault.perform('identities.undo', {})
    await sample.save()
  })

  test('promise 7: a passage marked after the approval stops the storybook', async () => {
    const { vault } = sample
    const story = await sample.storyCalled('Tea at four')
    const { text } = await vault.perform('stories.get', { story })
    const from = text.indexOf('every day, and you')
    const marked = await vault.perform('identities.mark', { story, from, to: from + 9, category: 'QUASI' })
    const { gates } = await sample.refused()
    expect(refusedBy(gates)).toContain(`approved-text ${story}`)
    await vault.perform('identities.accept', { identity: marked.identity })
    expect(refusedBy((await sample.refused()).gates)).toContain(`approved-text ${story}`)
    await vault.perform('identities.undo', {})
    await vault.perform('identities.undo', {})
    await sample.save()
  })

  test('promise 7: the words in the file are those that were approved, to the letter', async () => {
    const saved = await sample.save()
    const text = wordText(saved.path)
    for (const story of saved.stories) {
      const { turns } = await sample.vault.perform('stories.printed', { story, level: 'public' })
      for (const line of printedTurnsToText(turns).split('\n')) {
        // Speakers stand apart from their words in the file.
        const words = line.replace(/^[^:]{1,40}: /, '').trim()
        if (words !== '') expect(text.includes(words), `a paragraph of ${story} differs`).toBe(true)
      }
    }
  })
})

describe('promise 6: not asked means no', () => {
  test('promise 6: an audience that was not asked about is refused, storyteller by storyteller', async () => {
    const { vault, storybook } = sample
    const { id: _, ...details } = await vault.perform('storybooks.get', { storybook })
    await vault.perform('storybooks.update', { storybook, ...details, audience: 'press' })
    const { gates } = await sample.refused()
    const refused = refusedBy(gates)
    // A "no", a "not asked" that was written down, and nothing said at all.
    for (const title of ['The last seat on the bus', 'Two kettles', 'Tea at four']) {
      expect(refused).toContain(`granted ${await sample.storyCalled(title)}`)
    }
    expect(refused).not.toContain(`granted ${await sample.storyCalled('The ten minutes after')}`)
    await vault.perform('storybooks.update', { storybook, ...details })
    await sample.save()
  })

  test('promise 6: a consent that ends tomorrow holds today and tomorrow, and not the day after', async () => {
    const { vault } = sample
    const callum = await sample.personCalled('Callum Treece')
    const ends = consentEvent({ kind: 'reconfirmed', on: '2026-06-15', expiresOn: '2026-06-16' })
    await vault.perform('consent.record', { participant: callum.id, event: ends })
    await sample.save()
    vault.clock.now = noonOf('2026-06-16')
    await sample.save()
    vault.clock.now = noonOf('2026-06-17')
    const { gates } = await sample.refused()
    expect(refusedBy(gates)).toEqual([`consent-given ${await sample.storyCalled('Tea at four')}`])
    vault.clock.now = noonOf('2026-06-15')
    const later = consentEvent({ kind: 'reconfirmed', on: '2026-06-15', expiresOn: '2045-03-18' })
    await vault.perform('consent.record', { participant: callum.id, event: later })
    vault.clock.now = noonOf('2026-06-17')
    await sample.save()
  })

  test('promise 6: a story whose teller is not known is refused', async () => {
    const { vault } = sample
    const story = await sample.storyCalled('Tea at four')
    const { participant } = await vault.perform('stories.get', { story })
    await vault.perform('stories.update', { story, participant: null })
    expect(refusedBy((await sample.refused()).gates)).toContain(`storyteller-known ${story}`)
    await vault.perform('stories.update', { story, participant })
    await sample.save()
  })
})

type Details = Omit<Input<'storybooks.update'>, 'storybook'>

/** Changes the storybook for as long as something is tried, then puts it back. */
const withBook = async (change: (details: Details) => Details, attempt: () => Promise<void>) => {
  const { vault, storybook } = sample
  const { id: _, ...details } = await vault.perform('storybooks.get', { storybook })
  await vault.perform('storybooks.update', { storybook, ...change(details) })
  try {
    await attempt()
  } finally {
    await vault.perform('storybooks.update', { storybook, ...details })
  }
}

const withBlock = (block: Block) => (details: Details) => ({ ...details, blocks: [...details.blocks, block] })

const inStorybook: readonly (readonly [string, (name: string) => (details: Details) => Details])[] = [
  ['the title', name => details => ({ ...details, title: `What ${name} told us` })],
  ['the subtitle', name => details => ({ ...details, subtitle: `With thanks to ${name}` })],
  ['a heading', name => withBlock({ type: 'text', heading: `For ${name}`, body: 'Thank you.' })],
  ['a text', name => withBlock({ type: 'text', heading: 'Thanks', body: `One.\n\nTo ${name}, always.` })],
  ['a finding', name => withBlock({ type: 'findings', items: [`What ${name} said, many said.`] })],
  [
    'a recommendation',
    name => withBlock({ type: 'recommendations', items: [{ text: `Ask ${name}.`, owner: '', by: '' }] }),
  ],
  [
    'who carries a recommendation out',
    name => withBlock({ type: 'recommendations', items: [{ text: 'Ask.', owner: name, by: '' }] }),
  ],
  [
    'by when a recommendation is due',
    name =>
      withBlock({
        type: 'recommendations',
        items: [{ text: 'Ask.', owner: '', by: `when ${name} is back` }],
      }),
  ],
]

describe('promise 8: a name in what the editors wrote', () => {
  test.each(inStorybook)('promise 8: in %s, it stops the storybook', async (_, plant) => {
    await withBook(plant('Keziah'), async () => {
      await sample.refused()
    })
    await sample.save()
  })

  test.each(inStorybook)('promise 8: in %s, in other letters, it stops the storybook', async (_, plant) => {
    await withBook(plant('KÉZIAH'), async () => {
      await sample.refused()
    })
  })

  test('promise 8: in a theme’s name', async () => {
    const { themes } = await sample.vault.perform('project.get', {})
    const names = themes.map(({ id, name }) => ({ id, name }))
    const planted = names.map(({ id, name }) => ({ id, name: `${name}, and Keziah` }))
    await sample.vault.perform('project.update', { themes: planted })
    await sample.refused()
    await sample.vault.perform('project.update', { themes: names })
    await sample.save()
  })

  test.each(['name', 'contact', 'note'] as const)('promise 8: in the %s of a support line', async field => {
    const { supportLines } = await sample.vault.perform('project.get', {})
    const planted = supportLines.map(line => ({ ...line, [field]: `${line[field]} (Keziah)` }))
    await sample.vault.perform('project.update', { supportLines: planted })
    await sample.refused()
    await sample.vault.perform('project.update', { supportLines })
    await sample.save()
  })

  test('promise 8: in a credit, a content warning and a story’s title', async () => {
    const { vault } = sample
    const story = await sample.storyCalled('Two kettles')
    const { title, attribution, warnings } = await vault.perform('stories.get', { story })
    for (const planted of [
      { attribution: { ...attribution, credit: 'Keziah' } },
      { attribution: { ...attribution, credit: 'Maureen Adeyinka' } },
      { warnings: [...warnings, 'what Keziah did'] },
      { title: 'Keziah and the two kettles' },
    ]) {
      await vault.perform('stories.update', { story, ...planted })
      await sample.refused()
      await vault.perform('stories.update', { story, title, attribution, warnings })
    }
    await sample.save()
  })

  test('promise 8: a chosen credit may stand, but only in the words that were chosen', async () => {
    await withBook(
      details => ({ ...details, subtitle: 'With Kelleher, Idris' }),
      async () => {
        await sample.refused()
      },
    )
  })
})

describe('promise 12: we do not over-claim', () => {
  const claims = ['Anonymised voices', 'All names have been changed', 'De-identified stories']

  test.each(claims)('promise 12: with a storyteller who is named, the title may not say: %s', async claim => {
    await withBook(
      details => ({ ...details, title: claim }),
      async () => {
        expect(refusedBy((await sample.refused()).gates)).toEqual(['not-overclaiming'])
      },
    )
  })

  test('promise 12: nor may a text, a finding, a recommendation or its owner', async () => {
    for (const block of [
      { type: 'text', heading: 'About', body: 'Every story in here is anonymous.' },
      { type: 'findings', items: ['Anonymised people said so.'] },
      { type: 'recommendations', items: [{ text: 'Stay anonymous.', owner: '', by: '' }] },
      { type: 'recommendations', items: [{ text: 'Listen.', owner: 'The anonymised', by: '' }] },
    ] satisfies Block[]) {
      await withBook(withBlock(block), async () => {
        expect(refusedBy((await sample.refused()).gates)).toEqual(['not-overclaiming'])
      })
    }
  })

  test('promise 12: nor a theme that is printed', async () => {
    const { themes } = await sample.vault.perform('project.get', {})
    const names = themes.map(({ id, name }) => ({ id, name }))
    const claiming = names.map(({ id, name }) => ({ id, name: `${name}, anonymised` }))
    await sample.vault.perform('project.update', { themes: claiming })
    try {
      expect(refusedBy((await sample.refused()).gates)).toEqual(['not-overclaiming'])
    } finally {
      await sample.vault.perform('project.update', { themes: names })
    }
  })

  test('promise 12: what nobody can promise is refused with nobody named either', async () => {
    const named = await sample.storyCalled('The ten minutes after')
    const leaveOut = [sample.shelf, named]
    await withBook(
      details => ({ ...details, subtitle: 'Nobody can be identified' }),
      async () => {
        expect(refusedBy((await sample.refused({ leaveOut })).gates)).toEqual(['not-overclaiming'])
      },
    )
  })

  test('promise 12: the saved file never calls itself anonymised', async () => {
    expect(wordText((await sample.save()).path)).not.toMatch(
      /anonym|de-identif|names have been changed\b(?!, except)/i,
    )
  })
})

const yesTo = (permission: Grant['permission']): Grant => ({
  permission,
  medium: 'text',
  purpose: 'storybook',
  audience: 'public_web',
  decision: 'yes',
})

describe('promise 13: the narrator’s words win', () => {
  test('promise 13: words that editors may not use stand untouched in a story and stop nothing', async () => {
    const { vault } = sample
    const own =
      'they said i was “mental”,  a nutter — i should of laughed. he committed suicide; nobody can be identified here, they said, fully anonymous, all names have been changed'
    const story = await importText(vault, `P1: ${own}\n`, 'own-words.txt')
    const { participant } = await vault.perform('participants.add', {
      name: 'Ffion Garrowby',
      kind: 'adult_lived_experience',
      birthDate: null,
      ageBand: '26_40',
      area: null,
      descriptors: { gender: '', ethnicity: '', role: '', other: '' },
      identity: null,
    })
    const event = consentEvent({
      kind: 'given',
      on: '2026-06-01',
      authority: Authority.parse({ route: 'self_18plus', decidedBy: '', assent: 'not_sought' }),
      grants: [yesTo('full_story'), yesTo('quote_verbatim')],
    })
    await vault.perform('consent.record', { participant, event })
    await vault.perform('stories.update', {
      story,
      participant,
      title: 'In their words',
      warnings: ['suicide'],
      attribution: { rung: 'A1', credit: '', othersCheckedBy: null },
    })
    for (const { id } of (await vault.perform('identities.list', { story, state: 'undecided' })).identities) {
      await vault.perform('identities.reject', { identity: id })
    }
    const { turns } = await vault.perform('stories.printed', { story, level: 'public' })
    expect(printedTurnsToText(turns)).toContain(own)
    const { text } = await vault.perform('stories.get', { story })
    const from = text.indexOf('nobody can')
    const to = from + 'nobody can be identified here'.length
    const quote = await vault.perform('passages.add', { story, from, to, mark: { kind: 'quote' } })
    await vault.perform('stories.markRead', { story })
    const review = { story, level: 'public', outcome: 'approved', on: '2026-06-14' } as const
    await vault.perform('stories.recordReview', review)
    const { storybook } = await vault.perform('storybooks.create', {
      title: 'Own words',
      subtitle: '',
      audience: 'public_web',
      stories: [story],
    })
    const { id: _, ...details } = await vault.perform('storybooks.get', { storybook })
    const blocks: Block[] = [...details.blocks, { type: 'quote', passage: quote.passage }]
    await vault.perform('storybooks.update', { storybook, ...details, blocks })
    const saved = await sample.save({ storybook, leaveOut: [] })
    expect(wordText(saved.path)).toContain(own)
  })
})

describe('promise 3: original words never change', () => {
  test('promise 3: after every decision the text that came in is the text that is kept', async () => {
    const { vault } = sample
    const words = 'P1: Keziah said, “Go on.” I went —  with Zayd.\n'
    const story = await importText(vault, words, 'kept.txt')
    const before = (await vault.perform('stories.get', { story })).text
    for (const { id } of (await vault.perform('identities.list', { story })).identities) {
      await vault.perform('identities.accept', { identity: id })
    }
    const after = await vault.perform('stories.get', { story })
    expect(after.text).toBe(before)
    expect(after.text).toContain('Keziah said, “Go on.” I went —  with Zayd.')
    expect(after.revision).toBe(1)
    await vault.perform('stories.erase', { story })
  })
})

// Last, since a withdrawal is not taken back.
describe('promise 9: withdrawal works at once', () => {
  test('promise 9: the storybook that was saved a moment ago is refused, and so is every quote', async () => {
    const { vault } = sample
    await sample.save()
    const story = await sample.storyCalled('Tea at four')
    const { id } = await sample.personCalled('Callum Treece')
    const event = consentEvent({ kind: 'withdrawn', on: '2026-06-15', evidence: 'none' })
    await vault.perform('consent.record', { participant: id, event })
    const { gates } = await sample.refused()
    expect(refusedBy(gates)).toContain(`consent-given ${story}`)
    // Without the story itself its quote is still theirs.
    await withBook(
      details => ({
        ...details,
        blocks: details.blocks.filter(block => block.type !== 'story' || block.story !== story),
      }),
      async () => {
        expect(refusedBy((await sample.refused()).gates)).toContain(`consent-given ${story}`)
      },
    )
    const without = await sample.save({ leaveOut: [sample.shelf, story] })
    expect(wordText(without.path)).not.toContain('tea at four')
    expect(readdirSync(join(vault.folder))).toContain('vault.db')
  })
})
