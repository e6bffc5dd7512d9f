import { describe, expect, test } from 'vitest'
import type { IdentityView } from '../../shared/contract/identities.ts'
import { printedTurnsToText } from '../../shared/model/printed.ts'
import { importText, newVault, type TestVault } from './support/vault.ts'

// All people and places here are invented.
const first =
  'Int: Who helped?\n\nP1: My friend Zebedina Quarrie did, and Mrs Okonjo from Larkspur House School. Zebedina rang me every day.\n'
const second =
  'Int: And then?\n\nP2: I met Zebedina Quarrie again in Pennymoor. She had moved to Pennymoor with Tamsin.\n'

const named = async (vault: TestVault, form: string): Promise<IdentityView> => {
  const { identities } = await vault.perform('identities.list', {})
  const found = identities.find(identity => identity.forms.includes(form))
  if (found === undefined) throw new Error('The register has no such form')
  return found
}

const printed = async (vault: TestVault, story: string, level: 'team' | 'partners' | 'public' = 'public') =>
  printedTurnsToText((await vault.perform('stories.printed', { story, level })).turns)

const pseudonym = (text: string) => {
  const replacement = { method: 'pseudonym', text } as const
  return { team: replacement, partners: replacement, public: replacement }
}

const decideAll = async (vault: TestVault): Promise<void> => {
  for (const { id } of (await vault.perform('identities.list', { state: 'undecided' })).identities) {
    await vault.perform('identities.accept', { identity: id })
  }
}

describe('promise 4: one person, one identity, for life', () => {
  test('a name in two stories is one identity, and one decision holds in both', async () => {
    const vault = await newVault()
    const a = await importText(vault, first, 'a.txt')
    const b = await importText(vault, second, 'b.txt')
    const zebedina = await named(vault, 'Zebedina Quarrie')
    expect(zebedina.stories).toBe(2)
    await vault.perform('identities.accept', { identity: zebedina.id, replacements: pseudonym('Wilhelmina') })
    for (const story of [a, b]) {
      expect(await printed(vault, story)).toContain('Wilhelmina')
      expect(await printed(vault, story)).not.toContain('Zebedina Quarrie')
    }
  })

  test('a story that comes in later is printed as was decided', async () => {
    const vault = await newVault()
    await importText(vault, first, 'a.txt')
    await vault.perform('identities.accept', {
      identity: (await named(vault, 'Zebedina Quarrie')).id,
      replacements: pseudonym('Wilhelmina'),
    })
    const b = await importText(vault, second, 'b.txt')
    expect(await printed(vault, b)).toContain('I met Wilhelmina again')
  })

  test('a number is kept through undo, redo and another decision, and never given twice', async () => {
    const vault = await newVault()
    await importText(vault, first, 'a.txt')
    const { id } = await named(vault, 'Zebedina Quarrie')
    await vault.perform('identities.accept', { identity: id })
    const { number } = await named(vault, 'Zebedina Quarrie')
    expect(number).not.toBeNull()
    await vault.perform('identities.undo', {})
    await vault.perform('identities.accept', { identity: (await named(vault, 'Mrs Okonjo')).id })
    await vault.perform('identities.accept', { identity: id })
    expect((await named(vault, 'Zebedina Quarrie')).number).toBe(number)
    expect((await named(vault, 'Mrs Okonjo')).number).not.toBe(number)
  })
})

describe('promise 5: nobody but a person decides', () => {
  test('an import decides nothing: every word is printed as it stands until somebody decides', async () => {
    const vault = await newVault()
    const story = await importText(vault, first)
    const { identities } = await vault.perform('identities.list', { story })
    expect(identities.length).toBeGreaterThan(1)
    expect(identities.every(identity => identity.state === 'undecided')).toBe(true)
    expect(await printed(vault, story)).toContain('Zebedina Quarrie')
  })

  test('likeness is a question: two identities stay two until a person says that they are one', async () => {
    const vault = await newVault()
    await importText(vault, first)
    const full = await named(vault, 'Zebedina Quarrie')
    const short = await named(vault, 'Zebedina')
    expect(short.id).not.toBe(full.id)
    expect(short.maybeSame.map(({ id }) => id)).toContain(full.id)
  })

  test('a name that is a word is asked about, not replaced, where the detector passed over it', async () => {
    const vault = await newVault()
    const story = await importText(vault, 'P1: My sister Hope came. Hope springs eternal, she said.\n')
    const { text } = await vault.perform('stories.get', { story })
    const at = text.indexOf('Hope came')
    const known = (await vault.perform('identities.list', { story })).identities
    const hope = known.find(identity => identity.forms.includes('Hope'))
    if (hope === undefined) {
      await vault.perform('identities.mark', { story, from: at, to: at + 4, category: 'PERSON' })
    } else await vault.perform('identities.accept', { identity: hope.id })
    const other = await importText(vault, 'P2: Well. Hope is what we had.\n', 'other.txt')
    const asked = (await vault.perform('identities.list', { story: other })).identities
    expect(asked.filter(({ forms }) => forms.includes('Hope')).map(({ state }) => state)).not.toContain(
      'accepted',
    )
    expect(await printed(vault, other)).toContain('Hope is what we had')
  })
})

