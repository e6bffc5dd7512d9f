import type { GateAnswer } from '../contract/gates.ts'
import { authorityToday } from './gates/authority-today.ts'
import { consentGiven } from './gates/consent-given.ts'
import {
  aboutConsent,
  consentOf,
  type Gate,
  openConsent,
  pass,
  type ReleaseFacts,
  refuse,
} from './gates/facts.ts'
import { inDate } from './gates/in-date.ts'
import { noOpenRequest } from './gates/no-open-request.ts'
import { noSafeguardingHold } from './gates/no-safeguarding-hold.ts'
import { storytellerKnown } from './gates/storyteller-known.ts'
import { decisionFor } from './state.ts'

/**
 * What a storyteller agreed to when their words were collected: that the team works with them. Words as they were told
 * go to nobody else, whatever else was agreed.
 */
const forTheTeam: Gate = facts => {
  const subject = { gate: 'team-may-work', about: aboutConsent(facts), facts } as const
  const collecting = { permission: 'collect', medium: 'text', purpose: 'analysis', audience: 'team' } as const
  return decisionFor(consentOf(facts), collecting) === 'yes'
    ? pass(subject, { says: 'agreed that the team works with their words' })
    : refuse(
        subject,
        {
          says: 'has not said yes to the team’s work with their words',
          detail: 'Collecting words as text, for analysis, for the team; not asked means no.',
        },
        openConsent(facts),
      )
}

/** May a colleague of the team have this story as it was told? Asked anew each time, like printing. */
export const mayHandOver = (facts: ReleaseFacts): { may: boolean; gates: GateAnswer[] } => {
  const known = storytellerKnown(facts)
  const person = known.passes ? [consentGiven, noOpenRequest].map(gate => gate(facts)) : []
  const details =
    person[0]?.passes === true ? [authorityToday, inDate, forTheTeam].map(gate => gate(facts)) : []
  const gates = [known, ...person, ...details, noSafeguardingHold(facts)]
  return { may: gates.every(answer => answer.passes), gates }
}
