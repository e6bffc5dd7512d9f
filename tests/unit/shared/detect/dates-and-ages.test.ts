import { expect, test } from 'vitest'
import { proposals } from './proposals.ts'

test.each([
  ['It was 9 October 2018, I think.', '9 October 2018'],
  ['It was the 5th of June, 1951.', '5th of June, 1951'],
  ['On Saturday 22 February 2020 we met.', 'Saturday 22 February 2020'],
  ['On the fourth of August I go.', 'fourth of August'],
  ['On the twenty-first of may nineteen ninety-four', 'twenty-first of may nineteen ninety-four'],
  ['She came on March 3rd, 2011.', 'March 3rd, 2011'],
  ['NOTE 14/03/2024', '14/03/2024'],
  ['It was 19.02.2016 then.', '19.02.2016'],
  ['Filed 2021-07-30.', '2021-07-30'],
  ['In January 2021 she stopped.', 'January 2021'],
  ['I left in May and that was that.', 'May'],
  ['I left in may and that was that.', ''],
  ['It closed last October.', 'last October'],
  ['The second week of November I fell ill.', 'second week of November'],
  ['By spring 2022 it was better.', 'spring 2022'],
  ['Palm Sunday 2020 was quiet.', 'Palm Sunday 2020'],
  ['Since 2013 he has slept badly.', '2013'],
  ['It was twenty nineteen when it started.', 'twenty nineteen'],
  ['Back in the 1980s nobody asked.', '1980s'],
  ['Cyfarfod 12 Ionawr yn y neuadd', '12 Ionawr'],
])('date in: %s', (text, date) => {
  const dates = proposals(text).filter(item => item.startsWith('DATE'))
  expect(dates).toEqual(date === '' ? [] : [`DATE ${date}`])
})

test.each([
  'We met on Monday at half past three.',
  'At Christmas nobody rang.',
  'May I say something? You may.',
  'We march on, two at a time.',
  'There were 2000 people in 1,998 rows.',
])('no date in: %s', text => {
  expect(proposals(text).filter(item => item.startsWith('DATE'))).toEqual([])
})

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
