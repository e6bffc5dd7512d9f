import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Sheet, SheetPart } from '../../../shared/consent/sheets/sheet.ts'
import type { SheetStyle } from '../../../shared/contract/forms.ts'
import { type Counters, paragraph, partToParagraphs, wordsToRuns } from './blocks-to-word.ts'
import { largePrintStylesPart, stylesPart } from './styles.ts'
import { bodyToFile, writeBody } from './write-word.ts'

/** Twentieths of a point: what is left of an A4 page between the margins. */
const pageWidth = 8050
const boxWidth = 1100
const pictureWidth = 2900
const pictureHeight = 1900

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8378' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const underOnly = { top: none, left: none, right: none, bottom: line }
const framed = { top: line, left: line, right: line, bottom: line }
const unframed = { top: none, left: none, right: none, bottom: none }
const room = { top: 90, bottom: 90, left: 90, right: 90 }

const cell = (
  words: string,
  width: number,
  { bold = false, centred = false, keepNext = false, borders = underOnly }: Partial<CellLook> = {},
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: room,
    borders,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: 'Small',
        keepNext,
        ...(centred ? { alignment: AlignmentType.CENTER } : {}),
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ text: words, bold })],
      }),
    ],
  })

interface CellLook {
  readonly bold: boolean
  readonly centred: boolean
  /** Stays on the page of what follows. */
  readonly keepNext: boolean
  readonly borders: typeof underOnly | typeof framed | typeof unframed
}

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...unframed, insideHorizontal: none, insideVertical: none },
    rows: [...rows],
  })

const afterTable = (): Paragraph => paragraph('Small', [], false)

/** A box that is ticked by hand: U+2610. */
const box = '\u2610'

const choices = (question: string, options: readonly string[]): readonly FileChild[] => {
  const words = pageWidth - 2 * boxWidth
  const widths = [words, boxWidth, boxWidth]
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell(question, words, { bold: true, keepNext: true }),
      cell('Yes', boxWidth, { bold: true, centred: true }),
      cell('No', boxWidth, { bold: true, centred: true }),
    ],
  })
  const rows = options.map(
    option =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(option, words),
          cell(box, boxWidth, { centred: true }),
          cell(box, boxWidth, { centred: true }),
        ],
      }),
  )
  return [table(widths, [head, ...rows]), afterTable()]
}

const fields = (labels: readonly string[]): readonly FileChild[] => {
  const widths = [3000, pageWidth - 3000]
  // Whoever signs finds all of the lines on one page.
  const rows = labels.map((label, index) => {
    const keepNext = index < labels.length - 1
    return new TableRow({
      cantSplit: true,
      height: { value: 620, rule: HeightRule.ATLEAST },
      children: [
        cell(label, 3000, { borders: unframed, keepNext }),
        cell('', pageWidth - 3000, { keepNext }),
      ],
    })
  })
  return [table(widths, rows), afterTable()]
}

/** One idea beside a frame for the picture that goes with it. */
const pictured = (sentence: string): readonly FileChild[] => {
  const words = pageWidth - pictureWidth
  const row = new TableRow({
    cantSplit: true,
    height: { value: pictureHeight, rule: HeightRule.ATLEAST },
    children: [
      cell('Picture', pictureWidth, { centred: true, borders: framed }),
      new TableCell({
        width: { size: words, type: WidthType.DXA },
        margins: { ...room, left: 300 },
        borders: unframed,
        verticalAlign: VerticalAlign.CENTER,
        children: [new Paragraph({ style: 'Normal', children: wordsToRuns(sentence) })],
      }),
    ],
  })
  return [table([pictureWidth, words], [row]), afterTable()]
}

const toSentences = (words: string): readonly string[] =>
  words
    .split(/(?<=[.!?])\s+/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')

function* partToWord(
  part: Exclude<SheetPart, { kind: 'page_break' }>,
  style: SheetStyle,
  onNewPage: boolean,
  counters: Counters,
): Generator<FileChild> {
  const run = (words: string) => [{ text: words, identity: null }]
  const asDocument = (same: Parameters<typeof partToParagraphs>[0]) =>
    partToParagraphs(same, onNewPage, counters)
  switch (part.kind) {
    case 'heading':
    case 'callout':
      yield* asDocument(part.kind === 'heading' ? part : { ...part, lines: [...part.lines] })
      break
    case 'text':
      if (style === 'easy_read') for (const sentence of toSentences(part.text)) yield* pictured(sentence)
      else yield* asDocument({ kind: 'paragraph', style: 'body', runs: run(part.text) })
      break
    case 'version':
      yield* asDocument({ kind: 'paragraph', style: 'body', runs: run(part.text) })
      break
    case 'list':
      if (style === 'easy_read') for (const item of part.items) yield* pictured(item)
      else yield* asDocument({ kind: 'list', ordered: false, items: [...part.items] })
      break
    case 'turn':
      yield* asDocument(
        part.speaker === ''
          ? { kind: 'paragraph', style: 'body', runs: run(part.text) }
          : { kind: 'turn', speaker: run(part.speaker), runs: run(part.text) },
      )
      break
    case 'choices':
      yield* choices(part.question, part.options)
      break
    case 'fields':
      yield* fields(part.labels)
      break
  }
}

function* sheetToChildren(sheet: Sheet, style: SheetStyle, counters: Counters): Generator<FileChild> {
  let onNewPage = false
  for (const part of sheet.parts) {
    if (part.kind === 'page_break') onNewPage = true
    else {
      yield* partToWord(part, style, onNewPage, counters)
      onNewPage = false
    }
  }
}

/**
 * Writes a sheet as a Word file, in memory: the same sheet always gives the same bytes. `large_print` has nothing under
 * 18 points; `easy_read` has one sentence a line, in large print, beside a frame for a picture.
 *
 * @returns the bytes of the `.docx` file
 */
export const sheetToWord = async (sheet: Sheet, style: SheetStyle): Promise<Uint8Array> => {
  const counters: Counters = { headings: 0, numberedLists: 0 }
  const body = await writeBody(sheetToChildren(sheet, style, counters))
  return bodyToFile(body, {
    title: sheet.title,
    language: 'en-GB',
    numberedLists: counters.numberedLists,
    styles: style === 'standard' ? stylesPart : largePrintStylesPart,
  })
}
