import type { UnreadPart } from '../../../shared/model/interview.ts'
import { type DraftLine, openLine, settledLine, spokenLine } from './draft.ts'
import { labelKey } from './label-shapes.ts'
import { splitLines } from './normalise.ts'
import { findSpeakers } from './speaker-labels.ts'

/** Words of one voice within one cue. */
interface Said {
  readonly label: string
  readonly words: string
}

interface Cue {
  readonly startMs: number
  readonly endMs: number
  readonly said: readonly Said[]
}

type Entry = Cue | { readonly note: string }

/** What a caption file holds; `hasCues` is false where no line has a timing. */
export interface Captions {
  readonly hasCues: boolean
  readonly lines: readonly DraftLine[]
  readonly unread: readonly UnreadPart[]
}

const timing =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?(?:\s|$)/

const toMs = (hours = '0', minutes = '0', seconds = '0', fraction = '0'): number =>
  (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))

/** True where a line gives a cue's times, so that a text can be known for captions by its content. */
export const isTiming = (line: string): boolean => timing.test(line)

/** The tags that the WebVTT standard (W3C, section 3.4) and SRT players know; any other is words. */
const tag =
  /<(\/?)(v|c|i|b|u|lang|ruby|rt|font)((?:\.[^\s<>]*)?)(?:\s+([^<>]*))?>|<[\d:.]{5,13}>|\{\\an?\d\}/gi

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lrm: '\u200E',
  rlm: '\u200F',
}

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hexadecimal), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Splits a cue's text at its voice tags: every `<v Name>` begins words of that voice. */
const splitVoices = (text: string): readonly Said[] => {
  const said: Said[] = []
  let label = ''
  let words = ''
  let at = 0
  const close = (): void => {
    if (words.trim() !== '' || label !== '')
      said.push({ label: decodeEntities(label), words: decodeEntities(words) })
    words = ''
  }
  for (const found of text.matchAll(tag)) {
    words += text.slice(at, found.index)
    at = found.index + found[0].length
    if (found[2]?.toLowerCase() !== 'v') continue
    close()
    label = found[1] === '/' ? '' : (found[4] ?? '').replaceAll(/\s+/g, ' ').trim()
  }
  words += text.slice(at)
  close()
  return said
}

const isNumbering = (line: string): boolean =>
  /^\d+$/.test(line) || /^[\da-f]{8}-[\da-f-]{20,}(?:[/-]\d+)*$/i.test(line)

interface Parsed {
  readonly entries: readonly Entry[]
  readonly unread: readonly UnreadPart[]
}

const blocksOf = (text: string): readonly (readonly string[])[] => {
  const blocks: string[][] = [[]]
  for (const line of splitLines(text)) {
    if (line.trim() === '') blocks.push([])
    // Some programs leave out the blank line between cues: a number over a timing, or a timing, begins anew.
    else if (isTiming(line) && blocks.at(-1)?.some(isTiming)) {
      const last = blocks.at(-1) ?? []
      const number = isNumbering((last.at(-1) ?? '').trim()) ? last.splice(-1) : []
      blocks.push([...number, line])
    } else blocks.at(-1)?.push(line)
  }
  return blocks.filter(block => block.length > 0)
}

const cueOf = (times: RegExpExecArray, words: string): Cue => ({
  startMs: toMs(times[1], times[2], times[3], times[4]),
  endMs: toMs(times[5], times[6], times[7], times[8]),
  said: splitVoices(words),
})

