import { zipSync, zlibSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Form, type LeakFinding, searchWordFile } from '../../../../../electron/vault/word/leak-guard.ts'
import { documentToWord } from '../../../../../electron/vault/word/write-word.ts'
import { bookOf, bytesOf, joinBytes, type Parts, pack, run, unpack, wholeBook } from './books.ts'

const forms: readonly Form[] = [
  { identity: 'I-0001', form: 'Amira Hassan' },
  { identity: 'I-0002', form: 'Zoë O’Brien' },
  { identity: 'I-0003', form: '07700 900123' },
  { identity: 'I-0004', form: 'M14 5RT' },
]

let clean: Uint8Array
beforeAll(async () => {
  clean = await documentToWord(wholeBook)
})

const look = (
  file: Uint8Array,
  {
    strict = false,
    allowed = [] as readonly string[],
    of = forms,
  }: { strict?: boolean; allowed?: readonly string[]; of?: readonly Form[] } = {},
): readonly LeakFinding[] => {
  const answer = searchWordFile(file, of, { allowed, strict })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.findings
}

const identities = (findings: readonly LeakFinding[]): string[] => [
  ...new Set(findings.flatMap(finding => (finding.identity === null ? [] : [finding.identity]))),
]
const said = (findings: readonly LeakFinding[]): string[] =>
  findings.filter(finding => finding.identity === null).map(({ kind, where }) => `${kind}: ${where}`)

const body = 'word/document.xml'
const inBody = (parts: Parts, xml: string): Parts => ({
  ...parts,
  [body]: String(parts[body]).replace('</w:p><w:sectPr>', `</w:p>${xml}<w:sectPr>`),
})
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`
const text = (words: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`
const addPart =
  (name: string, content: Parts[string]) =>
  (parts: Parts): Parts => ({ ...parts, [name]: content })
const addToBody =
  (xml: string) =>
  (parts: Parts): Parts =>
    inBody(parts, xml)
const replaceIn =
  (name: string, from: string, to: string) =>
  (parts: Parts): Parts => {
    expect(String(parts[name])).toContain(from)
    return { ...parts, [name]: String(parts[name]).replace(from, to) }
  }
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const pictureIn = (attributes: string): string =>
  paragraph(
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" ${attributes}/></wp:inline></w:drawing></w:r>`,
  )
