import { strToU8, zipSync } from 'fflate'

/** Small documents, written by hand for the tests. All people in them are invented. */

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const officeLink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLink = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map(cell => `<w:tc>${cell === '' ? '<w:p/>' : paragraph(cell)}</w:tc>`).join('')}</w:tr>`
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

const part = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${w} ${others}>${inner}</w:${root}>`

export interface DocxParts {
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
  readonly styles?: string
  /** More links of the document, as XML. */
  readonly links?: string
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const links = (parts: DocxParts): string => {
  const named: readonly (readonly [string, string, string | undefined])[] = [
    ['footnotes', 'footnotes', parts.footnotes],
    ['endnotes', 'endnotes', parts.endnotes],
    ['comments', 'comments', parts.comments],
    ['header', 'hdr', parts.header],
    ['footer', 'ftr', parts.footer],
    ['styles', 'styles', parts.styles],
  ]
  const present = named.filter(([, , xml]) => xml !== undefined)
  return present
    .map(
      ([type], index) => `<Relationship Id="x${index}" Type="${officeLink}/${type}" Target="${type}.xml"/>`,
    )
    .join('')
}

/** The parts of a Word document, before they are packed. */
export const docxParts = (body: string, parts: DocxParts = {}): Record<string, Uint8Array> => {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packageLink}"><Relationship Id="a" Type="${officeLink}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${packageLink}">${links(parts)}${parts.links ?? ''}</Relationships>`,
    ),
    'word/document.xml': strToU8(part('document', `<w:body>${body}<w:sectPr/></w:body>`)),
  }
  const roots = {
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
    header: 'hdr',
    footer: 'ftr',
    styles: 'styles',
  } as const
  for (const name of Object.keys(roots) as (keyof typeof roots)[]) {
    const inner = parts[name]
    if (inner !== undefined) files[`word/${name}.xml`] = strToU8(part(roots[name], inner))
  }
  return { ...files, ...parts.files }
}

export const docx = (body: string, parts: DocxParts = {}): Uint8Array => zipSync(docxParts(body, parts))

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const odtNames = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:draw="${oasis}:drawing:1.0" xmlns:style="${oasis}:style:1.0" xmlns:svg="${oasis}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`

export const odt = (
  text: string,
  styles = '',
  extra: { readonly automatic?: string; readonly manifest?: string; readonly mimetype?: string } = {},
): Uint8Array =>
  zipSync({
    mimetype: strToU8(extra.mimetype ?? 'application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': strToU8(extra.manifest ?? '<manifest/>'),
    'styles.xml': strToU8(`<office:document-styles ${odtNames}>${styles}</office:document-styles>`),
    'content.xml': strToU8(
      `<office:document-content ${odtNames}><office:automatic-styles>${extra.automatic ?? ''}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  })
