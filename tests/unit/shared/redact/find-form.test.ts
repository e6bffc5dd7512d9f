import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findForm } from '../../../../shared/redact/find-form.ts'
import { createFormMatcher } from '../../../../shared/redact/form-matcher.ts'

const wordsAt = (text: string, form: string) =>
  findForm(text, form).map(({ from, to }) => text.slice(from, to))

describe('finding a surface form', () => {
  test.each([
    ['Siân said, SIAN said, sian said', 'Siân', ['Siân', 'SIAN', 'sian']],
    ['Annual meeting with Ann and Ann’s mum', 'Ann', ['Ann', 'Ann']],
    ["o’neill and O'Neill", 'O’Neill', ['o’neill', "O'Neill"]],
    ['Łukasz, lukasz', 'Lukasz', ['Łukasz', 'lukasz']],
    ['St. Mary’s', 'St. Mary’s', ['St. Mary’s']],
    ['nothing here', 'Bex', []],
    ['anything', '', []],
  ])('in %j', (text, form, found) => expect(wordsAt(text, form)).toEqual(found))

  test('for any text around it, a planted form is found at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before} \nZsófia \n${after}`
        const at = text.indexOf('Zsófia', before.length)
        expect(findForm(text, 'zsofia')).toContainEqual({ from: at, to: at + 6 })
      }),
    )
  })
})

describe('matching many forms', () => {
  const names = createFormMatcher([
    { form: 'Mill Lane', value: 1 },
    { form: 'Bex', value: 2 },
    { form: '…', value: 3 },
  ])
  test.each([
    ['We lived in mill-lane.', [1]],
    ['BEX, and Bex again', [2]],
    ['Mill and then Lane', []],
    ['Bexley', []],
  ])('in %j', (text, found) => expect(names(text)).toEqual(found))
})
