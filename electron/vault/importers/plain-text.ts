import { type DraftLine, openLine } from './draft.ts'
import { splitLines } from './normalise.ts'
import { findSpeakers } from './speaker-labels.ts'

/** Wider lines than this are paragraphs that someone typed, not lines that a program wrapped. */
const WIDEST_WRAP = 120
const NARROWEST_WRAP = 40

const listItem = /^\s*(?:[-–—•·*▪◦+>#]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/

/** The width to which a text was wrapped: its longest line, where all lines are short; otherwise null. */
const wrapWidth = (lines: readonly string[]): number | null => {
  let width = 0
  for (const line of lines) {
    // A long address or number cannot be wrapped, and says nothing of the width.
    if (line.includes(' ')) width = Math.max(width, line.length)
    if (width > WIDEST_WRAP) return null
  }
  return width < NARROWEST_WRAP ? null : width
}

/**
 * The paragraphs of a plain text, one a line. In a text of short lines, a line that had no room for the next
 * line's first word was wrapped there, and is joined to it by a space; a shorter line ends where its writer
 * ended it. Blank lines, list items and speakers' labels always begin anew.
 */
export const plainTextToLines = (text: string): readonly DraftLine[] => {
  const lines = splitLines(text).map(line => line.trimEnd())
  const width = wrapWidth(lines)
  if (width === null) return lines.filter(line => line !== '').map(line => openLine(line))
  const speakerOf = findSpeakers(lines)
  const paragraphs: string[] = []
  let open: string[] = []
  let room = width
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join(' '))
    open = []
  }
  for (const line of lines) {
    const [firstWord = ''] = line.trimStart().split(/\s/, 1)
    const wrapped = open.length > 0 && room < firstWord.length + 1
    if (line === '' || !wrapped || listItem.test(line) || speakerOf(line)) close()
    if (line === '') continue
    open.push(open.length === 0 ? line : line.trimStart())
    room = width - line.length
  }
  close()
  return paragraphs.map(paragraph => openLine(paragraph))
}
