import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { expectNormalForm, linesOf, mustRead, speakersOf, unreadOf } from './reading.ts'
import { type DocxParts, docx, docxParts, paragraph, row, run, table } from './word-files.ts'

const read = (body: string, parts: DocxParts = {}) => {
  const interview = mustRead('a.docx', docx(body, parts))
  expectNormalForm(interview)
  return interview
}
const lines = (body: string, parts: DocxParts = {}): readonly string[] => linesOf(read(body, parts))
const p = (inner: string): string => `<w:p>${inner}</w:p>`
const note = (kind: string, id: string, text: string): string =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`

describe('words of a Word document', () => {
  test('paragraphs are lines, empty ones are left out', () => {
    expect(lines(`${paragraph('The shed leans.')}<w:p/>${paragraph('So do I.')}`)).toEqual([
      'The shed leans.',
      'So do I.',
    ])
  })

  test('a word split over runs is one word', () => {
    expect(lines(p(run('Wil') + run('f')))).toEqual(['Wilf'])
  })

  test('tabs, line breaks and hyphens', () => {
    const signs = `${run('one')}<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t><w:softHyphen/><w:t>teen</w:t></w:r>`
    expect(lines(p(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${signs}`))).toEqual([
      'one\ttwo',
      'three-fourteen',
    ])
  })

  test('links, content controls and smart tags give their words', () => {
    const inner = `<w:hyperlink>${run('a ')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${run('b ')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag>`
    expect(lines(p(inner))).toEqual(['a b c'])
  })

  test('entities of XML are read, and nothing else is expanded', () => {
    expect(lines(paragraph('Cusack &amp; Sons &lt;&#x41;&gt;'))).toEqual(['Cusack & Sons <A>'])
  })

  test('any prefix and the strict namespace are read alike', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Hello.</x:t></x:r></x:p></x:body></x:document>'
    const file = zipSync({ ...docxParts(''), 'word/document.xml': strToU8(xml) })
    expect(mustRead('a.docx', file).text).toBe('Hello.')
  })

  test('the main part is found by its link, not by its name', () => {
    const { 'word/document.xml': main, '_rels/.rels': rels, ...rest } = docxParts(paragraph('Hello.'))
    const renamed = strToU8(
      new TextDecoder().decode(rels).replace('word/document.xml', '/word/document2.xml'),
    )
    const file = zipSync({ ...rest, '_rels/.rels': renamed, 'word/document2.xml': main ?? new Uint8Array() })
    expect(mustRead('a.docx', file).text).toBe('Hello.')
  })

  test('the content decides: Word called .txt, and with macros, is read', () => {
    const file = docx(paragraph('Hello.'), { files: { 'word/vbaProject.bin': strToU8('macro') } })
    for (const name of ['a.txt', 'a.docm', 'a.png']) expect(mustRead(name, file).text).toBe('Hello.')
  })
})

describe('fields', () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

  test('give their result, and their instruction is named', () => {
    const field =
      char('begin') + instruction('MERGEFIELD Wilf') + char('separate') + run('Orla') + char('end')
    const interview = read(p(run('by ') + field + run(' alone')))
    expect(interview.text).toBe('by Orla alone')
    expect(unreadOf(interview, 'field')).toEqual(['MERGEFIELD Wilf'])
  })

  test('within fields, and simple ones', () => {
    const inner = char('begin') + instruction('PAGE') + char('separate') + run('7') + char('end')
    const outer = char('begin') + instruction('IF ') + inner + char('separate') + run('yes') + char('end')
    expect(lines(p(outer))).toEqual(['yes'])
    expect(lines(p(`<w:fldSimple w:instr="AUTHOR">${run('Orla')}</w:fldSimple>`))).toEqual(['Orla'])
  })

  test('that never end do not swallow the paragraphs after them', () => {
    expect(lines(p(char('begin') + instruction('PAGE')) + paragraph('Still here.'))).toEqual(['Still here.'])
  })
})

describe('tracked changes', () => {
  test('insertions are text, deletions are named', () => {
    const interview = read(
      p(
        `${run('I was ')}<w:ins>${run('very ')}</w:ins><w:del><w:r><w:delText>not </w:delText></w:r></w:del>${run('sad')}`,
      ),
    )
    expect(interview.text).toBe('I was very sad')
    expect(unreadOf(interview, 'deletion')).toEqual(['not'])
  })

  test('moved words stand once, where they went', () => {
    const interview = read(
      p(`<w:moveFrom>${run('the sea')}</w:moveFrom>`) +
        paragraph('Then') +
        p(`<w:moveTo>${run('the sea')}</w:moveTo>`),
    )
    expect(linesOf(interview)).toEqual(['Then', 'the sea'])
    expect(interview.unread).toEqual([])
  })

  test('words moved to nowhere are named', () => {
    expect(
      unreadOf(read(paragraph('Then') + p(`<w:moveFrom>${run('the sea')}</w:moveFrom>`)), 'deletion'),
    ).toEqual(['the sea'])
  })
})

