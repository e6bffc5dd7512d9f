import { describe, expect, test } from 'vitest'
import { firstReview, firstTerms, termsProblem } from '../../../../../renderer/screens/people/terms.ts'
import { firstAnswer } from '../../../../../renderer/screens/people/who-decided.tsx'
import { ProjectPolicy, ProjectTerms } from '../../../../../shared/model/project-terms.ts'

const project = {
  terms: ProjectTerms.parse({ withdrawalContact: 'the project, 01632 960001', art6Basis: 'public_task' }),
  policy: ProjectPolicy.parse({ withdrawalDays: 28, reviewAfterMonths: 24 }),
}

describe('what is filled in of a consent', () => {
  test('comes from what the project says and chose, counted from the day of the consent', () => {
    const terms = firstTerms(project, 'F-02', '2026-02-10', 'K-03')
    expect(terms).toMatchObject({
      form: 'F-02',
      art6Basis: 'public_task',
      retentionRule: 'K-03',
      withdrawalMethod: 'Please tell the project, 01632 960001.',
      withdrawalWindowEnds: '2026-03-10',
    })
    expect(firstReview(project, '2024-02-29')).toBe('2026-02-28')
  })

  test('stays empty where the project chose none, or no day is written', () => {
    const none = { ...project, policy: { ...project.policy, withdrawalDays: 0, reviewAfterMonths: null } }
    expect(firstTerms(none, null, '2026-02-10', null).withdrawalWindowEnds).toBeNull()
    expect(firstReview(none, '2026-02-10')).toBe('')
    expect(firstTerms(project, null, '', null).withdrawalWindowEnds).toBeNull()
    expect(firstReview(undefined, '2026-02-10')).toBe('')
  })

  test('spoken words need a witness, and a language its code', () => {
    const terms = firstTerms(project, null, '2026-02-10', null)
    expect(termsProblem(terms, 'signed')).toBeNull()
    expect(termsProblem({ ...terms, how: 'telephone' }, 'signed')).toMatch(/witness/)
    expect(termsProblem(terms, 'witnessed')).toMatch(/witness/)
    expect(termsProblem({ ...terms, how: 'telephone', witness: 'Berta' }, 'audio')).toBeNull()
    expect(termsProblem({ ...terms, language: 'Urdu, mostly' }, 'signed')).toMatch(/short code/)
    expect(termsProblem({ ...terms, language: 'ur' }, 'signed')).toBeNull()
  })
})

describe('who decided, before anybody says', () => {
  test('is the adult for an adult, the only one where there is one, and else nobody', () => {
    expect(firstAnswer(['self_18plus', 'consultee_capacity'])).toMatchObject({
      route: 'self_18plus',
      assent: 'given',
    })
    expect(firstAnswer(['PR_holder'])?.route).toBe('PR_holder')
    expect(firstAnswer(['self_16_17', 'consultee_capacity'])).toBeNull()
    expect(firstAnswer(['PR_holder', 'PR_shared', 'self_under16_gillick'])).toBeNull()
    expect(firstAnswer([])).toBeNull()
  })
})
