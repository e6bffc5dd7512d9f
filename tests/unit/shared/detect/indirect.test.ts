import { expect, test } from 'vitest'
import { proposals } from './proposals.ts'

test.each([
  ['We are Pentecostal at home.', 'DEMOGRAPHIC Pentecostal'],
  ['I’m gay and that was that.', 'DEMOGRAPHIC gay'],
  ['she said being trans is fine', 'DEMOGRAPHIC trans'],
  ['they are non-binary', 'DEMOGRAPHIC non-binary'],
  ['Mum prefers Punjabi.', 'DEMOGRAPHIC Punjabi'],
  ['About me being pakistani.', 'DEMOGRAPHIC pakistani'],
  ['the Nigerian man in the corner', 'DEMOGRAPHIC Nigerian'],
  ['the only white lad there', 'DEMOGRAPHIC white'],
  ['as a Black woman I knew', 'DEMOGRAPHIC Black'],
  ['she is mixed race, like me', 'DEMOGRAPHIC mixed race'],
  ['He has Tourette’s and it shows.', 'DEMOGRAPHIC Tourette’s'],
  ['she is deaf, my sister', 'DEMOGRAPHIC deaf'],
  ['She was the head of pastoral care, and kind.', 'JOB head of pastoral care'],
  ['He is the imam there.', 'JOB imam'],
  ['He works as a tree surgeon.', 'JOB tree surgeon'],
  ['our deputy head, who cared', 'JOB deputy head'],
  ['my foster mum cried', 'RELATION foster mum'],
  ['her stepdad left', 'RELATION stepdad'],
  ['my youngest lad died', 'RELATION youngest lad'],
  ['his birth mother’s drinking', 'RELATION birth mother'],
  ['my twin knew', 'RELATION twin'],
  ['my great-aunt said', 'RELATION great-aunt'],
  ['a mother of six, me', 'RELATION mother of six'],
])('%s', (text, expected) => {
  expect(proposals(text)).toContain(expected)
})

test.each([
  ['Then I was on the front page of the paper in my pyjamas.', 'front page'],
  ['She was the first girl to win it.', 'first girl to'],
  ['He was the only boy in the whole school with one.', 'the only boy'],
])('a rare detail: %s', (text, part) => {
  expect(proposals(text).some(item => item.startsWith('QUASI') && item.includes(part))).toBe(true)
})

test.each([
  'My mum, my dad and my brother came.',
  'I polish the black table and the white wall.',
  'She went straight home and took the straight road.',
  'I’m not a foster carer, only family.',
  'It is a blind spot, a pan of soup, a brown coat.',
])('none in: %s', text => {
  expect(proposals(text)).toEqual([])
})