describe('hidden words are named, not brought in', () => {
  const hiddenRun = (inner: string, text: string): string =>
    `<w:r><w:rPr>${inner}</w:rPr><w:t>${text}</w:t></w:r>`

  test.each([
    ['by the run', '<w:vanish/>', true],
    ['not where it is switched off', '<w:vanish w:val="0"/>', false],
    ['not by an older format', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', false],
    ['by a style', '<w:rStyle w:val="Secret"/>', true],
    ['by the style it is based on', '<w:rStyle w:val="Child"/>', true],
    ['not where a style shows it again', '<w:rStyle w:val="Shown"/>', false],
    ['not where the run shows it again', '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>', false],
  ])('%s', (_, properties, hidden) => {
    const styles =
      '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Secret"/></w:style><w:style w:styleId="Shown"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    const interview = read(p(run('seen ') + hiddenRun(properties, 'unseen') + run(' end')), { styles })
    expect(interview.text).toBe(hidden ? 'seen  end' : 'seen unseen end')
    expect(unreadOf(interview, 'other')).toEqual(hidden ? ['unseen'] : [])
  })

  test('a hidden paragraph mark hides no words', () => {
    expect(lines(p(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('seen')}`))).toEqual(['seen'])
  })
})

describe('notes, comments, headers and footers', () => {
  test('notes stand after the paragraph that refers to them', () => {
    const body = p(
      `${run('We sang')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' well.')}<w:r><w:endnoteReference w:id="3"/></w:r>`,
    )
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note('footnote', '2', ' The choir. ')}`
    expect(
      lines(body + paragraph('Then tea.'), { footnotes, endnotes: note('endnote', '3', 'So they say.') }),
    ).toEqual(['We sang well.', '[Footnote: The choir.]', '[Endnote: So they say.]', 'Then tea.'])
  })

  test('a note that nothing refers to is named, and so is one of deleted words', () => {
    const body = `${paragraph('Hello.')}${p('<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del>')}`
    const interview = read(body, {
      footnotes: note('footnote', '2', 'lonely') + note('footnote', '3', 'gone'),
    })
    expect(interview.text).toBe('Hello.')
    expect(unreadOf(interview, 'other')).toEqual(['lonely', 'gone'])
  })

  test('a header is kept, marked; comments, footers and link targets are named with their words', () => {
    const interview = read(paragraph('Hello.'), {
      comments: `<w:comment w:id="1" w:author="Orla">${paragraph('check with Wilf')}</w:comment>`,
      header: paragraph('held in the shed'),
      footer: paragraph('typed by Orla'),
      links:
        '<Relationship Id="z" Type="x/hyperlink" Target="mailto:wilf@shed.example" TargetMode="External"/>',
    })
    expect(interview.text).toBe('[Header: held in the shed]\nHello.')
    expect(interview.unread).toEqual([
      { part: 'footer', text: 'typed by Orla' },
      { part: 'comment', text: 'check with Wilf' },
      { part: 'field', text: 'mailto:wilf@shed.example' },
    ])
  })

  test('deletions and hidden words inside notes and headers are named too', () => {
    const gone = '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>'
    const interview = read(p(`${run('a')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      footnotes: `<w:footnote w:id="2">${p(run('b') + gone)}</w:footnote>`,
      header: p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>under</w:t></w:r>`),
    })
    expect(unreadOf(interview, 'deletion')).toEqual(['gone'])
    expect(unreadOf(interview, 'other')).toEqual(['under'])
  })
})

describe('drawings', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
  const twice = (first: string, second: string): string =>
    p(
      `${run('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(first)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(second)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' after')}`,
    )

  test('a text box is read once, after its paragraph', () => {
    const interview = read(twice('in the box', 'in the box'))
    expect(linesOf(interview)).toEqual(['Before after', 'in the box'])
    expect(interview.unread).toEqual([])
  })

  test('an alternative with other words is named', () => {
    expect(unreadOf(read(twice('in the box', 'another box')), 'drawing')).toEqual(['another box'])
  })

  test('pictures, embedded files, word art and diagrams are named', () => {
    const picture =
      '<w:r><w:drawing><wp:docPr id="1" name="x" descr="Wilf at the gate"/><a:blip/></w:drawing></w:r>'
    const art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>'
    const diagram = '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>Orla</a:t></d>'
    const interview = read(p(run('a') + picture + art + object), {
      links: '<Relationship Id="z" Type="x/diagramData" Target="diagrams/data1.xml"/>',
      files: { 'word/diagrams/data1.xml': strToU8(diagram) },
    })
    expect(interview.unread).toEqual([
      { part: 'picture', text: 'Wilf at the gate' },
      { part: 'drawing', text: 'DRAFT' },
      { part: 'embedded file', text: '' },
      { part: 'drawing', text: 'Orla' },
    ])
  })

  test('linked pictures and templates outside the file are never looked for', () => {
    const links =
      '<Relationship Id="z" Type="x/image" Target="file:///etc/hostname" TargetMode="External"/><Relationship Id="y" Type="x/header" Target="file:///etc/hostname" TargetMode="External"/>'
    const interview = read(p(`${run('a')}<w:r><w:drawing><a:blip r:link="z"/></w:drawing></w:r>`), { links })
    expect(interview.unread).toEqual([{ part: 'picture', text: '' }])
  })
})

