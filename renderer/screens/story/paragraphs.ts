import type { StoryView } from '../../../shared/contract/stories.ts'

/** A paragraph as it is shown. Offsets are UTF-16 code units of the story's text, `[from, to)`. */
export interface Paragraph {
  /** From 1, as people count. */
  readonly number: number
  readonly from: number
  readonly to: number
  /** The speaker's label, or null where nobody is named. */
  readonly speaker: { readonly from: number; readonly to: number } | null
  /** Where the words begin: after the speaker's label and what divides it from them. */
  readonly wordsFrom: number
}

type Turn = StoryView['turns'][number]

const dividers = /[:\s]/

const wordsAfter = (text: string, turn: Turn): number => {
  let offset = turn.speaker === null ? turn.from : turn.speaker.to
  while (turn.speaker !== null && offset < turn.to && dividers.test(text[offset] ?? '')) offset++
  return offset
}

const linesOf = (text: string, from: number, to: number): Turn[] => {
  const lines: Turn[] = []
  let start = from
  for (const line of text.slice(from, to).split('\n')) {
    if (line.trim() !== '') lines.push({ from: start, to: start + line.length, speaker: null, startMs: null })
    start += line.length + 1
  }
  return lines
}

/**
 * The paragraphs of a story: its turns, and any words between them as paragraphs of their own, so that nothing
 * of the text is ever out of sight.
 */
export const storyToParagraphs = (text: string, turns: readonly Turn[]): readonly Paragraph[] => {
  const all: Turn[] = []
  let end = 0
  for (const turn of turns) {
    all.push(...linesOf(text, end, turn.from), turn)
    end = turn.to
  }
  all.push(...linesOf(text, end, text.length))
  return all.map((turn, index) => ({
    number: index + 1,
    from: turn.from,
    to: turn.to,
    speaker: turn.speaker,
    wordsFrom: wordsAfter(text, turn),
  }))
}

/** The first words of a paragraph, at most `most` characters, cut at a word. */
export const firstWords = (text: string, paragraph: Paragraph, most = 42): string => {
  const words = text.slice(paragraph.wordsFrom, paragraph.to).trim()
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

const isIn = (offset: number, paragraph: Paragraph): boolean =>
  paragraph.from <= offset && offset < paragraph.to

/** The paragraph in which an offset lies. */
export const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined =>
  paragraphs.find(paragraph => isIn(offset, paragraph))

/** Every paragraph of a short story; of a long one, evenly spread, so that the outline stays an outline. */
export const outlineOf = (paragraphs: readonly Paragraph[], most = 60): readonly Paragraph[] => {
  const every = Math.ceil(paragraphs.length / most)
  return paragraphs.filter((_, index) => index % every === 0)
}
