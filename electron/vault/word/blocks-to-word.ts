import { BuilderElement, FileChild, Paragraph, TextRun, type XmlComponent } from 'docx'
import type { PrintedRun } from '../../../shared/model/printed.ts'
import type { DocumentPart, StorybookDocument } from '../../../shared/storybook/document.ts'
import { BULLETS, numberedList } from './fixed-parts.ts'

/** What XML 1.0 cannot hold, and line ends, which a paragraph has no room for. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\n\r\u2028\u2029]+/g, ' ')
    .replace(/[^\t\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

const textOf = (runs: readonly PrintedRun[]): string => runs.map(run => run.text).join('')

/**
 * Runs are cut only at square brackets, never at identities: otherwise the file would tell, by where its runs end,
 * which ordinary-looking names stand in for others.
 */
export const wordsToRuns = (text: string): TextRun[] =>
  clean(text)
    .split(/(\[[^[\]]*\])/)
    .filter(piece => piece !== '')
    .map(piece =>
      piece.startsWith('[') && piece.endsWith(']')
        ? new TextRun({ text: piece, style: 'Replaced' })
        : new TextRun(piece),
    )

/** An element by name, for what `docx` has no class for. */
export const element = (name: string, attributes: Readonly<Record<string, string>>): BuilderElement =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
  })

/**
 * A paragraph of elements put together by hand, for what `docx` has no class for, or has one that gives out numbers
 * by itself (lists), which would tie the parts of a long book together.
 */
export class PlainParagraph extends FileChild {
  constructor(properties: readonly BuilderElement[], children: readonly XmlComponent[]) {
    super('w:p')
    this.root.push(new BuilderElement({ name: 'w:pPr', children: properties }), ...children)
  }
}

/** The place in the book that the contents list points at; the numbers follow the headings' order. */
export const bookmarkName = (index: number): string => `_Toc${String(index + 1).padStart(6, '0')}`

export interface Entry {
  readonly level: 1 | 2
  readonly title: string
  readonly bookmark: string
}

export const contentsEntries = (document: StorybookDocument): readonly Entry[] =>
  document.parts
    .filter(part => part.kind === 'heading')
    .map((part, index) => ({ level: part.level, title: clean(part.text), bookmark: bookmarkName(index) }))

/** What has been counted so far while a book is written from front to back. */
export interface Counters {
  headings: number
  numberedLists: number
}

export const paragraph = (style: string, runs: readonly TextRun[], onNewPage: boolean): Paragraph =>
  new Paragraph({ style, children: [...runs], ...(onNewPage ? { pageBreakBefore: true } : {}) })

const pageBreakBefore = (onNewPage: boolean): readonly BuilderElement[] =>
  onNewPage ? [element('w:pageBreakBefore', {})] : []

const headingParagraph = (
  part: Extract<DocumentPart, { kind: 'heading' }>,
  onNewPage: boolean,
  counters: Counters,
): PlainParagraph => {
  const name = bookmarkName(counters.headings)
  const id = String(counters.headings)
  counters.headings += 1
  return new PlainParagraph(
    [
      element('w:pStyle', { 'w:val': part.level === 1 ? 'Heading1' : 'Heading2' }),
      ...pageBreakBefore(onNewPage),
    ],
    [
      element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
      new TextRun(clean(part.text)),
      element('w:bookmarkEnd', { 'w:id': id }),
    ],
  )
}

const calloutParagraphs = (
  part: Extract<DocumentPart, { kind: 'callout' }>,
  onNewPage: boolean,
): readonly Paragraph[] => {
  const style = part.tone === 'warning' ? 'Warning' : 'Support'
  return [
    paragraph(`${style}Title`, [new TextRun(clean(part.title))], onNewPage),
    ...part.lines.map((line, index) =>
      paragraph(
        index === part.lines.length - 1 ? `${style}Last` : `${style}Text`,
        [new TextRun(clean(line))],
        false,
      ),
    ),
  ]
}

const listItem = (style: string, list: number, text: string, onNewPage: boolean): PlainParagraph => {
  const numbering = new BuilderElement({
    name: 'w:numPr',
    children: [element('w:ilvl', { 'w:val': '0' }), element('w:numId', { 'w:val': String(list) })],
  })
  return new PlainParagraph(
    [element('w:pStyle', { 'w:val': style }), ...pageBreakBefore(onNewPage), numbering],
    wordsToRuns(text),
  )
}

const paragraphStyles = { body: 'Normal', lead: 'Lead', credit: 'Credit', small: 'Small' } as const

/**
 * One part of the document as Word paragraphs; none for a page break, which belongs to the paragraph after it.
 *
 * @param onNewPage whether the part begins on a page of its own
 */
export const partToParagraphs = (
  part: Exclude<DocumentPart, { kind: 'contents' }>,
  onNewPage: boolean,
  counters: Counters,
): readonly FileChild[] => {
  switch (part.kind) {
    case 'heading':
      return [headingParagraph(part, onNewPage, counters)]
    case 'paragraph':
      return [paragraph(paragraphStyles[part.style], wordsToRuns(textOf(part.runs)), onNewPage)]
    case 'turn': {
      const speaker = new TextRun({ text: `${clean(textOf(part.speaker))}:`, style: 'Speaker' })
      return [paragraph('Turn', [speaker, ...wordsToRuns(` ${textOf(part.runs)}`)], onNewPage)]
    }
    case 'callout':
      return calloutParagraphs(part, onNewPage)
    case 'quote':
      return part.credit === ''
        ? [paragraph('QuoteAlone', wordsToRuns(textOf(part.runs)), onNewPage)]
        : [
            new Paragraph({
              style: 'Quote',
              keepNext: true,
              children: wordsToRuns(textOf(part.runs)),
              ...(onNewPage ? { pageBreakBefore: true } : {}),
            }),
            paragraph('QuoteCredit', [new TextRun(clean(part.credit))], false),
          ]
    case 'list': {
      const list = part.ordered ? numberedList(counters.numberedLists) : BULLETS
      if (part.ordered) counters.numberedLists += 1
      const style = part.ordered ? 'ListNumber' : 'ListBullet'
      return part.items.map((item, index) => listItem(style, list, item, onNewPage && index === 0))
    }
    case 'page_break':
      return []
  }
}
