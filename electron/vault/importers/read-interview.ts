import type { Interview } from '../../../shared/model/interview.ts'
import { ok, type Result } from '../../../shared/model/result.ts'
import { type Captions, isTiming, readCaptions } from './cues.ts'
import { decodeText } from './decode-text.ts'
import { type DocumentContent, readDocx } from './docx/read-docx.ts'
import { settledLine } from './draft.ts'
import { type ImportCode, refuse } from './import-errors.ts'
import { draftToInterview, hasTooManyLines, LARGEST_TEXT, MOST_LINES, splitLines } from './normalise.ts'
import { readOdt } from './odt/read-odt.ts'
import { plainTextToLines } from './plain-text.ts'
import { LARGEST_RTF, readRtf } from './rtf/read-rtf.ts'
import { sniff } from './sniff.ts'
import { nameSpeakers } from './speaker-labels.ts'
import { fileEnding, titleFromName } from './title.ts'
import { openArchive } from './unzip-capped.ts'

const textEndings = new Set(['txt', 'md', 'text', 'markdown', 'vtt', 'srt', ''])
const wordEndings = new Set(['docx', 'docm', 'dotx', 'dotm', 'doc', 'odt', 'ott', 'rtf'])

const readZip = (bytes: Uint8Array): Result<DocumentContent, ImportCode> => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const names = new Set(archive.value.names)
  if (names.has('content.xml')) return readOdt(archive.value)
  const isWord = archive.value.names.some(name => /^word\/[^/]*\.xml$/i.test(name))
  return isWord ? readDocx(archive.value) : refuse('unsupported-kind')
}

const captionsToContent = (captions: Captions, code: ImportCode): Result<DocumentContent, ImportCode> =>
  captions.hasCues ? ok(captions) : refuse(code)

/** The content says what a text is: captions renamed to .txt are captions, and a web page is no transcript. */
const readText = (ending: string, bytes: Uint8Array): Result<DocumentContent, ImportCode> => {
  if (wordEndings.has(ending)) return refuse('damaged-file')
  if (bytes.length > LARGEST_TEXT) return refuse('too-large')
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value.replace(/^\uFEFF/, '')
  if (hasTooManyLines(text)) return refuse('too-large')
  const start = text.slice(0, 1000).trimStart()
  if (ending === 'vtt' || /^WEBVTT(?:\s|$)/.test(start)) {
    return captionsToContent(readCaptions(text), 'vtt-without-cues')
  }
  const [first = '', second = ''] = splitLines(start)
  if (ending === 'srt' || (/^\d+$/.test(first.trim()) && isTiming(second))) {
    return captionsToContent(readCaptions(text), 'srt-without-cues')
  }
  if (!textEndings.has(ending) || /^<(?:!doctype|html|\?xml)\b/i.test(start))
    return refuse('unsupported-kind')
  return ok({ lines: plainTextToLines(text), unread: [] })
}

const readContent = (ending: string, bytes: Uint8Array): Result<DocumentContent, ImportCode> => {
  const kind = sniff(bytes)
  if (kind === 'zip') return readZip(bytes)
  if (kind === 'rtf') return bytes.length > LARGEST_RTF ? refuse('too-large') : readRtf(bytes)
  return kind === 'text' ? readText(ending, bytes) : refuse(kind.refused)
}

/** A page's header says whose interview it is as often as not: it is kept, marked, where the text begins. */
const withHeaders = ({ lines, unread }: DocumentContent): DocumentContent => {
  const headers = unread.filter(({ part }) => part === 'header')
  const kept = headers.map(({ text }) => settledLine(`[Header: ${text.replaceAll(/\s+/g, ' ').trim()}]`))
  return { lines: [...kept, ...lines], unread: unread.filter(({ part }) => part !== 'header') }
}

/**
 * Reads a file that someone chose into an interview, as a pure function of its bytes: plain text (UTF-8, UTF-16,
 * Windows-1252), WebVTT, SubRip, Word (.docx), OpenDocument (.odt) and RTF. The content decides what it is.
 *
 * The text is NFC with a paragraph or turn a line; where a speaker is known, the line begins with the label, so
 * that no name stands outside the text. A line that names nobody (a turn's second paragraph, too) has a null
 * speaker. What is not brought in is named in `unread`.
 *
 * @param name the file's name, for its ending and a first title; it may be anything
 * @param bytes the whole file
 * @returns the interview, offsets in UTF-16 code units and times in milliseconds; or one of {@link ImportCode}
 */
export const readInterview = (name: string, bytes: Uint8Array): Result<Interview, ImportCode> => {
  const ending = fileEnding(name)
  if (bytes.length === 0) return refuse(wordEndings.has(ending) ? 'empty-word-file' : 'empty-file')
  const content = readContent(ending, bytes)
  if (!content.ok) return content
  const { lines, unread } = withHeaders(content.value)
  const length = lines.reduce((sum, line) => sum + line.rest.length, 0)
  if (length > LARGEST_TEXT || lines.length > MOST_LINES) return refuse('too-large')
  return draftToInterview(titleFromName(name), nameSpeakers(lines), unread)
}
