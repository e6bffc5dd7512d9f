import type { RightsRequestKind } from '../../model/rights.ts'
import { listToWords } from '../words.ts'
import { aboutConsent, type Gate, openPerson, pass, refuse } from './facts.ts'

/** What holds printing: to see what is kept of oneself does not. */
const holding: Readonly<Record<Exclude<RightsRequestKind, 'access'>, string>> = {
  withdraw_participation: 'to take everything back',
  withdraw_grant: 'to take part of it back',
  erasure: 'to have everything erased',
  rectification: 'to have something put right',
  objection: 'not to have their words used in this way',
}

/**
 * Gate 13 of the reference: whoever asked to take something back or to have it erased is answered before anything of
 * theirs is printed. That a wish to have something put right, or an objection, holds printing too is our own choice:
 * what is printed cannot be put right.
 */
export const noOpenRequest: Gate = facts => {
  const subject = { gate: 'no-open-request', about: aboutConsent(facts), facts } as const
  const asked = [...new Set(facts.openRequests.flatMap(kind => (kind === 'access' ? [] : [holding[kind]])))]
  return asked.length === 0
    ? pass(subject, { says: 'has asked for nothing that is still to be answered' })
    : refuse(
        subject,
        { says: `asked ${listToWords(asked)}, and has no answer yet`, detail: 'Answer them first.' },
        openPerson(facts),
      )
}
