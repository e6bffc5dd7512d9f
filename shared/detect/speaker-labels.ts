import { fold } from '../model/fold.ts'
import { type Candidate, candidate } from './candidate.ts'
import { kinTitles, peopleNouns, roleLabels, titles } from './lists/kin-and-titles.ts'
import { grammarWords, isFirstName, isOrdinary, looksOrdinary } from './ordinary.ts'
import { gapAfter, type TextWords, type Word } from './text-words.ts'

const isRole = (run: readonly Word[]): boolean =>
  run.every(
    ({ folded }) =>
      roleLabels.has(folded) || (isOrdinary(folded) && !isFirstName(folded)) || /^\p{L}?\d+$/u.test(folded),
  )

/** "P1:", "Int:" at the start of a line. */
export const isTurnLabel = (view: TextWords, run: readonly Word[]): boolean => {
  const first = run[0]
  const last = run.at(-1)
  return first?.gap === '\n' && last !== undefined && gapAfter(view, last).startsWith(':') && isRole(run)
}

/** The words that lie in `[start, end)`, by bisection. */
const wordsBetween = ({ words }: TextWords, start: number, end: number): readonly Word[] => {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < words.length && (words[last]?.start ?? end) < end) last++
  return words.slice(low, last)
}

/** Words that say who speaks without naming anybody. */
const isUnnamed = (run: readonly Word[]): boolean =>
  run.every(
    ({ folded }) =>
      roleLabels.has(folded) ||
      kinTitles.has(folded) ||
      peopleNouns.has(folded) ||
      grammarWords.has(folded) ||
      /^\p{L}?\d+$|^\p{L}$/u.test(folded),
  )

/** "Mark my words: …" begins a sentence, no turn: a small word of grammar is in no name. */
const isSpoken = ({ capital, folded }: Word): boolean =>
  !capital && grammarWords.has(folded) && !/^(?:of|the|and|in|de|la|le|du|da|do)$/.test(folded)

/** A label that comes back so often is somebody's, whatever its words are otherwise: a chat name, a nickname. */
const fewestTurns = 3

const chatLabel =
  /(?:^|\n)[ \t]*(?:\[[^\]\n]{1,40}\] ?|\(?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?\)?[ ,:–-]{1,3}|[-*•>] ?){0,2}(?<label>[\p{L}\p{M}][\p{L}\p{M}\p{N}’'._‐‑-]{0,30}(?:[ ][\p{L}\p{M}\p{N}’'._‐‑-]{1,30}){0,2})(?:[^\p{L}\p{N}\n:]{0,8}|[ ]?\(\d{1,2}[:.]\d{2}\))[ ]?:(?=\s)/dgu

/** Labels of a chat or a transcript that come back, in whatever case: "bear: u ok?", "Moon 🌙: no". */
const findRepeatedLabels = (view: TextWords): readonly Candidate[] => {
  const places = new Map<string, (readonly [number, number])[]>()
  for (const { indices, groups } of view.text.matchAll(chatLabel)) {
    const span = indices?.groups?.label
    const label = fold(groups?.label ?? '').replace(/[.\s]+$/, '')
    if (span) places.set(label, [...(places.get(label) ?? []), span])
  }
  const found: Candidate[] = []
  for (const spans of places.values()) {
    const [first] = spans
    if (first === undefined || spans.length < fewestTurns) continue
    if (isUnnamed(wordsBetween(view, first[0], first[1]))) continue
    for (const [start, end] of spans)
      found.push(candidate(start, end, 'PERSON', 'likely', 'a speaker’s label that comes back'))
  }
  return found
}

const lineLabel =
  /(?:^|\n)[ \t]*(?:\[[^\]\n]{1,40}\] ?)?(?<label>\p{Lu}[\p{L}\p{M}’'‐‑-]{0,30}(?:\.?[ ][\p{L}\p{M}’'‐‑-]{1,30}){0,3})[^\p{L}\n]{0,6}:(?=\s)/dgu
const voiceTag = /<v(?:\.[\w-]{1,20}){0,3} (?<label>[^>\n]{1,60})>/dgu

/** "PHILIPPA:", "Philippa Ashdown-Reid:", "<v Philippa>" (WebVTT): labels of turns that are no role. */
export const findSpeakerLabels = (view: TextWords): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const pattern of [lineLabel, voiceTag]) {
    for (const { indices } of view.text.matchAll(pattern)) {
      const [start, end] = indices?.groups?.label ?? [0, 0]
      const run = wordsBetween(view, start, end)
      if (run.length === 0 || isRole(run)) continue
      const named = run.some(({ folded }) => isFirstName(folded) || titles.has(folded))
      const heading = run.length > 2 || run.some(({ folded }) => looksOrdinary(folded))
      if (pattern === lineLabel && ((!named && heading) || run.some(isSpoken))) continue
      const tier = pattern === voiceTag ? 'certain' : named ? 'likely' : 'check'
      found.push(candidate(start, end, 'PERSON', tier, 'a speaker’s label'))
    }
  }
  return [...found, ...findRepeatedLabels(view)]
}
