import type { Suggestion } from '../model/suggestion.ts'
import { findAges, findAgesAfterNames } from './ages.ts'
import { findCaseFreeNames } from './case-free.ts'
import { findContacts } from './contact.ts'
import { findInCourtReport } from './court-reports.ts'
import { findDates } from './dates.ts'
import { findIdentityNumbers } from './identity-numbers.ts'
import { findIndirect } from './indirect.ts'
import { mergeCandidates } from './merge.ts'
import { findNames } from './names.ts'
import { findCodes } from './places-and-organisations.ts'
import { spreadNames } from './propagation.ts'
import { findRareDetails } from './rare-details.ts'
import { findSpeakerLabels } from './speaker-labels.ts'
import type { TextWords } from './text-words.ts'

/**
 * What the rules alone propose: patterns, short lists, and what stands around a word. Evidence for the tagger, and
 * the whole of the detector where the tagger's data are absent.
 *
 * @returns sorted by start, without overlaps
 */
export const proposeByRules = (view: TextWords): readonly Suggestion[] => {
  const names = [
    ...findSpeakerLabels(view),
    ...findNames(view),
    ...findCaseFreeNames(view),
    ...findCodes(view),
  ]
  const spread = spreadNames(view, names)
  const found = [
    ...findContacts(view),
    ...findIdentityNumbers(view),
    ...findDates(view),
    ...findAges(view),
    ...findIndirect(view),
    ...findRareDetails(view),
    ...findInCourtReport(view),
    ...spread,
    ...findAgesAfterNames(
      view.text,
      spread.filter(({ category }) => category === 'PERSON'),
    ),
  ]
  return mergeCandidates(view.text, [], found)
}
