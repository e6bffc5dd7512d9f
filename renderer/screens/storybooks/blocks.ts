import type { Block } from '../../../shared/model/storybook.ts'

/** Moves a block one place up (-1) or down (1); at either end nothing happens. */
export const moveBlock = (blocks: readonly Block[], index: number, by: -1 | 1): readonly Block[] => {
  const block = blocks[index]
  const other = blocks[index + by]
  if (block === undefined || other === undefined) return blocks
  return blocks.map((each, at) => (at === index ? other : at === index + by ? block : each))
}

export const removeBlock = (blocks: readonly Block[], index: number): readonly Block[] =>
  blocks.filter((_, at) => at !== index)

export const replaceBlock = (blocks: readonly Block[], index: number, block: Block): readonly Block[] =>
  blocks.map((each, at) => (at === index ? block : each))

/** Puts blocks behind the one at `index`; at the end when there is none. */
export const insertBlocks = (
  blocks: readonly Block[],
  index: number | null,
  added: readonly Block[],
): readonly Block[] =>
  index === null
    ? [...blocks, ...added]
    : [...blocks.slice(0, index + 1), ...added, ...blocks.slice(index + 1)]

export const storiesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (block.type === 'story' ? [block.story] : []))

export const quotesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (block.type === 'quote' ? [block.passage] : []))

/** The words by which blocks are known in the contents list; stories, themes and quotes have their own. */
export const blockWords: Readonly<Record<Block['type'], string>> = {
  warnings: 'Content warning',
  how_to_read: 'How to read this',
  support: 'Support',
  contents: 'Contents',
  text: 'Text',
  theme: 'Theme',
  story: 'Story',
  quote: 'Quote',
  findings: 'What we found',
  recommendations: 'Recommendations',
  consent_statement: 'How consent was given',
}

export interface BlockNames {
  readonly stories: ReadonlyMap<string, string>
  readonly themes: ReadonlyMap<string, string>
  readonly quotes: ReadonlyMap<string, string>
}

const shorten = (words: string, most: number): string => {
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

export const blockToTitle = (block: Block, names: BlockNames): string => {
  if (block.type === 'story') return names.stories.get(block.story) ?? block.story
  if (block.type === 'theme') return names.themes.get(block.theme) ?? 'A theme that is no longer kept'
  if (block.type === 'text') return block.heading
  if (block.type === 'quote') {
    const words = names.quotes.get(block.passage)
    return words === undefined ? 'A quote' : `“${shorten(words, 60)}”`
  }
  return blockWords[block.type]
}

/** Blocks whose words an editor writes. */
export const isEditable = (block: Block): boolean =>
  block.type === 'text' || block.type === 'findings' || block.type === 'recommendations'
