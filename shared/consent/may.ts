import type { GateAnswer } from '../contract/gates.ts'
import { approvedText } from './gates/approved-text.ts'
import { attributionAllowed } from './gates/attribution-allowed.ts'
import { authorityToday } from './gates/authority-today.ts'
import { consentGiven } from './gates/consent-given.ts'
import { everyNameDecided } from './gates/every-name-decided.ts'
import type { Gate, ReleaseFacts } from './gates/facts.ts'
import { granted } from './gates/granted.ts'
import { inDate } from './gates/in-date.ts'
import { noOpenRequest } from './gates/no-open-request.ts'
import { noSafeguardingHold } from './gates/no-safeguarding-hold.ts'
import { notOverclaiming } from './gates/not-overclaiming.ts'
import { nothingLeaks } from './gates/nothing-leaks.ts'
import { othersNotExposed } from './gates/others-not-exposed.ts'
import { readByAPerson } from './gates/read-by-a-person.ts'
import { smallGroup } from './gates/small-group.ts'
import { storytellerKnown } from './gates/storyteller-known.ts'
import { warningsAndSupport } from './gates/warnings-and-support.ts'
import { editorsWordsKind, wordingChecked } from './gates/wording-checked.ts'

/**
 * The reference's fourteen gates, by its numbers. Two have a half about the story and a half about the storybook.
 * Beside them stand two of our own: that there is a storyteller, and that a person has read the story. What is hard
 * cannot be overridden by anybody; 10 and 14 are soft.
 */
export const gatesByNumber: Readonly<Record<number, readonly Gate[]>> = {
  1: [consentGiven],
  2: [authorityToday],
  3: [granted],
  4: [inDate],
  5: [approvedText],
  6: [attributionAllowed],
  7: [othersNotExposed, notOverclaiming],
  8: [noSafeguardingHold],
  9: [everyNameDecided],
  10: [smallGroup],
  11: [warningsAndSupport],
  12: [nothingLeaks],
  13: [noOpenRequest],
  14: [wordingChecked, editorsWordsKind],
}

const numbered = (...numbers: readonly number[]): readonly Gate[] =>
  numbers.flatMap(number => gatesByNumber[number] ?? [])

/** Gates about the consent that stands: without it there is nothing to ask them about. */
const ofConsent = numbered(2, 3, 4)
const ofThePerson = numbered(13)
const ofTheText = [...numbered(5, 6, 7, 8, 9), readByAPerson, ...numbered(10, 11, 12, 14)]

/**
 * May this story be printed for this audience, on this day? Every gate that has something to ask answers: where
 * no storyteller is known, consent is not asked for; where no consent stands, neither are its details. What was
 * not asked hangs on a gate that refused, so that `may` is never true with a question left out.
 */
export const mayPrint = (facts: ReleaseFacts): { may: boolean; gates: GateAnswer[] } => {
  const known = storytellerKnown(facts)
  const person = known.passes ? [...numbered(1), ...ofThePerson].map(gate => gate(facts)) : []
  const details = person[0]?.passes === true ? ofConsent.map(gate => gate(facts)) : []
  const gates = [known, ...person, ...details, ...ofTheText.map(gate => gate(facts))]
  return { may: gates.every(answer => answer.passes), gates }
}
