import { bytesToTexts } from './byte-strings.ts'
import type { Findings } from './findings.ts'
import type { FormSearch, Hits } from './form-search.ts'
import { isOwnElement, isOwnField } from './own-file.ts'
import { partToWords } from './part-words.ts'
import { createStructureNotes, isHarmlessField, propertyToWords } from './structure.ts'
import { holdsOwnWords } from './word-vocabulary.ts'
import { decodeXml, readXmlWords, type Tag, type Words } from './xml-reader.ts'

export interface Search {
  readonly forms: FormSearch
  readonly findings: Findings
  readonly strict: boolean
}

/** One part while it is searched. */
interface Part {
  readonly search: Search
  readonly where: string
  /** Whether this is the body of our own export, in which nothing but our own markup may stand. */
  readonly isOwnBody: boolean
  readonly noteStructure: (tag: Tag) => void
  /** Everything found in the part so far. */
  readonly total: Map<number, number>
}

const addAll = (total: Map<number, number>, hits: Hits): void => {
  for (const [form, count] of hits) total.set(form, (total.get(form) ?? 0) + count)
}

/** The larger count of each form: one place read in two ways is one place. */
const larger = (all: readonly Hits[]): Hits => {
  const most = new Map<number, number>()
  for (const hits of all) {
    for (const [form, count] of hits) most.set(form, Math.max(most.get(form) ?? 0, count))
  }
  return most
}

const lessThan = (hits: Hits, others: readonly Hits[]): Hits => {
  const rest = new Map<number, number>()
  for (const [form, count] of hits) {
    const elsewhere = others.reduce((sum, other) => sum + (other.get(form) ?? 0), 0)
    if (count > elsewhere) rest.set(form, count - elsewhere)
  }
  return rest
}

const report = (part: Part, hits: Hits, where: string): void => {
  if (hits.size === 0) return
  addAll(part.total, hits)
  part.search.findings.identifiers(hits, where)
}

const lookFor = (part: Part, text: string, where: string): void =>
  report(part, part.search.forms.search(text), where)

const searchWords = (part: Part, words: Words): void => {
  const { forms } = part.search
  const shown = forms.search(words.shown)
  report(part, shown, part.where)
  if (words.deleted === '' && words.fields === '' && words.all.length === 1) return
  const deleted = forms.search(words.deleted)
  const fields = forms.search(words.fields)
  report(part, deleted, `deleted text in ${part.where}`)
  report(part, fields, `a field in ${part.where}`)
  const all = larger(words.all.map(text => forms.search(text)))
  report(part, lessThan(all, [shown, deleted, fields]), part.where)
}

const knownNamespaces =
  /openxmlformats\.org|schemas\.microsoft\.com|w3\.org|purl\.org|purl\.oclc\.org|urn:schemas-microsoft-com/

const searchTag = (part: Part, tag: Tag): void => {
  const where = `a name or description in ${part.where}`
  for (const attribute of tag.attributes) {
    if (holdsOwnWords(tag.local, attribute.local, attribute.value)) lookFor(part, attribute.value, where)
  }
  if (knownNamespaces.test(tag.uri)) return
  lookFor(part, [tag.local, ...tag.attributes.map(attribute => attribute.local)].join('\n'), where)
}

const checkField = (part: Part, code: string): void => {
  if (code.trim() === '') return
  const isFine = part.isOwnBody ? isOwnField(code) : isHarmlessField(code)
  if (!isFine) part.search.findings.note('link', `a field in ${part.where}`)
}

const checkTag = (part: Part, tag: Tag): void => {
  const { note } = part.search.findings
  part.noteStructure(tag)
  const simple = tag.local === 'fldSimple' && tag.attributes.find(attribute => attribute.local === 'instr')
  if (simple) checkField(part, simple.value)
  if (part.isOwnBody && isOwnElement(tag)) return
  if (part.isOwnBody) note('part', `markup that Storykeep does not write, in ${part.where}`)
  searchTag(part, tag)
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>\w{2,4}));/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1
      if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
      return signs[name ?? ''] ?? whole
    },
  )

/**
 * Reads the words of markup without a parser, by taking the tags out: a second pair of eyes on our own body, and the
 * only one where markup is damaged.
 */
const searchRaw = (part: Part, text: string): void => {
  const hits = new Map<number, number>()
  for (const line of text.split(/<\/w:p>|\n/)) {
    addAll(hits, part.search.forms.search(decodeEntities(line.replace(/<[^>]*>/g, ''))))
  }
  const rest = lessThan(hits, [new Map(part.total)])
  report(part, rest, part.where)
}

/** Damaged markup may end inside a tag: what stands in tags is looked at too, whatever it is. */
const searchDamaged = (part: Part, text: string): void => {
  part.search.findings.note('part', `damaged markup in ${part.where}`)
  searchRaw(part, text)
  for (const line of text.split(/[<>\n]/)) {
    const hits = lessThan(part.search.forms.search(decodeEntities(line)), [part.total])
    report(part, hits, part.where)
  }
}

/** Searches the words of one XML part, all of them, and notes what its markup gives away. */
export const searchXmlPart = (search: Search, name: string, bytes: Uint8Array): void => {
  const where = partToWords(name)
  const isOwnBody = search.strict && name === 'word/document.xml'
  const { note } = search.findings
  const noteStructure = createStructureNotes(where, note)
  const part: Part = { search, where, isOwnBody, noteStructure, total: new Map() }
  const isProperties = name.startsWith('docProps/')
  const text = decodeXml(bytes)
  let field = ''
  const endField = (): void => {
    checkField(part, field)
    field = ''
  }
  const isWellFormed = readXmlWords(text, {
    open: tag => {
      if (tag.local === 'fldChar') endField()
      checkTag(part, tag)
    },
    text: (words, parent) => {
      if (parent === 'instrText' || parent === 'delInstrText') field += words
      else if (isOwnBody && parent !== 't' && words.trim() !== '') {
        note('hidden', `words outside the text in ${where}`)
      }
      const property = isProperties ? propertyToWords(parent, words) : undefined
      if (property !== undefined) note('metadata', `${property} in ${where}`)
    },
    words: words => searchWords(part, words),
    note: words => {
      note('hidden', `notes in the markup of ${where}`)
      lookFor(part, words, `notes in the markup of ${where}`)
    },
  })
  endField()
  if (!isWellFormed) searchDamaged(part, text)
  else if (isOwnBody) searchRaw(part, text)
}

/** Searches bytes that are no markup (pictures, fonts, old formats) for anything that could be read as words. */
export const searchBytes = (search: Search, bytes: Uint8Array, where: string): void => {
  for (const texts of bytesToTexts(bytes)) {
    search.findings.identifiers(larger(texts.map(text => search.forms.search(text))), where)
  }
}
