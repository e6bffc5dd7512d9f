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
  ['She has been here since ’98, she says.', '98'],
  ['Sat 3rd. I count.', 'Sat 3rd'],
  ['He could see his own name on the thirtieth, he said.', 'thirtieth'],
  ['eighteenth of the third fifty one he says', 'eighteenth of the third fifty one'],
  ['in the summer of twenty two i left', 'summer of twenty two'],
  ['It was the winter before last.', 'winter before last'],
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
