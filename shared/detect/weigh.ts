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

/** Whether a run has figures beyond both ends of what a rule found. */
const addsFigures = (text: string, rule: Candidate, run: Candidate): boolean =>
  /\d/.test(
    text.slice(run.start, Math.max(run.start, rule.start)) +
      text.slice(rule.end, Math.max(rule.end, run.end)),
  )

/** A rule's proposal and a run of the tagger's that it touches, as one: all the words of both. */
const joined = (text: string, rule: Candidate, run: Candidate): Candidate => {
  if (isBuilt(rule) && !addsFigures(text, rule, run)) return rule
  const isRunSurer = rule.tier !== 'certain' && run.tier === 'likely' && !isBuilt(rule)
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
  for (const rule of rules) {
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
      whole = joined(view.text, whole, run)
    }
    kept.push(whole)
  }
  for (const run of runs) if (!settled.has(run)) kept.push(run)
  return kept
}