describe('decisions', () => {
  test('rejecting prints the words as they stand', async () => {
    const vault = await newVault()
    const story = await importText(vault, first)
    await decideAll(vault)
    const { id } = await named(vault, 'Mrs Okonjo')
    expect(await printed(vault, story)).not.toContain('Okonjo')
    await vault.perform('identities.reject', { identity: id })
    expect(await printed(vault, story)).toContain('Mrs Okonjo')
  })

  test('merging takes over forms and places', async () => {
    const vault = await newVault()
    const story = await importText(vault, first)
    const full = await named(vault, 'Zebedina Quarrie')
    const short = await named(vault, 'Zebedina')
    await vault.perform('identities.accept', { identity: full.id, replacements: pseudonym('Wilhelmina') })
    await vault.perform('identities.merge', { identity: short.id, into: full.id })
    expect(await printed(vault, story)).toContain('Wilhelmina rang me every day')
    expect((await named(vault, 'Zebedina')).id).toBe(full.id)
    expect((await vault.refusal('identities.merge', { identity: full.id, into: full.id })).code).toBe(
      'same-identity',
    )
  })

  test('splitting gives one place an identity of its own, to be decided', async () => {
    const vault = await newVault()
    const story = await importText(vault, second)
    const place = await named(vault, 'Pennymoor')
    await vault.perform('identities.accept', { identity: place.id })
    const { mentions } = await vault.perform('stories.get', { story })
    const [mention] = mentions.filter(({ identity }) => identity === place.id)
    const made = await vault.perform('identities.split', { mention: mention?.id ?? '' })
    const after = (await vault.perform('stories.get', { story })).mentions
    expect(after.filter(({ identity }) => identity === made.identity)).toHaveLength(1)
    expect(after.find(({ identity }) => identity === made.identity)?.state).toBe('undecided')
    expect((await vault.refusal('identities.split', { mention: mention?.id ?? '' })).code).toBe(
      'only-mention',
    )
  })

  test('marking what was missed reaches every story in which the same words stand', async () => {
    const vault = await newVault()
    const words = 'the good chair by the heater'
    const a = await importText(vault, `P1: we always sat in ${words} and ate.\n`, 'a.txt')
    const b = await importText(vault, `P2: it was fine in ${words}.\n`, 'b.txt')
    const { text } = await vault.perform('stories.get', { story: a })
    const from = text.indexOf(words)
    const made = await vault.perform('identities.mark', {
      story: a,
      from,
      to: from + words.length,
      category: 'QUASI',
    })
    expect(made.places).toBe(2)
    expect(await printed(vault, a)).not.toContain('heater')
    expect(await printed(vault, b)).not.toContain('heater')
  })

  test('a person may mark words inside a wider suggestion that nobody has decided about', async () => {
    const vault = await newVault()
    const story = await importText(vault, 'P1: It was 9 October 2018 when it began.\n')
    const { text, mentions } = await vault.perform('stories.get', { story })
    const from = text.indexOf('October 2018')
    const to = from + 'October 2018'.length
    expect(mentions.some(mention => mention.from < from && mention.to === to)).toBe(true)
    await vault.perform('identities.mark', { story, from, to, category: 'DATE' })
    const marked = (await vault.perform('stories.get', { story })).mentions
    expect(marked.find(mention => mention.from === from)).toMatchObject({
      to,
      state: 'accepted',
      byPerson: true,
    })
    const wider = marked.find(mention => mention.from < from && mention.to === to)
    await vault.perform('identities.accept', { identity: wider?.identity ?? '' })
    const refused = await vault.refusal('identities.mark', { story, from, to, category: 'DATE' })
    expect(refused.code).toBe('already-marked')
  })

  test.each([
    ['half a word', 'P1: we went to zorblatt.\n', 'orbl', 'bad-passage'],
    ['across paragraphs', 'P1: one\n\nP2: two\n', 'one\nP2', 'bad-passage'],
  ])('marking %s is refused', async (_, content, words, code) => {
    const vault = await newVault()
    const story = await importText(vault, content)
    const { text } = await vault.perform('stories.get', { story })
    const from = text.indexOf(words)
    const refused = await vault.refusal('identities.mark', {
      story,
      from,
      to: from + words.length,
      category: 'ORG',
    })
    expect(refused.code).toBe(code)
  })

  test('a pseudonym that is taken, or somebody’s real name, is refused', async () => {
    const vault = await newVault()
    await importText(vault, first)
    const zebedina = await named(vault, 'Zebedina Quarrie')
    const okonjo = await named(vault, 'Mrs Okonjo')
    await vault.perform('identities.accept', { identity: zebedina.id, replacements: pseudonym('Wilhelmina') })
    const taken = await vault.refusal('identities.accept', {
      identity: okonjo.id,
      replacements: pseudonym('WILHELMINA'),
    })
    expect(taken.code).toBe('pseudonym-taken')
    const real = await vault.refusal('identities.accept', {
      identity: okonjo.id,
      replacements: pseudonym('Quarrie'),
    })
    expect(real.code).toBe('pseudonym-in-stories')
  })

  test('a name is never kept as it stands for partners or the public', async () => {
    const vault = await newVault()
    await importText(vault, first)
    const keep = { method: 'keep', text: '' } as const
    const { id } = await named(vault, 'Mrs Okonjo')
    const refused = await vault.refusal('identities.accept', {
      identity: id,
      replacements: { ...pseudonym('Wilhelmina'), public: keep },
    })
    expect(refused.code).toBe('not-allowed')
  })
})

