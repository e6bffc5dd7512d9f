import type { UnreadPart } from '../../../../shared/model/interview.ts'
import { ok, type Result } from '../../../../shared/model/result.ts'
import type { Block, Paragraph } from '../document-blocks.ts'
import type { ImportCode } from '../import-errors.ts'
import { readXml, type Tag } from '../read-xml.ts'
import { wordFamilies } from './families.ts'
import { createFields } from './fields.ts'
import { createGraphics } from './graphics.ts'
import { isOn } from './hidden-styles.ts'

/** What one part (the document, its notes, a header …) holds. */
export interface Story {
  readonly blocks: readonly Block[]
  /** Blocks of each footnote, endnote or comment in the part, by its id. */
  readonly notes: ReadonlyMap<string, readonly Block[]>
  readonly unread: readonly UnreadPart[]
}

/** Turns a reference into the line that stands for the note; null where there is no such note. */
export type NoteFinder = (kind: 'footnote' | 'endnote', id: string, seen: boolean) => string | null

interface OpenParagraph {
  text: string
  readonly notes: string[]
  readonly boxes: Block[]
  readonly number: number
  hidden: boolean
  hiddenText: string
}

/** A run or paragraph property counts for its own run only, and not inside the record of an older format. */
const isRunProperty = (stack: readonly string[]): boolean =>
  stack.at(-1) === 'w:rPr' && stack.at(-2) === 'w:r'

const noteTags = new Set(['w:footnote', 'w:endnote', 'w:comment'])
const separators = new Set(['separator', 'continuationSeparator', 'continuationNotice'])
const embedded = new Set(['w:object', 'w:altChunk', 'w:subDoc', 'w:control'])
const breaks: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
}

/**
 * Reads a part of a Word document into blocks. Tracked insertions are text; deletions, hidden words, fields'
 * instructions and pictures are named in `unread`. Of alternative content the first choice counts.
 */
export const readStory = (
  bytes: Uint8Array,
  hiddenStyles: ReadonlySet<string>,
  findNote: NoteFinder,
): Result<Story, ImportCode> => {
  const reader = createReader(hiddenStyles, findNote)
  const walked = readXml(bytes, wordFamilies, reader)
  return walked.ok ? ok(reader.finish()) : walked
}

