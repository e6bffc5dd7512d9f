import { describe, expect, test } from 'vitest'
import { fold } from '../../../../shared/model/fold.ts'
import { ageToBand } from '../../../../shared/redact/age-words.ts'
import { drawPseudonym } from '../../../../shared/redact/draw-pseudonym.ts'
import { formReach } from '../../../../shared/redact/form-reach.ts'
import { maybeSame } from '../../../../shared/redact/maybe-same.ts'
import { proposeReplacements } from '../../../../shared/redact/propose-replacements.ts'
import { pseudonymNames } from '../../../../shared/redact/pseudonym-names.ts'

describe('how far a decision reaches', () => {
  test.each([
    ['PERSON', 'Oluwaseun', 'everywhere'],
    ['PERSON', 'Grace', 'as_written'],
    ['PERSON', 'Will', 'as_written'],
    ['PERSON', 'Will Okafor', 'everywhere'],
    ['PERSON', 'K.', 'where_marked'],
    ['PERSON', 'Mr K.', 'everywhere'],
    ['CONTACT', '07700 900123', 'everywhere'],
    ['ID', '999 012 3454', 'everywhere'],
    ['AGE', 'fourteen', 'where_marked'],
    ['DATE', '2019', 'where_marked'],
    ['DATE', '9 October 2018', 'everywhere'],
    ['JOB', 'nurse', 'where_marked'],
  ] as const)('%s %j: %s', (category, form, reach) => expect(formReach(category, form)).toBe(reach))
})

describe('the question whether two are one', () => {
  test.each([
    ['PERSON', 'Abdirahman', 'Abdi', true],
    ['PERSON', 'Mr Kent', 'Sarah Kent', true],
    ['PERSON', 'Zaynab', 'Zainab', true],
    ['PERSON', 'Bex', 'Baz', false],
    ['PERSON', 'Sarah Kent', 'Sarah Mills', false],
    ['PERSON', 'Mr', 'Mrs', false],
    ['ORG', 'Elm Tree Surgery', 'Elm Tree', true],
    ['DATE', 'May 2019', 'June 2019', false],
  ] as const)('%s %j and %j: %s', (category, a, b, asked) => {
    expect(maybeSame(category, a, b)).toBe(asked)
    expect(maybeSame(category, b, a)).toBe(asked)
  })
})

describe('proposals', () => {
  test.each([
    ['LOCATION', 'Gorse Bank Road', 'a street'],
    ['ORG', 'Elm Tree Primary School', 'a primary school'],
    ['ORG', 'Willow Ward', 'a hospital ward'],
    ['CONTACT', '07700 900123', 'a phone number'],
    ['CONTACT', 'bex at example dot com', 'an e-mail address'],
    ['CONTACT', 'M1 2AB', 'a postcode'],
    ['ID', '999 012 3454', 'a reference number'],
  ] as const)('%s %j is printed as [%s] for the public', (category, form, words) => {
    expect(proposeReplacements(category, form).public).toEqual({ method: 'general', text: words })
  })

  test('a date becomes its year for partners and less for the public', () => {
    const { partners, public: open } = proposeReplacements('DATE', '9 October 2018')
    expect(partners.text).toBe('a day in 2018')
    expect(open.text).toBe('a date')
  })

  test.each([
    ['fourteen', 'a teenager'],
    ['17', 'a teenager'],
    ['twenty-one', 'a young adult'],
    ['seventy', 'an older adult'],
    ['Year 9', 'a teenager'],
    ['year four', 'at primary school age'],
    ['ages ago', 'an age'],
  ])('an age of %s is %s', (words, band) => expect(ageToBand(fold(words))).toBe(band))
})

describe('pseudonyms', () => {
  test('no name stands twice in the list', () => {
    expect(new Set(pseudonymNames.map(fold)).size).toBe(pseudonymNames.length)
  })

  test('never draws a name that is taken, and says "person" once all are', () => {
    const taken = new Set(pseudonymNames.map(fold))
    const free = pseudonymNames[17] ?? ''
    taken.delete(fold(free))
    expect(drawPseudonym(taken, 3, () => 0.999)).toEqual({ method: 'pseudonym', text: free })
    taken.add(fold(free))
    expect(drawPseudonym(taken, 3, () => 0)).toEqual({ method: 'general', text: 'person 3' })
  })
})
