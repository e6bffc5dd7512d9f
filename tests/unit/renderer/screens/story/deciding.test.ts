import { describe, expect, test } from 'vitest'
import { isCode } from '../../../../../renderer/components/erase-dialog.tsx'
import { byFirstPlace, nextUndecided } from '../../../../../renderer/screens/story/deciding.ts'
import { creditNeeds, wordsToWarnings } from '../../../../../renderer/screens/story/details.ts'
import {
  cleanReplacement,
  isEverywhereTheSame,
  replacementProblem,
} from '../../../../../renderer/screens/story/replacements.ts'
import type { IdentityView } from '../../../../../shared/contract/identities.ts'
import type { Mention } from '../../../../../shared/contract/stories.ts'
import type { AttributionRung } from '../../../../../shared/model/consent.ts'
import { Replacement } from '../../../../../shared/model/replacement.ts'

const keep = { method: 'keep', text: '' } as const
const identity = (id: string, state: IdentityView['state'] = 'undecided'): IdentityView => ({
  id,
  category: 'PERSON',
  state,
  number: null,
  label: id,
  forms: [id],
  replacements: { team: keep, partners: keep, public: keep },
  tier: 'likely',
  why: '',
  places: 1,
  stories: 1,
  maybeSame: [],
})
const mention = (of: string, from: number): Mention => ({
  id: 'M-00001',
  from,
  to: from + 1,
  identity: of,
  category: 'PERSON',
  state: 'undecided',
  tier: 'likely',
  why: '',
  byPerson: false,
})

describe('the order of questions', () => {
  test('is the order of the text, by first place', () => {
    const ordered = byFirstPlace(
      [identity('late'), identity('nowhere'), identity('early')],
      [mention('late', 5), mention('early', 9), mention('early', 2)],
    )
    expect(ordered.map(({ id }) => id)).toEqual(['early', 'late', 'nowhere'])
  })

  const ordered = [
    identity('one'),
    identity('two', 'accepted'),
    identity('three'),
    identity('four', 'rejected'),
  ]

  test('the next skips what is decided and goes round', () => {
    expect(nextUndecided(ordered, 'one', 1)?.id).toBe('three')
    expect(nextUndecided(ordered, 'three', 1)?.id).toBe('one')
    expect(nextUndecided(ordered, 'three', -1)?.id).toBe('one')
    expect(nextUndecided(ordered, 'one', -1)?.id).toBe('three')
  })

  test('from a decided one it goes on from there', () => {
    expect(nextUndecided(ordered, 'two', 1)?.id).toBe('three')
    expect(nextUndecided(ordered, 'two', -1)?.id).toBe('one')
  })

  test('from nowhere it begins at the first, or the last', () => {
    expect(nextUndecided(ordered, null, 1)?.id).toBe('one')
    expect(nextUndecided(ordered, null, -1)?.id).toBe('three')
  })

  test('there may be none other', () => {
    expect(nextUndecided([identity('one')], 'one', 1)).toBeNull()
    expect(nextUndecided([], null, 1)).toBeNull()
  })
})

describe('what is printed instead', () => {
  test('is cleaned to what the vault takes', () => {
    expect(cleanReplacement({ method: 'pseudonym', text: '  Ay  aan ' })).toEqual({
      method: 'pseudonym',
      text: 'Ay aan',
    })
    expect(cleanReplacement({ method: 'remove', text: 'left over' })).toEqual({ method: 'remove', text: '' })
  })

  test('has a problem exactly where the vault would refuse it', () => {
    for (const method of ['pseudonym', 'general', 'remove', 'keep'] as const) {
      for (const text of ['', ' ', 'a school', '[a school]', 'a]b']) {
        const isTaken = Replacement.safeParse(cleanReplacement({ method, text })).success
        expect(replacementProblem({ method, text }) === null, `${method} “${text}”`).toBe(isTaken)
      }
    }
  })

  test('is the same at every level, or not', () => {
    const name = { method: 'pseudonym', text: 'Ayaan' } as const
    expect(isEverywhereTheSame({ team: name, partners: name, public: name })).toBe(true)
    expect(isEverywhereTheSame({ team: keep, partners: name, public: name })).toBe(false)
  })
})

describe('details of a story', () => {
  test('warnings are typed with commas between them', () => {
    expect(wordsToWarnings(' war,, hospital  admission; war ')).toEqual(['war', 'hospital admission'])
    expect(wordsToWarnings('')).toEqual([])
    expect(wordsToWarnings(Array.from({ length: 30 }, (_, index) => `w${index}`).join(','))).toHaveLength(20)
  })

  test('a named credit asks who else it shows', () => {
    const needs = (rung: AttributionRung, mayIdentifyOthers = false) =>
      creditNeeds({ rung, mayIdentifyOthers })
    expect(needs('A1')).toEqual({ credit: false, check: false, descriptors: [] })
    expect(needs('A2')).toEqual({ credit: false, check: false, descriptors: ['kind'] })
    expect(needs('A3')).toEqual({ credit: false, check: false, descriptors: ['kind', 'age_band', 'area'] })
    expect(needs('A4')).toEqual({ credit: true, check: false, descriptors: [] })
    expect(needs('A5')).toEqual({ credit: true, check: true, descriptors: [] })
    expect(needs('A3', true).check).toBe(true)
  })

  test('a story is erased only where its own code was typed', () => {
    expect(isCode(' s-007 ', 'S-007')).toBe(true)
    expect(isCode('S-07', 'S-007')).toBe(false)
    expect(isCode('', 'S-007')).toBe(false)
  })
})
