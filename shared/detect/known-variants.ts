import { fold } from '../model/fold.ts'
import type { KnownForm } from '../model/suggestion.ts'
import { type Candidate, candidate } from './candidate.ts'
import { kinTitles, titles } from './lists/kin-and-titles.ts'
import { namesBeside } from './lists/nicknames.ts'
import { isDoubtfulName, isFirstName, isOrdinary } from './ordinary.ts'
import type { TextWords, Word } from './text-words.ts'

const shortestMisspelt = 5
const longestMisspelt = 20

/** The word with one letter left out, in each place, and the word itself (Symmetric Delete, W. Garbe 2012). */
const lettersLeftOut = (word: string): readonly string[] => {
  const forms = [word]
  for (let at = 0; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1))
  return forms
}

/** One letter more, fewer or other, or two neighbours changed about. */
const isOneSlipAway = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

interface Variants {
  /** Short and full forms of known names. */
  readonly beside: ReadonlySet<string>
  /** Known names, by themselves with up to one letter left out. */
  readonly slips: ReadonlyMap<string, readonly string[]>
  /** First letters of known surnames, for "Mr K.". */
  readonly initials: ReadonlySet<string>
}

const canBeMisspelt = (folded: string): boolean =>
  folded.length >= shortestMisspelt && folded.length <= longestMisspelt && !isOrdinary(folded)

const readVariants = (known: readonly KnownForm[]): Variants => {
  const beside = new Set<string>()
  const slips = new Map<string, string[]>()
  const initials = new Set<string>()
  for (const { form, category, source } of known) {
    if (category !== 'PERSON' || source === 'pseudonym') continue
    const words = (fold(form).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      word => word.length > 1 && !titles.has(word) && !kinTitles.has(word),
    )
    if (words.length > 1 || /^(?:mr|mrs|ms|miss|dr)\b/i.test(form))
      initials.add(words.at(-1)?.charAt(0) ?? '')
    for (const word of words) {
      for (const name of namesBeside(word)) beside.add(name)
      if (!canBeMisspelt(word)) continue
      for (const slip of lettersLeftOut(word)) slips.set(slip, [...(slips.get(slip) ?? []), word])
    }
  }
  return { beside, slips, initials }
}

const isWrittenAsName = (view: TextWords, word: Word): boolean =>
  view.caseFree[word.line] === true
    ? !isOrdinary(word.folded) && !isDoubtfulName(word.folded)
    : word.capital && !(word.opening && isOrdinary(word.folded))

/**
 * Places where a known person may be meant by another form of their name: a short form or a full one ("Kez" where
 * Kezia is known), one letter amiss, or a title and an initial ("Mr K."). A question, never more; which identity it
 * is, the register asks.
 */
export const findKnownVariants = (view: TextWords, known: readonly KnownForm[]): readonly Candidate[] => {
  if (known.length === 0) return []
  const { beside, slips, initials } = readVariants(known)
  const found: Candidate[] = []
  const ask = (start: number, end: number, why: string) =>
    found.push(candidate(start, end, 'PERSON', 'check', why))
  for (const word of view.words) {
    const { folded } = word
    const before = view.words[word.index - 1]
    if (folded.length === 1) {
      if (
        word.capital &&
        before &&
        titles.has(before.folded) &&
        initials.has(folded) &&
        /^\.? $/.test(word.gap)
      )
        ask(before.start, word.end, 'a title and the first letter of a name that this vault knows')
      continue
    }
    if (!isWrittenAsName(view, word)) continue
    if (beside.has(folded)) {
      ask(word.start, word.end, 'a short or full form of a name that this vault knows')
      continue
    }
    if (!canBeMisspelt(folded) || isFirstName(folded)) continue
    const isSlip = lettersLeftOut(folded).some(left =>
      (slips.get(left) ?? []).some(name => isOneSlipAway(folded, name)),
    )
    if (isSlip) ask(word.start, word.end, 'one letter away from a name that this vault knows')
  }
  return found
}