const parse = (text: string): Parsed => {
  const entries: Entry[] = []
  const unread: UnreadPart[] = []
  for (const [index, block] of blocksOf(text).entries()) {
    const [first = ''] = block
    const timingAt = block.findIndex(isTiming)
    const times = timing.exec(block[timingAt] ?? '')
    if (index === 0 && /^\uFEFF?WEBVTT(?:\s|$)/.test(first)) {
      const header = [
        first.replace(/^\uFEFF?WEBVTT/, ''),
        ...block.slice(1, timingAt < 0 ? undefined : timingAt),
      ]
      const words = header.join('\n').trim()
      if (words !== '') unread.push({ part: 'header', text: words })
      if (times) entries.push(cueOf(times, block.slice(timingAt + 1).join('\n')))
    } else if (times) {
      const name = block.slice(0, timingAt).filter(line => !isNumbering(line.trim()))
      if (name.length > 0) unread.push({ part: 'other', text: name.join('\n') })
      entries.push(cueOf(times, block.slice(timingAt + 1).join('\n')))
    } else if (/^NOTE(?:\s|$)/.test(first)) {
      entries.push({ note: `[${block.map(line => line.trim()).join(' ')}]` })
    } else if (/^(?:STYLE|REGION)\s*$/.test(first)) {
      unread.push({ part: 'other', text: block.join('\n') })
    } else if (!block.every(line => isNumbering(line.trim()))) {
      entries.push({ note: block.map(line => line.trim()).join(' ') })
    }
  }
  return { entries, unread }
}

/** A pause after which words of nobody in particular begin a new paragraph. */
const PAUSE_MS = 3000
const LONGEST_UNNAMED = 2000
const sentenceEnd = /[.!?…।。؟]["'”’)\]]*$/

interface OpenTurn {
  readonly label: string
  readonly startMs: number
  readonly words: string[]
  endMs: number
  length: number
}

/** The same voice goes on, or nobody is named and the last sentence is not yet at its end. */
const goesOn = (open: OpenTurn, label: string, cue: Cue): boolean => {
  if (label !== '') return labelKey(label) === labelKey(open.label)
  const last = open.words.at(-1) ?? ''
  const paused = cue.startMs - open.endMs > PAUSE_MS || open.length > LONGEST_UNNAMED
  return !sentenceEnd.test(last) && !paused
}

/** Splits words of a cue at its lines, where a line begins with a speaker's label. */
const splitAtLabels = (said: Said, speakerOf: ReturnType<typeof findSpeakers>): readonly Said[] => {
  if (said.label !== '') return [said]
  const parts: { label: string; words: string }[] = []
  for (const line of splitLines(said.words)) {
    const speaker = speakerOf(line)
    if (speaker) parts.push({ label: speaker.label, words: speaker.words })
    else if (parts.length > 0) parts[parts.length - 1] = joined(parts.at(-1), line)
    else parts.push({ label: '', words: line })
  }
  return parts
}

const joined = (part: Said | undefined, line: string): Said => ({
  label: part?.label ?? '',
  words: `${part?.words ?? ''} ${line}`,
})

/**
 * Reads WebVTT and SubRip captions. Consecutive cues of one voice become one line, joined by a space, which
 * starts when the first of them does. Words of nobody are joined until their sentence ends or a pause of three
 * seconds, so that no name is torn in two. Notes are lines of their own; a caption file's header is unread.
 */
export const readCaptions = (text: string): Captions => {
  const { entries, unread } = parse(text)
  const cues = entries.filter(entry => 'said' in entry)
  const speakerOf = findSpeakers(
    cues.flatMap(cue => cue.said.filter(said => said.label === '').flatMap(said => splitLines(said.words))),
  )
  const lines: DraftLine[] = []
  let open: OpenTurn | null = null
  const close = (): void => {
    if (open) lines.push(turnToLine(open))
    open = null
  }
  const add = (label: string, words: string, cue: Cue): void => {
    if (open && goesOn(open, label, cue)) {
      open.words.push(words)
      open.endMs = cue.endMs
      open.length += words.length
      return
    }
    close()
    open = { label, startMs: cue.startMs, endMs: cue.endMs, words: [words], length: words.length }
  }
  for (const entry of entries) {
    if ('note' in entry) {
      close()
      lines.push(settledLine(entry.note))
      continue
    }
    for (const said of entry.said) {
      for (const part of splitAtLabels(said, speakerOf)) {
        const words = part.words.replaceAll(/[\s\u00A0]+/g, ' ').trim()
        if (words !== '' || part.label !== '') add(part.label, words, entry)
      }
    }
  }
  close()
  return { hasCues: cues.length > 0, lines, unread }
}

const turnToLine = (turn: OpenTurn): DraftLine => {
  const words = turn.words.filter(part => part !== '').join(' ')
  return turn.label === ''
    ? { ...openLine(words, turn.startMs), settled: true }
    : spokenLine(turn.label, words, turn.startMs)
}
