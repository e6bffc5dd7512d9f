import { describe, expect, test } from 'vitest'
import { recallAfter } from '../../../../shared/consent/recall-after.ts'
import { audiences, consentEventKinds } from '../../../../shared/model/consent.ts'
import { both, event, grant } from './examples.ts'

describe('what must not be given out again', () => {
  test.each(['withdrawn', 'invalidated'] as const)('all of it after consent was %s', kind => {
    expect(recallAfter(event({ kind, grants: [] }))).toEqual({ reason: kind, audiences })
  })

  test.each(['varied', 'partly_withdrawn', 'reconfirmed', 'given'] as const)(
    'after a no to some readers (%s), what was printed for these and for nobody else',
    kind => {
      const grants = [...both({ audience: 'team' }), grant({ audience: 'press', decision: 'no' })]
      expect(recallAfter(event({ kind, grants }))).toEqual({
        reason: 'partly_withdrawn',
        audiences: ['press'],
      })
    },
  )

  test('nothing after a no to what no storybook prints', () => {
    const grants = [
      grant({ permission: 'record_audio', decision: 'no' }),
      grant({ medium: 'video', decision: 'no' }),
      grant({ purpose: 'campaign', decision: 'no' }),
      grant({ decision: 'not_asked' }),
    ]
    expect(recallAfter(event({ kind: 'varied', grants }))).toBeNull()
  })

  test('nothing after what takes nothing back', () => {
    const others = consentEventKinds.filter(kind => kind !== 'withdrawn' && kind !== 'invalidated')
    for (const kind of others) expect(recallAfter(event({ kind, grants: both() }))).toBeNull()
  })
})
