import { fold } from '../model/fold.ts'
import type { PrintedRun, PrintedTurn } from '../model/printed.ts'
import type { Block, StorybookDetails } from '../model/storybook.ts'
import {
  bookWarningLines,
  type ConsentCounts,
  consentParagraphs,
  headings,
  howToReadItems,
  type SupportLineToPrint,
  storyWarningLines,
  supportAfterStoryLines,
  supportLines,
} from './default-texts.ts'
import type { DocumentPart, StorybookDocument } from './document.ts'

/** A story that goes in, at this release's level. */
export interface StoryToPrint {
  readonly title: string
  /** The attribution as it is printed; empty where nothing is. */
  readonly credit: string
  /** One line that sets the scene; empty where there is none. */
  readonly contextLine: string
  readonly warnings: readonly string[]
  readonly turns: readonly PrintedTurn[]
}

export interface QuoteToPrint {
  readonly runs: readonly PrintedRun[]
  readonly credit: string
}

export interface ComposeInput {
  readonly details: StorybookDetails
  /** Story code → story; a story that is not here does not go in, and leaves no trace. */
  readonly stories: ReadonlyMap<string, StoryToPrint>
  /** Passage code → quote; a quote that is not here does not go in. */
  readonly quotes: ReadonlyMap<string, QuoteToPrint>
  /** Theme code → the theme's name. */
  readonly themes: ReadonlyMap<string, string>
  readonly support: readonly SupportLineToPrint[]
  readonly consent: ConsentCounts
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** Everything that more than one block needs to know of the whole book. */
interface Book {
  readonly input: ComposeInput
  /** The printed stories' warnings, each once, in order of appearance. */
  readonly warnings: readonly string[]
  readonly blocks: readonly Block[]
}

const words = (text: string): PrintedRun[] => [{ text, identity: null }]
const textOf = (runs: readonly PrintedRun[]): string => runs.map(run => run.text).join('')
const heading = (level: 1 | 2, text: string): DocumentPart => ({ kind: 'heading', level, text })
const body = (text: string): DocumentPart => ({ kind: 'paragraph', style: 'body', runs: words(text) })

const printedStories = (input: ComposeInput): readonly StoryToPrint[] =>
  input.details.blocks.flatMap(block => {
    const story = block.type === 'story' ? input.stories.get(block.story) : undefined
    return story ? [story] : []
  })

const rollUp = (stories: readonly StoryToPrint[]): readonly string[] => {
  const seen = new Map<string, string>()
  for (const warning of stories.flatMap(story => story.warnings)) {
    const key = fold(warning)
    if (!seen.has(key)) seen.set(key, warning)
  }
  return [...seen.values()]
}

const hasWarnings = (input: ComposeInput, block: Block): boolean =>
  block.type === 'story' && (input.stories.get(block.story)?.warnings.length ?? 0) > 0

/**
 * Warnings before, and support after, may be moved but not left out where a story needs them: a reader must not
 * depend on whether a block was deleted.
 */
const withCare = (input: ComposeInput): readonly Block[] => {
  const blocks = input.details.blocks
  const firstStory = blocks.findIndex(block => hasWarnings(input, block))
  const lastStory = blocks.findLastIndex(block => hasWarnings(input, block))
  if (firstStory < 0) return blocks
  const isWarned = blocks.findIndex(block => block.type === 'warnings')
  const warned: readonly Block[] = isWarned >= 0 && isWarned < firstStory ? [] : [{ type: 'warnings' }]
  const isSupported = blocks.findLastIndex(block => block.type === 'support') > lastStory
  const supported: readonly Block[] = isSupported ? [] : [{ type: 'support' }]
  return [...warned, ...blocks, ...supported]
}

const isBlank = (turn: PrintedTurn): boolean => textOf(turn.runs).trim() === '' && turn.speaker === null

const turnPart = (turn: PrintedTurn): DocumentPart =>
  turn.speaker === null
    ? { kind: 'paragraph', style: 'body', runs: turn.runs.map(run => ({ ...run })) }
    : {
        kind: 'turn',
        speaker: turn.speaker.map(run => ({ ...run })),
        runs: turn.runs.map(run => ({ ...run })),
      }

/**
 * The warning stands after the heading and not above it, so that a reader who jumps to the heading, from the
 * contents or with a screen reader, still meets it before the text.
 */
const storyParts = (story: StoryToPrint, level: 1 | 2, book: Book): readonly DocumentPart[] => [
  heading(level, story.title),
  ...(story.credit === ''
    ? []
    : [{ kind: 'paragraph', style: 'credit', runs: words(story.credit) } satisfies DocumentPart]),
  ...(story.warnings.length === 0
    ? []
    : [
        {
          kind: 'callout',
          tone: 'warning',
          title: 'Before you read',
          lines: [...storyWarningLines(rollUp([story]))],
        } satisfies DocumentPart,
      ]),
  ...(story.contextLine === ''
    ? []
    : [{ kind: 'paragraph', style: 'lead', runs: words(story.contextLine) } satisfies DocumentPart]),
  ...story.turns.filter(turn => !isBlank(turn)).map(turnPart),
  ...(story.warnings.length === 0 || book.input.support.length === 0
    ? []
    : [
        {
          kind: 'callout',
          tone: 'support',
          title: 'If this story has stayed with you',
          lines: [...supportAfterStoryLines(book.input.support)],
        } satisfies DocumentPart,
      ]),
]

const quotePart = ({ runs, credit }: QuoteToPrint): DocumentPart => {
  const isQuoted = /^\s*["“‘]/.test(textOf(runs))
  const inMarks = isQuoted ? [...runs] : [...words('“'), ...runs, ...words('”')]
  return { kind: 'quote', runs: inMarks.map(run => ({ ...run })), credit }
}

const warningParts = ({ warnings }: Book): readonly DocumentPart[] =>
  warnings.length === 0
    ? []
    : [
        heading(1, headings.warnings),
        {
          kind: 'callout',
          tone: 'warning',
          title: 'Before you read',
          lines: [...bookWarningLines(warnings)],
        },
      ]

const howToReadParts = (book: Book): readonly DocumentPart[] => {
  const stories = printedStories(book.input)
  const items = howToReadItems({
    hasWarnings: book.warnings.length > 0,
    hasBrackets: stories.some(story => story.turns.some(turn => textOf(turn.runs).includes('['))),
    hasSupport: book.input.support.length > 0 && book.blocks.some(block => block.type === 'support'),
  })
  return [heading(1, headings.howToRead), { kind: 'list', ordered: false, items: [...items] }]
}

const supportParts = (book: Book, isAgain: boolean): readonly DocumentPart[] =>
  book.input.support.length === 0
    ? []
    : [
        heading(1, isAgain ? headings.supportAgain : headings.support),
        {
          kind: 'callout',
          tone: 'support',
          title: 'You can talk to someone',
          lines: [...supportLines(book.input.support)],
        },
      ]

const writtenParagraphs = (text: string): readonly DocumentPart[] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(body)

const recommendationLine = (item: BlockOf<'recommendations'>['items'][number]): string =>
  [item.text, item.owner === '' ? '' : `Who: ${item.owner}.`, item.by === '' ? '' : `By: ${item.by}.`]
    .filter(part => part !== '')
    .join(' ')

const listParts = (title: string, ordered: boolean, items: readonly string[]): readonly DocumentPart[] =>
  items.length === 0 ? [] : [heading(1, title), { kind: 'list', ordered, items: [...items] }]

const consentParts = ({ input }: Book): readonly DocumentPart[] => {
  const paragraphs = consentParagraphs(input.consent, input.details.audience)
  return paragraphs.length === 0 ? [] : [heading(1, headings.consent), ...paragraphs.map(body)]
}

/** Whether any story or quote that goes in stands under the heading at `index`. */
const holdsSomething = (book: Book, index: number): boolean => {
  for (const block of book.blocks.slice(index + 1)) {
    if (block.type === 'story') {
      if (book.input.stories.has(block.story)) return true
    } else if (block.type === 'quote') {
      if (book.input.quotes.has(block.passage)) return true
    } else return false
  }
  return false
}

const isGroupHeading = (block: Block): boolean =>
  block.type === 'theme' || (block.type === 'text' && block.body.trim() === '')

/** Stories under a theme, or under a heading without words of its own, are one level down. */
const storyLevel = (book: Book, index: number): 1 | 2 => {
  const before = book.blocks
    .slice(0, index)
    .findLast(block => block.type !== 'story' && block.type !== 'quote')
  return before !== undefined && isGroupHeading(before) ? 2 : 1
}

const groupParts = (book: Book, index: number, title: string | undefined): readonly DocumentPart[] =>
  title !== undefined && holdsSomething(book, index) ? [heading(1, title)] : []

const blockParts = (book: Book, block: Block, index: number): readonly DocumentPart[] => {
  const { input } = book
  switch (block.type) {
    case 'warnings':
      return warningParts(book)
    case 'how_to_read':
      return howToReadParts(book)
    case 'support':
      return supportParts(book, book.blocks.findIndex(other => other.type === 'support') !== index)
    case 'contents':
      return [{ kind: 'contents' }]
    case 'text':
      return isGroupHeading(block)
        ? groupParts(book, index, block.heading)
        : [heading(1, block.heading), ...writtenParagraphs(block.body)]
    case 'theme':
      return groupParts(book, index, input.themes.get(block.theme))
    case 'story': {
      const story = input.stories.get(block.story)
      return story ? storyParts(story, storyLevel(book, index), book) : []
    }
    case 'quote': {
      const quote = input.quotes.get(block.passage)
      return quote ? [quotePart(quote)] : []
    }
    case 'findings':
      return listParts(headings.findings, false, block.items)
    case 'recommendations':
      return listParts(headings.recommendations, true, block.items.map(recommendationLine))
    case 'consent_statement':
      return consentParts(book)
  }
}

const careTypes: readonly Block['type'][] = ['warnings', 'how_to_read', 'support', 'consent_statement']
const reportTypes: readonly Block['type'][] = ['findings', 'recommendations']

/** Stories and parts begin on a page of their own, but short parts that belong together share one. */
const beginsPage = (block: Block, before: Block | undefined): boolean => {
  if (before === undefined) return true
  if (block.type === 'quote') return false
  if (block.type === 'story') return !isGroupHeading(before)
  return ![careTypes, reportTypes].some(types => types.includes(block.type) && types.includes(before.type))
}

/**
 * Sets a storybook out as a document: its blocks in their order, with the parts that are made from the vault's
 * data filled in. Pure: the same input gives the same document. The title page is made of title and subtitle by
 * whoever prints or shows the document; `parts` begin after it.
 *
 * Storytellers' words, credits and speakers' labels are taken over to the letter (promises 7 and 13). Blocks whose
 * story, quote or theme is not in the input print nothing, nor does a theme without stories.
 */
export const composeStorybook = (input: ComposeInput): StorybookDocument => {
  const stories = printedStories(input)
  const book: Book = { input, warnings: rollUp(stories), blocks: withCare(input) }
  const parts: DocumentPart[] = []
  let before: Block | undefined
  for (const [index, block] of book.blocks.entries()) {
    const made = blockParts(book, block, index)
    if (made.length === 0) continue
    if (beginsPage(block, before)) parts.push({ kind: 'page_break' })
    parts.push(...made)
    before = block
  }
  const { title, subtitle } = input.details
  return { title, subtitle, language: 'en-GB', parts }
}
