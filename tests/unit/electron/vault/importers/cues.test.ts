import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { expectNormalForm, linesOf, mustRead, speakersOf, unreadOf } from './reading.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../../../fixtures/interviews', name))
const vtt = (body: string) => mustRead('a.vtt', strToU8(`WEBVTT\n\n${body}`))
const cue = (second: number, text: string): string =>
  `00:00:${String(second).padStart(2, '0')}.000 --> 00:00:${String(second + 1).padStart(2, '0')}.000\n${text}\n\n`

describe('WebVTT', () => {
  test('a recording of two voices, with a note', () => {
    const interview = mustRead('allotment.vtt', fixture('allotment.vtt'))
    expectNormalForm(interview)
    expect(linesOf(interview)).toEqual([
      '[Header: - spring round]',
      '[NOTE Recorded at the allotment, host Orla Penhaligon]',
      'Orla Penhaligon: Tell me about the shed, Wilf.',
      'Wilf Tansley: It leans. So do I. We get on & we keep the rain off. Mrs Tansley painted it.',
      'Orla Penhaligon: Lovely.',
      'Wilf Tansley: It is.',
    ])
    expect(speakersOf(interview)).toEqual([
      null,
      null,
      'Orla Penhaligon',
      'Wilf Tansley',
      'Orla Penhaligon',
      'Wilf Tansley',
    ])
    expect(interview.turns.map(turn => turn.startMs)).toEqual([null, null, 1000, 5000, 3_600_000, 3_600_000])
    expect(interview.unread).toEqual([])
  })

  test('CRLF, a byte-order mark, hours left out, and captions called .txt', () => {
    const text = '\uFEFFWEBVTT\r\n\r\n00:01.500 --> 00:02.000\r\n<v Wilf>Hello.</v>\r\n'
    for (const name of ['a.vtt', 'a.txt']) {
      const interview = mustRead(name, strToU8(text))
      expect(interview.text).toBe('Wilf: Hello.')
      expect(interview.turns[0]?.startMs).toBe(1500)
    }
  })

  test('labels typed into the cues are read as in subtitles', () => {
    expect(linesOf(vtt(cue(1, 'Int: Hello.') + cue(2, 'P1: Hi\nthere.') + cue(3, 'P1: And?')))).toEqual([
      'Int: Hello.',
      'P1: Hi there. And?',
    ])
  })

  test('words of nobody are joined until their sentence ends or a pause', () => {
    const interview = vtt(
      cue(1, 'We went to see Mrs') + cue(2, 'Kent.') + cue(3, 'Then home') + cue(20, 'late'),
    )
    expect(linesOf(interview)).toEqual(['We went to see Mrs Kent.', 'Then home', 'late'])
    expect(speakersOf(interview)).toEqual([null, null, null])
  })

  test('only tags of the standard are taken out', () => {
    expect(vtt(cue(1, '<c.loud>At</c> <school 00:12:31> we <00:00:01.500>a &lt; b')).text).toBe(
      'At <school 00:12:31> we a < b',
    )
  })

  test('styles, named cues and stray words are not lost', () => {
    const interview = vtt(
      `STYLE\n::cue { color: red }\n\nOpening with Orla\n${cue(1, '<v Wilf>One.')}stray words\n\nNOTE\nchecked by\nOrla\n`,
    )
    expect(linesOf(interview)).toEqual(['Wilf: One.', 'stray words', '[NOTE checked by Orla]'])
    expect(unreadOf(interview, 'other')).toEqual(['STYLE\n::cue { color: red }', 'Opening with Orla'])
  })
})

describe('SubRip', () => {
  test('a table of two, with two voices in one cue', () => {
    const interview = mustRead('choir.srt', fixture('choir.srt'))
    expectNormalForm(interview)
    expect(linesOf(interview)).toEqual([
      'LEADER: Who sang first?',
      'AUNT PIP: I did, with a cold. Nobody minded.',
      'LEADER: And then?',
      'AUNT PIP: Tea.',
    ])
    expect(interview.turns.map(turn => turn.startMs)).toEqual([1200, 3100, 8100, 8100])
  })

  test('blank lines left out between cues, players’ tags, and the name .txt', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="red">One.</font>\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n'
    for (const name of ['a.srt', 'a.txt']) expect(mustRead(name, strToU8(text)).text).toBe('One.\nTwo.')
  })
})
