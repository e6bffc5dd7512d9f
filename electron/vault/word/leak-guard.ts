import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { type Archive, openArchive } from '../importers/unzip-capped.ts'
import { partOrder } from './fixed-parts.ts'
import { createFindings, type LeakFinding } from './guard/findings.ts'
import { createFormSearch, type Form } from './guard/form-search.ts'
import { isOwnCore, isOwnNumbering, isOwnPart } from './guard/own-file.ts'
import { partToWords, tellingParts } from './guard/part-words.ts'
import { type Search, searchBytes, searchXmlPart } from './guard/search-part.ts'
import { isConstantPart } from './guard/word-vocabulary.ts'
import { decodeXml } from './guard/xml-reader.ts'
import { readZipChannels, type ZipChannels } from './guard/zip-channels.ts'

export type { LeakFinding } from './guard/findings.ts'
export type { Form } from './guard/form-search.ts'

export interface SearchOptions {
  /** Names that a storyteller chose to be credited with: each may stand exactly as it is given here. */
  readonly allowed: readonly string[]
  /** True for our own export: then anything that Storykeep does not itself write is a finding too. */
  readonly strict: boolean
}

export interface SearchAnswer {
  /** How many parts were searched, those of files within the file included. */
  readonly parts: number
  /** How many forms were looked for; a form without a letter or a digit cannot be. */
  readonly searchedForms: number
  readonly findings: readonly LeakFinding[]
}

export type SearchCode = 'not-word' | 'too-large' | 'unreadable'

/** The largest file that is looked at, in bytes; what it may unpack to is the importers' limit. */
const LARGEST_FILE = 100 * 1024 * 1024
/** Files within files within files: deeper than this nobody packs by accident. */
const DEEPEST = 3

const sentences: Readonly<Record<SearchCode, string>> = {
  'not-word':
    'This is not a Word file, so it could not be searched. Nothing was changed. Choose a file that ends in .docx.',
  'too-large': 'This Word file is larger than Storykeep can search safely. Nothing was changed.',
  unreadable:
    'This Word file is damaged or locked with a password, so it could not be searched. Nothing was changed. Open it in Word, save it again without a password, and try once more.',
}

class Refused extends Error {
  readonly code: SearchCode
  constructor(code: SearchCode) {
    super(code)
    this.code = code
  }
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b])
/** The older Office format, in which Word also wraps documents that have a password (MS-CFB). */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])

/** What one search may spend on files within files, over all of them. */
interface Budget {
  bytes: number
  parts: number
}

const readPart = (archive: Archive, name: string): Uint8Array => {
  const read = archive.read(name)
  if (!read.ok) throw new Refused(read.error.code === 'unpacks-too-large' ? 'too-large' : 'unreadable')
  return read.value ?? new Uint8Array()
}

const open = (bytes: Uint8Array): Archive => {
  const archive = openArchive(bytes)
  if (!archive.ok) throw new Refused(archive.error.code === 'unpacks-too-large' ? 'too-large' : 'unreadable')
  return archive.value
}

const isXml = (name: string, bytes: Uint8Array): boolean => {
  if (/\.(?:xml|rels|vml)$/i.test(name)) return true
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 8)).replaceAll('\0', '')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?</.test(start)
}

const searchNames = ({ forms, findings }: Search, names: readonly string[]): void => {
  for (const name of names) findings.identifiers(forms.search(name), 'the names of parts')
}

const searchPackage = (search: Search, channels: ZipChannels): void => {
  searchNames(search, channels.names)
  for (const bytes of channels.loose) searchBytes(search, bytes, 'the file’s packaging')
  if (!channels.isTimeless) search.findings.note('metadata', 'the times in the file’s packaging')
  if (search.strict && channels.hasLooseWords) search.findings.note('hidden', 'words in the file’s packaging')
}

/** Our own export has these parts in this order and no others, and most of them are the same in every storybook. */
const checkOwnParts = ({ findings }: Search, names: readonly string[]): void => {
  for (const name of names) if (!isOwnPart(name)) findings.note('part', partToWords(name))
  const own = names.filter(isOwnPart)
  if (own.join('\n') !== partOrder.join('\n')) findings.note('metadata', 'the order of the parts')
}

