import { describe, expect, test } from 'vitest'
import {
  categoryWords,
  countAtStart,
  counted,
  isIndirect,
  keysOf,
  listed,
  replacementToText,
} from '../../../../renderer/app/words.ts'
import { categories, indirectCategories } from '../../../../shared/model/category.ts'

describe('counts', () => {
  test('one and several', () => {
    expect(counted(1, 'story', 'stories')).toBe('1 story')
    expect(counted(4218, 'entry', 'entries')).toBe('4,218 entries')
    expect(counted(0, 'place')).toBe('0 places')
  })

  test('small ones as words at the beginning of a sentence', () => {
    expect(countAtStart(2)).toBe('Two')
    expect(countAtStart(11)).toBe('11')
  })

  test('lists', () => {
    expect(listed([])).toBe('')
    expect(listed(['war'])).toBe('war')
    expect(listed(['war', 'hunger', 'hospital'])).toBe('war, hunger and hospital')
  })
})

describe('kinds of identifier', () => {
  test('every kind has words, in the order of the model', () => {
    expect(keysOf(categoryWords)).toEqual([...categories])
  })

  test('the indirect ones are those of the model', () => {
    expect(categories.filter(isIndirect)).toEqual([...indirectCategories])
  })
})

describe('what is printed', () => {
  test.each([
    [{ method: 'pseudonym', text: 'Ayaan' }, 'Ayaan'],
    [{ method: 'general', text: 'a school' }, '[a school]'],
    [{ method: 'remove', text: '' }, '[removed]'],
    [{ method: 'keep', text: '' }, 'as told'],
  ] as const)('%o', (replacement, printed) => {
    expect(replacementToText(replacement, 'as told')).toBe(printed)
  })
})
