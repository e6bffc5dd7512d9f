import { describe, expect, test } from 'vitest'
import { type PrintedTurn, printedTurnsToText } from '../../../../shared/model/printed.ts'
import { Block, type StorybookDetails } from '../../../../shared/model/storybook.ts'
import {
  type ComposeInput,
  composeStorybook,
  type StoryToPrint,
} from '../../../../shared/storybook/compose.ts'
import type { ConsentCounts } from '../../../../shared/storybook/default-texts.ts'
import { type DocumentPart, StorybookDocument } from '../../../../shared/storybook/document.ts'

const run = (text: string, identity: string | null = null) => ({ text, identity })

const story = (title: string, more: Partial<StoryToPrint> = {}): StoryToPrint => ({
  title,
  credit: 'a young person',
  contextLine: '',
  warnings: [],
  turns: [
    { speaker: [run('Interviewer')], runs: [run('How did it begin?')] },
    { speaker: [run('Ayaan', 'I-0001')], runs: [run('At '), run('[a school]', 'I-0002'), run(', quietly.')] },
    { speaker: null, runs: [run('He laughs.')] },
  ],
  ...more,
})

const support = [
  { name: 'Samaritans', contact: '116 123', note: 'day and night', checkedOn: '2026-11-14' },
  { name: 'Shout', contact: '85258', note: '', checkedOn: '2026-11-14' },
]
const counts: ConsentCounts = { stories: 2, storytellers: 2, approvedText: 2, waived: 0, named: 0 }

const compose = (
  blocks: StorybookDetails['blocks'],
  more: Partial<Omit<ComposeInput, 'details'>> = {},
): StorybookDocument => {
  const document = composeStorybook({
    details: { title: 'Waiting to be heard', subtitle: 'Voices', audience: 'public_web', blocks },
    stories: new Map([
      ['S-001', story('Two keys')],
      ['S-002', story('The date', { warnings: ['war', 'night terrors'] })],
      ['S-003', story('Kettle on', { warnings: ['War', 'loss'] })],
    ]),
    quotes: new Map([['M-00001', { runs: [run('Believe first.')], credit: 'a young person' }]]),
    themes: new Map([['T-01', 'Arriving']]),
    support,
    consent: counts,
    ...more,
  })
  return StorybookDocument.parse(document)
}

const kinds = (document: StorybookDocument): string[] => document.parts.map(part => part.kind)
const headings = (document: StorybookDocument): string[] =>
  document.parts.flatMap(part => (part.kind === 'heading' ? [`${part.level} ${part.text}`] : []))
const callouts = (document: StorybookDocument) =>
  document.parts.filter(part => part.kind === 'callout') as Extract<DocumentPart, { kind: 'callout' }>[]
const wordsOf = (document: StorybookDocument): string => JSON.stringify(document.parts)

describe('the order of a storybook', () => {
  test('parts stand in the order of the blocks', () => {
    const document = compose([
      { type: 'contents' },
      { type: 'text', heading: 'Foreword', body: 'First.\n\nSecond.' },
      { type: 'theme', theme: 'T-01' },
      { type: 'story', story: 'S-001' },
      { type: 'quote', passage: 'M-00001' },
      { type: 'findings', items: ['Nobody rings.'] },
      { type: 'recommendations', items: [{ text: 'Ring.', owner: 'Area lead', by: 'March' }] },
      { type: 'consent_statement' },
      { type: 'support' },
    ])
    expect(headings(document)).toEqual([
      '1 Foreword',
      '1 Arriving',
      '2 Two keys',
      '1 What we found',
      '1 What we recommend',
      '1 How these stories were agreed',
      '1 Where to find support',
    ])
    expect(kinds(document).slice(0, 6)).toEqual([
      'page_break',
      'contents',
      'page_break',
      'heading',
      'paragraph',
      'paragraph',
    ])
  })

  test('moving a block moves what it prints', () => {
    const first = compose([
      { type: 'story', story: 'S-001' },
      { type: 'findings', items: ['x'] },
    ])
    const second = compose([
      { type: 'findings', items: ['x'] },
      { type: 'story', story: 'S-001' },
    ])
    expect(headings(first)).toEqual(['1 Two keys', '1 What we found'])
    expect(headings(second)).toEqual(['1 What we found', '1 Two keys'])
  })

  test('no heading level is skipped: stories are second only under a heading of the first', () => {
    expect(headings(compose([{ type: 'story', story: 'S-001' }]))).toEqual(['1 Two keys'])
    const after = compose([
      { type: 'theme', theme: 'T-01' },
      { type: 'story', story: 'S-001' },
      { type: 'consent_statement' },
      { type: 'story', story: 'S-001' },
    ])
    expect(headings(after)).toEqual([
      '1 Arriving',
      '2 Two keys',
      '1 How these stories were agreed',
      '1 Two keys',
    ])
  })

  test('every story begins a page; the first shares its theme’s', () => {
    const document = compose([
      { type: 'theme', theme: 'T-01' },
      { type: 'story', story: 'S-001' },
      { type: 'story', story: 'S-001' },
    ])
    const starts = document.parts.flatMap((part, index) => (part.kind === 'heading' ? [index] : []))
    expect(starts.map(index => document.parts[index - 1]?.kind)).toEqual([
      'page_break',
      'heading',
      'page_break',
    ])
  })

  test('a story that does not go in leaves no trace, nor does a theme that it leaves empty', () => {
    const blocks: StorybookDetails['blocks'] = [
      { type: 'theme', theme: 'T-01' },
      { type: 'story', story: 'S-009' },
      { type: 'text', heading: 'More stories', body: '' },
      { type: 'story', story: 'S-008' },
      { type: 'quote', passage: 'M-00009' },
      { type: 'story', story: 'S-001' },
    ]
    expect(headings(compose(blocks))).toEqual(['1 More stories', '2 Two keys'])
    expect(headings(compose(blocks.slice(0, 4)))).toEqual([])
  })

  test('the same input gives the same document and changes nothing that it was given', () => {
    const blocks: StorybookDetails['blocks'] = [{ type: 'story', story: 'S-002' }]
    const before = JSON.stringify(blocks)
    expect(compose(blocks)).toEqual(compose(blocks))
    expect(JSON.stringify(blocks)).toBe(before)
    expect(blocks.every(block => Block.safeParse(block).success)).toBe(true)
  })
})

