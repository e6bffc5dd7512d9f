import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importCodes } from '../../../../../electron/vault/importers/import-errors.ts'
import { readInterview } from '../../../../../electron/vault/importers/read-interview.ts'
import { expectNormalForm } from './reading.ts'
import { docxParts, odt, paragraph, row, run, table } from './word-files.ts'

const endings = ['txt', 'md', 'docx', 'docm', 'odt', 'rtf', 'vtt', 'srt', 'doc', 'png', '']
const name = fc.constantFrom(...endings).map(ending => `a.${ending}`)

/** Any file gives an interview in normal form or a named refusal, and never throws. */
const expectSound = (fileName: string, bytes: Uint8Array): void => {
  const result = readInterview(fileName, bytes)
  if (result.ok) expectNormalForm(result.value)
  else {
    expect(importCodes).toContain(result.error.code)
    expect(result.error.message.length).toBeGreaterThan(40)
  }
}

/** Pieces that mean something to one of the readers, so that chance finds their corners. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Int: ',
    'P1: ',
    'Wilf: ',
    'SPEAKER 1\n',
    '[Orla]: ',
    'Orla (00:01:02): ',
    '\r\n',
    '\n\n',
    '\r',
    '\u0301',
    '\uD800',
    '\uFEFF',
    '\u00A0',
    '\t',
    'WEBVTT\n\n',
    'NOTE ',
    '00:01.000 --> 00:02.000\n',
    '<v Wilf>',
    '</v>',
    '&amp;',
    '&#xD800;',
    '&#9999999;',
    '1\n',
    '12/03/2024, 21:04 - ',
  ),
)
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))

const rtfPiece = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    '{',
    '}',
    '\\par ',
    '\\u-10179?',
    '\\u9999999?',
    "\\'e9",
    "\\'",
    '\\uc3 ',
    '\\bin4 ',
    '{\\*\\x ',
    '{\\footnote ',
    '{\\header ',
    '\\cell ',
    '\\row ',
    '\\intbl ',
    '{\\pict ',
    '{\\field{\\*\\fldinst ',
    '\\',
    '\\v ',
    '\\f1 ',
  ),
)

const xmlPiece = fc.oneof(
  fc
    .string({ maxLength: 6 })
    .map(words => paragraph(words.replaceAll(/[<&]/g, ' ').replaceAll(/[^\t\x20-\uD7FF]/g, ' '))),
  fc.constantFrom(
    table(row('Int', 'a'), row('P1', '')),
    '<w:tc/>',
    '<w:tr/>',
    '<w:txbxContent/>',
    `<w:tc>${paragraph('x')}</w:tc>`,
    run('bare'),
    '<w:del>',
    '</w:del>',
    '<w:p>',
    '</w:p>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<mc:AlternateContent><mc:Fallback/></mc:AlternateContent>',
    '<mc:Choice/>',
    '<w:drawing/>',
    '<w:footnoteReference w:id="1"/>',
    '&nbsp;',
    '<w:comment/>',
  ),
)

describe('whatever the file', () => {
  test('random bytes', () => {
    fc.assert(fc.property(name, fc.uint8Array({ maxLength: 400 }), expectSound), { numRuns: 500 })
  })

  test('random text of every ending and encoding', () => {
    const encoded = fc
      .tuple(text, fc.constantFrom('utf8', 'utf16le', 'latin1'))
      .map(([words, encoding]) => new Uint8Array(Buffer.from(words, encoding as 'utf8')))
    fc.assert(fc.property(name, encoded, expectSound), { numRuns: 1500 })
  })

  test('random RTF', () => {
    const rtf = fc.array(rtfPiece, { maxLength: 40 }).map(pieces => strToU8(`{\\rtf1 ${pieces.join('')}`))
    fc.assert(fc.property(name, rtf, expectSound), { numRuns: 1000 })
  })

  test('random Word documents, well-formed or not', () => {
    const word = fc.array(xmlPiece, { maxLength: 12 }).map(pieces => zipSync(docxParts(pieces.join(''))))
    fc.assert(fc.property(name, word, expectSound), { numRuns: 600 })
  })

  test('Word and OpenDocument with bytes changed or cut off', () => {
    const whole = [
      zipSync(docxParts(paragraph('The shed leans.')), { level: 0 }),
      odt('<text:p>The shed leans.</text:p>'),
    ]
    const damaged = fc
      .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat())
      .map(([file, changes, cut]) => {
        const bytes = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length)
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
        return bytes
      })
    fc.assert(fc.property(name, damaged, expectSound), { numRuns: 1500 })
  })

  test('plain words are kept to the letter, white space apart', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ž’“”,.!?()-]{1,12}$/)
    const story = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(story, fc.constantFrom('\n', '\r\n', '\r', '\n\n'), (paragraphs, end) => {
        const source = paragraphs.map(words => words.join(' ')).join(end)
        const result = readInterview('a.txt', strToU8(source))
        if (!result.ok) throw new Error(result.error.code)
        expect(result.value.text.split(/\s+/)).toEqual(source.normalize('NFC').split(/\s+/))
      }),
      { numRuns: 500 },
    )
  })
})
