import type { ConsentEvent } from '../../model/consent.ts'
import { type AuthorityFault, authorityStanding, isRouteOfAnother } from '../routes.ts'
import { aboutConsent, consentOf, type Gate, openConsent, openPerson, pass, refuse } from './facts.ts'

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
  'care-status-unknown': {
    says: 'may be looked after, and nobody has written down whether they are',
    detail: 'Under 18 that says who may decide: add it to what is known of them.',
  },
  'wrong-for-care-status': {
    says: 'is looked after in a way in which others decide',
    detail: 'Record consent from whoever has parental responsibility now.',
  },
  'no-proof': {
    says: 'has consent from somebody else, and nothing shows that they may decide',
    detail: 'Record again who decided, and what you saw that shows it.',
  },
  'second-missing': {
    says: 'has consent from one of two people who share the decision',
    detail: 'Record the consent of both.',
  },
  'gillick-missing': {
    says: 'decided alone under 16, and nobody has written down that they understand enough',
    detail: 'Record who judged that, when, and why.',
  },
  'gillick-not-able': {
    says: 'was judged not able to decide alone',
    detail: 'Record consent from somebody with parental responsibility.',
  },
  'assent-not-explained': {
    says: 'was not asked whether they want this too, and nobody has written down why',
    detail: 'Ask them, or record the reason.',
  },
  'not-for-storykeep': {
    says: 'has the answer of a consultee, which Storykeep cannot judge',
    detail: 'The rules of the Mental Capacity Act are not in Storykeep. Please ask your ethics lead.',
  },
  'ended-at-18': {
    says: 'is 18 now and has not yet confirmed what they agreed to as a child',
    detail: 'That they are asked again at 18 is this project’s own choice.',
  },
  'may-have-ended-at-18': {
    says: 'may be 18 now and has not yet confirmed what they agreed to as a child',
    detail: 'Add their birth date, or ask them again.',
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

const aboutThePerson: readonly AuthorityFault[] = [
  'impossible-birth-date',
  'age-unknown',
  'care-status-unknown',
]

/**
 * Gate 2 of the reference: whoever consented may decide at the storyteller's age and care status today, that is
 * completely written down, and the storyteller does not object.
 */
export const authorityToday: Gate = facts => {
  const subject = { gate: 'authority-today', about: aboutConsent(facts), facts } as const
  const { authority, authorityOn } = consentOf(facts)
  const { storyteller, today, policy } = facts
  if (!storyteller || authority === null || authorityOn === null)
    return refuse(subject, words['none-recorded'], openConsent(facts))
  const answer = authorityStanding(authority, authorityOn, storyteller, today, policy)
  if (!answer.stands) {
    const open = aboutThePerson.includes(answer.fault) ? openPerson : openConsent
    return refuse(subject, words[answer.fault], open(facts))
  }
  const notes = [
    answer.decidedAsChild ? 'They were under 18 then. It is kind to ask again now.' : '',
    jurisdictionNote(storyteller.events, today),
  ]
  return pass(subject, {
    says: isRouteOfAnother(authority.route)
      ? 'has consent from somebody who may decide for them'
      : storyteller.is === 'group'
        ? 'has the consent of the people who were there'
        : 'decided for themselves',
    detail: notes.filter(note => note !== '').join(' '),
  })
}

/** The ages above are those of England, Wales and Northern Ireland. */
const jurisdictionNote = (events: readonly ConsentEvent[], today: string): string => {
  const record = events.findLast(({ kind, on }) => kind === 'given' && on <= today)?.record
  return record?.jurisdiction === 'scotland' || record?.jurisdiction === 'other'
    ? 'Who may decide at which age differs there: Storykeep asks by the rules of England and Wales.'
    : ''
}
