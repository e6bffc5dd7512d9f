import { describe, expect, test } from 'vitest'
import { openLine } from '../../../../../electron/vault/importers/draft.ts'
import { readLabel, timeToMs } from '../../../../../electron/vault/importers/label-shapes.ts'
import { nameSpeakers } from '../../../../../electron/vault/importers/speaker-labels.ts'

/** Each line as `speaker > whole line`, or the line alone. */
const read = (...lines: readonly string[]): readonly string[] =>
  nameSpeakers(lines.map(line => openLine(line))).map(({ before, label, rest }) =>
    label === '' ? rest : `${label} > ${before}${label}${rest}`,
  )

/** The text around a label, so that a name is repeated as it is in an interview. */
const inConversation = (line: string): string | undefined =>
  read(line, 'Int: And then?', line, 'Int: Go on.', line)[0]

describe('labels at the beginning of a line', () => {
  test.each([
    ['Int: Hello there.', 'Int > Int: Hello there.'],
    ['INTERVIEWER: Hello.', 'INTERVIEWER > INTERVIEWER: Hello.'],
    ['Interviewer 2: Hello.', 'Interviewer 2 > Interviewer 2: Hello.'],
    ['P1: Hello.', 'P1 > P1: Hello.'],
    ['P-001: Hello.', 'P-001 > P-001: Hello.'],
    ['YP 3: Hello.', 'YP 3 > YP 3: Hello.'],
    ['SPEAKER 1: Hello.', 'SPEAKER 1 > SPEAKER 1: Hello.'],
    ['Mrs Kent: Hello.', 'Mrs Kent > Mrs Kent: Hello.'],
    ['Auntie Bibi: Hello.', 'Auntie Bibi > Auntie Bibi: Hello.'],
    ['Pieter van der Berg: Hello.', 'Pieter van der Berg > Pieter van der Berg: Hello.'],
    ['N. Eze: Hello.', 'N. Eze > N. Eze: Hello.'],
    ['Siobhán O’Dwyer-Lee: Hello.', 'Siobhán O’Dwyer-Lee > Siobhán O’Dwyer-Lee: Hello.'],
    ['MO: Hello.', 'MO > MO: Hello.'],
    ['mo: hello', 'mo > mo: hello'],
    ['[Wilf]: Hello.', 'Wilf > [Wilf]: Hello.'],
    ['(Wilf): Hello.', 'Wilf > (Wilf): Hello.'],
    ['#Wilf: Hello.', 'Wilf > #Wilf: Hello.'],
    ['Wilf (00:01:12): Hello.', 'Wilf > Wilf (00:01:12): Hello.'],
    ['Wilf [01:12]: Hello.', 'Wilf > Wilf [01:12]: Hello.'],
    ['[00:01:12] Wilf: Hello.', 'Wilf > [00:01:12] Wilf: Hello.'],
    ['00:01:12 Wilf: Hello.', 'Wilf > 00:01:12 Wilf: Hello.'],
    ['Jane (mother): Hello.', 'Jane (mother) > Jane (mother): Hello.'],
    ['Int & P1: Hello.', 'Int & P1 > Int & P1: Hello.'],
    ['Int:\tHello.', 'Int > Int: Hello.'],
    ['P1\tHello.', 'P1 > P1: Hello.'],
    ['P1 – Hello.', 'P1 > P1 – Hello.'],
    ['P1:Hello.', 'P1 > P1: Hello.'],
    ['  P1:   Hello.', 'P1 > P1: Hello.'],
    ['[12/03/2024, 21:04] Chase 🌈: hello', 'Chase 🌈 > [12/03/2024, 21:04] Chase 🌈: hello'],
    ['12/03/2024, 21:04 - dad mobile: hello', 'dad mobile > 12/03/2024, 21:04 - dad mobile: hello'],
    ['ਅਮਨ: ਸਤ ਸ੍ਰੀ ਅਕਾਲ', 'ਅਮਨ > ਅਮਨ: ਸਤ ਸ੍ਰੀ ਅਕਾਲ'],
    ['أمين: مرحبا', 'أمين > أمين: مرحبا'],
  ])('%s', (line, expected) => {
    expect(inConversation(line)).toBe(expected)
  })
})

describe('prose with a colon', () => {
  test.each([
    'Mark my words: you don’t need a new pathway.',
    'The thing is: nobody asked.',
    'He said: “Come in.”',
    'And then she goes: no way.',
    'Note: the door was open.',
    'Date: 12 March',
    'Venue: the hall',
    'Monday: school. Then home.',
    'Table 3: Stigma',
    'Closing round: a poem',
    'MH:2K came to the college.',
    'See https://wall.example for more.',
    '10:30 we left.',
    'Half past: late.',
    '• Tomasz: no leaflet in Polish',
    'Facilitators: two of them',
    'I said, and I will say it again, this was a very long beginning: yes.',
    '[Laughter]: all round',
    '[inaudible]',
  ])('%s', line => {
    expect(inConversation(line)).toBe(line)
  })

  test('a name before a colon, once in a story, is no speaker', () => {
    const story = ['We went on a Tuesday.', 'Hope: that is what it was called.', 'Nothing else.', 'I slept.']
    expect(read(...story)).toEqual(story)
  })

  test('a name that speaks once in a conversation is one', () => {
    const lines = ['Int: Who is here?', 'P1: Me.', 'Wilf: And me.', 'Int: Good.']
    expect(read(...lines)[2]).toBe('Wilf > Wilf: And me.')
  })
})

describe('labels on lines of their own', () => {
  test('take the line that follows', () => {
    expect(read('SPEAKER 1', 'Hello.', 'SPEAKER 2', 'Hello back.', 'And more.')).toEqual([
      'SPEAKER 1 > SPEAKER 1: Hello.',
      'SPEAKER 2 > SPEAKER 2: Hello back.',
      'And more.',
    ])
  })

  test('with a colon or a time', () => {
    expect(
      read('Wilf  0:03', 'Hello.', 'Orla  0:07', 'Hi.', 'Wilf  0:09', 'Bye.', 'Orla 0:10', 'Bye.'),
    ).toEqual([
      'Wilf > Wilf  0:03: Hello.',
      'Orla > Orla  0:07: Hi.',
      'Wilf > Wilf  0:09: Bye.',
      'Orla > Orla 0:10: Bye.',
    ])
    expect(read('P1:', 'Hello.', 'Int:', 'Hi.')).toEqual(['P1 > P1: Hello.', 'Int > Int: Hi.'])
  })

  test('a heading is none, nor a label with nothing after it', () => {
    expect(read('Waiting', 'It took long.', 'Waiting', 'Still.')).toEqual([
      'Waiting',
      'It took long.',
      'Waiting',
      'Still.',
    ])
    expect(read('P1: Hello.', 'Int:')).toEqual(['P1 > P1: Hello.', 'Int:'])
  })
})

test('times become milliseconds', () => {
  expect(timeToMs('01:02:03')).toBe(3_723_000)
  expect(timeToMs('02:03')).toBe(123_000)
  expect(timeToMs('0:03.5')).toBe(3500)
  expect(timeToMs('none')).toBeNull()
  expect(readLabel('Wilf (00:01:12): Hello.')?.startMs).toBe(72_000)
  expect(readLabel('[12/03/2024, 21:04] Chase: hello')?.startMs).toBeNull()
})
