import { type DraftLine, settledLine, spokenLine } from './draft.ts'
import { labelKey, readLabel, timeToMs } from './label-shapes.ts'

type Row = readonly (readonly DraftLine[])[]

const LONGEST_SPEAKER = 40
/** The share of rows that must fit before a table is taken for speakers and words. */
const FITTING_SHARE = 0.7

const textOf = (cell: readonly DraftLine[] | undefined): string =>
  (cell ?? [])
    .map(line => `${line.before}${line.label}${line.rest}`.trim())
    .join(' ')
    .trim()

const withoutColon = (label: string): string => label.replace(/\s*[:：]\s*$/, '')

/** A time of the recording, or a row's number: what stands in a column before the speaker. */
const counter = /^(?:[[(]?(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d+)?[\])]?(?:\s*[-–—]\s*[\d:.,]+)?|\d{1,5}\.?)$/

const headings =
  /^(?:speakers?|who|names?|time|timestamp|timecode|no\.?|#|line|turn|words|text|transcript|content|speech|dialogue|said)$/i

const isHeading = (row: Row): boolean =>
  row.every(cell => textOf(cell) === '' || headings.test(textOf(cell))) &&
  row.some(cell => textOf(cell) !== '')

interface Split {
  readonly counter: string
  readonly speaker: string
  readonly words: readonly DraftLine[]
}

/** Reads a row as speaker and words, with or without a time or number before; null where it cannot be. */
const splitRow = (row: Row): Split | null => {
  const [first, second, third] = row
  if (row.length === 2 && first && second) {
    return { counter: '', speaker: withoutColon(textOf(first)), words: second }
  }
  if (row.length !== 3 || !second || !third) return null
  const before = textOf(first)
  return before === '' || counter.test(before)
    ? { counter: before, speaker: withoutColon(textOf(second)), words: third }
    : null
}

/** Asks the shapes of labels by writing the cell as a transcriber would type it. */
const shapeOf = (speaker: string): string | null =>
  speaker.length > LONGEST_SPEAKER ? null : (readLabel(`${speaker}: x`)?.shape ?? null)

const isSpeakerTable = (rows: readonly Row[]): boolean => {
  const splits = rows.map(splitRow).filter(split => split !== null)
  const spoken = splits.filter(split => split.speaker !== '' && split.words.length > 0)
  if (spoken.length < 2 || splits.length < rows.length * FITTING_SHARE) return false
  const seen = new Map<string, number>()
  for (const { speaker } of spoken) seen.set(labelKey(speaker), (seen.get(labelKey(speaker)) ?? 0) + 1)
  const believed = spoken.filter(({ speaker }) => {
    const shape = shapeOf(speaker)
    return shape === 'role' || (shape !== null && (seen.get(labelKey(speaker)) ?? 0) > 1)
  })
  return believed.length >= spoken.length * FITTING_SHARE
}

const rowToLines = (row: Row): readonly DraftLine[] => {
  const split = isHeading(row) ? null : splitRow(row)
  if (!split) {
    const cells = row.map(textOf).filter(text => text !== '')
    return cells.length === 0 ? [] : [settledLine(cells.join(' | '))]
  }
  const { speaker, words } = split
  const startMs = split.counter.includes(':') ? timeToMs(split.counter) : null
  const before = split.counter.includes(':') ? `${split.counter} ` : ''
  const [first, ...others] = words.map(line => ({ ...line, settled: true }))
  if (speaker === '') return first ? [{ ...first, startMs, rest: `${before}${first.rest}` }, ...others] : []
  return [{ ...spokenLine(speaker, first?.rest ?? '', startMs), before }, ...others]
}

/**
 * The turns of a table with a column of speakers and a column of words (and, before them, perhaps one of times
 * or row numbers); null where the table is none. The first paragraph beside a speaker is the turn, further ones
 * are lines that name nobody.
 *
 * @param rows cells as lines, empty lines left out
 */
export const tableToTurns = (rows: readonly Row[]): readonly DraftLine[] | null => {
  const filled = rows.filter(row => row.some(cell => cell.length > 0))
  const body = filled.filter(row => !isHeading(row))
  return isSpeakerTable(body) ? filled.flatMap(rowToLines) : null
}
