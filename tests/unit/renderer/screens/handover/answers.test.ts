import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  countOpen,
  firstAnswers,
  identityChoices,
  isNeeded,
  type Owner,
  ownersOf,
  toDecisions,
} from '../../../../../renderer/screens/handover/answers.ts'
import {
  type ConsentMerge,
  HandoverPreview,
  type IncomingIdentity,
  MergeDecisions,
} from '../../../../../shared/contract/handover.ts'

const uid = (number: number): string => number.toString(16).padStart(32, '0')
const keep = { method: 'pseudonym' as const, text: 'Odile' }
const replacements = { team: keep, partners: keep, public: keep }

const nothingNew: ConsentMerge = {
  news: 0,
  before: 'given',
  after: 'given',
  gains: [],
  loses: [],
  mustTake: false,
  contradicted: 0,
  isTangled: false,
}

type Part = Partial<HandoverPreview>
const previewOf = (part: Part): HandoverPreview =>
  HandoverPreview.parse({
    sha256: 'a'.repeat(64),
    contents: 'original',
    audience: null,
    madeAt: '2026-06-15T10:00:00.000Z',
    project: 'Project',
    madeBy: 'Tom',
    stories: [],
    people: [],
    occasions: [],
    identities: [],
    unasked: 0,
    adds: { areas: [], stages: [], themes: [] },
    ...part,
  })

const story = (number: number, standing: HandoverPreview['stories'][number]['standing']) => ({
  uid: uid(number),
  code: 'S-001',
  title: 'A walk',
  words: 10,
  standing,
  here: standing === 'new' || standing === 'erased' ? null : 'S-004',
  creditDiffers: standing === 'same',
})

const person = (
  standing: HandoverPreview['people'][number]['standing'],
  consent: Partial<ConsentMerge> = {},
  detailsDiffer = false,
) => ({
  uid: uid(100),
  stories: [uid(1)],
  brings: { state: 'given' as const, yesTo: [] },
  name: 'Somebody',
  kind: 'young_person' as const,
  birthDate: null,
  standing,
  here:
    standing === 'new' || standing === 'erased'
      ? []
      : [
          {
            participant: 'P-001',
            name: 'Somebody',
            kind: 'young_person' as const,
            birthDate: null,
            detailsDiffer,
            consent: { ...nothingNew, ...consent },
          },
        ],
})

const ownerOf = (preview: HandoverPreview): Owner => {
  const [owner] = ownersOf(preview).people
  if (owner === undefined) throw new Error('No person')
  return owner
}

describe('the answers about a handover', () => {
  test('what is new comes in unless it is left; what is here is asked; what was erased stays out', () => {
    const preview = previewOf({
      stories: [story(1, 'new'), story(2, 'same'), story(3, 'differs'), story(4, 'erased')],
    })
    const answers = firstAnswers(preview)
    expect(preview.stories.map(one => answers.stories[one.uid]?.do)).toEqual(['add', null, null, 'leave'])
    expect(countOpen(preview, answers)).toBe(2)
    const merged: Answers = {
      ...answers,
      stories: {
        ...answers.stories,
        [uid(2)]: { do: 'merge', credit: null },
        [uid(3)]: { do: 'leave', credit: null },
      },
    }
    // Merged, its credit is another question.
    expect(countOpen(preview, merged)).toBe(1)
  })

  test('nobody is asked about whose story is left, save where a no travels with them', () => {
    const asked = previewOf({ stories: [story(1, 'new')], people: [person('maybe')] })
    const leaving: Answers = { ...firstAnswers(asked), stories: { [uid(1)]: { do: 'leave', credit: null } } }
    expect([countOpen(asked, firstAnswers(asked)), countOpen(asked, leaving)]).toEqual([1, 0])
    expect(toDecisions(asked, leaving).people).toEqual([])
    const no = previewOf({
      stories: [story(1, 'new')],
      people: [person('known', { news: 1, mustTake: true })],
    })
    expect(isNeeded(ownerOf(no), leaving)).toBe(true)
    expect(toDecisions(no, { ...firstAnswers(no), stories: leaving.stories }).people).toEqual([
      { uid: uid(100), is: 'P-001', details: 'here', consent: 'together' },
    ])
  })

  test('somebody known is asked about what differs and about news, each until it is answered', () => {
    const preview = previewOf({ stories: [story(1, 'new')], people: [person('known', { news: 2 }, true)] })
    const first = firstAnswers(preview)
    const said = (part: object): Answers => ({
      ...first,
      people: { [uid(100)]: { is: 'P-001', details: null, consent: null, ...part } },
    })
    expect(countOpen(preview, first)).toBe(1)
    expect(countOpen(preview, said({ details: 'here' }))).toBe(1)
    expect(countOpen(preview, said({ details: 'bundle', consent: 'here' }))).toBe(0)
    expect(toDecisions(preview, said({ details: 'bundle', consent: 'here' })).people).toEqual([
      { uid: uid(100), is: 'P-001', details: 'bundle', consent: 'here' },
    ])
  })

  test('a name offers only what can stand, and no answer to begin with', () => {
    const here = (part: object) => ({
      identity: 'I-0003',
      forms: ['Amira'],
      state: 'accepted' as const,
      replacements,
      differs: true,
      clash: false,
      ...part,
    })
    const identity = (part: Partial<IncomingIdentity>): IncomingIdentity => ({
      uid: uid(200),
      stories: [uid(1)],
      category: 'PERSON',
      forms: ['Amira'],
      replacements,
      standing: 'maybe',
      clash: false,
      here: [here({})],
      ...part,
    })
    const values = (part: Partial<IncomingIdentity>) =>
      identityChoices(identity(part)).map(({ value }) => value)
    expect(values({})).toEqual(['I-0003 here', 'I-0003 bundle', 'new bundle'])
    expect(values({ clash: true, here: [here({ clash: true })] })).toEqual(['I-0003 here', 'new anew'])
    expect(values({ here: [here({ differs: false })] })).toEqual(['I-0003 here', 'new bundle'])
    expect(values({ here: [here({ state: 'undecided', clash: true })] })).toEqual([
      'I-0003 anew',
      'new bundle',
    ])
    expect(values({ standing: 'known' })).toEqual(['I-0003 here', 'I-0003 bundle'])
    expect(values({ standing: 'new', here: [], clash: true })).toEqual(['new anew'])
    const preview = previewOf({ stories: [story(1, 'new')], identities: [identity({})] })
    expect(countOpen(preview, firstAnswers(preview))).toBe(1)
    const answered = { ...firstAnswers(preview), identities: { [uid(200)]: 'new bundle' } }
    expect(toDecisions(preview, answered).identities).toEqual([
      { uid: uid(200), is: 'new', replacements: 'bundle' },
    ])
  })

  test('whatever was answered, the decisions are ones that the vault can read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('add', 'leave', 'merge', null),
        fc.constantFrom('P-001', 'new', null),
        fc.constantFrom('here', 'bundle', null),
        fc.constantFrom('together', 'here', null),
        (what, is, details, consent) => {
          const preview = previewOf({ stories: [story(1, 'same')], people: [person('maybe', { news: 1 })] })
          const answers: Answers = {
            ...firstAnswers(preview),
            stories: { [uid(1)]: { do: what, credit: details } },
            people: { [uid(100)]: { is, details, consent } },
          }
          expect(MergeDecisions.safeParse(toDecisions(preview, answers)).success).toBe(true)
        },
      ),
    )
  })
})
