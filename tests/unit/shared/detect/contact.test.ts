import { describe, expect, test } from 'vitest'
import { createDetector } from '../../../../shared/detect/detect.ts'
import { proposals } from './proposals.ts'

const detect = createDetector()

describe('telephone numbers', () => {
  test.each([
    ['Ring me on 07700 900123.', '07700 900123'],
    ['Ring me on 07700900123 any time.', '07700900123'],
    ['My number is 07700 900 123, okay?', '07700 900 123'],
    ['It was 077 009 001 23 I think.', '077 009 001 23'],
    ['The office: 01632 960 123 ext. 4.', '01632 960 123 ext. 4'],
    ['The office: (01632) 960123.', '(01632) 960123'],
    ['From abroad +44 7700 900123 works.', '+44 7700 900123'],
    ['From abroad +44 (0)1632 960123 works.', '+44 (0)1632 960123'],
    ['Call 020-7946-0123 please.', '020-7946-0123'],
    [
      'It was oh seven seven double oh nine hundred one two three.',
      'oh seven seven double oh nine hundred one two three',
    ],
    [
      'so zero one six three two, nine six zero, one two three',
      'zero one six three two, nine six zero, one two three',
    ],
  ])('%s', (text, number) => {
    expect(proposals(text)).toContain(`CONTACT ${number}`)
  })

  test.each([
    'I rang 999 and then 111.',
    'We counted one two three and jumped.',
    'There were 10 000 people there.',
    'It cost £1200 in all.',
  ])('none in: %s', text => {
    expect(proposals(text).filter(item => item.startsWith('CONTACT'))).toEqual([])
  })

  test('a full British number is certain', () => {
    expect(detect('07700 900123')).toEqual([
      { start: 0, end: 12, category: 'CONTACT', tier: 'certain', why: 'a UK telephone number' },
    ])
  })
})

describe('addresses on the net', () => {
  test.each([
    ['Write to jo.smith+news@example.org, please.', 'jo.smith+news@example.org'],
    ['It is jo dot smith at example dot org, all small.', 'jo dot smith at example dot org'],
    [
      'that’s t underscore west at mail dot example dot com yeah',
      't underscore west at mail dot example dot com',
    ],
    ['See https://example.org/a?b=1.', 'https://example.org/a?b=1'],
    ['See www.example.org/us, there.', 'www.example.org/us'],
    ['Look at our-group.example today.', 'our-group.example'],
    ['go to www dot our group dot org', 'www dot our'],
    ['I am @quiet.kid_99 on there.', '@quiet.kid_99'],
    ['my insta is quiet_kid99 by the way', 'quiet_kid99'],
    ['they were called paleheron_88 and never typed', 'paleheron_88'],
    ['he plays as BiryaniHeron09 at night', 'BiryaniHeron09'],
    ['it is on rollers underscore lesta with all the views', 'rollers underscore lesta'],
    ['moss.tea: who took my milk\nada: not me', 'moss.tea'],
  ])('%s', (text, address) => {
    const found = proposals(text)
    expect(found.some(item => item.startsWith(`CONTACT ${address}`))).toBe(true)
  })

  test('a sentence without a space after its stop is no web address', () => {
    expect(proposals('I stopped.Then we talked.')).toEqual([])
  })
})

describe('postcodes', () => {
  test.each(['LS6 2AB', 'LS62AB', 'M1 1AE', 'SW1A 2AA', 'EC1A 1BB', 'ng3 9zx'])('%s', code => {
    expect(proposals(`We were at ${code} back then.`)).toContain(`CONTACT ${code}`)
  })

  test.each([
    ['Written at the centre, Leeds LS8', 'LS8'],
    ['a letter first went to somebody in sg4 but we got it', 'sg4'],
    ['ZIP: 48750 it says', '48750'],
  ])('in part: %s', (text, code) => {
    expect(proposals(text)).toContain(`CONTACT ${code}`)
  })

  test('the first half alone, after a word for living there', () => {
    expect(proposals('I grew up in SE15, mostly.')).toContain('CONTACT SE15')
  })

  test.each(['We are P12 and P13.', 'Level B2 was hard.', 'It is in H2 of the plan.'])(
    'none in: %s',
    text => {
      expect(proposals(text).filter(item => item.startsWith('CONTACT'))).toEqual([])
    },
  )
})
