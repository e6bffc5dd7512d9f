import { describe, expect, test } from 'vitest'
import {
  type Deciding,
  authorityEnds as endsUnder,
  routesAtAge,
  routesOn,
  authorityStanding as standingUnder,
} from '../../../../shared/consent/routes.ts'
import {
  type Authority,
  type AuthorityRoute,
  authorityRoutes,
  careStatuses,
} from '../../../../shared/model/consent.ts'
import { able, authority, bothHolders, localAuthority, parent, policy, self, selfAt16 } from './examples.ts'

const authorityStanding = (given: Authority | null, givenOn: string, person: Deciding, today: string) =>
  standingUnder(given, givenOn, person, today, policy)
const authorityEnds = (given: Authority, person: Deciding) => endsUnder(given, person, policy)

const born = (birthDate: string) =>
  ({ kind: 'young_person', birthDate, ageBand: null, careStatus: 'none' }) as const
const banded = (ageBand: '14_15' | '16_17' | '18_21') =>
  ({ kind: 'young_person', birthDate: null, ageBand, careStatus: 'none' }) as const
const examples: Readonly<Record<AuthorityRoute, Authority>> = {
  self_18plus: self,
  self_16_17: selfAt16,
  self_under16_gillick: able,
  PR_holder: parent,
  local_authority_PR: localAuthority,
  PR_shared: bothHolders,
  court: {
    ...parent,
    route: 'court',
    decidedBy: 'The family court',
    relation: 'judge',
    proof: 'court order',
  },
  consultee_capacity: { ...parent, route: 'consultee_capacity' },
}
const by = (route: AuthorityRoute, changes: Partial<Authority> = {}): Authority => ({
  ...examples[route],
  ...changes,
})
const looked = (careStatus: Deciding['careStatus'], birthDate = '2012-01-01'): Deciding => ({
  ...born(birthDate),
  careStatus,
})

const under16 = ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court']

test.each([
  [0, under16],
  [15, under16],
  [16, ['self_16_17', 'consultee_capacity']],
  [17, ['self_16_17', 'consultee_capacity']],
  [18, ['self_18plus', 'consultee_capacity']],
  [90, ['self_18plus', 'consultee_capacity']],
] as const)('at %i consent is given by %j', (age, routes) => {
  expect(routesAtAge(age, 'none')).toEqual(routes)
})

test('no route where no age is known, or none can be right', () => {
  expect(routesOn({ ...born(''), birthDate: null }, '2026-06-15')).toEqual([])
  expect(routesOn(born('2027-01-01'), '2026-06-15')).toEqual([])
  expect(routesOn(banded('14_15'), '2026-06-15')).toEqual(under16)
})

