import { SaxesParser, type SaxesTagNS } from 'saxes'

export interface Attribute {
  readonly local: string
  readonly prefix: string
  readonly value: string
}

export interface Tag {
  readonly local: string
  readonly uri: string
  readonly attributes: readonly Attribute[]
}

/** Words that belong together: a paragraph's, or all of a part that has no paragraphs. */
export interface Words {
  readonly shown: string
  readonly deleted: string
  readonly fields: string
  /** Everything above in the order of the file, and once more with a break at each tag where there are no paragraphs. */
  readonly all: readonly string[]
}

export interface XmlListener {
  readonly open: (tag: Tag) => void
  /** Text as it stands between two tags; `parent` is the local name of the element that it is in. */
  readonly text: (text: string, parent: string) => void
  readonly words: (words: Words) => void
  /** A comment, an instruction or a document type: words that no reader of the document sees. */
  readonly note: (text: string) => void
}

interface Buffer {
  readonly isParagraph: boolean
  shown: string
  deleted: string
  fields: string
  all: string
  broken: string
}

const newBuffer = (isParagraph: boolean): Buffer => ({
  isParagraph,
  shown: '',
  deleted: '',
  fields: '',
  all: '',
  broken: '',
})

/** Elements without text that stand for a sign between words. */
const signs: Readonly<Record<string, string>> = {
  br: ' ',
  cr: ' ',
  tab: ' ',
  ptab: ' ',
  noBreakHyphen: '-',
}

const isDeleted = (parent: string): boolean => parent === 'delText'
const isField = (parent: string): boolean => parent === 'instrText' || parent === 'delInstrText'

const put = (buffer: Buffer, text: string, parent: string): void => {
  buffer.all += text
  if (isDeleted(parent)) buffer.deleted += text
  else if (isField(parent)) buffer.fields += text
  else buffer.shown += text
  if (!buffer.isParagraph) buffer.broken += `${text}\n`
}

const toWords = (buffer: Buffer): Words => ({
  shown: buffer.shown,
  deleted: buffer.deleted,
  fields: buffer.fields,
  all: buffer.isParagraph ? [buffer.all] : [buffer.all, buffer.broken],
})

const encodingOf = (bytes: Uint8Array): string => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le'
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

export const decodeXml = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

/** Characters handed to the parser at a time. */
const STEP = 65_536

const tagFrom = (node: SaxesTagNS): Tag => ({
  local: node.local,
  uri: node.uri,
  attributes: Object.values(node.attributes),
})

/**
 * Walks one XML part from front to back and hands on all of its words, whatever they are hidden in.
 *
 * @returns whether it is well-formed; where it is not, what could be read has been handed on all the same, and the
 * caller should look at the raw text too
 */
export const readXmlWords = (text: string, listener: XmlListener): boolean => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const parents: string[] = []
  const buffers: Buffer[] = [newBuffer(false)]
  let isWellFormed = true
  const current = (): Buffer => buffers.at(-1) ?? newBuffer(false)
  const onText = (words: string): void => {
    const parent = parents.at(-1) ?? ''
    put(current(), words, parent)
    listener.text(words, parent)
  }
  parser.on('error', () => {
    isWellFormed = false
  })
  parser.on('doctype', listener.note)
  parser.on('comment', listener.note)
  parser.on('processinginstruction', ({ target, body }) => listener.note(`${target} ${body}`))
  parser.on('opentag', node => {
    if (node.local === 'p') buffers.push(newBuffer(true))
    parents.push(node.local)
    const sign = signs[node.local]
    if (sign !== undefined) put(current(), sign, 't')
    listener.open(tagFrom(node))
  })
  parser.on('closetag', node => {
    parents.pop()
    if (node.local !== 'p') return
    const buffer = buffers.length > 1 ? buffers.pop() : undefined
    if (buffer) listener.words(toWords(buffer))
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  for (let at = 0; at < text.length; at += STEP) parser.write(text.slice(at, at + STEP))
  parser.close()
  for (const buffer of buffers) listener.words(toWords(buffer))
  return isWellFormed
}
