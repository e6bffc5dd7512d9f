import type { Block } from '../../../shared/model/storybook.ts'
import { headings } from '../../../shared/storybook/default-texts.ts'
import type { DocumentPart, StorybookDocument } from '../../../shared/storybook/document.ts'
import type { BlockNames } from './blocks.ts'

/** A stretch of the document that begins on a page of its own. */
export type Sheet = readonly DocumentPart[]

/** The document's sheets in order, after the title page. */
export const documentToSheets = ({ parts }: StorybookDocument): readonly Sheet[] => {
  const sheets: DocumentPart[][] = []
  let isNew = true
  for (const part of parts) {
    if (part.kind === 'page_break') {
      isNew = true
      continue
    }
    if (isNew) sheets.push([part])
    else sheets.at(-1)?.push(part)
    isNew = false
  }
  return sheets
}

/** Where a part stands: the sheet's number counted from 0, and the part's number on it. */
export interface Spot {
  readonly sheet: number
  readonly part: number
}

const textOf = (part: DocumentPart): string =>
  part.kind === 'quote' ? part.runs.map(run => run.text).join('') : part.kind === 'heading' ? part.text : ''

const fixedHeadings: Partial<Readonly<Record<Block['type'], readonly string[]>>> = {
  warnings: [headings.warnings],
  how_to_read: [headings.howToRead],
  support: [headings.support, headings.supportAgain],
  findings: [headings.findings],
  recommendations: [headings.recommendations],
  consent_statement: [headings.consent],
}

/** How a block is recognised in the document, or null where it prints nothing that can be recognised. */
const blockToTest = (block: Block, names: BlockNames): ((part: DocumentPart) => boolean) | null => {
  const isHeading = (titles: readonly string[]) => (part: DocumentPart) =>
    part.kind === 'heading' && titles.includes(part.text)
  if (block.type === 'contents') return part => part.kind === 'contents'
  if (block.type === 'quote') {
    const words = names.quotes.get(block.passage)
    return words === undefined ? null : part => part.kind === 'quote' && textOf(part).includes(words)
  }
  if (block.type === 'story') {
    const title = names.stories.get(block.story)
    return title === undefined ? null : isHeading([title])
  }
  if (block.type === 'theme') {
    const name = names.themes.get(block.theme)
    return name === undefined ? null : isHeading([name])
  }
  if (block.type === 'text') return isHeading([block.heading])
  return isHeading(fixedHeadings[block.type] ?? [])
}

/**
 * Where a block of the contents list is printed; null where it is not. Blocks that look the same in print are told
 * apart by their order. `skipped` are stories that are left out and so print nothing.
 */
export const findBlock = (
  sheets: readonly Sheet[],
  blocks: readonly Block[],
  index: number,
  names: BlockNames,
  skipped: ReadonlySet<string>,
): Spot | null => {
  const block = blocks[index]
  if (block === undefined || (block.type === 'story' && skipped.has(block.story))) return null
  const test = blockToTest(block, names)
  if (test === null) return null
  const spots = sheets.flatMap((parts, sheet) =>
    parts.flatMap((part, at) => (test(part) ? [{ sheet, part: at }] : [])),
  )
  const before = blocks
    .slice(0, index)
    .filter(other => other.type === block.type && !(other.type === 'story' && skipped.has(other.story)))
    .filter(other => {
      const otherTest = blockToTest(other, names)
      return (
        otherTest !== null &&
        spots.some(({ sheet, part }) => {
          const printed = sheets[sheet]?.[part]
          return printed !== undefined && otherTest(printed)
        })
      )
    }).length
  return spots[Math.min(before, spots.length - 1)] ?? null
}
