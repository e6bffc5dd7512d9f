import { fonts, stylesPart } from './styles.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const officeRelations = `${schemas}/officeDocument/2006/relationships`
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The relationship id by which the body's section names the footer; ids are given by hand so that they never vary. */
export const FOOTER_RELATION = 'rId1'

/** The order of parts in the file; `[Content_Types].xml` comes first, as the packaging rules ask of streamed files. */
export const partOrder = [
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
] as const
export type PartName = (typeof partOrder)[number]

const override = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="${kind}"/>`

const contentTypes =
  `${declaration}<Types xmlns="${schemas}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  override('/word/document.xml', `${contentType}.document.main+xml`) +
  override('/word/styles.xml', `${contentType}.styles+xml`) +
  override('/word/numbering.xml', `${contentType}.numbering+xml`) +
  override('/word/settings.xml', `${contentType}.settings+xml`) +
  override('/word/fontTable.xml', `${contentType}.fontTable+xml`) +
  override('/word/footer1.xml', `${contentType}.footer+xml`) +
  '</Types>'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

const relations = (all: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${all.join('')}</Relationships>`

const packageRelations = relations([
  relation('rId1', `${officeRelations}/officeDocument`, 'word/document.xml'),
  relation('rId2', `${schemas}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'),
])

const documentRelations = relations([
  relation(FOOTER_RELATION, `${officeRelations}/footer`, 'footer1.xml'),
  relation('rId2', `${officeRelations}/styles`, 'styles.xml'),
  relation('rId3', `${officeRelations}/numbering`, 'numbering.xml'),
  relation('rId4', `${officeRelations}/settings`, 'settings.xml'),
  relation('rId5', `${officeRelations}/fontTable`, 'fontTable.xml'),
])

const word = `xmlns:w="${schemas}/wordprocessingml/2006/main"`

/**
 * Word takes names and times off again whenever somebody saves the file (`removePersonalInformation`,
 * `removeDateAndTime`); nothing is updated on opening, so that Word asks no question.
 */
const settings =
  `${declaration}<w:settings ${word}><w:removePersonalInformation/><w:removeDateAndTime/>` +
  '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'

const font = (name: string, instead: string, panose: string, family: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="00"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`

/** Named, never embedded: an embedded font is a part that nobody reads. The second name is what Word uses instead. */
const fontTable =
  `${declaration}<w:fonts ${word}>${font(fonts.book, 'Georgia', '02040502050405020303', 'roman')}` +
  `${font(fonts.plain, 'Calibri', '020F0502020204030204', 'swiss')}</w:fonts>`

const field = (code: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>' +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

const footer = `${declaration}<w:ftr ${word}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}</w:p></w:ftr>`

/** Parts that are the same bytes in every storybook. The leak guard knows them by their bytes. */
export const constantParts: ReadonlyMap<PartName, string> = new Map<PartName, string>([
  ['[Content_Types].xml', contentTypes],
  ['_rels/.rels', packageRelations],
  ['word/_rels/document.xml.rels', documentRelations],
  ['word/styles.xml', stylesPart],
  ['word/settings.xml', settings],
  ['word/fontTable.xml', fontTable],
  ['word/footer1.xml', footer],
])

const bullet = '•'
const levelXml = (format: string, text: string): string =>
  '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
  `<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
  '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>'

/** All bulleted lists share one list; every numbered list has its own, so that each begins at 1. */
export const BULLETS = 1
/** The number of the `index`-th numbered list, counted from 0. */
export const numberedList = (index: number): number => index + 2

/** `word/numbering.xml` for a book with so many numbered lists. */
export const numberingPart = (numberedLists: number): string => {
  const numbered = Array.from(
    { length: numberedLists },
    (_, index) =>
      `<w:num w:numId="${numberedList(index)}"><w:abstractNumId w:val="1"/>` +
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  )
  return (
    `${declaration}<w:numbering ${word}>` +
    `<w:abstractNum w:abstractNumId="0">${levelXml('bullet', bullet)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${levelXml('decimal', '%1.')}</w:abstractNum>` +
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${numbered.join('')}</w:numbering>`
  )
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** `docProps/core.xml`: title and language and nothing else; no person, no program, no time. */
export const corePart = (title: string, language: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${title.replace(/[&<>]/g, mark => escapes[mark] ?? mark)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`

/** A4, and margins that keep a line near 62 characters; the title page carries no number. */
const section =
  `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_RELATION}"/>` +
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1500" w:right="1928" w:bottom="1600" w:left="1928" w:header="708" w:footer="850" w:gutter="0"/>' +
  '<w:titlePg/></w:sectPr>'

export const documentStart = `${declaration}<w:document ${word} xmlns:r="${officeRelations}"><w:body>`
export const documentEnd = `${section}</w:body></w:document>`
