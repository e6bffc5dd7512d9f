import { type Category, categories } from '../model/category.ts'
import { boundInside, boundsOf, likelyShare } from './bounds.ts'
import { type Candidate, candidate } from './candidate.ts'
import { isDoubtfulName, isOrdinary } from './ordinary.ts'
import { isPlainWord } from './plain-words.ts'
import { reasonFor } from './reasons.ts'
import { classes } from './tagger/classes.ts'
import type { TextWords, Word } from './text-words.ts'

/** What the tagger thinks of one word. */
export interface WordVerdict {
  /** Its likeliest category, whatever its share. */
  readonly category: Category
  /** That it is something at all, 0 to 1. */
  readonly share: number
  /** An exact amount, as court reports have them. */
  readonly isAmount: boolean
}

const telling = classes.indexOf('QUASI')
const amount = classes.indexOf('QUANTITY')

/** @param shares `words × classes`; the classes from the second on are the categories in their order */
export const readVerdicts = (count: number, shares: Float32Array): readonly WordVerdict[] =>
  Array.from({ length: count }, (_, at) => {
    const from = at * classes.length
    const amountShare = shares[from + amount] as number
    let best = 1
    let most = -1
    for (let index = 1; index < amount; index++) {
      const share = (shares[from + index] as number) + (index === telling ? amountShare : 0)
      if (share > most) {
        most = share
        best = index
      }
    }
    return {
      category: categories[best - 1] ?? 'PERSON',
      share: 1 - (shares[from] as number),
      isAmount: best === telling && amountShare * 2 > most,
    }
  })

const insideName = /^(?:[ \u00a0]|[-‐‑–/]|\. ?| & |['’])$/
const insideClause = /^[^\n.!?]{1,4}$/

const joins = (category: Category, before: Word, word: Word): boolean => {
  if (word.line !== before.line) return false
  const { gap } = word
  if (gap === ' ') return before.ending === '' || category !== 'PERSON'
  if (category === 'DATE' || category === 'CONTACT' || category === 'ID')
    return insideClause.test(gap) || (category === 'CONTACT' && gap === '.')
  if (before.ending !== '' && category === 'PERSON') return false
  if (/^\. ?$/.test(gap)) return before.text.length <= 3
  return insideName.test(gap)
}

const isPlaceOrBody = (category: Category): boolean => category === 'LOCATION' || category === 'ORG'

/** The words of one name: of one category, or of a place in the name of a body ("Tanner's Hill Surgery"). */
const isOneName = (a: WordVerdict, b: WordVerdict): boolean =>
  a.isAmount === b.isAmount &&
  (a.category === b.category || (isPlaceOrBody(a.category) && isPlaceOrBody(b.category)))

/**
 * A name that is an everyday word, where no capital tells which: only ever a question, however sure the tagger is, so
 * that a decision about the name is never carried to the word.
 */
const mayBePlain = ({ caseFree }: TextWords, { folded, opening, line }: Word): boolean =>
  (opening || caseFree[line] === true) && (isDoubtfulName(folded) || isOrdinary(folded))

/** Telling clauses are found otherwise (`clauses.ts`). */
const isRunStart = ({ category, share, isAmount }: WordVerdict, factor: number): boolean =>
  (category !== 'QUASI' || isAmount) && share >= boundsOf[category].propose * factor

/**
 * Runs of words that the tagger takes for one thing, in order.
 *
 * @param factor how much of each bound is asked for, 0 to 1
 */
export const findRuns = (
  view: TextWords,
  verdicts: readonly WordVerdict[],
  factor: number,
): readonly Candidate[] => {
  const runs: Candidate[] = []
  let at = 0
  while (at < verdicts.length) {
    const verdict = verdicts[at]
    const first = view.words[at]
    if (!verdict || !first || !isRunStart(verdict, factor) || isPlainWord(view, first)) {
      at++
      continue
    }
    let last = first
    // What the name ends in says what it is the name of.
    let { category } = verdict
    let sum = verdict.share
    let next = at + 1
    while (next < verdicts.length) {
      const other = verdicts[next]
      const word = view.words[next]
      if (!other || !word || !isOneName(verdict, other)) break
      if (other.share < boundInside(other.category) * factor || !joins(category, last, word)) break
      sum += other.share
      category = other.category
      last = word
      next++
    }
    const isSure = sum / (next - at) >= likelyShare && !(next === at + 1 && mayBePlain(view, first))
    const tier = isSure ? 'likely' : 'check'
    runs.push(candidate(first.start, last.end, category, tier, reasonFor(view, first, category)))
    at = next
  }
  return runs
}
