import { describe, expect, test } from 'vitest'
import { expectNormalForm, linesOf, mustRead, speakersOf, unreadOf } from './reading.ts'
import { odt } from './word-files.ts'

const read = (text: string, styles = '', automatic = '') => {
  const interview = mustRead('a.odt', odt(text, styles, { automatic }))
  expectNormalForm(interview)
  return interview
}
const p = (inner: string): string => `<text:p>${inner}</text:p>`
const cell = (inner: string): string => `<table:table-cell>${p(inner)}</table:table-cell>`
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map(cell).join('')}</table:table-row>`

describe('OpenDocument text', () => {
  test('headings, spans, lists and white space', () => {
    const interview = read(
      `<text:h>The  shed</text:h><text:p>\n  Int:<text:s text:c="2"/>Tell<text:tab/>me<text:line-break/>of <text:span>the</text:span>\n sea</text:p><text:list><text:list-item>${p('one')}</text:list-item></text:list>`,
    )
    expect(linesOf(interview)).toEqual(['The shed', 'Int: Tell\tme', 'of the sea', 'one'])
    expect(speakersOf(interview)).toEqual([null, 'Int', null, null])
  })

  test('notes stand after their paragraph, comments are named', () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('The choir.')}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>Orla</dc:creator>${p('check')}</office:annotation>`
    const interview = read(p(`We sang${note} well${comment}.`) + p('Then tea.'))
    expect(linesOf(interview)).toEqual(['We sang well.', '[Footnote: The choir.]', 'Then tea.'])
    expect(interview.unread).toEqual([{ part: 'comment', text: 'check' }])
  })

  test('a header is kept; deletions, footers, hidden words and pictures are named', () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Orla</dc:creator></office:change-info>${p('gone')}</text:deletion></text:changed-region></text:tracked-changes>`
    const styles = `<style:style style:name="Secret"><style:text-properties text:display="none"/></style:style><style:header>${p('held in the shed')}</style:header><style:footer>${p('typed')}</style:footer>`
    const automatic = '<style:style style:name="T1" style:parent-style-name="Secret"/>'
    const picture = '<draw:frame><draw:image/><svg:title>Wilf at the gate</svg:title></draw:frame>'
    const section = `<text:section text:display="none">${p('folded')}</text:section>`
    const body = p(
      `seen <text:span text:style-name="T1">unseen</text:span><text:hidden-text>covered</text:hidden-text>${picture}end`,
    )
    const interview = read(changes + body + section, styles, automatic)
    expect(interview.text).toBe('[Header: held in the shed]\nseen end')
    expect(unreadOf(interview, 'deletion')).toEqual(['gone'])
    expect(unreadOf(interview, 'header')).toEqual([])
    expect(unreadOf(interview, 'footer')).toEqual(['typed'])
    expect(unreadOf(interview, 'picture')).toEqual(['Wilf at the gate'])
    expect(unreadOf(interview, 'other')).toEqual(['unseencovered', 'folded'])
  })

  test('text boxes after their paragraph, tables as in Word', () => {
    const box = `<draw:frame><draw:text-box>${p('in the box')}</draw:text-box></draw:frame>`
    const table = `<table:table>${row('Int', 'Hello.')}${row('P1', 'Hi.')}</table:table>`
    const interview = read(p(`Before${box} after`) + table)
    expect(linesOf(interview)).toEqual(['Before after', 'in the box', 'Int: Hello.', 'P1: Hi.'])
  })

  test('addresses of links are named', () => {
    const interview = read(p('<text:a xlink:href="mailto:wilf@shed.example">write</text:a> to us'))
    expect(interview.text).toBe('write to us')
    expect(unreadOf(interview, 'field')).toEqual(['mailto:wilf@shed.example'])
  })
})
