import type { Interview, Turn, UnreadPart } from '../../../shared/model/interview.ts'
import { ok, type Result } from '../../../shared/model/result.ts'
import type { DraftLine } from './draft.ts'
import { type ImportCode, refuse } from './import-errors.ts'

/**
 * The most text that is brought in: bytes of a plain text file, UTF-16 code units of any other. A full day's
 * interview is well under one million, so that anything near this is the wrong file.
 */
export const LARGEST_TEXT = 20 * 1024 * 1024

/** The most lines that are brought in, blank ones counted: captions of a full day have some fifty thousand. */
export const MOST_LINES = 500_000

/** True where a text has more lines than any interview, found without splitting it. */
export const hasTooManyLines = (text: string): boolean => {
  let ends = 0
  for (let index = 0; index < text.length && ends < MOST_LINES; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0x0a || unit === 0x0d) ends += 1
  }
  return ends >= MOST_LINES
}

/** Line and paragraph ends of every system, with the form feeds and vertical tabs that old programs write. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/

/** The lines of a text, without their ends. */
export const splitLines = (text: string): readonly string[] => text.split(lineEnds)

/**
 * Control characters, byte-order marks, soft hyphens, word joiners and code points that are no characters: none
 * of them is seen, and each could hide a name from a search.
 */
const unseen = /[^\P{Cc}\t]|[\u00AD\u2060\uFEFF]|\p{Noncharacter_Code_Point}/gu
const unbrokenSpaces = /[\u00A0\u2007\u202F]/g

/**
 * One piece of a line in the form in which it is kept: NFC, well-formed, without unseen characters, no-break
 * spaces as spaces. Tabs inside stay.
 */
export const cleanPiece = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineEndsAnywhere, ' ')
    .replace(unseen, '')
    .replace(unbrokenSpaces, ' ')
    .normalize('NFC')

const lineEndsAnywhere = new RegExp(lineEnds.source, 'g')

interface CleanLine {
  readonly text: string
  readonly speaker: { readonly from: number; readonly to: number } | null
}

const cleanLine = (line: DraftLine): CleanLine => {
  const before = cleanPiece(line.before).trimStart()
  const label = cleanPiece(line.label).trim()
  const joined = `${before}${label}${cleanPiece(line.rest)}`.trimEnd()
  const text = (label === '' ? joined.trimStart() : joined).normalize('NFC')
  // Where composing across the seam moved letters, an offset would lie: then the words are kept, unattributed.
  const speakerStands = label !== '' && text === joined
  return {
    text,
    speaker: speakerStands ? { from: before.length, to: before.length + label.length } : null,
  }
}

/**
 * Lays the lines down as the one normalised text, with a turn a line: turn n covers line n without its `\n`.
 * Offsets are UTF-16 code units. Empty lines are left out.
 *
 * Errors: `nothing-readable` where no line has a letter, a digit or a sign; `too-large`.
 */
export const draftToInterview = (
  title: string,
  lines: readonly DraftLine[],
  unread: readonly UnreadPart[],
): Result<Interview, ImportCode> => {
  const texts: string[] = []
  const turns: Turn[] = []
  let at = 0
  for (const line of lines) {
    const { text, speaker } = cleanLine(line)
    if (!/[^\s\p{Cf}]/u.test(text)) continue
    texts.push(text)
    turns.push({
      from: at,
      to: at + text.length,
      speaker: speaker && { from: at + speaker.from, to: at + speaker.to },
      startMs: line.startMs,
    })
    at += text.length + 1
    if (at > LARGEST_TEXT) return refuse('too-large')
  }
  if (turns.length === 0) return refuse('nothing-readable')
  return ok({ title, text: texts.join('\n'), turns, unread: unread.map(cleanUnread) })
}

const cleanUnread = ({ part, text }: UnreadPart): UnreadPart => ({
  part,
  text: splitLines(text)
    .map(line => cleanPiece(line).trim())
    .filter(line => line !== '')
    .join('\n'),
})
