import type { GateAnswer } from '../contract/people.ts'
import { approvedText } from './gates/approved-text.ts'
import { attributionAllowed } from './gates/attribution-allowed.ts'
import { authorityToday } from './gates/authority-today.ts'
import { consentGiven } from './gates/consent-given.ts'
import { everyNameDecided } from './gates/every-name-decided.ts'
import type { Gate, ReleaseFacts } from './gates/facts.ts'
import { granted } from './gates/granted.ts'
import { inDate } from './gates/in-date.ts'
import { notOverclaiming } from './gates/not-overclaiming.ts'
import { readByAPerson } from './gates/read-by-a-person.ts'
import { storytellerKnown } from './gates/storyteller-known.ts'
import { warningsAndSupport } from './gates/warnings-and-support.ts'

/** Gates about the consent that stands: without it there is nothing to ask them about. */
const aboutConsent: readonly Gate[] = [authorityToday, granted, inDate]
const aboutTheText: readonly Gate[] = [
  approvedText,
  attributionAllowed,
  everyNameDecided,
  readByAPerson,
  warningsAndSupport,
  notOverclaiming,
]

/**
 * May this story be printed for this audience, on this day? Every gate that has something to ask answers: where
 * no storyteller is known, consent is not asked for; where no consent stands, neither are its details. What was
 * not asked hangs on a gate that refused, so that `may` is never true with a question left out.
 *
 * All gates are hard: none can be overridden. Of the reference's fourteen these are not here yet: 8 (an open
 * safeguarding hold), 10 (the disclosure check), 13 (an open request to withdraw or erase) and 14 (translated or
 * shortened quotes, house language, accessibility). 12 and the second half of 9 look at the finished file's
 * bytes and stand elsewhere. 2, 6 and 7 are here in part, as their own files say.
 */
export const mayPrint = (facts: ReleaseFacts): { may: boolean; gates: GateAnswer[] } => {
  const known = storytellerKnown(facts)
  const given = known.passes ? [consentGiven(facts)] : []
  const details = given.some(answer => answer.passes) ? aboutConsent.map(gate => gate(facts)) : []
  const gates = [known, ...given, ...details, ...aboutTheText.map(gate => gate(facts))]
  return { may: gates.every(answer => answer.passes), gates }
}
