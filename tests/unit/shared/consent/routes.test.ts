import { describe, expect, test } from 'vitest'
import { authorityEnds, authorityStanding, routesAtAge, routesOn } from '../../../../shared/consent/routes.ts'
import type { Authority, AuthorityRoute } from '../../../../shared/model/consent.ts'
import { parent, self, selfAt16 } from './examples.ts'

const born = (birthDate: string) => ({ kind: 'young_person', birthDate, ageBand: null }) as const
const banded = (ageBand: '14_15' | '16_17' | '18_21') =>
  ({ kind: 'young_person', birthDate: null, ageBand }) as const
const by = (route: AuthorityRoute, changes: Partial<Authority> = {}): Authority => ({
  route,
  decidedBy: 'Somebody',
  assent: 'given',
  ...changes,
})

const under16 = ['PR_holder', 'local_authority_PR', 'self_under16_gillick']

test.each([
  [0, under16],
  [15, under16],
  [16, ['self_16_17']],
  [17, ['self_16_17']],
  [18, ['self_18plus']],
  [90, ['self_18plus']],
] as const)('at %i consent is given by %j', (age, routes) => {
  expect(routesAtAge(age)).toEqual(routes)
})

test('no route where no age is known, or none can be right', () => {
  expect(routesOn({ kind: 'young_person', birthDate: null, ageBand: null }, '2026-06-15')).toEqual([])
  expect(routesOn(born('2027-01-01'), '2026-06-15')).toEqual([])
  expect(routesOn(banded('14_15'), '2026-06-15')).toEqual(under16)
})

describe('over the 16th birthday (15 June 2026)', () => {
  const person = born('2010-06-15')
  test.each([
    ['PR_holder', '2026-06-14', true],
    ['PR_holder', '2026-06-15', false],
    ['local_authority_PR', '2026-06-14', true],
    ['local_authority_PR', '2026-06-15', false],
    ['self_under16_gillick', '2026-06-14', true],
    ['self_under16_gillick', '2026-06-15', true],
  ] as const)('%s, given at 15, on %s stands: %s', (route, today, stands) => {
    const answer = authorityStanding(by(route), '2026-01-10', person, today)
    expect(answer.stands).toBe(stands)
    if (!answer.stands) expect(answer.fault).toBe('ended-at-16')
  })

  test('its last day is the day before, for consent by somebody else only', () => {
    expect(authorityEnds(parent, person)).toBe('2026-06-14')
    expect(authorityEnds(by('self_under16_gillick'), person)).toBeNull()
  })

  test('a parent cannot consent for somebody who was 16', () => {
    expect(authorityStanding(parent, '2026-06-15', person, '2026-07-01')).toEqual({
      stands: false,
      fault: 'wrong-for-age',
    })
  })
})

describe('over the 18th birthday (15 June 2026)', () => {
  const person = born('2008-06-15')
  test.each([
    ['2026-06-14', false],
    ['2026-06-15', true],
  ])('what was decided at 17 stands on %s; decided as a child: %s', (today, decidedAsChild) => {
    expect(authorityStanding(selfAt16, '2026-01-10', person, today)).toEqual({ stands: true, decidedAsChild })
  })

  test('consent as a grown-up, given the day before, does not stand even afterwards', () => {
    expect(authorityStanding(self, '2026-06-14', person, '2026-07-01').stands).toBe(false)
    expect(authorityStanding(self, '2026-06-15', person, '2026-07-01').stands).toBe(true)
  })
})

test('a birth date corrected to 15 takes away a grown-up’s consent', () => {
  expect(authorityStanding(self, '2026-01-10', born('1990-01-01'), '2026-06-15').stands).toBe(true)
  expect(authorityStanding(self, '2026-01-10', born('2010-12-01'), '2026-06-15')).toEqual({
    stands: false,
    fault: 'wrong-for-age',
  })
})

describe('faults', () => {
  const child = born('2012-01-01')
  test.each([
    ['nobody', null, child, 'none-recorded'],
    ['a child who does not want it', by('PR_holder', { assent: 'refused' }), child, 'assent-refused'],
    ['an able child who says no', by('self_under16_gillick', { assent: 'refused' }), child, 'assent-refused'],
    ['a parent without a name', by('PR_holder', { decidedBy: '' }), child, 'nobody-named'],
    ['a birth to come', by('PR_holder'), born('2027-01-01'), 'impossible-birth-date'],
    ['no age at all', self, { kind: 'young_person', birthDate: null, ageBand: null } as const, 'age-unknown'],
    ['a child deciding as at 16', selfAt16, child, 'wrong-for-age'],
  ])('%s', (_, authority, person, fault) => {
    expect(authorityStanding(authority, '2026-01-10', person, '2026-06-15')).toEqual({ stands: false, fault })
  })
})

describe('where only a band is known', () => {
  test('14 to 15 counts as 14: a parent’s consent stands for two years', () => {
    expect(authorityStanding(parent, '2026-01-10', banded('14_15'), '2028-01-09').stands).toBe(true)
    expect(authorityStanding(parent, '2026-01-10', banded('14_15'), '2028-01-10')).toEqual({
      stands: false,
      fault: 'may-have-ended-at-16',
    })
  })
  test('16 to 17 is not grown up', () => {
    expect(authorityStanding(self, '2026-01-10', banded('16_17'), '2026-06-15').stands).toBe(false)
    expect(authorityStanding(selfAt16, '2026-01-10', banded('16_17'), '2026-06-15').stands).toBe(true)
  })
  test('a band that has moved on ends a parent’s consent and keeps the person’s own', () => {
    expect(authorityStanding(parent, '2026-01-10', banded('16_17'), '2026-06-15').stands).toBe(false)
    expect(authorityStanding(selfAt16, '2026-01-10', banded('18_21'), '2027-06-15').stands).toBe(true)
  })
})
