import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldQuickly } from '../../../../../electron/vault/word/guard/folding.ts'
import { createFormSearch } from '../../../../../electron/vault/word/guard/form-search.ts'
import { type Form, searchWordFile } from '../../../../../electron/vault/word/leak-guard.ts'
import { documentToWord } from '../../../../../electron/vault/word/write-word.ts'
import { fold } from '../../../../../shared/model/fold.ts'
import { composeStorybook, type StoryToPrint } from '../../../../../shared/storybook/compose.ts'
import { defaultBlocks } from '../../../../../shared/storybook/default-blocks.ts'
import { bookOf, pack, run, unpack } from './books.ts'

/** One canary for each place of a storybook into which somebody can type. */
const canary = (number: number): string => `Canarina Vogelwick${String.fromCharCode(97 + number)}son`

describe('promise 8: forty canaries, one for each way in', () => {
  const places: string[] = []
  const sing = (place: string): string => {
    places.push(place)
    return canary(places.length - 1)
  }
  const story = (name: string): StoryToPrint => ({
    title: `A story, ${sing(`${name}: title`)}`,
    credit: `told by ${sing(`${name}: credit`)}`,
    contextLine: `at ${sing(`${name}: context`)}`,
    warnings: [`loss of ${sing(`${name}: warning`)}`],
    turns: [
      { speaker: [run(sing(`${name}: speaker`))], runs: [run(`I am ${sing(`${name}: first words`)} too.`)] },
      { speaker: null, runs: [run('We met '), run(sing(`${name}: a replaced name`), 'I-0001'), run('.')] },
      { speaker: [run('Int')], runs: [run(`[the ${sing(`${name}: in brackets`)}]`)] },
    ],
  })
  const stories = new Map([
    ['S-001', story('first')],
    ['S-002', story('second')],
  ])
  const blocks = [
    ...defaultBlocks(
      [
        { story: 'S-001', themes: ['T-01'] },
        { story: 'S-002', themes: [] },
      ],
      ['T-01'],
    ),
  ]
  blocks.splice(
    4,
    0,
    {
      type: 'text',
      heading: `Foreword by ${sing('heading')}`,
      body: `Dear ${sing('body')},\nyours, ${sing('second paragraph')}`,
    },
    { type: 'findings', items: [`That ${sing('finding')} waits`, sing('second finding')] },
    {
      type: 'recommendations',
      items: [
        { text: `Ask ${sing('recommendation')}`, owner: sing('owner'), by: `when ${sing('by when')} can` },
      ],
    },
    { type: 'quote', passage: 'M-00001' },
    { type: 'quote', passage: 'M-00002' },
  )
  const quotes = new Map([
    ['M-00001', { runs: [run(`So said ${sing('quote')}`)], credit: sing('quote’s credit') }],
    [
      'M-00002',
      { runs: [run('So '), run(`said ${sing('second quote')}`)], credit: `for ${sing('second credit')}` },
    ],
  ])
  const support = [
    {
      name: sing('support name'),
      contact: sing('support contact'),
      note: sing('support note'),
      checkedOn: null,
    },
    { name: sing('second name'), contact: sing('second contact'), note: '', checkedOn: null },
  ]
  const document = composeStorybook({
    details: {
      title: `Book of ${sing('title')}`,
      subtitle: `For ${sing('subtitle')}`,
      audience: 'team',
      blocks,
    },
    stories,
    quotes,
    themes: new Map([['T-01', `Being ${sing('theme')}`]]),
    support,
    consent: { stories: 2, storytellers: 2, approvedText: 2, waived: 0, named: 0 },
  })
  const forms: readonly Form[] = places.map((_, index) => ({
    identity: `I-${1000 + index}`,
    form: canary(index),
  }))

  test('all of them are found, each for itself', async () => {
    expect(places.length).toBeGreaterThanOrEqual(35)
    const answer = searchWordFile(await documentToWord(document), forms, { allowed: [], strict: true })
    const found = new Set(answer.ok ? answer.value.findings.map(finding => finding.identity) : [])
    expect(places.filter((_, index) => !found.has(`I-${1000 + index}`))).toEqual([])
    expect(found.has(null)).toBe(false)
  })

  test('the same book with other names in those places has none', async () => {
    const other = JSON.parse(JSON.stringify(document).replaceAll('Canarina Vogelwick', 'Somebody Else'))
    const file = await documentToWord(other)
    expect(searchWordFile(file, forms, { allowed: [], strict: true })).toEqual({
      ok: true,
      value: { parts: 10, searchedForms: forms.length, findings: [] },
    })
    expect(
      Buffer.concat(Object.values(unpack(file)).map(part => Buffer.from(part))).toString(),
    ).not.toContain('Vogelwick')
  })
})

