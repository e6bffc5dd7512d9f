import { daysAfter } from '../../../shared/consent/age.ts'
import { monthsAfter } from '../../../shared/consent/rights-clock.ts'
import type { ProjectView } from '../../../shared/contract/project.ts'
import type { ConsentTerms } from '../../../shared/model/consent-record.ts'

/** What a conversation about consent usually is, from what the project says of itself. */
export const firstTerms = (
  project: Pick<ProjectView, 'terms' | 'policy'> | undefined,
  form: string | null,
  on: string,
  retentionRule: string | null,
): ConsentTerms => ({
  capacity: 'interviewee',
  jurisdiction: 'england_wales',
  language: 'en-GB',
  interpreter: '',
  accessFormat: 'standard',
  how: 'in_person',
  witness: '',
  form,
  evidence: null,
  art6Basis: project?.terms.art6Basis ?? 'legitimate_interests',
  art9Condition: project?.terms.art9Condition ?? 'research',
  scopeBreadth: 'specific',
  withdrawalMethod:
    project === undefined || project.terms.withdrawalContact === ''
      ? ''
      : `Please tell ${project.terms.withdrawalContact}.`,
  withdrawalWindowEnds:
    project === undefined || project.policy.withdrawalDays === 0 || on === ''
      ? null
      : daysAfter(on, project.policy.withdrawalDays),
  retentionRule,
  ethicsRef: project?.terms.ethicsRef ?? '',
})

/** The day by which to ask again, as the project chose; empty where it did not. */
export const firstReview = (project: Pick<ProjectView, 'policy'> | undefined, on: string): string =>
  project === undefined || project.policy.reviewAfterMonths === null || on === ''
    ? ''
    : monthsAfter(on, project.policy.reviewAfterMonths)

/** What is agreed by telephone or in spoken words needs somebody who heard it. */
export const needsWitness = (evidence: string, how: ConsentTerms['how']): boolean =>
  evidence === 'witnessed' || how === 'telephone'

/** What is still missing, as a sentence; null when nothing is. */
export const termsProblem = (terms: ConsentTerms, evidence: string): string | null => {
  if (needsWitness(evidence, terms.how) && terms.witness.trim() === '')
    return 'Write who heard it: spoken words need a witness.'
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(terms.language)
    ? null
    : 'Write the language by its short code, such as en-GB, ur or pl.'
}
