import { expect, test } from 'vitest'
import { happeningOf, happeningsAfter } from '../../../../../renderer/screens/people/happenings.ts'
import { kindsAfter } from '../../../../../shared/consent/may-follow.ts'
import { ConsentState, consentEventKinds } from '../../../../../shared/model/consent.ts'

test.each(ConsentState.options)('after %s the window offers exactly what may follow', state => {
  const offered = happeningsAfter(state).map(({ kind }) => kind)
  expect(offered.toSorted()).toEqual(kindsAfter(state).toSorted())
})

test('whatever gives consent asks who decided', () => {
  const asking = consentEventKinds.filter(kind => happeningOf(kind).asksWhoDecided)
  expect(asking).toEqual(['given', 'varied', 'reconfirmed'])
})
