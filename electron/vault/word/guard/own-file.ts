import { corePart, numberingPart, type PartName, partOrder } from '../fixed-parts.ts'
import type { Tag } from './xml-reader.ts'

const own: ReadonlySet<string> = new Set<PartName>(partOrder)

/** Whether Storykeep writes a part of this name. */
export const isOwnPart = (name: string): boolean => own.has(name)

const size = /^\d{1,5}$/
const nothing: Readonly<Record<string, RegExp>> = {}
const styles =
  /^(?:Title|Subtitle|Heading[12]|TOCHeading|TOC[12]|Credit|Lead|Small|Turn|Normal|Quote|QuoteAlone|QuoteCredit|(?:Warning|Support)(?:Title|Text|Last)|List(?:Bullet|Number))$/
const bookmark = /^_Toc\d{6,}$/

/** Every element that Storykeep writes into the body, and what its attributes may say. There is no room for words. */
const grammar: ReadonlyMap<string, Readonly<Record<string, RegExp>>> = new Map(
  Object.entries({
    document: {
      w: /^http:\/\/schemas\.openxmlformats\.org\/[\w/.]+$/,
      r: /^http:\/\/schemas\.openxmlformats\.org\/[\w/.]+$/,
    },
    body: nothing,
    p: nothing,
    pPr: nothing,
    r: nothing,
    rPr: nothing,
    numPr: nothing,
    tab: nothing,
    keepNext: nothing,
    pageBreakBefore: nothing,
    titlePg: nothing,
    sectPr: nothing,
    pStyle: { val: styles },
    rStyle: { val: /^(?:Speaker|Replaced)$/ },
    t: { space: /^preserve$/ },
    instrText: { space: /^preserve$/ },
    ilvl: { val: /^0$/ },
    numId: { val: size },
    bookmarkStart: { id: size, name: bookmark },
    bookmarkEnd: { id: size },
    hyperlink: { anchor: bookmark, history: /^1$/ },
    fldChar: { fldCharType: /^(?:begin|separate|end)$/ },
    footerReference: { type: /^default$/, id: /^rId1$/ },
    pgSz: { w: size, h: size },
    pgMar: {
      top: size,
      right: size,
      bottom: size,
      left: size,
      header: size,
      footer: size,
      gutter: size,
    },
  }),
)

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Whether an element of the body is one that Storykeep writes, with nothing in its attributes but what it writes. */
export const isOwnElement = (tag: Tag): boolean => {
  const attributes = tag.uri === wordNamespace ? grammar.get(tag.local) : undefined
  return (
    attributes !== undefined &&
    tag.attributes.every(({ local, value }) => attributes[local]?.test(value) === true)
  )
}

/** Whether a field is one of the two that Storykeep writes into the body. */
export const isOwnField = (code: string): boolean =>
  /^(?:TOC \\o "1-2" \\h|PAGEREF _Toc\d{6,} \\h)$/.test(code)

/** Whether the list definitions are, to the byte, those of a book with some number of numbered lists. */
export const isOwnNumbering = (text: string): boolean =>
  text === numberingPart(Math.max(0, text.split('<w:num ').length - 2))

const xmlToText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Whether the properties are, to the byte, a title and the language and nothing else. */
export const isOwnCore = (text: string): boolean => {
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(text)?.[1]
  return title !== undefined && text === corePart(xmlToText(title), 'en-GB')
}
