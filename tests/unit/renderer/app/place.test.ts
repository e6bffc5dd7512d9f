import { describe, expect, test } from 'vitest'
import { goBack, goTo, here, type Path, placeOf, placeToRail } from '../../../../renderer/app/place.ts'

describe('the way through the places', () => {
  const start: Path = [{ name: 'home' }]

  test('goes to a place and back', () => {
    const there = goTo(start, { name: 'story', story: 'S-001' })
    expect(here(there)).toEqual({ name: 'story', story: 'S-001' })
    expect(here(goBack(there))).toEqual({ name: 'home' })
  })

  test('going to where one is changes nothing', () => {
    expect(goTo(start, { name: 'home' })).toBe(start)
  })

  test('the same screen for another thing is another place', () => {
    const path = goTo(goTo(start, { name: 'story', story: 'S-001' }), { name: 'story', story: 'S-002' })
    expect(path).toHaveLength(3)
  })

  test('a list that shows some of it is another place than the whole list, under the same name in the rail', () => {
    const some = { name: 'stories', filter: 'to_decide' } as const
    expect(goTo(goTo(start, some), { name: 'stories' })).toHaveLength(3)
    expect(placeToRail(some)).toBe('stories')
  })

  test('going back from the beginning stays', () => {
    expect(goBack(start)).toBe(start)
  })

  test('a long day forgets the earliest places and keeps the latest', () => {
    let path = start
    for (let story = 1; story <= 200; story++) path = goTo(path, { name: 'story', story: `S-${story}` })
    expect(path.length).toBeLessThanOrEqual(50)
    expect(here(path)).toEqual({ name: 'story', story: 'S-200' })
  })
})

describe('places of the rail', () => {
  test('each thing hangs under its list', () => {
    expect(placeToRail({ name: 'story', story: 'S-001' })).toBe('stories')
    expect(placeToRail({ name: 'person', participant: 'P-001' })).toBe('people')
    expect(placeToRail({ name: 'storybook', storybook: 'B-001' })).toBe('storybooks')
    expect(placeToRail({ name: 'themes' })).toBe('themes')
  })
})

describe('the place of a thing that a gate names', () => {
  test.each([
    ['person', 'P-001', { name: 'person', participant: 'P-001' }],
    ['person', null, { name: 'people' }],
    ['story', 'S-001', { name: 'story', story: 'S-001' }],
    ['story', null, { name: 'stories' }],
    ['storybook', 'B-001', { name: 'storybook', storybook: 'B-001' }],
    ['storybook', null, { name: 'storybooks' }],
    ['project', null, { name: 'themes' }],
  ] as const)('%s %s', (kind, id, place) => {
    expect(placeOf(kind, id)).toEqual(place)
  })
})
