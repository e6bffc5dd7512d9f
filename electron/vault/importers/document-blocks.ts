import { type DraftLine, openLine, settledLine } from './draft.ts'
import { splitLines } from './normalise.ts'
import { tableToTurns } from './speaker-table.ts'

/** A paragraph as a word processor keeps it; `\n` in its text is a line break that someone typed. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Footnotes and endnotes that it refers to, ready to stand on lines of their own. */
  readonly notes: readonly string[]
  /** Text boxes anchored in it. */
  readonly boxes: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly Block[])[])[]
}

export type Block = Paragraph | Table

const blockToLines = (block: Block): readonly DraftLine[] =>
  block.kind === 'table'
    ? tableToLines(block)
    : [
        ...splitLines(block.text).map(line => openLine(line)),
        ...block.notes.map(note => settledLine(note)),
        ...blocksToLines(block.boxes),
      ]

/** Lays blocks down as lines in reading order. */
export const blocksToLines = (blocks: readonly Block[]): readonly DraftLine[] => blocks.flatMap(blockToLines)

const isFilled = (line: DraftLine): boolean => line.rest.trim() !== ''

/**
 * A table of speakers and words becomes turns. In any other, a row is one line with ` | ` between its cells;
 * a row of which only one cell is filled keeps that cell's paragraphs apart, since it is there for its looks.
 */
const tableToLines = (table: Table): readonly DraftLine[] => {
  const rows = table.rows.map(row => row.map(cell => blocksToLines(cell).filter(isFilled)))
  const turns = tableToTurns(rows)
  if (turns) return turns
  return rows.flatMap(row => {
    const filled = row.filter(cell => cell.length > 0)
    if (filled.length < 2) return filled.flat()
    return [settledLine(filled.map(cell => cell.map(lineText).join(' ')).join(' | '))]
  })
}

const lineText = (line: DraftLine): string => `${line.before}${line.label}${line.rest}`.trim()