const fieldIn = (...codes: readonly string[]): string =>
  paragraph(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map(code => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  )
const relation = (type: string, target: string, mode = 'External') =>
  replaceIn(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  )
const jpeg = (segment: Uint8Array): Uint8Array<ArrayBuffer> =>
  joinBytes(
    new Uint8Array([0xff, 0xd8, 0xff, 0xe1, (segment.length + 2) >> 8, (segment.length + 2) & 255]),
    segment,
    new Uint8Array([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  )
const png = (type: string, chunk: Uint8Array): Uint8Array<ArrayBuffer> =>
  joinBytes(
    new Uint8Array([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      chunk.length >> 8,
      chunk.length & 255,
    ]),
    bytesOf(type),
    chunk,
    new Uint8Array(4),
    new Uint8Array([0, 0, 0, 0]),
    bytesOf('IEND'),
    new Uint8Array(4),
  )

/** A name in one place only; it must be found there, whether the file is our own or somebody else's. */
const nameChannels: readonly (readonly [string, (parts: Parts) => Parts])[] = [
  ['the text', addToBody(paragraph(text('I met Amira Hassan there.')))],
  ['runs cut in a word', addToBody(paragraph(text('Ami') + text('ra Has') + text('san')))],
  ['capitals', addToBody(paragraph(text('AMIRA HASSAN')))],
  ['accents left out or put in', addToBody(paragraph(text('Àmíra Hâssan')))],
  ['a soft hyphen', addToBody(paragraph(text('Ami\u00ADra Hassan')))],
  [
    'a soft hyphen of Word’s',
    addToBody(paragraph(`${text('Ami')}<w:r><w:softHyphen/></w:r>${text('ra Hassan')}`)),
  ],
  ['zero-width characters', addToBody(paragraph(text('A\u200Bm\u200Ci\u2060ra\uFEFF Hassan')))],
  ['a no-break space', addToBody(paragraph(text('Amira\u00A0Hassan')))],
  ['a line break', addToBody(paragraph(`${text('Amira')}<w:r><w:br/></w:r>${text('Hassan')}`))],
  ['a tab', addToBody(paragraph(`<w:r><w:t>Amira</w:t><w:tab/><w:t>Hassan</w:t></w:r>`))],
  ['character references', addToBody(paragraph(text('&#65;mir&#x61; Hassan')))],
  ['CDATA', addToBody(paragraph('<w:r><w:t><![CDATA[Amira Hassan]]></w:t></w:r>'))],
  ['hidden text', addToBody(paragraph(text('Amira Hassan', '<w:rPr><w:vanish/></w:rPr>')))],
  ['white text', addToBody(paragraph(text('Amira Hassan', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')))],
  ['tiny text', addToBody(paragraph(text('Amira Hassan', '<w:rPr><w:sz w:val="2"/></w:rPr>')))],
  [
    'deleted text',
    addToBody(paragraph('<w:del w:id="1"><w:r><w:delText>Amira Hassan</w:delText></w:r></w:del>')),
  ],
  [
    'text half deleted',
    addToBody(paragraph(`${text('Ami')}<w:del w:id="1"><w:r><w:delText>ra Hassan</w:delText></w:r></w:del>`)),
  ],
  ['moved text', addToBody(paragraph(`<w:moveFrom w:id="1">${text('Amira Hassan')}</w:moveFrom>`))],
  [
    'the author of a change',
    addToBody(paragraph(`<w:ins w:id="1" w:author="Amira Hassan">${text('x')}</w:ins>`)),
  ],
  [
    'the author of a format',
    addToBody(
      paragraph(
        text('x', '<w:rPr><w:rPrChange w:id="1" w:author="Amira Hassan"><w:rPr/></w:rPrChange></w:rPr>'),
      ),
    ),
  ],
  [
    'a text box',
    addToBody(
      paragraph(
        `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph(text('Amira Hassan'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ),
  ],
  [
    'a bookmark',
    addToBody('<w:bookmarkStart w:id="99" w:name="_Amira_Hassan_1"/><w:bookmarkEnd w:id="99"/>'),
  ],
  ['a style’s name', replaceIn('word/styles.xml', '"Credit"', '"AmiraHassanStyle"')],
  ['alternative text', addToBody(pictureIn('name="x" descr="Amira Hassan at work"'))],
  ['a picture’s name', addToBody(pictureIn('name="amira-hassan.jpg"'))],
  [
    'a content control',
    addToBody(
      `<w:sdt><w:sdtPr><w:alias w:val="Amira Hassan"/></w:sdtPr><w:sdtContent>${paragraph('')}</w:sdtContent></w:sdt>`,
    ),
  ],
  [
    'a smart tag',
    addToBody(paragraph(`<w:smartTag w:uri="urn:x" w:element="amirahassan">${text('x')}</w:smartTag>`)),
  ],
  ['a field', addToBody(fieldIn('INCLUDETEXT "C:\\\\Amira ', 'Hassan.docx"'))],
  [
    'a simple field',
    addToBody(paragraph(`<w:fldSimple w:instr="AUTHOR Amira Hassan">${text('x')}</w:fldSimple>`)),
  ],
  ['a note in the markup', addToBody('<!-- Amira Hassan -->')],
  ['an instruction in the markup', addToBody('<?keep Amira Hassan?>')],
  ['words outside the text', addToBody('<w:p>Amira Hassan</w:p>')],
  ['an element of no known kind', addToBody('<x:AmiraHassan xmlns:x="urn:example"/>')],
  ['a namespace', addToBody('<x:y xmlns:x="urn:example:amira-hassan"/>')],
  ['damaged markup', addToBody('<w:p><w:r><w:t>Amira Hassan</w:t>')],
  ['a document type', replaceIn(body, '<w:document', '<!DOCTYPE w [<!ENTITY n "Amira Hassan">]><w:document')],
  ['an unfinished tag', replaceIn(body, '</w:body></w:document>', '<w:p w:x="Amira Hassan')],
  ['a header', addPart('word/header1.xml', `<w:hdr ${word}>${paragraph(text('Amira Hassan'))}</w:hdr>`)],
  ['the footer', replaceIn('word/footer1.xml', '</w:p>', `${text('Amira Hassan')}</w:p>`)],
  [
    'footnotes',
    addPart(
      'word/footnotes.xml',
      `<w:footnotes ${word}><w:footnote w:id="1">${paragraph(text('Amira Hassan'))}</w:footnote></w:footnotes>`,
    ),
  ],
  [
    'deletions in footnotes',
    addPart(
      'word/footnotes.xml',
      `<w:footnotes ${word}><w:footnote w:id="1">${paragraph('<w:del w:id="1"><w:r><w:delText>Amira Hassan</w:delText></w:r></w:del>')}</w:footnote></w:footnotes>`,
    ),
  ],
  [
    'comments',
    addPart(
      'word/comments.xml',
      `<w:comments ${word}><w:comment w:id="0">${paragraph(text('Amira Hassan'))}</w:comment></w:comments>`,
    ),
  ],
  [
    'people',
    addPart(
      'word/people.xml',
      '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Amira Hassan"/></w15:people>',
    ),
  ],
  [
    'building blocks',
    addPart(
      'word/glossary/document.xml',
      `<w:glossaryDocument ${word}>${paragraph(text('Amira Hassan'))}</w:glossaryDocument>`,
    ),
  ],
  ['the title', replaceIn('docProps/core.xml', 'Waiting', 'Amira Hassan, waiting')],
  [
    'the author',
    replaceIn('docProps/core.xml', '</cp:core', '<dc:creator>Amira Hassan</dc:creator></cp:core'),
  ],
  [
    'custom properties',
    addPart(
      'docProps/custom.xml',
      '<Properties><property name="Interviewee"><lpwstr>Amira Hassan</lpwstr></property></Properties>',
    ),
  ],
  [
    'the company',
    addPart('docProps/app.xml', '<Properties><Company>Amira Hassan and Sons</Company></Properties>'),
  ],
  [
    'document variables',
    replaceIn(
      'word/settings.xml',
      '<w:compat>',
      '<w:docVars><w:docVar w:name="who" w:val="Amira Hassan"/></w:docVars><w:compat>',
    ),
  ],
  ['the template', relation('attachedTemplate', 'file:///C:/Users/amira.hassan/Normal.dotm')],
  ['a link', relation('hyperlink', 'https://example.org/%61mira_hassan/amira_hassan')],
  ['a mail address', relation('hyperlink', 'mailto:amira.hassan@example.org')],
  ['custom XML', addPart('customXml/item1.xml', '<data><who>Amira Hassan</who></data>')],
  ['custom XML cut by elements', addPart('customXml/item1.xml', '<data>Ami<b>ra</b> Hassan</data>')],
  ['list numbers', replaceIn('word/numbering.xml', 'w:val="%1."', 'w:val="%1. Amira Hassan"')],
  ['the list of fonts', replaceIn('word/fontTable.xml', '"Georgia"', '"Amira Hassan Hand"')],
  [
    'the list of parts',
    replaceIn(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/word/amira_hassan.xml" ContentType="x"/></Types>',
    ),
  ],
  [
    'markup in UTF-16',
    addPart(
      'customXml/item1.xml',
      joinBytes(new Uint8Array([0xff, 0xfe]), bytesOf('<a>Amira Hassan</a>', 'utf16le')),
    ),
  ],
  [
    'a chart',
    addPart(
      'word/charts/chart1.xml',
      '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:v>Amira Hassan</c:v></c:chart>',
    ),
  ],
  ['a picture’s EXIF', addPart('word/media/image1.jpeg', jpeg(bytesOf('Exif\0\0MM\0*Amira Hassan\0')))],
  [
    'a picture’s EXIF in UTF-16',
    addPart('word/media/image1.jpeg', jpeg(joinBytes(bytesOf('Exif\0'), bytesOf('Amira Hassan', 'utf16le')))),
  ],
  [
    'a picture’s XMP',
    addPart(
      'word/media/image1.jpeg',
      jpeg(bytesOf('http://ns.adobe.com/xap/1.0/\0<x><dc:creator>Amira Hassan</dc:creator></x>')),
    ),
  ],
  [
    'after a picture’s end',
    addPart('word/media/image1.jpeg', joinBytes(jpeg(bytesOf('x')), bytesOf('Amira Hassan'))),
  ],
  ['a PNG’s text', addPart('word/media/image1.png', png('tEXt', bytesOf('Author\0Amira Hassan')))],
  [
    'a PNG’s packed text',
    addPart(
      'word/media/image1.png',
      png('zTXt', joinBytes(bytesOf('Author\0\0'), zlibSync(bytesOf('Amira Hassan')))),
    ),
  ],
  ['another picture', addPart('word/media/image1.emf', bytesOf('\u0001\u0000Amira Hassan', 'utf16le'))],
  ['the preview picture', addPart('docProps/thumbnail.jpeg', jpeg(bytesOf('Amira Hassan')))],
  [
    'an embedded object',
    addPart(
      'word/embeddings/oleObject1.bin',
      joinBytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 7]), bytesOf('Amira Hassan', 'utf16le')),
    ),
  ],
  [
    'a file in the file',
    addPart(
      'word/embeddings/file.docx',
      new Uint8Array(zipSync({ 'a.xml': bytesOf('<a>Amira Hassan</a>') })),
    ),
  ],
  [
    'a file in a file in the file',
    addPart(
      'word/embeddings/file.docx',
      new Uint8Array(zipSync({ 'in.zip': zipSync({ 'a.txt': bytesOf('to Amira Hassan.') }) })),
    ),
  ],
  ['a macro', addPart('word/vbaProject.bin', bytesOf('Attribute VB_Name = "AmiraHassan"'))],
  ['the name of a part', addPart('word/media/AmiraHassan.png', png('tEXt', bytesOf('x')))],
]

describe('promise 8: a name is found wherever it is', () => {
  test('the same file without the name is clean', () => {
    expect(look(clean, { strict: true })).toEqual([])
    expect(look(pack(unpack(clean)), { strict: true })).toEqual([])
    expect(look(clean)).toEqual([])
  })

  test.each(nameChannels)('in %s', (_, plant) => {
    const planted = pack(plant(unpack(clean)))
    for (const strict of [true, false]) {
      const findings = look(planted, { strict })
      expect(identities(findings)).toEqual(['I-0001'])
      expect(JSON.stringify(findings)).not.toMatch(/amira|hassan/i)
      const others = look(planted, { strict, of: [{ identity: 'I-0009', form: 'Nobody Else' }] })
      expect(identities(others)).toEqual([])
    }
  })

  test.each([
    ['a part’s comment', { [body]: { comment: 'for Amira Hassan' } }],
    ['an extra field', { [body]: { extra: { 30583: bytesOf('Amira Hassan') } } }],
  ])('in %s of the packaging', (_, options) => {
    for (const strict of [true, false]) {
      expect(identities(look(pack(unpack(clean), options), { strict }))).toEqual(['I-0001'])
    }
  })

  test('in the archive’s own comment, and in bytes that belong to no part', () => {
    const words = bytesOf('Amira Hassan')
    const commented = joinBytes(clean, words)
    commented[clean.length - 2] = words.length
    for (const file of [commented, joinBytes(clean, words)]) {
      expect(identities(look(file, { strict: true }))).toEqual(['I-0001'])
      expect(said(look(file, { strict: true }))).toContain('hidden: words in the file’s packaging')
    }
  })
})

/** What gives something away without a name; each must be said, with the place, for our own file and for others'. */
const structureChannels: readonly (readonly [string, (parts: Parts) => Parts, string])[] = [
  [
    'hidden text',
    addToBody(paragraph(text('x', '<w:rPr><w:vanish/></w:rPr>'))),
    'hidden: hidden text in the body',
  ],
  [
    'hidden text in a style',
    replaceIn('word/styles.xml', '<w:u w:val="dotted"', '<w:vanish/><w:u w:val="dotted"'),
    'hidden: hidden text in the styles',
  ],
  [
    'white text',
    addToBody(paragraph(text('x', '<w:rPr><w:color w:val="FEFEFE"/></w:rPr>'))),
    'hidden: white text in the body',
  ],
  [
    'tiny text',
    addToBody(paragraph(text('x', '<w:rPr><w:sz w:val="2"/></w:rPr>'))),
    'hidden: tiny text in the body',
  ],
  [
    'insertions',
    addToBody(paragraph(`<w:ins w:id="1">${text('x')}</w:ins>`)),
    'hidden: tracked changes in the body',
  ],
  ['deletions', addToBody(paragraph('<w:del w:id="1"/>')), 'hidden: tracked changes in the body'],
  ['moves', addToBody('<w:moveFromRangeStart w:id="1"/>'), 'hidden: tracked changes in the body'],
  [
    'changed formats',
    addToBody(paragraph(text('x', '<w:rPr><w:rPrChange w:id="1"/></w:rPr>'))),
    'hidden: tracked changes in the body',
  ],
  ['comments', addToBody('<w:commentRangeStart w:id="1"/>'), 'hidden: comments in the body'],
  ['the comments’ part', addPart('word/comments.xml', `<w:comments ${word}/>`), 'hidden: the comments'],
  ['people', addPart('word/people.xml', '<a/>'), 'metadata: the list of people who made changes'],
  [
    'session numbers',
    replaceIn(body, '<w:body>', '<w:body><w:p w:rsidR="00AB12CD"/>'),
    'metadata: editing-session numbers in the body',
  ],
  [
    'session numbers in settings',
    replaceIn('word/settings.xml', '<w:compat>', '<w:rsids/><w:compat>'),
    'metadata: editing-session numbers in the settings',
  ],
  [
    'document variables',
    replaceIn('word/settings.xml', '<w:compat>', '<w:docVars/><w:compat>'),
    'metadata: document variables in the settings',
  ],
  [
    'the template',
    relation('attachedTemplate', 'x.dotm'),
    'link: a link out of the file in the list of links',
  ],
  [
    'a link out',
    relation('hyperlink', 'https://example.org'),
    'link: a link out of the file in the list of links',
  ],
  ['a field for the author', addToBody(fieldIn('AU', 'THOR')), 'link: a field in the body'],
  [
    'a field for the file’s name',
    addToBody(paragraph('<w:fldSimple w:instr="FILENAME \\p"/>')),
    'link: a field in the body',
  ],
  [
    'the author',
    replaceIn('docProps/core.xml', '</cp:core', '<dc:creator>x</dc:creator></cp:core'),
    'metadata: the author in the properties',
  ],
  [
    'the time',
    replaceIn(
      'docProps/core.xml',
      '</cp:core',
      '<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/">2026-11-22T10:00:00Z</dcterms:created></cp:core',
    ),
    'metadata: when it was made in the properties',
  ],
  [
    'the company',
    addPart('docProps/app.xml', '<Properties><Company>x</Company></Properties>'),
    'metadata: the company in the properties',
  ],
  ['custom properties', addPart('docProps/custom.xml', '<Properties/>'), 'metadata: the custom properties'],
  [
    'the preview picture',
    addPart('docProps/thumbnail.jpeg', jpeg(bytesOf('x'))),
    'metadata: the preview picture',
  ],
  ['custom XML', addPart('customXml/item1.xml', '<a/>'), 'part: hidden data (custom XML)'],
  ['an embedded file', addPart('word/embeddings/a.bin', bytesOf('x')), 'part: an embedded file'],
  ['an embedded font', addPart('word/fonts/font1.odttf', bytesOf('x')), 'part: an embedded font'],
  ['a macro', addPart('word/vbaProject.bin', bytesOf('x')), 'part: a macro'],
  ['notes in the markup', addToBody('<!--x-->'), 'hidden: notes in the markup of the body'],
  ['damaged markup', addToBody('<w:p>'), 'part: damaged markup in the body'],
]

describe('what a file gives away by its structure is said', () => {
  test.each(structureChannels)('%s', (_, plant, finding) => {
    const planted = pack(plant(unpack(clean)))
    expect(said(look(planted, { strict: true }))).toContain(finding)
    expect(said(look(planted))).toContain(finding)
  })

  test('times in the packaging', () => {
    const dated = pack(unpack(clean), { [body]: { mtime: new Date(2026, 10, 22) } })
    expect(said(look(dated))).toEqual(['metadata: the times in the file’s packaging'])
    expect(said(look(dated, { strict: true }))).toEqual(['metadata: the times in the file’s packaging'])
  })

  test('the system that packed it', () => {
    const unix = pack(unpack(clean), { [body]: { os: 3, attrs: 0o644 << 16 } })
    expect(said(look(unix, { strict: true }))).toEqual(['metadata: the times in the file’s packaging'])
  })
})

describe('our own export has nothing in it but what Storykeep writes', () => {
  const onlyStrict: readonly (readonly [string, (parts: Parts) => Parts, string])[] = [
    ['a part of another name', addPart('word/extra.xml', '<a/>'), 'part: another part'],
    ['a picture', addPart('word/media/image1.png', png('tEXt', bytesOf('x'))), 'part: a picture'],
    [
      'another style',
      replaceIn('word/styles.xml', '"Small"', '"Smaller"'),
      'part: the styles, not as Storykeep writes it',
    ],
    [
      'another setting',
      replaceIn('word/settings.xml', '<w:removePersonalInformation/>', ''),
      'part: the settings, not as Storykeep writes it',
    ],
    [
      'another property',
      replaceIn('docProps/core.xml', '</cp:core', '<dc:source>x</dc:source></cp:core'),
      'part: the properties, not as Storykeep writes it',
    ],
    [
      'another list',
      replaceIn('word/numbering.xml', '"%1."', '"%1)"'),
      'part: the lists, not as Storykeep writes it',
    ],
    ['an element', addToBody('<w:tbl/>'), 'part: markup that Storykeep does not write, in the body'],
    ['an attribute', addToBody('<w:p w:x="1"/>'), 'part: markup that Storykeep does not write, in the body'],
    [
      'an attribute’s words',
      addToBody('<w:bookmarkStart w:id="90" w:name="anything"/>'),
      'part: markup that Storykeep does not write, in the body',
    ],
    ['a field', addToBody(fieldIn('REF _Toc000001')), 'link: a field in the body'],
    ['words outside the text', addToBody('<w:p>x</w:p>'), 'hidden: words outside the text in the body'],
  ]
  test.each(onlyStrict)('%s', (_, plant, finding) => {
    expect(said(look(pack(plant(unpack(clean))), { strict: true }))).toContain(finding)
  })

  test('parts in another order, or fewer of them', () => {
    const parts = Object.entries(unpack(clean))
    expect(said(look(pack(Object.fromEntries(parts.toReversed())), { strict: true }))).toEqual([
      'metadata: the order of the parts',
    ])
    const fewer = Object.fromEntries(parts.filter(([name]) => name !== 'word/settings.xml'))
    expect(said(look(pack(fewer), { strict: true }))).toEqual(['metadata: the order of the parts'])
  })
})

describe('names', () => {
  const bookSaying = (words: string): Promise<Uint8Array> =>
    documentToWord(bookOf([{ kind: 'paragraph', style: 'body', runs: [run(words)] }]))
  const found = async (words: string, form: string, more: Partial<Form> = {}): Promise<number> => {
    const of = [{ identity: 'I-0001', form, ...more }]
    return look(await bookSaying(words), { of, strict: true }).reduce(
      (sum, finding) => sum + finding.places,
      0,
    )
  }

  test.each([
    ['Zoe O’Brien came', 'Zoë O’Brien', 1],
    ["zoe o'brien", 'Zoë O’Brien', 1],
    ['ZOË O‘BRIEN', 'Zoë O’Brien', 1],
    ['Zoe-O_Brien', 'Zoë O’Brien', 1],
    ['zoe.obrien99', 'Zoë O’Brien', 1],
    ['AmiraHassan2024', 'Amira Hassan', 1],
    ['@amirahassan', 'Amira Hassan', 1],
    ['Amira, Hassan said', 'Amira Hassan', 0],
    ['I saw Amira. Hassan came later', 'Amira Hassan', 0],
    ['Dr. Hassan', 'Dr Hassan', 1],
    ['J. Smith and J Smith', 'J. Smith', 2],
    ['Leeds West Yorkshire', 'Leeds, West Yorkshire', 1],
    ['Amirah and Tamira', 'Amira', 0],
    ['Amira’s and Amira-Lee', 'Amira', 2],
    ['amira2024 and amira_h', 'Amira', 2],
    ['on the 14th, in W14', '14', 0],
    ['she was 14.', '14', 1],
    ['07700900123', '07700 900123', 1],
    ['(07700) 900-123', '07700900123', 1],
    ['+44 7700 900 123', '07700 900123', 1],
    ['07700 900124', '07700 900123', 0],
    ['M145RT', 'M14 5RT', 1],
    ['m14-5rt', 'M145RT', 1],
    ['M14 5RX', 'M14 5RT', 0],
    ['我叫小明。', '小明', 1],
    ['Αμίρα ΧΑΣΆΝ', 'Αμιρα Χασαν', 1],
    ['ʼ!', '!?', 0],
  ])('in %j, %j is found %i times', async (words, form, times) => {
    expect(await found(words, form)).toBe(times)
  })

  test('a name that is an everyday word counts only with its own capitals, if a person says so', async () => {
    expect(await found('I will. They will.', 'Will')).toBe(2)
    expect(await found('I will. They will.', 'Will', { ownCapitals: true })).toBe(0)
    expect(await found('I asked Will and WILL.', 'Will', { ownCapitals: true })).toBe(2)
    expect(await found('Wi\u00ADll', 'Will', { ownCapitals: true })).toBe(1)
  })

  test('people called like a style, a font or a word of Word’s are not found in its machinery', async () => {
    for (const form of [
      'Georgia',
      'Title',
      'Quote',
      'Page',
      'Val',
      'Normal',
      'Calibri',
      'Warning',
      'Toc',
      'Begin',
    ]) {
      expect(await found('Nothing here.', form)).toBe(0)
      expect(await found(`Here is ${form}.`, form)).toBe(1)
    }
  })

  test('but they are found in what people write: a picture’s name, a bookmark, an author', () => {
    const channels = [
      addToBody(pictureIn('name="Georgia" descr=""')),
      addToBody(pictureIn('name="x" descr="Georgia"')),
      addToBody('<w:bookmarkStart w:id="99" w:name="Georgia"/>'),
      addToBody(paragraph('<w:ins w:id="1" w:author="Georgia"/>')),
      replaceIn('docProps/core.xml', '</cp:core', '<dc:creator>Georgia</dc:creator></cp:core'),
    ]
    for (const plant of channels) {
      const of = [{ identity: 'I-0001', form: 'Georgia' }]
      expect(identities(look(pack(plant(unpack(clean))), { of }))).toEqual(['I-0001'])
    }
    const fonts = addToBody(paragraph(text('x', '<w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr>')))
    expect(
      identities(look(pack(fonts(unpack(clean))), { of: [{ identity: 'I-0001', form: 'Georgia' }] })),
    ).toEqual([])
  })

  test('a name that its storyteller chose to be credited with may stand, exactly so', async () => {
    const of = [
      { identity: 'I-0001', form: 'Amira' },
      { identity: 'I-0001', form: 'Amira Hassan' },
      { identity: 'I-0001', form: 'Hassan' },
    ]
    const places = async (words: string, allowed: readonly string[]): Promise<number> =>
      look(await bookSaying(words), { of, allowed, strict: true }).reduce(
        (sum, { places }) => sum + places,
        0,
      )
    expect(await places('Amira, Tameside', ['Amira'])).toBe(0)
    expect(await places('Amira, Tameside', [])).toBe(1)
    expect(await places('AMIRA', ['Amira'])).toBe(1)
    expect(await places('Amira Hassan', ['Amira'])).toBe(1)
    expect(await places('Amira Hassan', ['Amira Hassan'])).toBe(0)
    expect(await places('Amira Hassan and amira', ['Amira', 'Amira Hassan'])).toBe(1)
    expect(await places('Amira Hassan and Amira', ['Amira Hassan'])).toBe(1)
    expect(await places('Amirah', ['Amira'])).toBe(0)
  })

  test('places are counted, and two forms of one person at one place are one', async () => {
    const of = [
      { identity: 'I-0001', form: 'Amira' },
      { identity: 'I-0001', form: 'Amira Hassan' },
    ]
    const findings = look(await bookSaying('Amira Hassan and Amira and Amira'), { of, strict: true })
    expect(findings).toEqual([{ identity: 'I-0001', kind: 'identifier', where: 'the body', places: 3 }])
  })
})

describe('files that cannot be searched', () => {
  const codeOf = (file: Uint8Array): string => {
    const answer = searchWordFile(file, forms, { allowed: [], strict: false })
    return answer.ok ? 'searched' : answer.error.code
  }

  test('are refused by name', () => {
    expect(codeOf(new Uint8Array())).toBe('not-word')
    expect(codeOf(bytesOf('Dear Amira'))).toBe('not-word')
    expect(codeOf(zipSync({ 'a.txt': bytesOf('x') }))).toBe('not-word')
    expect(codeOf(zipSync({ '[Content_Types].xml': bytesOf('<Types>spreadsheetml</Types>') }))).toBe(
      'not-word',
    )
    expect(codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('unreadable')
    expect(codeOf(clean.slice(0, clean.length / 2))).toBe('unreadable')
    const flipped = new Uint8Array(clean)
    flipped[3000] = (flipped[3000] ?? 0) ^ 0xff
    expect(codeOf(flipped)).toBe('unreadable')
  })

  test('a file that unpacks to more than it may is refused, also inside another', () => {
    const bomb = new Uint8Array(12 * 1024 * 1024)
    const types = unpack(clean)['[Content_Types].xml'] ?? ''
    const file = pack({ '[Content_Types].xml': types, 'word/media/a.bin': bomb })
    expect(codeOf(file)).toBe('too-large')
    const within = new Uint8Array(zipSync({ 'a.bin': bomb }))
    expect(codeOf(pack({ '[Content_Types].xml': types, 'word/embeddings/a.zip': within }))).toBe('too-large')
  })

  test('their sentences say what to do', () => {
    const answer = searchWordFile(bytesOf('x'), forms, { allowed: [], strict: false })
    expect(answer.ok ? '' : answer.error.message).toMatch(/Nothing was changed/)
  })
})
