import { describe, expect, test } from 'vitest'
import { type Kept, retentionDue } from '../../../../shared/consent/retention-due.ts'
import type { Disposal, RetentionRule } from '../../../../shared/model/retention.ts'

const rule: RetentionRule = {
  id: 'K-01',
  item: 'transcript',
  months: 6,
  trigger: 'collected',
  action: 'delete',
}
const nothing = { collected: null, withdrawn: null, released: null, project_end: null }
const story = (object: string, since: Partial<Kept['since']>): Kept => ({
  item: 'transcript',
  object,
  since: { ...nothing, ...since },
})
const objects = (
  rules: readonly RetentionRule[],
  kept: readonly Kept[],
  today: string,
  done: Disposal[] = [],
) => retentionDue(rules, kept, done, today).map(({ object }) => object)

describe('what is due', () => {
  test('begins on its day, and not on the day before', () => {
    const kept = [story('S-001', { collected: '2026-01-15' })]
    expect(objects([rule], kept, '2026-07-14')).toEqual([])
    expect(objects([rule], kept, '2026-07-15')).toEqual(['S-001'])
    expect(objects([rule], kept, '2030-01-01')).toEqual(['S-001'])
  })

  test.each(['collected', 'withdrawn', 'released', 'project_end'] as const)(
    'counts from the day that the rule names (%s), and never without it',
    trigger => {
      const days = {
        collected: '2026-01-01',
        withdrawn: '2026-01-01',
        released: '2026-01-01',
        project_end: '2026-01-01',
      }
      const kept = [story('S-001', { ...days, [trigger]: null }), story('S-002', { [trigger]: '2026-02-01' })]
      expect(objects([{ ...rule, trigger }], kept, '2026-08-01')).toEqual(['S-002'])
    },
  )

  test('is of the thing that the rule is about, and of no other', () => {
    const other: Kept = { ...story('E-001', { collected: '2020-01-01' }), item: 'audio' }
    expect(objects([rule], [other], '2030-01-01')).toEqual([])
    expect(objects([], [story('S-001', { collected: '2020-01-01' })], '2030-01-01')).toEqual([])
  })

  test('what was done is not due again under that rule, and is under another', () => {
    const kept = [story('S-001', { collected: '2020-01-01' })]
    const done: Disposal = {
      rule: 'K-01',
      item: 'transcript',
      action: 'review',
      object: 'S-001',
      on: '2026-01-01',
      by: 'Ola',
    }
    expect(objects([rule], kept, '2030-01-01', [done])).toEqual([])
    expect(objects([{ ...rule, id: 'K-02' }], kept, '2030-01-01', [done])).toEqual(['S-001'])
  })

  test('the longest overdue comes first', () => {
    const kept = [story('S-001', { collected: '2025-01-01' }), story('S-002', { collected: '2020-01-01' })]
    expect(objects([rule], kept, '2030-01-01')).toEqual(['S-002', 'S-001'])
  })
})