describe('storytellers’ words', () => {
  test('promises 7 and 13: turns are printed to the letter, with their speakers', () => {
    const odd = story('Odd', {
      turns: [
        {
          speaker: [run('Ay'), run('aan', 'I-0001')],
          runs: [run('I was a  service user, “like that”…'), run(' ok?')],
        },
        { speaker: null, runs: [run('She nods — twice.')] },
      ],
    })
    const document = compose([{ type: 'story', story: 'S-001' }], { stories: new Map([['S-001', odd]]) })
    const turns = document.parts.flatMap((part): PrintedTurn[] => {
      if (part.kind === 'turn') return [{ speaker: part.speaker, runs: part.runs }]
      if (part.kind === 'paragraph' && part.style === 'body') return [{ speaker: null, runs: part.runs }]
      return []
    })
    expect(printedTurnsToText(turns)).toBe(printedTurnsToText(odd.turns))
  })

  test('a quotation gets marks unless it has them', () => {
    const quoted = (text: string) =>
      compose([{ type: 'quote', passage: 'M-00001' }], {
        quotes: new Map([['M-00001', { runs: [run(text)], credit: '' }]]),
      }).parts.flatMap(part => (part.kind === 'quote' ? [part.runs.map(each => each.text).join('')] : []))
    expect(quoted('Believe first.')).toEqual(['“Believe first.”'])
    expect(quoted('“Believe first,” he said.')).toEqual(['“Believe first,” he said.'])
  })
})

