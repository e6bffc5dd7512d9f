import { describe, expect, test } from 'vitest'
import { createDetector } from '../../../../shared/detect/detect.ts'
import { isBankAccountNumber, isCardNumber, isNhsNumber } from '../../../../shared/detect/identity-numbers.ts'
import { proposals } from './proposals.ts'

const detect = createDetector()

describe('check digits', () => {
  test.each([
    ['9434765919', true],
    ['9434765918', false],
    ['4010232137', true],
    ['943476591', false],
    ['94347659190', false],
  ])('NHS number %s: %s', (digits, right) => {
    expect(isNhsNumber(digits)).toBe(right)
  })

  test.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['0000000000000000', false],
    ['41111', false],
  ])('card %s: %s', (digits, right) => {
    expect(isCardNumber(digits)).toBe(right)
  })

  test.each([
    ['GB82 WEST 1234 5698 7654 32', true],
    ['GB83 WEST 1234 5698 7654 32', false],
  ])('bank account %s: %s', (value, right) => {
    expect(isBankAccountNumber(value)).toBe(right)
  })
})

test.each([
  ['My NHS number is 943 476 5919.', '943 476 5919'],
  ['My NHS number is 943 476 5918, I think.', '943 476 5918'],
  ['NHS no: 9434765919', '9434765919'],
  [
    'my NHS number is nine four three four seven six five nine one nine',
    'nine four three four seven six five nine one nine',
  ],
  ['NI number AB 12 34 56 C please', 'AB 12 34 56 C'],
  ['ni number ab123456c please', 'ab123456c'],
  ['A white van, BD51 SMR, outside.', 'BD51 SMR'],
  ['his car, reg k123 abc, was gone', 'k123 abc'],
  ['Case number: CYP/2021/0417.', 'CYP/2021/0417'],
  ['It was heard as 36118/07 there.', '36118/07'],
  ['Your ref QX-2291-B, she wrote.', 'QX-2291-B'],
  ['sort code 20-11-43 and the rest', '20-11-43'],
  ['account number 1234 5678 there', '1234 5678'],
  ['She paid by 4111 1111 1111 1111 that day.', '4111 1111 1111 1111'],
  ['my UPN is B394201107015 on the letter', 'B394201107015'],
  ['Student number, UC2207731, no name.', 'UC2207731'],
  ['My number goes on top,\nA9043ZX, and I do the Z.', 'A9043ZX'],
  [
    'give the number h slash two three slash oh four one one and wait',
    'h slash two three slash oh four one one',
  ],
  ['the ref is lr 80 22 61 7 by heart', 'lr 80 22 61 7'],
  ['my national insurance is q q one two three four five six c i think', 'q q one two three four five six c'],
  ['the sort code is twenty eleven forty three', 'twenty eleven forty three'],
  ['case number four four one seven it says', 'four four one seven'],
  ['GB82 WEST 1234 5698 7654 32 is the account', 'GB82 WEST 1234 5698 7654 32'],
])('%s', (text, number) => {
  expect(proposals(text)).toContain(`ID ${number}`)
})

test.each([
  'We read COVID-19 rules.',
  'In case of fire, run.',
  'I was in KS-3 then.',
  'On the 24/7 line, in 2019/20.',
])('none in: %s', text => {
  expect(proposals(text).filter(item => item.startsWith('ID'))).toEqual([])
})

test('a right check digit makes it certain, a wrong one only likely', () => {
  expect(detect('NHS number 943 476 5919').map(({ tier }) => tier)).toEqual(['certain'])
  expect(detect('NHS number 943 476 5918').map(({ tier }) => tier)).toEqual(['likely'])
})
