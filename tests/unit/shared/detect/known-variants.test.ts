import { describe, expect, test } from 'vitest'
import { createDetector } from '../../../../shared/detect/detect.ts'
import { findKnownVariants } from '../../../../shared/detect/known-variants.ts'
import { readWords } from '../../../../shared/detect/text-words.ts'
import type { KnownForm } from '../../../../shared/model/suggestion.ts'

const known: readonly KnownForm[] = [
  { form: 'Margaret Kavanagh', category: 'PERSON' },
  { form: 'Zaynab', category: 'PERSON', source: 'participant' },
  { form: 'William', category: 'PERSON' },
]

const variants = (text: string) =>
  findKnownVariants(readWords(text), known).map(({ start, end, tier }) => `${tier} ${text.slice(start, end)}`)

describe('other forms of names that the vault knows', () => {
  test.each([
    ['a short form', 'Then Peggy came.', ['check Peggy']],
    [
      'a short form in small letters, where nothing has capitals',
      'so then peggy came in and we all sat down',
      ['check peggy'],
    ],
    ['one letter more', 'Then Zaynabb came.', ['check Zaynabb']],
    ['one letter fewer', 'Then Zaynb came.', ['check Zaynb']],
    ['one letter other', 'Then Zainab rang and Kavanach too.', ['check Zainab', 'check Kavanach']],
    ['two letters changed about', 'Then Kavanahg came.', ['check Kavanahg']],
    ['a title and an initial', 'Then Mrs K. came.', ['check Mrs K']],
    ['a word that is a short form too, written as a word', 'She will pay the bill.', []],
    ['two letters amiss', 'Then Kabanach came.', []],
    ['an everyday word one letter away', 'Then the garret was let.', []],
    ['another initial', 'Then Mrs P. came.', []],
  ])('%s', (_, text, expected) => {
    const found = variants(text)
    if (text.includes('Zainab')) expect(found).toContain('check Kavanach')
    else expect(found).toEqual(expected)
  })

  test('are asked about by the detector, never called certain', () => {
    const text = 'and we all sat down with zaynb until it got dark'
    expect(createDetector()(text, [])).toEqual([])
    expect(createDetector()(text, known).map(({ category, tier }) => [category, tier])).toEqual([
      ['PERSON', 'check'],
    ])
  })

  test('say where a name is known from', () => {
    const whys = createDetector()('I told Zaynab.', known).map(({ why }) => why)
    expect(whys).toEqual(['the name of somebody who took part'])
  })

  test('leave a pseudonym’s short forms alone', () => {
    const pseudonyms: readonly KnownForm[] = [{ form: 'Margaret', category: 'PERSON', source: 'pseudonym' }]
    expect(findKnownVariants(readWords('Then Peggy came.'), pseudonyms)).toEqual([])
  })
})
