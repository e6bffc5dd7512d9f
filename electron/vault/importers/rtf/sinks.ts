import { type Block, blocksToLines } from '../document-blocks.ts'
import type { Destination } from './vocabulary.ts'

/** Words of one story (the text, a note, a header), with a table's cells while it lasts. */
export interface Sink {
  readonly destination: Destination
  readonly depth: number
  readonly blocks: Block[]
  text: string
  notes: string[]
  cell: Block[]
  row: Block[][]
  rows: Block[][][]
  endnote: boolean
  inTable: boolean
}

/** A story that begins at a depth of groups. */
export const newSink = (destination: Destination, depth: number): Sink => ({
  destination,
  depth,
  blocks: [],
  text: '',
  notes: [],
  cell: [],
  row: [],
  rows: [],
  endnote: false,
  inTable: false,
})

/** A story's words, for the list of what is not brought in and for notes. */
export const textOf = (blocks: readonly Block[], separator: string): string =>
  blocksToLines(blocks)
    .map(line => line.rest.trim())
    .filter(text => text !== '')
    .join(separator)

const endTable = (to: Sink): void => {
  if (to.rows.length > 0) to.blocks.push({ kind: 'table', rows: to.rows })
  to.rows = []
}

/** Ends a paragraph of the story or, while a table lasts, of the cell. */
export const endParagraph = (to: Sink): void => {
  const { text, notes } = to
  to.text = ''
  to.notes = []
  if (!to.inTable) endTable(to)
  if (text === '' && notes.length === 0) return
  ;(to.inTable ? to.cell : to.blocks).push({ kind: 'paragraph', text, notes, boxes: [] })
}

/** Ends a cell, and the paragraph in it. */
export const endCell = (to: Sink): void => {
  to.inTable = true
  endParagraph(to)
  to.row.push(to.cell)
  to.cell = []
}

/** Ends a row. */
export const endRow = (to: Sink): void => {
  if (to.row.length > 0) to.rows.push(to.row)
  to.row = []
}

/** Ends a story with whatever is open in it, and gives its blocks. */
export const finishSink = (ended: Sink): readonly Block[] => {
  if (ended.text !== '' || ended.notes.length > 0) ended.inTable = ended.cell.length > 0
  endParagraph(ended)
  if (ended.cell.length > 0) endCell(ended)
  endRow(ended)
  endTable(ended)
  return ended.blocks
}
