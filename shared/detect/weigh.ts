import type { Suggestion } from '../model/suggestion.ts'
import { boundsOf, isIndirect } from './bounds.ts'
import type { Candidate } from './candidate.ts'
import { findTellingClauses } from './clauses.ts'
import { isCourtReport } from './court-reports.ts'
import { reasons } from './reasons.ts'
import { findRuns, readVerdicts } from './runs.ts'
import type { TextWords } from './text-words.ts'

/** This part of each bound is enough in reports of cases, where one detail left undoes the rest. */
const inCourtReport = 0.3

/** How a number or an address is built says more of what it is, and where it ends, than what stands around it. */
const isBuilt = ({ category }: Candidate): boolean => category === 'CONTACT' || category === 'ID'

/** What may carry a number or an address on: figures, and what is said between the parts of an address. */
const carriesOn = /\d|\b(?:dot|at|underscore|dash|hyphen|slash|double|oh|zero)\b/i

/** Up to three words before an address that is said aloud, none of them such as lead up to one: "friday mums". */
const isOfAddress =
  /^(?:(?!(?:me|us|it|it’s|it's|is|on|or|at|to|and|that’s|that's|email|e-mail|address)\b)\S{1,20} ){1,3}$/i

/** A built find with what a run has beyond its ends, as far as that carries it on and belongs to no other find. */
const extended = (
  text: string,
  rule: Candidate,
  run: Candidate,
  after: number,
  before: number,
): Candidate => {
  const start = Math.max(after, Math.min(rule.start, run.start))
  const end = Math.min(before, Math.max(rule.end, run.end))
  const begun = text.slice(start, rule.start)
  const isSpokenAddress = / at .+ dot /i.test(text.slice(rule.start, rule.end))
  return {
    ...rule,
    start: carriesOn.test(begun) || (isSpokenAddress && isOfAddress.test(begun)) ? start : rule.start,
    end: carriesOn.test(text.slice(rule.end, end)) ? end : rule.end,
  }
}

/** A rule's proposal and a run of the tagger's that it touches, as one: all the words of both. */
const joined = (rule: Candidate, run: Candidate): Candidate => {
  const isRunSurer = rule.tier !== 'certain' && run.tier === 'likely'
  const category = isRunSurer ? run.category : rule.category
  return {
    start: Math.min(rule.start, run.start),
    end: Math.max(rule.end, run.end),
    category,
    tier: isRunSurer ? 'likely' : rule.tier,
    why: category === rule.category ? rule.why : run.why,
  }
}

/** A name and a telling clause around it stay two things, and what its form proves is not taken for another thing. */
const areOneThing = (rule: Candidate, run: Candidate): boolean =>
  isIndirect(run.category) === isIndirect(rule.category) &&
  (rule.tier !== 'certain' || run.category === rule.category)

/**
 * Weighs what the rules propose against what the tagger thinks of the words there. A rule's proposal that the tagger
 * thinks nothing of goes, unless its form proves it; what the tagger sees and no rule does is added; where both see a
 * name, both their words are kept together.
 *
 * @param rules sorted by start, without overlaps
 * @param shares `words × classes`
 */
export const weigh = (
  view: TextWords,
  rules: readonly Suggestion[],
  shares: Float32Array,
): readonly Candidate[] => {
  const factor = isCourtReport(view) ? inCourtReport : 1
  const verdicts = readVerdicts(view.words.length, shares)
  const runs = [...findRuns(view, verdicts, factor), ...findTellingClauses(view, shares, reasons.QUASI)].sort(
    (a, b) => a.start - b.start,
  )
  const kept: Candidate[] = []
  const settled = new Set<Candidate>()
  let wordAt = 0
  let runAt = 0
  for (const [index, rule] of rules.entries()) {
    while (wordAt < verdicts.length && (view.words[wordAt]?.end ?? 0) <= rule.start) wordAt++
    let most = 0
    for (let at = wordAt; at < verdicts.length && (view.words[at]?.start ?? rule.end) < rule.end; at++)
      most = Math.max(most, verdicts[at]?.share ?? 0)
    if (rule.tier !== 'certain' && most < boundsOf[rule.category].keep * factor) continue
    while (runAt < runs.length && (runs[runAt]?.end ?? 0) <= rule.start) runAt++
    let whole: Candidate = rule
    for (let at = runAt; at < runs.length && (runs[at]?.start ?? rule.end) < rule.end; at++) {
      const run = runs[at]
      if (!run || settled.has(run) || !areOneThing(rule, run)) continue
      settled.add(run)
      whole = isBuilt(rule)
        ? extended(
            view.text,
            whole,
            run,
            rules[index - 1]?.end ?? 0,
            rules[index + 1]?.start ?? view.text.length,
          )
        : joined(whole, run)
    }
    kept.push(whole)
  }
  for (const run of runs) if (!settled.has(run)) kept.push(run)
  return kept
}
