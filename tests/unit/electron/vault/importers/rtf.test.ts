import { describe, expect, test } from 'vitest'
import { expectNormalForm, linesOf, mustRead, speakersOf, unreadOf } from './reading.ts'

const read = (body: string) => {
  const interview = mustRead(
    'a.rtf',
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Arial Cyr;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\author Orla}{\\title Draft}}${body}}`,
      'latin1',
    ),
  )
  expectNormalForm(interview)
  return interview
}

describe('RTF', () => {
  test('paragraphs, signs and characters of every kind', () => {
    const interview = read(
      "\\pard Int: It\\rquote s \\ldblquote mine\\rdblquote .\\par\nP1: caf\\'e9 \\u8212? na\\u239\\'efve \\{x\\} \\u-10179?\\u-8704?\\par {\\f1 \\'cc\\'e8\\'f0}\\line two\\~words\\par",
    )
    expect(linesOf(interview)).toEqual(['Int: It’s “mine”.', 'P1: café — naïve {x} 😀', 'Мир', 'two words'])
    expect(speakersOf(interview)).toEqual(['Int', 'P1', null, null])
  })

  test('how many bytes stand for a character is kept to', () => {
    expect(read('{\\uc2\\u233ab}c{\\uc0\\u233}d\\par').text).toBe('écéd')
  })

  test('a header first, notes after their paragraph; comments, deleted and hidden words are named', () => {
    const interview = read(
      '{\\header held in the shed\\par}{\\footer typed}We sang{\\footnote\\pard The choir.}{\\*\\annotation check} well{\\v unseen}{\\deleted gone}.\\par Then tea{\\footnote\\ftnalt So they say.}',
    )
    expect(linesOf(interview)).toEqual([
      '[Header: held in the shed]',
      'We sang well.',
      '[Footnote: The choir.]',
      'Then tea',
      '[Endnote: So they say.]',
    ])
    expect(unreadOf(interview, 'header')).toEqual([])
    expect(unreadOf(interview, 'footer')).toEqual(['typed'])
    expect(unreadOf(interview, 'comment')).toEqual(['check'])
    expect(unreadOf(interview, 'other')).toEqual(['unseen'])
    expect(unreadOf(interview, 'deletion')).toEqual(['gone'])
  })

  test('fields give their result; pictures and unknown settings give no words', () => {
    const interview = read(
      'a {\\field{\\*\\fldinst HYPERLINK "mailto:wilf@shed.example"}{\\fldrslt write}} b{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 0102}}{\\*\\unheard of}\\bin3 \x00{} c{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard boxed}}}\\par',
    )
    expect(interview.text).toBe('a write b cboxed')
    expect(unreadOf(interview, 'field')).toEqual(['HYPERLINK "mailto:wilf@shed.example"'])
    expect(unreadOf(interview, 'picture')).toEqual([''])
  })

  test('a table of speakers and words becomes turns', () => {
    const row = (first: string, second: string): string =>
      `\\trowd\\cellx1\\cellx2\\pard\\intbl ${first}\\cell ${second}\\cell\\row`
    const interview = read(`${row('Int', 'Hello.')}${row('P1', 'Hi.\\par And?')}\\pard After.\\par`)
    expect(linesOf(interview)).toEqual(['Int: Hello.', 'P1: Hi.', 'And?', 'After.'])
    expect(speakersOf(interview)).toEqual(['Int', 'P1', null, null])
  })

  test('an unfinished file keeps its words', () => {
    expect(read('We sang {\\b and').text).toBe('We sang and')
  })
})
