import { describe, expect, test } from 'vitest'
import {
  assessGroup,
  type PersonDescriptors,
  type PrintedDescriptors,
  putTogether,
} from '../../../../shared/disclosure/small-groups.ts'

const kinds = ['young_person', 'practitioner', null]
const bands = ['14_15', '18_21', null]
const areas = ['north', 'coast', 'hills', null]

const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
const pick = <Value>(values: readonly Value[], draw: () => number): Value =>
  values[Math.floor(draw() * values.length)] as Value

const projectOf = (size: number, draw: () => number): readonly PersonDescriptors[] =>
  Array.from({ length: size }, () => ({
    kind: pick(kinds, draw),
    age_band: pick(bands, draw),
    area: pick(areas, draw),
  }))

/** A credit says some of what is known of the storyteller. */
const creditOf = (person: PersonDescriptors, draw: () => number): PrintedDescriptors =>
  Object.fromEntries(
    Object.entries(person).filter((entry): entry is [string, string] => entry[1] !== null && draw() < 0.6),
  )

const fits = (person: PersonDescriptors, said: PrintedDescriptors): boolean =>
  Object.entries(said).every(([name, value]) => person[name as keyof PersonDescriptors] === value)

describe('how many people a credit fits', () => {
  test('is what counting them one by one gives, over 2,000 made-up projects', () => {
    const draw = random(1)
    for (let run = 0; run < 2_000; run += 1) {
      const people = projectOf(1 + Math.floor(draw() * 30), draw)
      const teller = pick(people, draw)
      const printed = creditOf(teller, draw)
      const earlier = draw() < 0.5 ? [creditOf(teller, draw)] : []
      const all = Object.assign({}, ...earlier, printed)
      const smallest = 2 + Math.floor(draw() * 8)
      const answer = assessGroup({ people: putTogether(people), printed, earlier, smallest })
      expect(answer.k).toBe(people.filter(person => fits(person, all)).length)
      expect(answer.needed).toBe(smallest)
      expect(answer.descriptors).toEqual(all)
    }
  })

  test('whoever holds two releases knows what both say: the second is measured with the first', () => {
    const people: readonly PersonDescriptors[] = [
      ...Array.from({ length: 9 }, () => ({ kind: 'young_person', age_band: '14_15', area: 'north' })),
      ...Array.from({ length: 9 }, () => ({ kind: 'young_person', age_band: '18_21', area: 'coast' })),
      { kind: 'young_person', age_band: '14_15', area: 'coast' },
    ]
    const question = { people: putTogether(people), smallest: 5 }
    const byAge = assessGroup({ ...question, printed: { age_band: '14_15' }, earlier: [] })
    const byArea = assessGroup({ ...question, printed: { area: 'coast' }, earlier: [] })
    expect([byAge.k, byArea.k]).toEqual([10, 10])
    const together = assessGroup({
      ...question,
      printed: { area: 'coast' },
      earlier: [{ age_band: '14_15' }],
    })
    expect(together.k).toBe(1)
    expect(together.fix).toEqual({ drop: 'area', k: 10 })
  })

  test('who moved is known by both places, and nobody can count who else did', () => {
    const people = putTogether(
      Array.from({ length: 20 }, () => ({ kind: 'practitioner', age_band: null, area: 'north' })),
    )
    const answer = assessGroup({
      people,
      printed: { area: 'north' },
      earlier: [{ area: 'coast' }],
      smallest: 5,
    })
    expect(answer.k).toBe(1)
    expect(answer.descriptors).toEqual({ area: 'coast and north' })
  })

  test('nobody of whom it is not known counts: they may not share it', () => {
    const people = putTogether([
      { kind: 'practitioner', age_band: null, area: null },
      { kind: 'practitioner', age_band: null, area: 'north' },
    ])
    expect(assessGroup({ people, printed: { area: 'north' }, earlier: [], smallest: 2 }).k).toBe(1)
  })

  test('what to leave out is said only where it helps', () => {
    const draw = random(2)
    for (let run = 0; run < 500; run += 1) {
      const people = projectOf(12, draw)
      const printed = creditOf(pick(people, draw), draw)
      const answer = assessGroup({ people: putTogether(people), printed, earlier: [], smallest: 5 })
      if (answer.k >= 5) expect(answer.fix).toBeNull()
      if (answer.fix === null) continue
      const { drop, k } = answer.fix
      expect(k).toBeGreaterThan(answer.k)
      const { [drop]: _, ...rest } = printed
      expect(people.filter(person => fits(person, rest)).length).toBe(k)
    }
  })

  test('sorts of people are counted, in whatever order they come', () => {
    const draw = random(3)
    const people = projectOf(200, draw)
    const sorts = putTogether(people)
    expect(sorts.reduce((sum, sort) => sum + sort.people, 0)).toBe(200)
    for (const { known, people: count } of sorts) {
      expect(people.filter(person => JSON.stringify(person) === JSON.stringify(known)).length).toBe(count)
    }
  })
})
