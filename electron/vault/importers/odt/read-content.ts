import type { UnreadPart } from '../../../../shared/model/interview.ts'
import { ok, type Result } from '../../../../shared/model/result.ts'
import { type Block, blocksToLines } from '../document-blocks.ts'
import type { ImportCode } from '../import-errors.ts'
import { readXml, type Tag } from '../read-xml.ts'
import { openDocumentFamilies } from './families.ts'

/** What one part of an OpenDocument text holds. */
export interface Content {
  readonly blocks: readonly Block[]
  readonly unread: readonly UnreadPart[]
}

interface OpenParagraph {
  text: string
  hiddenText: string
  /** Runs of white space count as one space, and none at a paragraph's beginning (OpenDocument 1.3, 6.1.2). */
  afterSpace: boolean
  hiddenDepth: number
  readonly notes: string[]
  readonly boxes: Block[]
}

const textOf = (blocks: readonly Block[], separator: string): string =>
  blocksToLines(blocks)
    .map(line => line.rest.trim())
    .filter(text => text !== '')
    .join(separator)

/** Parts whose blocks do not belong to the text: what becomes of each is said in `closeAside`. */
const asides = new Set([
  'text:note-body',
  'office:annotation',
  'text:deletion',
  'draw:text-box',
  'style:header',
  'style:header-left',
  'style:header-first',
  'style:footer',
  'style:footer-left',
  'style:footer-first',
])

/**
 * Reads a part of an OpenDocument text into blocks. Tracked insertions are text; deletions, comments, hidden
 * words, headers, footers and pictures are named in `unread`.
 *
 * @param hidden names of styles that hide words; the part's own hiding styles are added to it
 */
export const readContent = (bytes: Uint8Array, hidden: Set<string>): Result<Content, ImportCode> => {
  const reader = createReader(hidden)
  const walked = readXml(bytes, openDocumentFamilies, reader)
  return walked.ok ? ok(reader.finish()) : walked
}

