import { Document, type FileChild, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { StorybookDocument } from '../../../shared/storybook/document.ts'
import { type Counters, contentsEntries, paragraph, partToParagraphs, wordsToRuns } from './blocks-to-word.ts'
import { contentsToParagraphs } from './contents-list.ts'
import {
  constantParts,
  corePart,
  documentEnd,
  documentStart,
  numberingPart,
  partOrder,
} from './fixed-parts.ts'
import { stylesPart } from './styles.ts'
import { partsToZip } from './zip.ts'

/** Paragraphs handed to `docx` at a time: it holds some 25 kB a paragraph until it has written them. */
const AT_A_TIME = 250

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const bodyOf = (xml: string): string => {
  const from = xml.indexOf('<w:body>') + '<w:body>'.length
  return xml.slice(from, xml.lastIndexOf('<w:sectPr>'))
}

const paragraphsToXml = async (paragraphs: readonly FileChild[]): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }))
  const parts = unzipSync(file, { filter: ({ name }) => name === 'word/document.xml' })
  return utf8(bodyOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array())))
}

function* documentToParagraphs(document: StorybookDocument, counters: Counters): Generator<FileChild> {
  yield paragraph('Title', wordsToRuns(document.title), false)
  if (document.subtitle !== '') yield paragraph('Subtitle', wordsToRuns(document.subtitle), false)
  const entries = contentsEntries(document)
  let onNewPage = false
  for (const part of document.parts) {
    if (part.kind === 'page_break') onNewPage = true
    else {
      yield* part.kind === 'contents'
        ? contentsToParagraphs(entries, onNewPage)
        : partToParagraphs(part, onNewPage, counters)
      onNewPage = false
    }
  }
}

const joinBytes = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A Word file's body out of its paragraphs and tables. */
export const writeBody = async (made: Iterable<FileChild>): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces = [utf8(documentStart)]
  let waiting: FileChild[] = []
  for (const child of made) {
    waiting.push(child)
    if (waiting.length === AT_A_TIME) {
      pieces.push(await paragraphsToXml(waiting))
      waiting = []
    }
  }
  if (waiting.length > 0) pieces.push(await paragraphsToXml(waiting))
  pieces.push(utf8(documentEnd))
  return joinBytes(pieces)
}

export interface FileFacts {
  readonly title: string
  readonly language: string
  readonly numberedLists: number
  readonly styles: string
}

/** The file around a body: constant parts, but for the title, the lists and the size of print. */
export const bodyToFile = (
  body: Uint8Array<ArrayBuffer>,
  { title, language, numberedLists, styles }: FileFacts,
): Uint8Array => {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const name of partOrder) {
    if (name === 'word/document.xml') parts.set(name, body)
    else if (name === 'word/numbering.xml') parts.set(name, utf8(numberingPart(numberedLists)))
    else if (name === 'docProps/core.xml') parts.set(name, utf8(corePart(title, language)))
    else if (name === 'word/styles.xml') parts.set(name, utf8(styles))
    else parts.set(name, utf8(constantParts.get(name) ?? ''))
  }
  return partsToZip(parts)
}

/**
 * Writes a storybook as a Word file (ECMA-376 transitional), in memory. The same document always gives the same
 * bytes, in any process and on any day: no times, no authors, no counters that outlive the call.
 *
 * Of what `docx` makes only the paragraphs are kept; every other part of the file is ours and constant, but for the
 * title in the properties and the number of numbered lists.
 *
 * @returns the bytes of the `.docx` file
 */
export const documentToWord = async (document: StorybookDocument): Promise<Uint8Array> => {
  const counters: Counters = { headings: 0, numberedLists: 0 }
  const body = await writeBody(documentToParagraphs(document, counters))
  const { title, language } = document
  return bodyToFile(body, { title, language, numberedLists: counters.numberedLists, styles: stylesPart })
}
