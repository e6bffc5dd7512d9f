import { dayToWords } from '../words.ts'
import { aboutConsent, consentOf, type Gate, openConsent, pass, refuse } from './facts.ts'

/**
 * Gate 4 of the reference: the end and the review of consent have not passed. Both days themselves still count.
 * A review that is due stops what would be printed anew, not the work on what was collected.
 */
export const inDate: Gate = facts => {
  const subject = { gate: 'in-date', about: aboutConsent(facts), facts } as const
  const { expiresOn, reviewOn } = consentOf(facts)
  if (expiresOn !== null && facts.today > expiresOn)
    return refuse(
      subject,
      {
        says: `gave consent that ran out on ${dayToWords(expiresOn)}`,
        detail: 'Ask whether they would like to give it anew.',
      },
      openConsent(facts),
    )
  if (reviewOn !== null && facts.today > reviewOn)
    return refuse(
      subject,
      {
        says: `was to be asked again by ${dayToWords(reviewOn)}`,
        detail: 'Ask whether their consent still holds, and record the answer.',
      },
      openConsent(facts),
    )
  const last = [expiresOn, reviewOn].filter(day => day !== null).toSorted()[0]
  return pass(subject, {
    says: last === undefined ? 'agreed without an end date' : `agreed until ${dayToWords(last)}`,
  })
}
