import { expect, test } from 'vitest'
import { proposals } from './proposals.ts'

test.each([
  ['I was fourteen and it began.', 'fourteen'],
  ['I’m twenty-four.', 'twenty-four'],
  ['She’s only 15, she said.', '15'],
  ['aged 9, he moved', '9'],
  ['a 17-year-old lad', '17-year-old'],
  ['He turned eighteen on the list.', 'eighteen'],
  ['I came at eleven years old with one bag.', 'eleven years old'],
  ['He was four.', 'four'],
  ['before I was eighteen, outside school', 'eighteen'],
  ['At twelve she won it.', 'twelve'],
  ['Tell me, at seventy, I started.', 'seventy'],
  ['Priya, fifteen, said no.', 'fifteen'],
  ['Moved by all (Callum, 16).', '16'],
  ['My mother, seventy-four, came along.', 'seventy-four'],
  ['on my eighteenth birthday', 'eighteenth'],
  ['in his late forties', 'late forties'],
  ['How old was he? Eight. It was then.', 'Eight'],
  ['(Florin) - Nine. Coat zipped.', 'Nine'],
  ['I came at six. I knew nobody.', 'six'],
  ['the eldest, nineteen, had gone', 'nineteen'],
  ['when I was in Year 10 it stopped', 'Year 10'],
  ['when I was in Year 9 it stopped', 'Year 9'],
  ['when I was in year nine it stopped', 'year nine'],
])('age in: %s', (text, age) => {
  expect(proposals(text)).toContain(`AGE ${age}`)
})

test.each([
  'I was two minutes late.',
  'There were five of us and four of them.',
  'She got up at nine o’clock.',
  'It had turned nine o’clock.',
  'We waited nineteen weeks.',
  'I was one of the lucky ones.',
  'She left at 3.',
])('no age in: %s', text => {
  expect(proposals(text).filter(item => item.startsWith('AGE'))).toEqual([])
})
