import type { KnownForm, Suggestion } from '../model/suggestion.ts'
import { findCaseFreeNames } from './case-free.ts'
import { findContacts } from './contact.ts'
import { findAgesAfterNames, findDatesAndAges } from './dates-and-ages.ts'
import { findIdentityNumbers } from './identity-numbers.ts'
import { findIndirect } from './indirect.ts'
import { findKnownForms } from './known-forms.ts'
import { mergeCandidates } from './merge.ts'
import { findNames } from './names.ts'
import { findCodes } from './places-and-organisations.ts'
import { spreadNames } from './propagation.ts'
import { findRareDetails } from './rare-details.ts'
import { findSpeakerLabels } from './speaker-labels.ts'
import { readWords } from './text-words.ts'

/**
 * Proposes what may identify someone in `text`, of the eleven categories. Pure and deterministic; time grows
 * linearly with the text.
 *
 * @param text any text, hostile or not
 * @param known surface forms that the vault's register holds: every occurrence is proposed, in any case or accents
 * @returns sorted by start, non-overlapping; UTF-16 offsets `[start, end)`; no span crosses a line, and none but a
 *   known form ends in a possessive
 */
export const detect = (text: string, known: readonly KnownForm[] = []): readonly Suggestion[] => {
  const view = readWords(text)
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
    ...findDatesAndAges(view),
    ...findIndirect(view),
    ...findRareDetails(view),
    ...spread,
    ...findAgesAfterNames(
      text,
      spread.filter(({ category }) => category === 'PERSON'),
    ),
  ]
  return mergeCandidates(text, findKnownForms(view, known), found)
}
