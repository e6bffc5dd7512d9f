import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideSmall, shownCount, smallest } from '../../../../../renderer/screens/home/small-numbers.ts'

const bands = (...counts: readonly number[]) =>
  counts.map((people, index) => ({ label: `band ${index}`, people }))
const shown = (...counts: readonly number[]) => hideSmall(bands(...counts)).map(shownCount)

describe('small counts', () => {
  test('under five are not said', () => {
    expect(shown(7, 4, 11, 1)).toEqual(['7', '<5', '11', '<5'])
  })

  test('five and nought are said', () => {
    expect(shown(5, 0, 9)).toEqual(['5', '0', '9'])
  })

  test('one alone takes the smallest other one with it', () => {
    expect(shown(7, 11, 2, 8)).toEqual(['hidden', '11', 'hidden', '8'])
  })

  test('several that can only be all one, or all four, take another with them', () => {
    expect(shown(1, 1, 9, 6)).toEqual(['hidden', 'hidden', '9', 'hidden'])
    expect(shown(4, 4, 9, 6)).toEqual(['hidden', 'hidden', '9', 'hidden'])
  })

  test('of a project all of whose counts are small nothing else can be hidden', () => {
    expect(shown(2)).toEqual(['<5'])
  })

  test('no hidden count can be worked out from the total and what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 5 }), counts => {
        fc.pre(counts.some(count => count >= smallest))
        const result = hideSmall(bands(...counts))
        const hidden = result.filter(band => band.shown !== 'count')
        const sum = hidden.reduce((total, band) => total + band.people, 0)
        const most = (index: number) => (hidden[index]?.shown === 'few' ? smallest - 1 : sum)
        // Every way in which somebody who knows the rules could fill in what is hidden.
        const fills = (index: number, left: number): number[][] =>
          index === hidden.length
            ? left === 0
              ? [[]]
              : []
            : Array.from({ length: Math.min(left, most(index)) }, (_, less) => less + 1).flatMap(count =>
                fills(index + 1, left - count).map(rest => [count, ...rest]),
              )
        const possible = fills(0, sum)
        hidden.forEach((_, index) => {
          expect(new Set(possible.map(fill => fill[index])).size).toBeGreaterThan(1)
        })
      }),
    )
  })
})