describe('over the 16th birthday (15 June 2026)', () => {
  const person = born('2010-06-15')
  test.each([
    ['PR_holder', '2026-06-14', true],
    ['PR_holder', '2026-06-15', false],
    ['PR_shared', '2026-06-14', true],
    ['PR_shared', '2026-06-15', false],
    ['court', '2026-06-14', true],
    ['court', '2026-06-15', false],
    ['self_under16_gillick', '2026-06-14', true],
    ['self_under16_gillick', '2026-06-15', true],
  ] as const)('%s, given at 15, on %s stands: %s', (route, today, stands) => {
    const answer = authorityStanding(by(route), '2026-01-10', person, today)
    expect(answer.stands).toBe(stands)
    if (!answer.stands) expect(answer.fault).toBe('ended-at-16')
  })

  test('its last day is the day before, for consent by somebody else; a child’s own ends at 18', () => {
    expect(authorityEnds(parent, person)).toBe('2026-06-14')
    expect(authorityEnds(by('self_under16_gillick'), person)).toBe('2028-06-14')
    expect(authorityEnds(self, person)).toBeNull()
    expect(endsUnder(able, person, { askAgainAt18: false })).toBeNull()
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
  test('what was decided at 17 stands the day before, and is asked again from the day', () => {
    expect(authorityStanding(selfAt16, '2026-01-10', person, '2026-06-14')).toEqual({
      stands: true,
      decidedAsChild: false,
    })
    expect(authorityStanding(selfAt16, '2026-01-10', person, '2026-06-15')).toEqual({
      stands: false,
      fault: 'ended-at-18',
    })
    expect(authorityEnds(selfAt16, person)).toBe('2026-06-14')
  })

  test('where the project chose not to ask again, it stands as decided by a child', () => {
    const choice = { askAgainAt18: false }
    expect(standingUnder(selfAt16, '2026-01-10', person, '2026-06-15', choice)).toEqual({
      stands: true,
      decidedAsChild: true,
    })
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
    ['no age at all', self, { ...born(''), birthDate: null }, 'age-unknown'],
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
    const choice = { askAgainAt18: false }
    expect(standingUnder(selfAt16, '2026-01-10', banded('18_21'), '2027-06-15', choice).stands).toBe(true)
    expect(authorityStanding(selfAt16, '2026-01-10', banded('18_21'), '2027-06-15')).toEqual({
      stands: false,
      fault: 'ended-at-18',
    })
    expect(authorityStanding(selfAt16, '2026-01-10', banded('16_17'), '2028-01-09').stands).toBe(true)
    expect(authorityStanding(selfAt16, '2026-01-10', banded('16_17'), '2028-01-10')).toEqual({
      stands: false,
      fault: 'may-have-ended-at-18',
    })
  })
})

describe('whether somebody is looked after', () => {
  const allowed: Readonly<Record<Deciding['careStatus'], readonly AuthorityRoute[]>> = {
    none: ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court'],
    s20: ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court'],
    care_order: ['local_authority_PR', 'PR_shared', 'self_under16_gillick', 'court'],
    interim_order: ['local_authority_PR', 'PR_shared', 'self_under16_gillick', 'court'],
    leaving_care: ['PR_holder', 'PR_shared', 'self_under16_gillick', 'court'],
    unknown: [],
    of_a_group: ['PR_holder', 'local_authority_PR', 'PR_shared', 'self_under16_gillick', 'court'],
  }
  test.each([...careStatuses, 'of_a_group' as const])('%s, at 14: which routes stand', careStatus => {
    const stand = authorityRoutes.filter(
      route => authorityStanding(by(route), '2026-01-10', looked(careStatus), '2026-06-15').stands,
    )
    expect(stand.toSorted()).toEqual(allowed[careStatus].toSorted())
    expect(routesAtAge(14, careStatus).toSorted()).toEqual(allowed[careStatus].toSorted())
  })

  test('a parent’s yes does not outlive a care order, nor the authority’s the end of one', () => {
    const at = (given: Authority, careStatus: Deciding['careStatus']) =>
      authorityStanding(given, '2026-01-10', looked(careStatus), '2026-06-15')
    expect(at(parent, 'care_order')).toEqual({ stands: false, fault: 'wrong-for-care-status' })
    expect(at(localAuthority, 'none')).toEqual({ stands: false, fault: 'wrong-for-care-status' })
    expect(at(able, 'care_order').stands).toBe(true)
  })

  test('not known: nothing stands under 18, and it is not asked from 18', () => {
    const at = (given: Authority, birthDate: string) =>
      authorityStanding(given, '2026-06-15', looked('unknown', birthDate), '2026-06-15')
    expect(at(selfAt16, '2008-06-16')).toEqual({ stands: false, fault: 'care-status-unknown' })
    expect(at(self, '2008-06-15').stands).toBe(true)
  })
})

describe('what must be written down', () => {
  test.each([
    ['no relation', { ...parent, relation: '' }, 'nobody-named'],
    ['no proof', { ...parent, proof: ' ' }, 'no-proof'],
    ['one of two', { ...bothHolders, alsoDecidedBy: '' }, 'second-missing'],
    ['assent not sought, nor why', { ...parent, assent: 'not_sought' }, 'assent-not-explained'],
    ['nobody judged', { ...able, gillick: null }, 'gillick-missing'],
    [
      'judged not able',
      {
        ...able,
        gillick: { assessor: 'A nurse', on: '2026-01-05', reasons: 'Too much', result: 'not_able' },
      },
      'gillick-not-able',
    ],
  ] as const)('%s', (_, given, fault) => {
    expect(authorityStanding(given, '2026-01-10', looked('none'), '2026-06-15')).toEqual({
      stands: false,
      fault,
    })
  })

  test('a consultee has a place and never stands, at any age', () => {
    const consultee = authority({ ...parent, route: 'consultee_capacity' })
    for (const birthDate of ['2009-01-01', '1980-01-01'])
      expect(authorityStanding(consultee, '2026-01-10', looked('none', birthDate), '2026-06-15')).toEqual({
        stands: false,
        fault: 'not-for-storykeep',
      })
    expect(authorityStanding(consultee, '2026-01-10', looked('none'), '2026-06-15').stands).toBe(false)
  })
})