describe('warnings and support', () => {
  test('the book’s warning is the roll-up of the stories that go in, each once', () => {
    const document = compose([
      { type: 'warnings' },
      { type: 'story', story: 'S-001' },
      { type: 'story', story: 'S-002' },
      { type: 'story', story: 'S-003' },
    ])
    expect(callouts(document)[0]).toMatchObject({ tone: 'warning', title: 'Before you read' })
    expect(callouts(document)[0]?.lines[0]).toBe('Stories in this book mention war, night terrors and loss.')
    const without = compose([{ type: 'warnings' }, { type: 'story', story: 'S-002' }], {
      stories: new Map([['S-003', story('Kettle on', { warnings: ['loss'] })]]),
    })
    expect(callouts(without)).toEqual([])
  })

  test('a story’s own warning stands before its first word, and support after its last', () => {
    const { parts } = compose([{ type: 'warnings' }, { type: 'story', story: 'S-002' }, { type: 'support' }])
    const title = parts.findIndex(part => part.kind === 'heading' && part.text === 'The date')
    const warning = parts.findIndex((part, at) => at > title && part.kind === 'callout')
    const turns = parts.flatMap((part, at) => (part.kind === 'turn' ? [at] : []))
    expect(parts[warning]).toMatchObject({
      tone: 'warning',
      lines: ['This story mentions war and night terrors.'],
    })
    expect(warning).toBeLessThan(turns[0] ?? -1)
    const after = parts.findIndex((part, at) => at > (turns.at(-1) ?? 0) && part.kind === 'callout')
    expect(parts[after]).toMatchObject({
      tone: 'support',
      lines: ['Samaritans: 116 123 (day and night)', 'Shout: 85258'],
    })
  })

  test('a story without warnings has neither', () => {
    expect(callouts(compose([{ type: 'story', story: 'S-001' }]))).toEqual([])
  })

  test('deleting the blocks does not delete the care: it is put back where a story needs it', () => {
    const document = compose([{ type: 'story', story: 'S-002' }])
    expect(headings(document)).toEqual(['1 Content warning', '1 The date', '1 Where to find support'])
    const tooEarly = compose([{ type: 'support' }, { type: 'warnings' }, { type: 'story', story: 'S-002' }])
    expect(headings(tooEarly)).toEqual([
      '1 Where to find support',
      '1 Content warning',
      '1 The date',
      '1 If you would like to talk to someone',
    ])
  })

  test('support lines say when they were checked', () => {
    const lines = (checked: (string | null)[]) =>
      callouts(
        compose([{ type: 'support' }], {
          support: checked.map((checkedOn, at) => ({
            name: `Line ${at}`,
            contact: '1',
            note: '',
            checkedOn,
          })),
        }),
      )[0]?.lines
    expect(lines(['2026-11-14', '2026-11-14'])).toEqual([
      'Line 0: 1',
      'Line 1: 1',
      'Checked on 14 November 2026.',
    ])
    expect(lines(['2026-03-01', null])).toEqual(['Line 0: 1. Checked on 1 March 2026.', 'Line 1: 1'])
    expect(lines([])).toBeUndefined()
  })

  test('how to read speaks only of what the book has', () => {
    const items = (blocks: StorybookDetails['blocks']) =>
      compose(blocks)
        .parts.flatMap(part => (part.kind === 'list' ? part.items : []))
        .join(' ')
    const calm = items([{ type: 'how_to_read' }])
    expect(calm).toMatch(/skip/)
    expect(calm).not.toMatch(/warning|square brackets|talk to someone/)
    const full = items([{ type: 'how_to_read' }, { type: 'story', story: 'S-002' }])
    expect(full).toMatch(/warning/)
    expect(full).toMatch(/square brackets/)
    expect(full).toMatch(/talk to someone/)
  })
})

describe('the consent statement', () => {
  const statement = (consent: ConsentCounts, audience: StorybookDetails['audience'] = 'public_web') => {
    const { parts } = composeStorybook({
      details: { title: 'T', subtitle: '', audience, blocks: [{ type: 'consent_statement' }] },
      stories: new Map(),
      quotes: new Map(),
      themes: new Map(),
      support: [],
      consent,
    })
    return parts
      .flatMap(part => (part.kind === 'paragraph' ? [part.runs.map(each => each.text).join('')] : []))
      .join('\n')
  }

  test('the numbers are the release’s own', () => {
    const words = statement({ stories: 14, storytellers: 12, approvedText: 9, waived: 4, named: 3 })
    expect(words).toContain('14 stories from 12 storytellers')
    expect(words).toContain('Nine stories are printed in the words that the storyteller read and approved')
    expect(words).toContain('For four stories, the storyteller chose not to read')
    expect(words).toContain('For one story, the storyteller has not approved')
    expect(words).toContain('Three storytellers chose to be named')
  })

  test('one and all are said as people say them', () => {
    expect(statement({ stories: 1, storytellers: 1, approvedText: 1, waived: 0, named: 1 })).toContain(
      'This book holds one story from one storyteller. The storyteller agreed',
    )
    expect(statement({ ...counts, approvedText: 2 })).toContain('Every story is printed in the words')
    expect(statement({ ...counts, named: 2 })).toContain('All of the storytellers chose to be named')
    expect(statement({ stories: 0, storytellers: 3, approvedText: 0, waived: 0, named: 0 })).toContain(
      'This book holds the words of three storytellers.',
    )
    expect(statement({ stories: 0, storytellers: 0, approvedText: 0, waived: 0, named: 0 })).toBe('')
  })

  test('it names the audience that was agreed to', () => {
    expect(statement(counts, 'partners')).toContain('for the project’s partners')
    expect(statement(counts, 'public_web')).toContain('that anybody can read')
  })

  test('promise 12: it never claims more than is true, named or not', () => {
    for (const named of [0, 1, 2, 5]) {
      for (const storytellers of [1, 2, 5]) {
        const words = statement({ stories: 5, storytellers, approvedText: 2, waived: 1, named })
        expect(words).not.toMatch(/anonym|all (?:the )?names|every name|cannot be (?:known|identified)/i)
        expect(words).toContain('still keep the original words')
      }
    }
  })
})

test('nothing that the book writes by itself has a claim in it', () => {
  const document = compose(
    [
      { type: 'warnings' },
      { type: 'how_to_read' },
      { type: 'support' },
      { type: 'story', story: 'S-002' },
      { type: 'consent_statement' },
    ],
    { consent: { ...counts, named: 1 } },
  )
  expect(wordsOf(document)).not.toMatch(/anonym/i)
})
