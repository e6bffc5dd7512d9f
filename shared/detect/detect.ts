import type { KnownForm, Suggestion } from '../model/suggestion.ts'
import { findKnownForms } from './known-forms.ts'
import { findKnownVariants } from './known-variants.ts'
import { mergeCandidates } from './merge.ts'
import { spreadNames } from './propagation.ts'
import { proposeByRules } from './rules.ts'
import type { Tagger } from './tagger/tagger.ts'
import { readWords } from './text-words.ts'
import { weigh } from './weigh.ts'

/**
 * Proposes what may identify someone in `text`, of the eleven categories. Pure and deterministic; time grows
 * linearly with the text.
 *
 * @param text any text, hostile or not
 * @param known names that the vault holds: every occurrence is proposed, in any case or accents, and their short
 *   forms and small misspellings as a question
 * @returns sorted by start, non-overlapping; UTF-16 offsets `[start, end)`; no span crosses a line, and none but a
 *   known form ends in a possessive
 */
export type Detect = (text: string, known?: readonly KnownForm[]) => readonly Suggestion[]

const isName = ({ category }: Suggestion): boolean =>
  category === 'PERSON' || category === 'LOCATION' || category === 'ORG'

/** The detector with a tagger, or with rules alone where there is none. */
export const createDetector =
  (tagger?: Tagger): Detect =>
  (text, known = []) => {
    const view = readWords(text)
    const rules = proposeByRules(view)
    const weighed = tagger === undefined ? rules : weigh(view, rules, tagger.tag(view, rules))
    const found = [
      ...weighed.filter(item => !isName(item)),
      ...spreadNames(view, weighed.filter(isName)),
      ...findKnownVariants(view, known),
    ]
    return mergeCandidates(text, findKnownForms(view, known), found)
  }
