import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importCodes } from '../../../../../electron/vault/importers/import-errors.ts'
import { LARGEST_TEXT, MOST_LINES } from '../../../../../electron/vault/importers/normalise.ts'
import { readInterview } from '../../../../../electron/vault/importers/read-interview.ts'
import { codeOf } from './reading.ts'
import { docx, docxParts, odt, paragraph, run } from './word-files.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)
const withStart = (start: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(2048).map((_, index) => (index * 97 + 13) % 256)
  whole.set(start)
  return whole
}
const compound = (stream: string): Uint8Array => {
  const whole = withStart(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
  whole.set(Buffer.from(stream, 'utf16le'), 1024)
  return whole
}
const withDoctype = (): Uint8Array => {
  const parts = docxParts(paragraph('&secret;'))
  const xml = new TextDecoder().decode(parts['word/document.xml'])
  const doctype = '<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('?>', `?>${doctype}`)) })
}
const flipped = (): Uint8Array => {
  // Stored, not packed, so that the flipped bit lies in a word and only the checksum can tell.
  const whole = zipSync(docxParts(paragraph('the kettle table')), { level: 0 })
  const at = Buffer.from(whole).indexOf('kettle')
  whole[at] = (whole[at] ?? 0) ^ 1
  return whole
}
const whole = docx(paragraph('A day by the sea.'))

/** A deep nest of tags, as an attack on the reader. */
const nested = (): Uint8Array => docx('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000))

const refused: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['an empty text', 'a.txt', bytes(), 'empty-file'],
  ['an empty caption file', 'a.vtt', bytes(), 'empty-file'],
  ['a Word document of no bytes', 'a.docx', bytes(), 'empty-word-file'],
  ['a PNG called .txt', 'a.txt', withStart(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)), 'picture'],
  ['a JPEG called .docx', 'a.docx', withStart(bytes(0xff, 0xd8, 0xff, 0xe0)), 'picture'],
  ['a GIF called .srt', 'a.srt', withStart(strToU8('GIF89a')), 'picture'],
  ['a WebP called .vtt', 'a.vtt', withStart(strToU8('RIFFxxxxWEBP')), 'picture'],
  ['a HEIC called .md', 'a.md', withStart(strToU8('\0\0\0\x18ftypheic')), 'picture'],
  ['a BMP called .txt', 'a.txt', withStart(bytes(0x42, 0x4d, 1, 2, 3, 0, 0, 0, 0, 0)), 'picture'],
  ['a PDF called .docx', 'a.docx', strToU8('%PDF-1.7\n%stuff'), 'pdf'],
  ['a film called .vtt', 'a.vtt', withStart(strToU8('\0\0\0\x18ftypmp42')), 'recording'],
  ['a sound called .txt', 'a.txt', withStart(strToU8('RIFFxxxxWAVEfmt ')), 'recording'],
  ['a program called .txt', 'a.txt', withStart(strToU8('\x7FELF')), 'not-text'],
  ['binary data called .txt', 'a.txt', withStart(bytes(1, 2, 3)), 'not-text'],
  ['a text with a zero inside', 'a.txt', strToU8('We sat\0down and talked, at length'), 'not-text'],
  ['old Word', 'a.doc', compound('WordDocument'), 'old-word-file'],
  ['old Word called .docx', 'a.docx', compound('WordDocument'), 'old-word-file'],
  ['protected Word', 'a.docx', compound('EncryptedPackage'), 'protected-file'],
  ['an old spreadsheet', 'a.doc', compound('Workbook'), 'not-text'],
  [
    'protected OpenDocument',
    'a.odt',
    odt('', '', { manifest: '<m><encryption-data/></m>' }),
    'protected-file',
  ],
  [
    'a spreadsheet called .odt',
    'a.odt',
    odt('', '', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'unsupported-kind',
  ],
  ['Word cut short', 'a.docx', whole.subarray(0, whole.length - 40), 'damaged-file'],
  ['Word with a flipped bit', 'a.docx', flipped(), 'damaged-file'],
  [
    'Word whose XML does not end',
    'a.docx',
    zipSync({ ...docxParts(''), 'word/document.xml': strToU8('<w:document>') }),
    'damaged-file',
  ],
  ['Word without a document', 'a.docx', zipSync({ 'word/styles.xml': strToU8('<a/>') }), 'damaged-file'],
  ['Word nested thousands deep', 'a.docx', nested(), 'damaged-file'],
  ['plain text called .docx', 'a.docx', strToU8('Int: Hello'), 'damaged-file'],
  ['an external entity', 'a.docx', withDoctype(), 'forbidden-xml'],
  ['captions without cues', 'a.vtt', strToU8('WEBVTT\n\nNOTE Nobody came\n'), 'vtt-without-cues'],
  ['a text called .vtt', 'a.vtt', strToU8('Int: Hello'), 'vtt-without-cues'],
  ['subtitles without cues', 'a.srt', strToU8('1\n2\nHello\n'), 'srt-without-cues'],
  ['white space only', 'a.txt', strToU8(' \r\n\t\uFEFF\n'), 'nothing-readable'],
  ['Word without words', 'a.docx', docx('<w:p/>'), 'nothing-readable'],
  ['OpenDocument without words', 'a.odt', odt('<text:p/>'), 'nothing-readable'],
  ['RTF without words', 'a.rtf', strToU8('{\\rtf1\\ansi\\par }'), 'nothing-readable'],
  [
    'captions whose cues are empty',
    'a.vtt',
    strToU8('WEBVTT\n\n00:01.000 --> 00:02.000\n'),
    'nothing-readable',
  ],
  ['a text larger than any interview', 'a.txt', new Uint8Array(LARGEST_TEXT + 1).fill(0x61), 'too-large'],
  ['a text of more lines than any interview', 'a.txt', new Uint8Array(MOST_LINES).fill(0x0a), 'too-large'],
  ['a table of values', 'a.csv', strToU8('name,age\nWilf,71'), 'unsupported-kind'],
  ['a web page called .txt', 'a.txt', strToU8('<!DOCTYPE html><p>Hello'), 'unsupported-kind'],
  ['an archive of texts', 'a.zip', zipSync({ 'a.txt': strToU8('Hello') }), 'unsupported-kind'],
]

describe('files that cannot be brought in', () => {
  test.each(refused)('%s', (_, name, file, code) => {
    expect(codeOf(name, file)).toBe(code)
  })

  test('Word that unpacks to more than any interview', () => {
    const bomb = docx(paragraph(run('a').repeat(400_000)))
    expect(codeOf('a.docx', bomb)).toBe('unpacks-too-large')
  })

  test('Word with a text larger than any interview', () => {
    const words = Array.from({ length: 9000 }, (_, index) => paragraph(noise(index, 2500))).join('')
    expect(codeOf('a.docx', docx(words))).toBe('too-large')
  })

  test('every code has a test above, and a sentence that says that nothing was brought in', () => {
    const tested = new Set([...refused.map(([, , , code]) => code), 'unpacks-too-large'])
    expect(importCodes.filter(code => !tested.has(code))).toEqual([])
    for (const [, name, file] of refused) {
      const result = readInterview(name, file)
      expect(result.ok).toBe(false)
      if (result.ok) continue
      expect(result.error.message).toMatch(/[Nn]othing was brought in/)
      expect(result.error.message.trim().endsWith('.')).toBe(true)
    }
  })

  test('a picture is refused whatever the ending of its name', () => {
    for (const ending of ['txt', 'md', 'docx', 'odt', 'rtf', 'vtt', 'srt', 'png', '']) {
      expect(codeOf(`a.${ending}`, withStart(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)))).toBe('picture')
    }
  })
})

/** Letters that do not pack well, the same at every run. */
function noise(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1
  let text = ''
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    text += state.toString(36)
  }
  return text
}