const checkOwnPart = ({ findings }: Search, name: string, bytes: Uint8Array): void => {
  if (!isOwnPart(name) || name === 'word/document.xml') return
  const isOwn =
    name === 'word/numbering.xml'
      ? isOwnNumbering(decodeXml(bytes))
      : name === 'docProps/core.xml'
        ? isOwnCore(decodeXml(bytes))
        : isConstantPart(name, bytes)
  if (!isOwn) findings.note('part', `${partToWords(name)}, not as Storykeep writes it`)
}

const searchWithin = (search: Search, bytes: Uint8Array, budget: Budget, depth: number): void => {
  const channels = readZipChannels(bytes)
  if (channels === null || depth > DEEPEST) throw new Refused('unreadable')
  searchPackage(search, channels)
  const archive = open(bytes)
  for (const name of archive.names) searchOne(search, name, readPart(archive, name), budget, depth)
}

const searchOne = (search: Search, name: string, bytes: Uint8Array, budget: Budget, depth: number): void => {
  const where = partToWords(name)
  budget.parts += 1
  if (depth > 0) budget.bytes -= bytes.length
  if (budget.bytes < 0) throw new Refused('too-large')
  const telling = tellingParts.find(([pattern]) => pattern.test(name.toLowerCase()))
  if (telling) search.findings.note(telling[1], where)
  if (isConstantPart(name, bytes)) return
  if (isZip(bytes)) {
    searchBytes(search, bytes, where)
    searchWithin({ ...search, strict: false }, bytes, budget, depth + 1)
  } else if (isXml(name, bytes)) searchXmlPart(search, name, bytes)
  else searchBytes(search, bytes, where)
}

const isWord = (archive: Archive): boolean =>
  archive.names.includes('[Content_Types].xml') &&
  /wordprocessingml|ms-word/.test(decodeXml(readPart(archive, '[Content_Types].xml')))

const search = (bytes: Uint8Array, forms: readonly Form[], options: SearchOptions): SearchAnswer => {
  if (isCompound(bytes)) throw new Refused('unreadable')
  if (!isZip(bytes)) throw new Refused('not-word')
  if (bytes.length > LARGEST_FILE) throw new Refused('too-large')
  const archive = open(bytes)
  if (!isWord(archive)) throw new Refused('not-word')
  const channels = readZipChannels(bytes)
  if (channels === null) throw new Refused('unreadable')

  const findings = createFindings(forms)
  const formSearch = createFormSearch(forms, options.allowed)
  const whole: Search = { forms: formSearch, findings, strict: options.strict }
  const budget: Budget = { bytes: LARGEST_FILE, parts: 0 }
  searchPackage(whole, channels)
  if (options.strict) checkOwnParts(whole, channels.names)
  for (const name of archive.names) {
    const part = readPart(archive, name)
    if (options.strict) checkOwnPart(whole, name, part)
    searchOne(whole, name, part, budget, 0)
  }
  return { parts: budget.parts, searchedForms: formSearch.size, findings: findings.list() }
}

/**
 * Searches every part of a Word file for surface forms that must not be in it (promise 8): text with its runs joined,
 * hidden and deleted text, fields, names and descriptions, properties, notes in the markup, part names, the ZIP
 * archive's comments and extra fields, pictures' metadata, files within the file. Case, accents, apostrophes and
 * invisible characters make no difference. It also says what the file gives away by its structure; with `strict`,
 * anything that Storykeep does not itself write.
 *
 * Findings name the identity, never the words. No finding is a prompt, not a proof (promise 12).
 *
 * Errors: `not-word`; `too-large` (more than 100 MB, packed or unpacked, or packed more than 20:1 beyond 10 MB);
 * `unreadable` (damaged, or protected with a password).
 */
export const searchWordFile = (
  bytes: Uint8Array,
  forms: readonly Form[],
  options: SearchOptions,
): Result<SearchAnswer, SearchCode> => {
  try {
    return ok(search(bytes, forms, options))
  } catch (error) {
    if (error instanceof Refused) return fail(error.code, sentences[error.code])
    throw error
  }
}
