import type { StructureKind } from './findings.ts'
import type { Tag } from './xml-reader.ts'

type Note = (kind: StructureKind, where: string) => void

const wordNamespace = /wordprocessingml/
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

const value = (tag: Tag, local: string): string | undefined =>
  tag.attributes.find(attribute => attribute.local === local)?.value

const trackedChange =
  /^(?:ins|del|moveFrom|moveTo|moveFromRange(?:Start|End)|moveToRange(?:Start|End)|\w+Change|cell(?:Ins|Del|Merge)|customXml(?:Ins|Del|Move\w+)Range(?:Start|End))$/
const commentMark = /^(?:commentRangeStart|commentRangeEnd|commentReference|annotationRef)$/
const hiddenMark = /^(?:vanish|specVanish)$/
/** Smaller than 4 point nobody can read it. */
const TINIEST = 8
/** Against white paper, colours above this can hardly be seen (sum of red, green and blue, of 765). */
const PALEST = 690

const isPale = (hex: string): boolean =>
  /^[0-9a-f]{6}$/i.test(hex) &&
  [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0) >= PALEST

const settingsTraces: Readonly<Record<string, string>> = {
  rsids: 'editing-session numbers',
  docVars: 'document variables',
  attachedTemplate: 'the template’s place',
  mailMerge: 'mail-merge data',
  documentProtection: 'protection settings',
  writeProtection: 'protection settings',
}

const elementTraces: Readonly<Record<string, readonly [StructureKind, string]>> = {
  object: ['part', 'an embedded object'],
  OLEObject: ['part', 'an embedded object'],
  altChunk: ['part', 'an inserted file'],
  subDoc: ['link', 'a linked document'],
  dataBinding: ['part', 'a link to hidden data'],
  smartTag: ['metadata', 'smart tags'],
  permStart: ['metadata', 'editing permissions'],
}

const noteColour = (tag: Tag, where: string, note: Note): void => {
  const isWhiteByTheme = /^(?:background1|light1|bg1)$/.test(value(tag, 'themeColor') ?? '')
  if (isPale(value(tag, 'val') ?? '') || isWhiteByTheme) note('hidden', `white text in ${where}`)
}

const noteWordElement = (tag: Tag, where: string, note: Note): void => {
  if (trackedChange.test(tag.local)) note('hidden', `tracked changes in ${where}`)
  else if (commentMark.test(tag.local)) note('hidden', `comments in ${where}`)
  else if (hiddenMark.test(tag.local) && !isOff(value(tag, 'val'))) note('hidden', `hidden text in ${where}`)
  else if (tag.local === 'color') noteColour(tag, where, note)
  else if (tag.local === 'sz' && Number(value(tag, 'val') ?? TINIEST + 1) <= TINIEST) {
    note('hidden', `tiny text in ${where}`)
  } else if ((tag.local === 'alias' || tag.local === 'tag') && value(tag, 'val')) {
    note('metadata', `names of content controls in ${where}`)
  }
  const setting = settingsTraces[tag.local]
  if (setting !== undefined) note('metadata', `${setting} in ${where}`)
}

const noteAttributes = (tag: Tag, where: string, note: Note): void => {
  for (const attribute of tag.attributes) {
    if (attribute.local.startsWith('rsid') || /^(?:paraId|textId)$/.test(attribute.local)) {
      note('metadata', `editing-session numbers in ${where}`)
    }
    if (/^(?:author|initials|userId|providerId)$/.test(attribute.local) && attribute.value !== '') {
      note('metadata', `who made changes in ${where}`)
    }
  }
}

/**
 * Makes a listener for what the elements of one part give away beside their words: changes, comments, hidden text,
 * traces of people, links out of the file.
 */
export const createStructureNotes = (where: string, note: Note): ((tag: Tag) => void) => {
  let isTableStyle = false
  return tag => {
    if (tag.uri === relationships && tag.local === 'Relationship') {
      if (value(tag, 'TargetMode') === 'External') note('link', `a link out of the file in ${where}`)
      return
    }
    // Word's own table styles have white letters on dark heads.
    if (tag.local === 'style') isTableStyle = value(tag, 'type') === 'table'
    if (wordNamespace.test(tag.uri) && !(isTableStyle && tag.local === 'color')) {
      noteWordElement(tag, where, note)
    }
    const trace = elementTraces[tag.local]
    if (trace !== undefined) note(trace[0], `${trace[1]} in ${where}`)
    noteAttributes(tag, where, note)
  }
}

const harmlessFields = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'TOC',
  'PAGEREF',
  'REF',
  'SEQ',
  'STYLEREF',
])

/** Whether a field only counts pages or points into its own document, and so can tell of nobody. */
export const isHarmlessField = (code: string): boolean => {
  const [name = ''] = code.trim().split(/\s+/, 1)
  const upper = name.toUpperCase()
  return harmlessFields.has(upper) || (upper === 'HYPERLINK' && /^\s*HYPERLINK\s+\\l\s+"[^"]*"/i.test(code))
}

const properties: Readonly<Record<string, string>> = {
  creator: 'the author',
  lastModifiedBy: 'who saved it last',
  created: 'when it was made',
  modified: 'when it was saved',
  lastPrinted: 'when it was printed',
  Company: 'the company',
  Manager: 'the manager',
  Template: 'the template',
  TotalTime: 'how long it was worked on',
  HyperlinkBase: 'where its links begin',
  description: 'the description',
  keywords: 'the keywords',
  subject: 'the subject',
  category: 'the category',
}

/** The document property that an element of the properties is, in words; undefined for title, language and counts. */
export const propertyToWords = (local: string, text: string): string | undefined =>
  text.trim() === '' || (local === 'Template' && text === 'Normal.dotm') ? undefined : properties[local]