const letters = 'abcdefghijklmnopqrstuvwxyzéüñçøß'
const wordArbitrary = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 3, maxLength: 9 })
const formArbitrary = fc
  .array(wordArbitrary, { minLength: 1, maxLength: 3 })
  .map(words => words.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' '))

/** The same name as somebody else might have it: capitals, accents, invisible characters, other spaces. */
const disguised = (form: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('same', 'upper', 'lower', 'soft', 'zero', 'accent', 'decomposed'), {
      minLength: form.length,
      maxLength: form.length,
    })
    .map(changes =>
      Array.from(form)
        .map((letter, at) => {
          if (letter === ' ') return at % 2 === 0 ? '\u00A0' : '  '
          const change = changes[at]
          if (change === 'upper' && letter !== 'ß') return letter.toUpperCase()
          if (change === 'lower') return letter.toLowerCase()
          if (change === 'soft') return `${letter}\u00AD`
          if (change === 'zero') return `${letter}\u200B`
          if (change === 'accent') return `${letter}\u0301`
          return change === 'decomposed' ? letter.normalize('NFD') : letter
        })
        .join(''),
    )

const escapeXml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

describe('properties', () => {
  test('a planted form is found, however it is cut, written or disguised', async () => {
    const clean = unpack(
      await documentToWord(bookOf([{ kind: 'paragraph', style: 'body', runs: [run('PLACE')] }])),
    )
    const planted = formArbitrary.chain(form =>
      fc.record({
        form: fc.constant(form),
        written: disguised(form),
        cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        others: fc.array(formArbitrary, { maxLength: 4 }),
      }),
    )
    fc.assert(
      fc.property(planted, ({ form, written, cuts, others }) => {
        const places = [...new Set(cuts.map(cut => Math.floor(cut * written.length)))].toSorted(
          (a, b) => a - b,
        )
        const pieces = [0, ...places].map((from, index) =>
          written.slice(from, places[index] ?? written.length),
        )
        const runs = ['0 1 ', ...pieces, ' 2 3'].map(
          piece => `<w:r><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`,
        )
        const xml = String(clean['word/document.xml']).replace(
          /<w:r><w:t[^>]*>PLACE<\/w:t><\/w:r>/,
          runs.join(''),
        )
        const forms = [...others, form].map((each, index) => ({ identity: `I-${index}`, form: each }))
        const answer = searchWordFile(pack({ ...clean, 'word/document.xml': xml }), forms, {
          allowed: [],
          strict: true,
        })
        expect(
          answer.ok && answer.value.findings.some(finding => finding.identity === `I-${others.length}`),
        ).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('a text without any of the forms’ words has no finding', () => {
    fc.assert(
      fc.property(
        fc.array(formArbitrary, { maxLength: 20 }),
        fc.array(wordArbitrary, { maxLength: 60 }),
        (forms, words) => {
          const search = createFormSearch(
            forms.map((form, index) => ({ identity: `I-${index}`, form })),
            [],
          )
          const ofForms = new Set(
            forms.flatMap(form => [...fold(form).split(' '), fold(form).replaceAll(' ', '')]),
          )
          const others = words.filter(word => !ofForms.has(fold(word)))
          expect([...search.search(others.join(' '))]).toEqual([])
        },
      ),
    )
  })

  test('the quick folding is the one folding', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...Array.from('Aa Éé\u00A0\t\n`‘’ʼ–‐İıßẞΣσςﬁ\u0301\u200B\u00AD½')) }),
    )
    fc.assert(
      fc.property(anything, words => {
        expect(foldQuickly(words)).toBe(fold(words))
      }),
      { numRuns: 2000 },
    )
  })

  test('however many forms there are, each is found by itself', () => {
    const forms = Array.from({ length: 5000 }, (_, index) => ({
      identity: `I-${index}`,
      form: `Quellan ${index}th Marrow`,
    }))
    const search = createFormSearch(forms, [])
    fc.assert(
      fc.property(fc.nat(4999), index => {
        expect([...search.search(`then quellan ${index}th-marrow went`)]).toEqual([[index, 1]])
      }),
    )
  })
})
