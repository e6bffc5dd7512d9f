import { audiences } from '../../model/consent.ts'
import { decisionForUses, type Setting } from '../state.ts'
import { audienceToWords, listToWords, mediumToWords, purposeToWords } from '../words.ts'
import { aboutConsent, consentOf, type Gate, openConsent, pass, type ReleaseFacts, refuse } from './facts.ts'

const usesToWords = ({ uses, medium, purpose }: ReleaseFacts): string => {
  const only = uses.length === 1 ? uses[0] : undefined
  const what =
    only === 'full_story'
      ? 'the whole story'
      : only === 'quote_verbatim'
        ? 'quotes'
        : 'the whole story and quotes'
  return `${what} as ${mediumToWords[medium]} for ${purposeToWords[purpose]}`
}

/**
 * Gate 3 of the reference: a yes to this use, medium, purpose and audience, all four together. A yes to one
 * audience is a yes to no other, however small.
 */
export const granted: Gate = facts => {
  const subject = { gate: 'granted', about: aboutConsent(facts), facts } as const
  const consent = consentOf(facts)
  const said = (setting: Setting) => decisionForUses(consent, facts.uses, setting)
  const decision = said(facts)
  const audience = audienceToWords[facts.audience]
  const asked = usesToWords(facts)
  if (decision === 'yes') return pass(subject, { says: `agreed to ${audience}`, detail: `To ${asked}.` })
  const others = audiences.filter(other => said({ ...facts, audience: other }) === 'yes')
  const agreedTo = listToWords(others.map(other => audienceToWords[other]))
  return refuse(
    subject,
    {
      says: decision === 'no' ? `said no to ${audience}` : `has not said yes to ${audience}`,
      detail:
        others.length > 0
          ? `This is about ${asked}; they did agree to ${agreedTo}.`
          : `This is about ${asked}${decision === 'no' ? '' : '; not asked means no'}.`,
    },
    openConsent(facts),
  )
}
