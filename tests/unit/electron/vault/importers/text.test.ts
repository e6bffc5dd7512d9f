import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { titleFromName } from '../../../../../electron/vault/importers/title.ts'
import { expectNormalForm, linesOf, mustRead, speakersOf } from './reading.ts'

const sentence = 'Siobhán said: “I’m here.”'
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const latin = (text: string): Uint8Array => {
  const special: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80, Š: 0x8a }
  return new Uint8Array(Array.from(text).map(character => special[character] ?? character.charCodeAt(0)))
}

describe('encodings', () => {
  test.each([
    ['UTF-8', strToU8(sentence)],
    ['UTF-8 with a mark', strToU8(`\uFEFF${sentence}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${sentence}`, false)],
    ['UTF-16 LE', utf16(sentence, false)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${sentence}`, true)],
    ['UTF-16 BE', utf16(sentence, true)],
    ['Windows-1252', latin(sentence)],
    ['with a control-Z at the end', strToU8(`${sentence}\x1A`)],
  ])('%s', (_, bytes) => {
    expect(mustRead('a.txt', bytes).text).toBe(sentence)
  })

  test('UTF-16 without a mark in another script is known by its spaces', () => {
    const punjabi = 'ਮੇਰੀ ਮਾਂ ਨੇ ਮੈਨੂੰ ਦੱਸਿਆ ਕਿ ਘਰ ਵਿੱਚ ਕੋਈ ਗੱਲ ਨਹੀਂ ਕਰਦਾ'
    expect(mustRead('a.txt', utf16(punjabi, false)).text).toBe(punjabi.normalize('NFC'))
  })

  test('all of Windows-1252’s own signs', () => {
    expect(mustRead('a.txt', latin('€5 – Škoda’s')).text).toBe('€5 – Škoda’s')
  })

  test('UTF-8 with one broken byte keeps its accents', () => {
    const bytes = Buffer.concat([strToU8('Siobhán, Chloë, Zoë and Renée: caf'), new Uint8Array([0xc3])])
    expect(mustRead('a.txt', bytes).text).toBe('Siobhán, Chloë, Zoë and Renée: caf\uFFFD')
  })

  test('a lone surrogate becomes a replacement character', () => {
    expect(mustRead('a.txt', utf16('\uFEFFone \uD800 two', false)).text).toBe('one \uFFFD two')
  })
})

describe('the normal form', () => {
  test('line ends of every system, blank lines, trailing and no-break spaces, unseen characters', () => {
    const interview = mustRead(
      'a.md',
      strToU8('Mrs\u00A0Kent  \r\n\r\n\r\rgave\tus \u00ADtea\u2028\n and \x07ca\u2060ke\n'),
    )
    expect(linesOf(interview)).toEqual(['Mrs Kent', 'gave\tus tea', 'and cake'])
    expectNormalForm(interview)
  })

  test('letters are composed, and emoji and joiners stay', () => {
    expect(mustRead('a.txt', strToU8('Siobha\u0301n 👩‍👧 می‌خواهم')).text).toBe('Siobhán 👩‍👧 می‌خواهم')
  })

  test('offsets point at the label when letters are composed in it', () => {
    const interview = mustRead('a.txt', strToU8('Siobha\u0301n: Hello.\nInt: Hi.\nSiobha\u0301n: Bye.'))
    expect(speakersOf(interview)).toEqual(['Siobhán', 'Int', 'Siobhán'])
    expect(interview.turns[1]).toEqual({ from: 16, to: 24, speaker: { from: 16, to: 19 }, startMs: null })
  })

  test('wrapped lines of a turn are joined, its paragraphs are not', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../../fixtures/interviews/wrapped.txt'))
    expect(linesOf(mustRead('wrapped.txt', bytes))).toEqual([
      'Interviewer: What did the garden do for you, when the days were all the same length?',
      'P4: It made them different lengths. I would go out with Mrs Tansley and we would count the beans, and that was the morning gone.',
      'Then I slept.',
      'Interviewer: Thank you.',
    ])
  })

  test('long lines are paragraphs, and lists and short lines stay apart', () => {
    const long = 'We sat on the wall and counted the buses, because that was all there was to count. '
      .repeat(3)
      .trim()
    expect(linesOf(mustRead('a.txt', strToU8(`${long}\n${long}`)))).toEqual([long, long])
    const list =
      '- the first thing that we talked about, at length\n- the second thing, which we did not reach\nBus\nTea'
    expect(linesOf(mustRead('a.txt', strToU8(list)))).toEqual(list.split('\n'))
  })

  test('a time beside a label gives the start', () => {
    expect(
      mustRead('a.txt', strToU8('Int (00:01:00): Hello.\nP1 (00:01:05): Hi.')).turns.map(
        turn => turn.startMs,
      ),
    ).toEqual([60_000, 65_000])
  })
})

test.each([
  ['01-bench-outside-the-library.table.docx', 'Bench outside the library'],
  ['kettle_on.srt', 'Kettle on'],
  ['13-two-keys.cp1252.txt', 'Two keys'],
  ['2024-03-14 Talk with Dr.Kent.docx', 'Talk with Dr.Kent'],
  ['2024.docx', '2024'],
  ['C:\\Users\\orla\\shed.txt', 'Shed'],
  ['a\u0301n.txt', 'Án'],
  ['no ending', 'No ending'],
  ['.txt', 'Interview'],
  ['', 'Interview'],
])('the title of %j is %j', (name, title) => {
  expect(titleFromName(name)).toBe(title)
})
