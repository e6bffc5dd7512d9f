import { describe, expect, test } from 'vitest'
import { type Suppressed, suppress } from '../../../../shared/disclosure/suppress.ts'

/** Every table of so many cells with counts up to `most`. */
function* tablesOf(cells: number, most: number): Generator<readonly number[]> {
  if (cells === 0) yield []
  else
    for (const rest of tablesOf(cells - 1, most))
      for (let count = 0; count <= most; count += 1) yield [...rest, count]
}

const keyOf = (published: Suppressed): string => JSON.stringify(published)

describe.each([
  [2, 12, 3],
  [3, 18, 3],
  [3, 12, 5],
  [4, 11, 3],
  [3, 14, 2],
])('%i cells with counts up to %i, none under %i shown', (cells, most, smallest) => {
  const tables = [...tablesOf(cells, most)].map(counts => ({ counts, published: suppress(counts, smallest) }))

  test('a small count is never shown, and what is shown is true', () => {
    for (const { counts, published } of tables) {
      published.counts.forEach((shown, index) => {
        const count = counts[index] ?? Number.NaN
        if (shown !== null) expect(shown).toBe(count)
        if (count > 0 && count < smallest) expect(shown).toBeNull()
        if (count === 0) expect(shown).toBe(0)
      })
      const total = counts.reduce((sum, count) => sum + count, 0)
      expect([null, total]).toContain(published.total)
    }
  })

  test('whoever sees all that is shown, and knows that a hidden count is at least one, cannot name a hidden count', () => {
    for (const { published } of tables) {
      const hidden = published.counts.filter(count => count === null).length
      if (hidden === 0 || published.total === null) continue
      const left = published.total - published.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
      // Any of them may be from one up to what is left when all others are one.
      const highest = left - (hidden - 1)
      expect(hidden).toBeGreaterThan(1)
      expect(highest).toBeGreaterThanOrEqual(smallest)
    }
  })

  test('whoever knows the rule as well cannot name a hidden small count either', () => {
    const groups = Map.groupBy(tables, ({ published }) => keyOf(published))
    // At the edge of what was enumerated, larger tables that look the same are missing.
    const isInside = ({ counts }: { counts: readonly number[] }) =>
      counts.reduce((sum, count) => sum + count, 0) <= most
    for (const [, same] of groups) {
      if (!same.every(isInside)) continue
      const first = same[0]?.published
      first?.counts.forEach((shown, index) => {
        if (shown !== null || first.total === null) return
        const values = new Set(same.map(({ counts }) => counts[index]))
        expect(values.size).toBeGreaterThan(1)
      })
    }
  })

  test('no more is hidden than it takes: without small counts, nothing is', () => {
    for (const { counts, published } of tables) {
      if (counts.some(count => count > 0 && count < smallest)) continue
      expect(published.counts).toEqual(counts)
      expect(published.total).not.toBeNull()
    }
  })
})

test('nobody at all is nothing to hide', () => {
  expect(suppress([], 5)).toEqual({ counts: [], total: 0 })
  expect(suppress([0, 0], 5)).toEqual({ counts: [0, 0], total: 0 })
})