const createReader = (hiddenStyles: ReadonlySet<string>, findNote: NoteFinder) => {
  const unread: UnreadPart[] = []
  const name = (part: UnreadPart['part'], text: string): void => {
    if (text.trim() !== '' || part === 'picture' || part === 'drawing' || part === 'embedded file') {
      unread.push({ part, text: text.trim() })
    }
  }
  const stack: string[] = []
  const body: Block[] = []
  const containers: Block[][] = [body]
  const paragraphs: OpenParagraph[] = []
  const tables: Block[][][][] = []
  const notes = new Map<string, readonly Block[]>()
  const fields = createFields(instruction => name('field', instruction))
  const graphics = createGraphics(name)
  let paragraphCount = 0
  let runHidden = false
  let removedDepth = 0
  let movedAwayDepth = 0
  let movedHereDepth = 0
  let removed = ''
  const movedAway: string[] = []
  let movedHere = ''
  let noteId: string | null = null

  const closeRemoved = (): void => {
    name('deletion', removed)
    removed = ''
  }

  const addText = (text: string): void => {
    if (movedAwayDepth > 0) movedAway.push((movedAway.pop() ?? '') + text)
    else if (removedDepth > 0) removed += text
    else if (fields.isInstruction()) fields.instruct(text)
    else {
      const paragraph = paragraphs.at(-1)
      if (runHidden || paragraph?.hidden) {
        if (paragraph) paragraph.hiddenText += text
        else name('other', text)
        return
      }
      if (movedHereDepth > 0) movedHere += text
      graphics.shown(text)
      if (paragraph) paragraph.text += text
      else containers.at(-1)?.push({ kind: 'paragraph', text, notes: [], boxes: [] })
    }
  }

  const addNote = (kind: 'footnote' | 'endnote', tag: Tag): void => {
    const seen = removedDepth === 0 && movedAwayDepth === 0 && !runHidden
    const line = findNote(kind, tag.attribute('id') ?? '', seen)
    if (line !== null && seen) paragraphs.at(-1)?.notes.push(line)
  }

  const openParagraph = (): void => {
    paragraphCount += 1
    paragraphs.push({ text: '', notes: [], boxes: [], number: paragraphCount, hidden: false, hiddenText: '' })
  }

  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    fields.endParagraph(paragraph.number)
    name('other', paragraph.hiddenText)
    if (removedDepth === 0) closeRemoved()
    else if (removed !== '') removed += '\n'
    const { text, notes: lines, boxes } = paragraph
    const closed: Paragraph = { kind: 'paragraph', text, notes: lines, boxes }
    if (text !== '' || lines.length > 0 || boxes.length > 0) containers.at(-1)?.push(closed)
  }

  const openTag = (tag: Tag): void => {
    const inRun = stack.at(-1) === 'w:r'
    switch (tag.name) {
      case 'w:p':
        openParagraph()
        return
      case 'w:r':
        runHidden = false
        return
      case 'w:vanish':
        if (isRunProperty(stack)) runHidden = isOn(tag)
        return
      case 'w:rStyle':
        if (isRunProperty(stack) && hiddenStyles.has(tag.attribute('val') ?? '')) runHidden = true
        return
      case 'w:pStyle': {
        const paragraph = paragraphs.at(-1)
        const ownStyle = stack.at(-1) === 'w:pPr' && stack.at(-2) === 'w:p'
        if (paragraph && ownStyle) paragraph.hidden = hiddenStyles.has(tag.attribute('val') ?? '')
        return
      }
      case 'w:tbl':
        tables.push([])
        return
      case 'w:tr':
        tables.at(-1)?.push([])
        return
      case 'w:tc':
      case 'w:txbxContent':
        containers.push([])
        return
      case 'w:del':
        removedDepth += 1
        return
      case 'w:moveFrom':
        movedAway.push('')
        movedAwayDepth += 1
        return
      case 'w:moveTo':
        movedHereDepth += 1
        return
      case 'w:footnoteReference':
        addNote('footnote', tag)
        return
      case 'w:endnoteReference':
        addNote('endnote', tag)
        return
      case 'w:fldChar':
        if (tag.attribute('fldCharType') === 'begin') fields.begin(paragraphs.at(-1)?.number ?? 0)
        else if (tag.attribute('fldCharType') === 'separate') fields.separate()
        else fields.end()
        return
      case 'w:fldSimple':
        fields.begin(paragraphs.at(-1)?.number ?? 0)
        fields.instruct(tag.attribute('instr') ?? '')
        fields.separate()
        return
      case 'w:sym':
        name('other', `${tag.attribute('font') ?? ''} ${tag.attribute('char') ?? ''}`)
        return
    }
    const sign = breaks[tag.name]
    if (sign !== undefined && inRun) addText(sign)
    if (embedded.has(tag.name)) name('embedded file', '')
    if (noteTags.has(tag.name)) {
      noteId = separators.has(tag.attribute('type') ?? '') ? null : (tag.attribute('id') ?? '')
      containers.push([])
    }
  }

  const closeTag = (closed: string): void => {
    if (closed === 'w:p') closeParagraph()
    else if (closed === 'w:r') runHidden = false
    else if (closed === 'w:fldSimple') fields.end()
    else if (closed === 'w:tc') {
      const cell = containers.pop() ?? []
      const row = tables.at(-1)?.at(-1)
      if (row) row.push(cell)
      else for (const block of cell) containers.at(-1)?.push(block)
    } else if (closed === 'w:txbxContent') {
      const box = containers.pop() ?? []
      const anchor = paragraphs.at(-1)?.boxes ?? containers.at(-1)
      for (const block of box) anchor?.push(block)
    } else if (closed === 'w:tbl') containers.at(-1)?.push({ kind: 'table', rows: tables.pop() ?? [] })
    else if (closed === 'w:del') {
      removedDepth -= 1
      if (removedDepth === 0) closeRemoved()
    } else if (closed === 'w:moveFrom') movedAwayDepth -= 1
    else if (closed === 'w:moveTo') movedHereDepth -= 1
    else if (noteTags.has(closed)) {
      const blocks = containers.pop() ?? []
      if (noteId !== null) notes.set(noteId, blocks)
    }
  }

  return {
    open: (tag: Tag): void => {
      graphics.open(tag)
      if (!graphics.isSkipping()) openTag(tag)
      stack.push(tag.name)
    },
    close: (closed: string): void => {
      stack.pop()
      if (!graphics.isSkipping()) closeTag(closed)
      graphics.close(closed)
    },
    text: (text: string): void => {
      const at = stack.at(-1)
      const isWords = at === 'w:t' || at === 'm:t'
      if (graphics.isSkipping()) {
        if (isWords) graphics.skipped(text)
      } else if (isWords) addText(text)
      else if (at === 'w:delText') removed += text
      else if (at === 'w:instrText' || at === 'w:delInstrText') fields.instruct(text)
      else if (at === 'a:t') graphics.drawnText(text)
    },
    finish: (): Story => {
      closeRemoved()
      const arrived = movedHere.replaceAll(/\s+/g, '')
      for (const text of movedAway) if (!arrived.includes(text.replaceAll(/\s+/g, ''))) name('deletion', text)
      return { blocks: body, notes, unread }
    },
  }
}
