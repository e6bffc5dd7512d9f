import { type AuthorityFault, authorityStanding } from '../routes.ts'
import { consentOf, type Gate, openConsent, openPerson, pass, refuse } from './facts.ts'

const words: Readonly<Record<AuthorityFault, { readonly says: string; readonly detail: string }>> = {
  'none-recorded': {
    says: 'has consent on record, but not who gave it',
    detail: 'Record again who decided: the storyteller, or somebody who may decide for them.',
  },
  'impossible-birth-date': {
    says: 'has a birth date that cannot be right',
    detail: 'Correct it first: who may decide depends on age.',
  },
  'age-unknown': {
    says: 'has no age on record',
    detail: 'Add a birth date or an age band: who may decide depends on age.',
  },
  'wrong-for-age': {
    says: 'was not of the age at which consent is given in this way',
    detail: 'Check the birth date, or record consent from whoever may decide at this age.',
  },
  'nobody-named': {
    says: 'has consent from somebody else who is not named',
    detail: 'Record who consented for the storyteller, and how they are related.',
  },
  'assent-refused': {
    says: 'did not want this, although somebody else agreed',
    detail: 'The storyteller’s own no counts.',
  },
  'ended-at-16': {
    says: 'is 16 now and has not yet confirmed what was agreed for them',
    detail: 'From 16 people decide for themselves: ask them.',
  },
  'may-have-ended-at-16': {
    says: 'may be 16 now and has not yet confirmed what was agreed for them',
    detail: 'Add their birth date, or ask them: from 16 people decide for themselves.',
  },
}

/**
 * Gate 2 of the reference: whoever consented may decide at the storyteller's age, and the storyteller does not
 * object. Not here yet: care status, proof of parental responsibility, the record of a Gillick assessment,
 * shared responsibility, courts and consultees.
 */
export const authorityToday: Gate = facts => {
  const subject = { gate: 'authority-today', about: 'storyteller', facts } as const
  const { authority, authorityOn } = consentOf(facts)
  if (!facts.storyteller || authorityOn === null)
    return refuse(subject, words['none-recorded'], openConsent(facts))
  const answer = authorityStanding(authority, authorityOn, facts.storyteller, facts.today)
  if (!answer.stands) {
    const isAboutAge = answer.fault === 'impossible-birth-date' || answer.fault === 'age-unknown'
    return refuse(subject, words[answer.fault], isAboutAge ? openPerson(facts) : openConsent(facts))
  }
  const decidedBySomebodyElse = authority?.route === 'PR_holder' || authority?.route === 'local_authority_PR'
  return pass(subject, {
    says: decidedBySomebodyElse
      ? 'has consent from somebody who may decide for them'
      : 'decided for themselves',
    detail: answer.decidedAsChild ? 'They were under 18 then. It is kind to ask again now.' : '',
  })
}
