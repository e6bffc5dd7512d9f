import { isApparatus, type Turn } from '../model/interview.ts'
import type { PrintedRun, PrintedTurn } from '../model/printed.ts'
import type { Replacement } from '../model/replacement.ts'

/** A mention whose identity was accepted. Offsets are UTF-16 code units of the story's text, `[from, to)`. */
export interface DecidedMention {
  readonly from: number
  readonly to: number
  readonly identity: string
  readonly replacement: Replacement
}

export interface StoryText {
  readonly text: string
  readonly turns: readonly Turn[]
}

/** What is printed for a replacement; null where the words stay as they are. Brackets as the UK Data Service asks. */
export const replacementToText = ({ method, text }: Replacement): string | null => {
  switch (method) {
    case 'pseudonym':
      return text
    case 'general':
      return `[${text}]`
    case 'remove':
      return '[removed]'
    case 'keep':
      return null
  }
}

/**
 * Where mentions overlap, the longest speaks for the whole stretch that they cover together, so that no part of
 * any of them is left standing. A mention that is kept never shields one that is replaced.
 */
export const coverMentions = (mentions: readonly DecidedMention[]): readonly DecidedMention[] => {
  const replaced = mentions.filter(
    mention => mention.replacement.method !== 'keep' && mention.to > mention.from,
  )
  const ordered = [...replaced].sort((a, b) => a.from - b.from || b.to - a.to)
  const covers: { from: number; to: number; longest: DecidedMention }[] = []
  for (const mention of ordered) {
    const last = covers.at(-1)
    if (last === undefined || mention.from >= last.to) {
      covers.push({ from: mention.from, to: mention.to, longest: mention })
      continue
    }
    last.to = Math.max(last.to, mention.to)
    if (mention.to - mention.from > last.longest.to - last.longest.from) last.longest = mention
  }
  return covers.map(({ from, to, longest }) => ({ ...longest, from, to }))
}

const sentenceEnd = /(?:^|[.!?…:])["'“”‘’)\]]*\s*["'“‘([]*$/u

/** A replacement in brackets begins with a capital where a sentence begins with it. */
const withCapital = (printed: string, before: string): string =>
  printed.startsWith('[') && sentenceEnd.test(before.slice(-12))
    ? printed.replace(/\p{L}/u, letter => letter.toUpperCase())
    : printed

/** The runs of `[from, to)`: a cover that crosses an edge is printed on the side where it begins. */
const printRange = (
  text: string,
  from: number,
  to: number,
  covers: readonly DecidedMention[],
): PrintedRun[] => {
  const runs: PrintedRun[] = []
  let position = from
  for (const cover of covers) {
    if (cover.to <= from || cover.from >= to) continue
    if (cover.from > position) runs.push({ text: text.slice(position, cover.from), identity: null })
    const printed = replacementToText(cover.replacement)
    if (cover.from >= from && printed !== null) {
      const sentence = withCapital(printed, text.slice(from, cover.from))
      runs.push({ text: sentence, identity: cover.identity })
    }
    position = Math.min(cover.to, to)
  }
  if (position < to) runs.push({ text: text.slice(position, to), identity: null })
  return runs
}

/** Prints a passage of a story, `[from, to)`; what it cuts a mention in two of is printed whole. */
export const printPassageOf = (
  { text }: StoryText,
  { from, to }: { readonly from: number; readonly to: number },
  mentions: readonly DecidedMention[],
): PrintedRun[] => {
  const covers = coverMentions(mentions)
  const cut = covers.find(cover => cover.from < from && cover.to > from)
  return printRange(text, cut?.from ?? from, to, covers)
}

/** Between a label and its words stand a colon and a space, which belong to neither. */
const afterLabel = (text: string, labelEnd: number, turnEnd: number): number => {
  let start = labelEnd
  if (text[start] === ':') start++
  while (start < turnEnd && text[start] === ' ') start++
  return start
}

/**
 * Prints a story: its turns with every decided mention replaced, and nothing else changed. A line that no voice said
 * is printed empty, so that printed turns and turns keep step.
 *
 * @param story the normalised text and its turns, which lie in order and do not overlap
 * @param mentions the accepted mentions with what is printed for each at the wanted level, in any order
 */
export const printStory = (story: StoryText, mentions: readonly DecidedMention[]): PrintedTurn[] => {
  const covers = coverMentions(mentions)
  return story.turns.map(turn => {
    if (turn.speaker === null && isApparatus(story.text.slice(turn.from, turn.to))) {
      return { speaker: null, runs: [] }
    }
    if (turn.speaker === null) {
      return { speaker: null, runs: printRange(story.text, turn.from, turn.to, covers) }
    }
    const start = afterLabel(story.text, turn.speaker.to, turn.to)
    return {
      speaker: printRange(story.text, turn.speaker.from, turn.speaker.to, covers),
      runs: printRange(story.text, start, turn.to, covers),
    }
  })
}
