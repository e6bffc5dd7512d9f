import type { UnreadPart } from '../../../../shared/model/interview.ts'
import { ok, type Result } from '../../../../shared/model/result.ts'
import { blocksToLines } from '../document-blocks.ts'
import type { DocumentContent } from '../docx/read-docx.ts'
import { type ImportCode, refuse } from '../import-errors.ts'
import { decodePage, pageOfCharacterSet } from './code-pages.ts'
import { endCell, endParagraph, endRow, finishSink, newSink, type Sink, textOf } from './sinks.ts'
import { readTokens } from './tokens.ts'
import { type Destination, destinations, ownStory, passedOver, signs } from './vocabulary.ts'

/** An RTF file spells pictures out in letters, so that it may be larger than its text; in bytes. */
export const LARGEST_RTF = 100 * 1024 * 1024

/** Groups deeper than this are an attack on the reader. */
const DEEPEST = 1000

interface Group {
  readonly destination: Destination
  readonly hidden: boolean
  readonly deleted: boolean
  /** How many bytes after a Unicode character stand for it in old programs, and are passed over. */
  readonly fallback: number
  readonly page: number
}

const createReader = () => {
  const unread: UnreadPart[] = []
  const sinks: Sink[] = [newSink('text', 0)]
  const groups: Group[] = []
  const fontPages = new Map<number, number>()
  let group: Group = { destination: 'text', hidden: false, deleted: false, fallback: 1, page: 1252 }
  let documentPage = 1252
  let font = 0
  let bytes: number[] = []
  let passBytes = 0
  let starred = false
  let besides: { part: UnreadPart['part']; text: string } | null = null

  const name = (part: UnreadPart['part'], text: string): void => {
    if (text.trim() !== '' || part === 'picture' || part === 'embedded file')
      unread.push({ part, text: text.trim() })
  }
  const sink = (): Sink => sinks.at(-1) ?? newSink('text', 0)

  const endBesides = (): void => {
    if (besides) name(besides.part, besides.text)
    besides = null
  }
  const addBesides = (part: UnreadPart['part'], text: string): void => {
    if (besides?.part === part) besides.text += text
    else {
      endBesides()
      besides = { part, text }
    }
  }

  const addText = (text: string): void => {
    const { destination, deleted, hidden } = group
    if (destination !== 'text' && !ownStory.has(destination)) return
    if (deleted || hidden) addBesides(deleted ? 'deletion' : 'other', text)
    else {
      endBesides()
      sink().text += text
    }
  }

  const flush = (): void => {
    if (bytes.length === 0) return
    const pending = bytes
    bytes = []
    addText(decodePage(group.page, pending))
  }

  const endSink = (): void => {
    const ended = sinks.pop()
    if (!ended) return
    const blocks = finishSink(ended)
    const anchor = sinks.at(-1)
    if (ended.destination === 'footnote') {
      const text = textOf(blocks, ' ')
      if (text !== '') anchor?.notes.push(`[${ended.endnote ? 'Endnote' : 'Footnote'}: ${text}]`)
    } else if (ended.destination === 'header' || ended.destination === 'footer') {
      name(ended.destination, textOf(blocks, '\n'))
    } else if (ended.destination === 'comment') name('comment', textOf(blocks, '\n'))
    else if (ended.destination === 'field') {
      const instruction = textOf(blocks, ' ')
      if (!/^(?:PAGE|NUMPAGES|TOC|PAGEREF|REF|SEQ|FORM\w+)\b/i.test(instruction)) name('field', instruction)
    } else sinks.push(ended)
  }

  const enter = (destination: Destination): void => {
    group = { ...group, destination }
    if (destination === 'picture' || destination === 'embedded file') name(destination, '')
    if (ownStory.has(destination)) sinks.push(newSink(destination, groups.length))
  }

  const openDestination = (word: string): boolean => {
    const isStarred = starred
    starred = false
    if (group.destination === 'nowhere') return true
    const destination = destinations[word]
    if (destination) {
      // Inside a group that is passed over or not text, only a result brings words back.
      enter(destination)
      return true
    }
    if (!passedOver.has(word) && !isStarred) return false
    enter('nowhere')
    return true
  }

  const setProperty = (word: string, value: number | null): void => {
    switch (word) {
      case 'ansicpg':
        documentPage = value ?? 1252
        group = { ...group, page: documentPage }
        return
      case 'mac':
        documentPage = 10000
        group = { ...group, page: documentPage }
        return
      case 'deff':
      case 'f':
        if (word === 'f') font = value ?? 0
        if (group.destination !== 'fonts')
          group = { ...group, page: fontPages.get(value ?? 0) ?? documentPage }
        return
      case 'fcharset':
        if (group.destination === 'fonts') fontPages.set(font, pageOfCharacterSet(value ?? 0, documentPage))
        return
      case 'plain':
        group = { ...group, hidden: false, deleted: false, page: documentPage }
        return
      case 'v':
        group = { ...group, hidden: value !== 0 }
        return
      case 'deleted':
        group = { ...group, deleted: value !== 0 }
        return
      case 'uc':
        group = { ...group, fallback: Math.max(0, value ?? 1) }
        return
      case 'intbl':
        sink().inTable = true
        return
      case 'pard':
        sink().inTable = false
        return
      case 'ftnalt':
        sink().endnote = true
        return
    }
  }

  const addWord = (word: string, value: number | null): void => {
    if (word === '*') {
      starred = true
      return
    }
    if (passBytes > 0 && word === "'") return
    flush()
    if (word === 'u') {
      const code = (value ?? 0) < 0 ? (value ?? 0) + 0x10000 : (value ?? 0)
      addText(String.fromCodePoint(Math.min(Math.max(code, 0), 0x10ffff)))
      passBytes = group.fallback
      return
    }
    passBytes = 0
    if (openDestination(word)) return
    const sign = signs[word]
    if (sign !== undefined) addText(sign)
    else if (group.destination !== 'text' && !ownStory.has(group.destination)) setProperty(word, value)
    else if (word === 'par' || word === 'sect') endParagraph(sink())
    else if (word === 'cell' || word === 'nestcell') endCell(sink())
    else if (word === 'row' || word === 'nestrow') endRow(sink())
    else setProperty(word, value)
  }

  return {
    open: (): boolean => {
      flush()
      passBytes = 0
      starred = false
      groups.push(group)
      return groups.length <= DEEPEST
    },
    close: (): void => {
      flush()
      passBytes = 0
      if (ownStory.has(group.destination) && sink().depth === groups.length && sinks.length > 1) endSink()
      group = groups.pop() ?? group
    },
    word: addWord,
    byte: (byte: number): void => {
      if (passBytes > 0) passBytes -= 1
      else if (group.destination !== 'picture' && group.destination !== 'nowhere') bytes.push(byte)
    },
    finish: (): DocumentContent => {
      flush()
      while (sinks.length > 1) endSink()
      endBesides()
      const [text = newSink('text', 0)] = sinks
      return { lines: blocksToLines(finishSink(text)), unread }
    },
  }
}

/**
 * Reads a Rich Text file (Microsoft's RTF 1.9.1). Pictures, embedded files, fields' instructions, headers,
 * footers, comments, deleted and hidden words are named in `unread`; footnotes stand after their paragraph.
 *
 * Errors: `damaged-file` where groups are nested as no program nests them.
 */
export const readRtf = (bytes: Uint8Array): Result<DocumentContent, ImportCode> => {
  const reader = createReader()
  for (const token of readTokens(bytes)) {
    if (token.kind === 'byte') reader.byte(token.byte)
    else if (token.kind === 'word') reader.word(token.word, token.value)
    else if (token.kind === 'close') reader.close()
    else if (!reader.open()) return refuse('damaged-file')
  }
  return ok(reader.finish())
}