describe('taking back', () => {
  /** Everything about the register but the numbers, which are for life. */
  const registerOf = async (vault: TestVault) =>
    (await vault.perform('identities.list', {})).identities.map(
      ({ number: _number, ...identity }) => identity,
    )

  test('any run of decisions is taken back to where it began, and made again, after a restart too', async () => {
    let vault = await newVault()
    const a = await importText(vault, first, 'a.txt')
    await importText(vault, second, 'b.txt')
    const before = await registerOf(vault)
    const textBefore = await printed(vault, a)
    const full = await named(vault, 'Zebedina Quarrie')
    const short = await named(vault, 'Zebedina')
    const place = await named(vault, 'Pennymoor')
    await vault.perform('identities.accept', { identity: full.id, replacements: pseudonym('Wilhelmina') })
    await vault.perform('identities.merge', { identity: short.id, into: full.id })
    await vault.perform('identities.recategorise', { identity: place.id, category: 'ORG' })
    await vault.perform('identities.reject', { identity: place.id })
    const { text } = await vault.perform('stories.get', { story: a })
    const from = text.indexOf('every day')
    await vault.perform('identities.mark', { story: a, from, to: from + 9, category: 'QUASI' })
    const after = await registerOf(vault)
    const textAfter = await printed(vault, a)
    vault = await vault.reopen()
    for (let step = 0; step < 5; step++) await vault.perform('identities.undo', {})
    expect(await registerOf(vault)).toEqual(before)
    expect(await printed(vault, a)).toBe(textBefore)
    expect((await vault.refusal('identities.undo', {})).code).toBe('nothing-to-undo')
    for (let step = 0; step < 5; step++) await vault.perform('identities.redo', {})
    expect(await registerOf(vault)).toEqual(after)
    expect(await printed(vault, a)).toBe(textAfter)
    expect((await vault.refusal('identities.redo', {})).code).toBe('nothing-to-redo')
  })

  test('a story that came in since keeps its marks when a decision is taken back', async () => {
    const vault = await newVault()
    await importText(vault, first, 'a.txt')
    const { id } = await named(vault, 'Zebedina Quarrie')
    await vault.perform('identities.accept', { identity: id })
    const b = await importText(vault, second, 'b.txt')
    await vault.perform('identities.undo', {})
    const { mentions } = await vault.perform('stories.get', { story: b })
    expect(mentions.filter(({ identity }) => identity === id)).toHaveLength(1)
    expect((await named(vault, 'Zebedina Quarrie')).state).toBe('undecided')
  })

  test('steps are named', async () => {
    const vault = await newVault()
    await importText(vault, first)
    await vault.perform('identities.accept', { identity: (await named(vault, 'Mrs Okonjo')).id })
    expect(await vault.perform('identities.steps', {})).toEqual({ undo: 'Accept Mrs Okonjo', redo: null })
  })
})

describe('the project’s lists', () => {
  test('a theme that heads a part of a storybook is not taken away', async () => {
    const vault = await newVault()
    const story = await importText(vault, first)
    const { themes } = await vault.perform('project.update', { themes: [{ id: null, name: 'Waiting' }] })
    const theme = themes[0]?.id ?? ''
    const { storybook } = await vault.perform('storybooks.create', {
      title: 'A book',
      subtitle: '',
      audience: 'team',
      stories: [story],
    })
    const { id: _, ...details } = await vault.perform('storybooks.get', { storybook })
    const blocks = [...details.blocks, { type: 'theme' as const, theme }]
    await vault.perform('storybooks.update', { storybook, ...details, blocks })
    expect((await vault.refusal('project.update', { themes: [] })).code).toBe('in-use')
    await vault.perform('storybooks.update', { storybook, ...details })
    expect((await vault.perform('project.update', { themes: [] })).themes).toEqual([])
  })
})
