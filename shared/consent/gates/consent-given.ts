import type { ConsentState } from '../../model/consent.ts'
import { isStanding } from '../state.ts'
import { dayToWords } from '../words.ts'
import { aboutConsent, consentOf, type Gate, openConsent, pass, refuse } from './facts.ts'

type Refused = Exclude<ConsentState, 'given' | 'review_due' | 'expired'>

const words: Readonly<Record<Refused, { readonly says: string; readonly detail: string }>> = {
  none: {
    says: 'has not been asked for consent',
    detail: 'Nothing is on record, and not asked means no.',
  },
  offered: {
    says: 'has been asked for consent and has not answered',
    detail: 'No answer counts as no until there is one.',
  },
  refused: { says: 'said no', detail: 'Their words can be printed only if they say yes another day.' },
  withdrawn: {
    says: 'withdrew their consent',
    detail: 'Nothing of theirs is printed again, unless they give consent anew.',
  },
  ended: {
    says: 'is no longer covered by consent: the project ended it',
    detail: 'To print their words again, ask for consent anew.',
  },
  invalidated: {
    says: 'gave consent that turned out not to be valid',
    detail: 'To print their words, ask for consent anew.',
  },
}

/**
 * Gate 1 of the reference: consent stands on the day of printing, worked out anew each time (promise 6). Consent
 * that has run out does not stand; consent whose review is due does, and is stopped by the gate `in-date`.
 */
export const consentGiven: Gate = facts => {
  const subject = { gate: 'consent-given', about: aboutConsent(facts), facts } as const
  const { state, expiresOn, authorityOn } = consentOf(facts)
  if (isStanding(state))
    return pass(subject, {
      says: 'gave consent',
      detail: authorityOn === null ? '' : `On ${dayToWords(authorityOn)}.`,
    })
  if (state === 'expired')
    return refuse(
      subject,
      {
        says: `gave consent that ran out${expiresOn === null ? '' : ` on ${dayToWords(expiresOn)}`}`,
        detail: 'Ask whether they would like to give it anew.',
      },
      openConsent(facts),
    )
  return refuse(subject, words[state], openConsent(facts))
}
