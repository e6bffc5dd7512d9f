import { describe, expect, test } from 'vitest'
import { possibleAsks } from '../../../../../renderer/screens/project/form-asks.ts'
import {
  type PolicyNumber,
  policyFields,
  typedToPolicy,
} from '../../../../../renderer/screens/project/policy-fields.ts'
import { suggestedWording } from '../../../../../shared/consent/sheets/suggested-wording.ts'
import { ProjectPolicy } from '../../../../../shared/model/project-terms.ts'

const defaults = ProjectPolicy.parse({})
const typed = (changes: Partial<Record<PolicyNumber, string>> = {}) =>
  typedToPolicy(name => changes[name] ?? String(defaults[name]), true)

describe('the project’s own choices', () => {
  test('every number of the policy has its field', () => {
    const names = Object.keys(ProjectPolicy.shape).filter(name => name !== 'askAgainAt18')
    expect(policyFields.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  test('what was typed is what is kept', () => {
    expect(typed()).toEqual({ ok: true, value: defaults })
    expect(typed({ smallestGroup: ' 7 ', reviewAfterMonths: '' })).toEqual({
      ok: true,
      value: { ...defaults, smallestGroup: 7, reviewAfterMonths: null },
    })
  })

  test.each([
    ['smallestGroup', '4'],
    ['smallestGroupOnTheWeb', '9'],
    ['smallestGroup', ''],
    ['smallestCount', 'many'],
    ['endsSoonDays', '-3'],
    ['answerAfterDays', '2.5'],
    ['reviewAfterMonths', '0'],
    ['reviewAfterMonths', 'never'],
    ['withdrawalDays', '9999'],
  ] as const)('%s cannot be “%s”, and is named', (name, words) => {
    const read = typed({ [name]: words })
    expect(read.ok).toBe(false)
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual([name])
  })
})

describe('the questions of a form', () => {
  test('all that is suggested or was asked can be ticked, each once', () => {
    const { asks } = suggestedWording('A project')
    const odd = { permission: 'photo', medium: 'photo', purpose: 'campaign', audience: 'press' } as const
    const all = possibleAsks([...asks, odd]).map(ask => JSON.stringify(ask))
    expect(new Set(all).size).toBe(all.length)
    for (const ask of [...asks, odd]) expect(possibleAsks([...asks, odd])).toContainEqual(ask)
    expect(all.length).toBeLessThanOrEqual(200)
  })
})