const createReader = (hidden: Set<string>) => {
  const unread: UnreadPart[] = []
  const body: Block[] = []
  const stack: string[] = []
  const containers: Block[][] = [body]
  const paragraphs: (OpenParagraph | null)[] = []
  const tables: Block[][][][] = []
  const spans: boolean[] = []
  const frames: { description: string; part: UnreadPart['part'] | null }[] = []
  let styleName = ''
  let sectionHiddenDepth = 0
  const sections: boolean[] = []
  let noteClass = 'Footnote'

  const name = (part: UnreadPart['part'], text: string): void => {
    if (text.trim() !== '' || part === 'picture' || part === 'embedded file')
      unread.push({ part, text: text.trim() })
  }
  const place = (block: Block): void => {
    const anchor = paragraphs.at(-1)
    ;(anchor ? anchor.boxes : containers.at(-1))?.push(block)
  }

  const addExact = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    if (paragraph.hiddenDepth > 0 || sectionHiddenDepth > 0) paragraph.hiddenText += text
    else paragraph.text += text
    paragraph.afterSpace = /\s$/.test(text)
  }

  const addText = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    const collapsed = text.replaceAll(/[ \t\r\n]+/g, ' ')
    const rest = paragraph.afterSpace ? collapsed.replace(/^ /, '') : collapsed
    if (rest !== '') addExact(rest)
  }

  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    name('other', paragraph.hiddenText)
    const { text, notes, boxes } = paragraph
    if (text !== '' || notes.length > 0 || boxes.length > 0) place({ kind: 'paragraph', text, notes, boxes })
  }

  const closeAside = (closed: string): void => {
    const blocks = containers.pop() ?? []
    paragraphs.pop()
    if (closed === 'draw:text-box') for (const block of blocks) place(block)
    else if (closed === 'text:note-body') {
      const text = textOf(blocks, ' ')
      const line = `[${noteClass}: ${text}]`
      const anchor = paragraphs.at(-1)
      if (text !== '' && anchor) anchor.notes.push(line)
      else if (text !== '') place({ kind: 'paragraph', text: '', notes: [line], boxes: [] })
    } else if (closed === 'office:annotation') name('comment', textOf(blocks, '\n'))
    else if (closed === 'text:deletion') name('deletion', textOf(blocks, '\n'))
    else name(closed.startsWith('style:header') ? 'header' : 'footer', textOf(blocks, '\n'))
  }

  const openStyle = (tag: Tag): void => {
    if (tag.name === 'style:style') {
      styleName = tag.attribute('name') ?? ''
      if (hidden.has(tag.attribute('parent-style-name') ?? '')) hidden.add(styleName)
    } else if (tag.name === 'style:text-properties' && styleName !== '') {
      const display = tag.attribute('display')
      if (display === 'none') hidden.add(styleName)
      else if (display !== null) hidden.delete(styleName)
    }
  }

  const openSpan = (hides: boolean): void => {
    spans.push(hides)
    const paragraph = paragraphs.at(-1)
    if (hides && paragraph) paragraph.hiddenDepth += 1
  }

  const openTag = (tag: Tag): void => {
    openStyle(tag)
    const styled = hidden.has(tag.attribute('style-name') ?? '')
    if (asides.has(tag.name)) {
      containers.push([])
      // Words beside the text never run into the paragraph in which they are anchored.
      paragraphs.push(null)
    }
    switch (tag.name) {
      case 'text:p':
      case 'text:h':
        paragraphs.push({
          text: '',
          hiddenText: '',
          afterSpace: true,
          hiddenDepth: styled ? 1 : 0,
          notes: [],
          boxes: [],
        })
        return
      case 'text:span':
        openSpan(styled)
        return
      case 'text:hidden-text':
        openSpan(true)
        return
      case 'text:hidden-paragraph': {
        const paragraph = paragraphs.at(-1)
        if (paragraph && tag.attribute('is-hidden') !== 'false') paragraph.hiddenDepth += 1
        return
      }
      case 'text:section': {
        const hides = tag.attribute('display') === 'none'
        sections.push(hides)
        if (hides) sectionHiddenDepth += 1
        return
      }
      case 'text:note':
        noteClass = tag.attribute('note-class') === 'endnote' ? 'Endnote' : 'Footnote'
        return
      case 'text:s':
        addExact(' '.repeat(Math.min(Number(tag.attribute('c') ?? '1') || 1, 100)))
        return
      case 'text:tab':
        addExact('\t')
        return
      case 'text:line-break':
        addExact('\n')
        return
      case 'text:a':
        name('field', tag.attribute('href') ?? '')
        return
      case 'table:table':
        tables.push([])
        // A table's cells are blocks of their own, wherever it is anchored.
        paragraphs.push(null)
        return
      case 'table:table-row':
        tables.at(-1)?.push([])
        return
      case 'table:table-cell':
        containers.push([])
        return
      case 'draw:frame':
        frames.push({ description: '', part: null })
        return
    }
    const frame = frames.at(-1)
    if (tag.name === 'draw:image' && frame) frame.part ??= 'picture'
    if ((tag.name === 'draw:object' || tag.name === 'draw:object-ole') && frame) frame.part = 'embedded file'
  }

  const closeTag = (closed: string): void => {
    if (asides.has(closed)) closeAside(closed)
    else if (closed === 'text:p' || closed === 'text:h') closeParagraph()
    else if (closed === 'text:span' || closed === 'text:hidden-text') {
      const paragraph = paragraphs.at(-1)
      if (spans.pop() && paragraph) paragraph.hiddenDepth -= 1
    } else if (closed === 'text:section') {
      if (sections.pop()) sectionHiddenDepth -= 1
    } else if (closed === 'style:style') styleName = ''
    else if (closed === 'table:table-cell') {
      const cell = containers.pop() ?? []
      const row = tables.at(-1)?.at(-1)
      if (row) row.push(cell)
      else for (const block of cell) place(block)
    } else if (closed === 'table:table') {
      paragraphs.pop()
      place({ kind: 'table', rows: tables.pop() ?? [] })
    } else if (closed === 'draw:frame') {
      const frame = frames.pop()
      if (frame?.part) name(frame.part, frame.description)
    }
  }

  const ignored = new Set(['text:note-citation', 'office:change-info', 'text:ruby-text'])

  return {
    open: (tag: Tag): void => {
      openTag(tag)
      stack.push(tag.name)
    },
    close: (closed: string): void => {
      stack.pop()
      closeTag(closed)
    },
    text: (text: string): void => {
      const at = stack.at(-1) ?? ''
      const frame = frames.at(-1)
      if (at === 'svg:title' || at === 'svg:desc') {
        if (frame) frame.description += ` ${text}`
        else name('drawing', text)
      } else if (!ignored.has(at) && !at.startsWith('?')) addText(text)
    },
    finish: (): Content => ({ blocks: body, unread }),
  }
}
