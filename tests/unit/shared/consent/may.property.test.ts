import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayPrint } from '../../../../shared/consent/may.ts'
import { type ConsentEvent, consentEventKinds, type Grant } from '../../../../shared/model/consent.ts'
import { both, consentAt, facts, grant, self, withEvents } from './examples.ts'

const RUNS = 10_000
/** Few days and few combinations, so that ends, reviews and same-day events meet all the time. */
const day = fc.integer({ min: 1, max: 14 }).map(n => `2026-06-${String(n).padStart(2, '0')}`)
const often = <T>(value: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(value), weight: 4 }, { arbitrary: other, weight: 1 })

const someGrant: fc.Arbitrary<Grant> = fc.record({
  permission: fc.constantFrom('full_story', 'quote_verbatim'),
  medium: often<Grant['medium']>('text', fc.constant('audio')),
  purpose: often<Grant['purpose']>('storybook', fc.constant('media')),
  audience: often<Grant['audience']>('public_web', fc.constant('team')),
  decision: fc.oneof(
    { arbitrary: fc.constant('yes' as const), weight: 3 },
    { arbitrary: fc.constantFrom('no' as const, 'not_asked' as const), weight: 1 },
  ),
})

const someEvent: fc.Arbitrary<ConsentEvent> = fc.record({
  kind: often<ConsentEvent['kind']>('given', fc.constantFrom(...consentEventKinds)).chain(kind =>
    fc.constantFrom(kind, ...consentEventKinds),
  ),
  on: day,
  evidence: fc.constant('signed' as const),
  authority: often<ConsentEvent['authority']>(
    self,
    fc.constantFrom(null, { ...self, assent: 'refused' as const }),
  ),
  grants: fc.oneof(
    { arbitrary: fc.constant(both()), weight: 1 },
    { arbitrary: fc.array(someGrant, { maxLength: 5 }), weight: 1 },
  ),
  expiresOn: often<string | null>(null, day),
  reviewOn: often<string | null>(null, day),
  record: fc.constant(null),
})

const histories = fc.array(someEvent, { maxLength: 9 })

/**
 * The same question answered the long way round: walk backwards from the day to the form that is in force, and
 * look at each thing that could speak against it. Shares nothing with the fold.
 */
const oracle = (events: readonly ConsentEvent[], today: string): boolean => {
  const past: ConsentEvent[] = []
  for (let n = 1; n <= 14; n++) {
    const date = `2026-06-${String(n).padStart(2, '0')}`
    if (date <= today) for (const e of events) if (e.on === date) past.push(e)
  }
  let form = past.length - 1
  while (form >= 0 && past[form]?.kind !== 'given') {
    if (['refused', 'withdrawn', 'ended', 'invalidated'].includes(past[form]?.kind ?? '')) return false
    form--
  }
  const given = past[form]
  if (!given) return false
  const effective = [given]
  let last = given.expiresOn ?? '9999'
  for (const e of past.slice(form + 1)) {
    if (e.on > last) break
    if (e.kind === 'offered') continue
    effective.push(e)
    if (e.expiresOn) last = e.expiresOn
  }
  if (today > last) return false
  const backwards = effective.toReversed()
  const review = backwards.find(e => e.reviewOn || e.kind === 'reconfirmed' || e === given)?.reviewOn
  if (review && today > review) return false
  const whole = backwards.findIndex(e => e === given || (e.kind === 'reconfirmed' && e.authority))
  if (!backwards[whole]?.authority) return false
  if (backwards.slice(0, whole + 1).some(e => e.authority?.assent === 'refused')) return false
  return (['full_story', 'quote_verbatim'] as const).every(permission => {
    for (const e of backwards) {
      const said = e.grants.findLast(
        g =>
          g.permission === permission &&
          g.medium === 'text' &&
          g.purpose === 'storybook' &&
          g.audience === 'public_web',
      )
      if (said) return said.decision === 'yes'
    }
    return false
  })
}

describe('over random histories of consent (promise 6)', () => {
  test('a story may be printed exactly where the oracle finds a form in force that says yes', () => {
    let yes = 0
    fc.assert(
      fc.property(histories, day, (events, today) => {
        const { may } = mayPrint(facts({ today, ...withEvents(...events) }))
        if (may) yes++
        return may === oracle(events, today)
      }),
      { numRuns: RUNS },
    )
    // Both answers must occur, or the comparison shows nothing.
    expect(yes).toBeGreaterThan(RUNS / 20)
    expect(yes).toBeLessThan(RUNS / 2)
  })

  test('never without a form that was given by that day', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        const without = events.filter(e => e.kind !== 'given' || e.on > today)
        return !mayPrint(facts({ today, ...withEvents(...without) })).may
      }),
      { numRuns: RUNS },
    )
  })

  test('never where nobody asked', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        const unasked = events.map(e => ({
          ...e,
          grants: e.grants.map(g => (g.decision === 'yes' ? { ...g, decision: 'not_asked' as const } : g)),
        }))
        return !mayPrint(facts({ today, ...withEvents(...unasked) })).may
      }),
      { numRuns: RUNS },
    )
  })

  test('never after a withdrawal, until consent is given anew', () => {
    fc.assert(
      fc.property(histories, day, day, (events, withdrawnOn, today) => {
        fc.pre(today >= withdrawnOn)
        const withdrawal: ConsentEvent = {
          kind: 'withdrawn',
          on: withdrawnOn,
          evidence: 'none',
          authority: null,
          grants: [grant()],
          expiresOn: null,
          reviewOn: null,
          record: null,
        }
        const before = events.filter(e => e.on <= withdrawnOn || e.kind !== 'given')
        const all = [...before, withdrawal]
        return (
          consentAt(all, today).state === 'withdrawn' &&
          !mayPrint(facts({ today, ...withEvents(...all) })).may
        )
      }),
      { numRuns: RUNS },
    )
  })

  test('what is written for a later day changes nothing before it', () => {
    fc.assert(
      fc.property(histories, day, (events, today) => {
        const known = events.filter(e => e.on <= today)
        expect(consentAt(events, today)).toEqual(consentAt(known, today))
      }),
      { numRuns: 1_000 },
    )
  })
})
