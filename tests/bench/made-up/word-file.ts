import { strToU8, zipSync } from 'fflate'
import { makeInterview } from './interview.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const officeLink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLink = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'

const properties = '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr>'
const run = (text: string): string =>
  `<w:r w:rsidRPr="00A77B3E">${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph in pieces, as Word leaves it where somebody typed, checked the spelling and came back. */
const paragraph = (line: string, number: number): string => {
  const words = line.split(' ')
  const pieces: string[] = []
  for (let at = 0; at < words.length; at += 25) {
    const last = at + 25 >= words.length
    pieces.push(run(words.slice(at, at + 25).join(' ') + (last ? '' : ' ')))
  }
  const id = number.toString(16).padStart(8, '0')
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:after="120"/></w:pPr><w:bookmarkStart w:id="${number}" w:name="b${id}"/>${pieces.join('<w:proofErr w:type="spellStart"/>')}<w:bookmarkEnd w:id="${number}"/></w:p>`
}

/** A made-up interview as a Word file. */
export const makeWordFile = (words: number): Uint8Array => {
  const { text } = makeInterview(1, words)
  const body = text.split('\n').map(paragraph).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packageLink}"><Relationship Id="a" Type="${officeLink}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${w}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  })
}
