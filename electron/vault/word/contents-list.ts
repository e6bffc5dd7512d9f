import { BuilderElement, type FileChild, StringContainer, Tab, TextRun, type XmlComponent } from 'docx'
import { type Entry, element, PlainParagraph, paragraph } from './blocks-to-word.ts'

const run = (child: XmlComponent): BuilderElement => new BuilderElement({ name: 'w:r', children: [child] })

const mark = (type: 'begin' | 'separate' | 'end'): BuilderElement =>
  run(element('w:fldChar', { 'w:fldCharType': type }))

const instruction = (code: string): BuilderElement => run(new StringContainer('w:instrText', code))

/**
 * The page number is left blank: only a program that lays the pages out knows it, and readers see it once they
 * update the list. A number made up here would be wrong with other fonts.
 */
const pageOf = (bookmark: string): readonly BuilderElement[] => [
  mark('begin'),
  instruction(`PAGEREF ${bookmark} \\h`),
  mark('separate'),
  mark('end'),
]

const entryParagraph = (entry: Entry, before: readonly BuilderElement[]): PlainParagraph => {
  const link = new BuilderElement({
    name: 'w:hyperlink',
    attributes: {
      anchor: { key: 'w:anchor', value: entry.bookmark },
      history: { key: 'w:history', value: '1' },
    },
    children: [new TextRun(entry.title), run(new Tab()), ...pageOf(entry.bookmark)],
  })
  const style = entry.level === 1 ? 'TOC1' : 'TOC2'
  return new PlainParagraph([element('w:pStyle', { 'w:val': style })], [...before, link])
}

/**
 * The contents list: a real one, which Word can update, but already filled in, so that nobody is asked anything on
 * opening the book and every program shows it.
 */
export const contentsToParagraphs = (entries: readonly Entry[], onNewPage: boolean): readonly FileChild[] => {
  const begin = [mark('begin'), instruction('TOC \\o "1-2" \\h'), mark('separate')]
  const small = element('w:pStyle', { 'w:val': 'Small' })
  return [
    paragraph('TOCHeading', [new TextRun('Contents')], onNewPage),
    ...entries.map((entry, index) => entryParagraph(entry, index === 0 ? begin : [])),
    ...(entries.length === 0 ? [] : [new PlainParagraph([small], [mark('end')])]),
  ]
}