describe('tables', () => {
  test('speaker and words become turns', () => {
    const interview = read(
      table(
        row('Speaker', 'Words'),
        row('Int', 'Hello.'),
        row('Wilf:', 'Hi.'),
        row('Int', 'And?'),
        row('Wilf', 'Rain.'),
      ),
    )
    expect(linesOf(interview)).toEqual([
      'Speaker | Words',
      'Int: Hello.',
      'Wilf: Hi.',
      'Int: And?',
      'Wilf: Rain.',
    ])
    expect(speakersOf(interview)).toEqual([null, 'Int', 'Wilf', 'Int', 'Wilf'])
  })

  test('times before the speakers are kept and give the start', () => {
    const interview = read(
      table(row('00:00:01', 'Int', 'Hello.'), row('00:00:05', 'P1', 'Hi.'), row('', 'Int', 'And?')),
    )
    expect(linesOf(interview)).toEqual(['00:00:01 Int: Hello.', '00:00:05 P1: Hi.', 'Int: And?'])
    expect(interview.turns.map(turn => turn.startMs)).toEqual([1000, 5000, null])
  })

  test('further paragraphs beside a speaker name nobody', () => {
    const cells = `<w:tr><w:tc>${paragraph('P1')}</w:tc><w:tc>${paragraph('One.')}${paragraph('Two.')}</w:tc></w:tr>`
    expect(speakersOf(read(table(cells, row('Int', 'Go on.'))))).toEqual(['P1', null, 'Int'])
  })

  test('in other tables a row is a line', () => {
    const body = table(row('Date', '12 March'), row('Venue', 'The shed'), row('', 'alone'))
    expect(lines(body)).toEqual(['Date | 12 March', 'Venue | The shed', 'alone'])
  })

  test('tables within tables keep their words', () => {
    const inner = table(row('b', 'c'))
    expect(
      lines(
        `<w:tbl><w:tr><w:tc>${paragraph('a')}${inner}</w:tc><w:tc>${paragraph('d')}</w:tc></w:tr></w:tbl>`,
      ),
    ).toEqual(['a b | c | d'])
  })
})

test('a document as the docx library writes it', async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('The choir of the lane.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('held in the shed')] }) },
        footers: { default: new Footer({ children: [new Paragraph('typed by Orla')] }) },
        children: [
          new Paragraph({
            children: [
              new TextRun('Interviewer: Who '),
              new TextRun({ text: 'sang', bold: true }),
              new TextRun('?'),
            ],
          }),
          new Paragraph({ children: [new TextRun('Wilf: We did.'), new FootnoteReferenceRun(1)] }),
          new Paragraph('Wilf: All of us.'),
          new Table({
            rows: [
              new TableRow({ children: [cell('Int'), cell('And?')] }),
              new TableRow({ children: [cell('P1'), cell('Tea.')] }),
            ],
          }),
        ],
      },
    ],
  })
  const interview = mustRead('choir.docx', await Packer.toBuffer(document))
  expectNormalForm(interview)
  expect(linesOf(interview)).toEqual([
    '[Header: held in the shed]',
    'Interviewer: Who sang?',
    'Wilf: We did.',
    '[Footnote: The choir of the lane.]',
    'Wilf: All of us.',
    'Int: And?',
    'P1: Tea.',
  ])
  expect(speakersOf(interview)).toEqual([null, 'Interviewer', 'Wilf', null, 'Wilf', 'Int', 'P1'])
  expect(unreadOf(interview, 'header')).toEqual([])
  expect(unreadOf(interview, 'footer')).toEqual(['typed by Orla'])
})
