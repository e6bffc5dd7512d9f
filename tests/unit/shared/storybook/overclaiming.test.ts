import { describe, expect, test } from 'vitest'
import { isOverclaiming, overclaimingPlaces } from '../../../../shared/storybook/overclaiming.ts'

describe('promise 12: a release with a named storyteller is never called anonymised', () => {
  test.each([
    'Anonymous voices',
    'ANONYMISED stories',
    'An anonymized collection',
    'Ano\u00ADnymised stories',
    'Anónymous',
    'Told in anonymity',
    'De-identified stories',
    'All names have been changed',
    'Every name was changed',
    'No real names',
    'Unnamed',
  ])('%s', title => {
    expect(isOverclaiming(title, true)).toBe(true)
    expect(isOverclaiming(title, false)).toBe(false)
  })

  test.each([
    'Waiting to be heard',
    'Names that we chose',
    'Pseudonymised stories',
    'A canon of voices',
    'Ananya',
  ])('%s may stand', title => expect(isOverclaiming(title, true)).toBe(false))

  test('the team’s own words are looked at everywhere, and storytellers’ words are not among them', () => {
    const details = {
      title: 'Voices',
      subtitle: 'Anonymous',
      blocks: [
        { type: 'text' as const, heading: 'Method', body: 'All names have been changed.' },
        { type: 'story' as const, story: 'S-001' },
      ],
    }
    expect(overclaimingPlaces(details, true)).toEqual(['subtitle', 'text'])
    expect(overclaimingPlaces(details, false)).toEqual([])
  })
})
