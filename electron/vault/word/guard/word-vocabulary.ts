import { constantParts } from '../fixed-parts.ts'
import { largePrintStylesPart } from '../styles.ts'

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''))

/** The words of which the names of Word's built-in styles are made, and of its compatibility settings. */
const styleWords = wordsOf(`
accent acronym address annotation authorities balloon bibliography block body book bottom bullet caption char character
cite classic clear closing code colorful columns compatibility contemporary continue dark date default definition
display document e east elegant emphasis endnote envelope figures first followed font footer footnote form grid hashtag
header heading html hyperlink indent index intense keyboard light line link list macro mail map medium mention message
mode no normal note number of outline page paragraph placeholder plain preformatted professional quote reference
return revision salutation sample shading signature simple smart spacing strong subject subtitle subtle table text
theme time title toa toc top typewriter unresolved variable visited web
`)

/** The words of which the names of the fonts are made that Office and LibreOffice bring along. */
const fontWords = wordsOf(`
angsana aptos arabic arial atkinson baiti batang boli book bookman calibri caladea cambria candara carlito century
cherokee comic consolas console constantia corbel cordia courier daunpenh dejavu devanagari display dokchampa ebrima
edessa estrangelo euphemia franklin gadugi garamond gautami georgia gothic han helvetica himalaya hyperlegible iskoola
javanese jhenghei kalinga kartika khmer latha lao le leelawadee liberation light linotype literata lucida majalla malgun
mangal math microsoft mincho mongolian mono moolboran ms mt mv new next nirmala noto nyala palatino phagspa plantagenet
pota raavi regular roman sakkal sans segoe semilight serif shruti simhei simplified simsun song source sylfaen symbol
tahoma tai thai the times trebuchet tunga typesetting ui uighur unicode upc verdana vrinda wingdings yahei yi yu 等线 light
ｍｓ 明朝 ゴシック 游明朝 游ゴシック 맑은 고딕 新細明體 宋体 黑体
`)

const styleElements = new Set([
  'style',
  'name',
  'basedOn',
  'link',
  'next',
  'pStyle',
  'rStyle',
  'tblStyle',
  'styleLink',
  'numStyleLink',
  'lsdException',
  'compatSetting',
  'docPartGallery',
])

const isFontName = (element: string, attribute: string): boolean =>
  attribute === 'typeface' || element === 'rFonts' || element === 'font' || element === 'altName'

const areAllIn = (value: string, known: ReadonlySet<string>): boolean =>
  (value.toLowerCase().match(/\p{L}+/gu) ?? []).every(word => known.has(word))

/** Attributes of WordprocessingML whose values the standard lists one by one (ECMA-376 part 1, annex A). */
const listedAttributes = new Set(
  `type fldCharType lineRule hRule leader fill color themeColor themeFill themeTint themeShade hint fmt orient code
  clear dropCap wrap hAnchor vAnchor xAlign yAlign space cstheme asciiTheme hAnsiTheme eastAsiaTheme frame lang
  relativeFrom wrapText prst algn cmpd cap bwMode prstDash dirty fldLock usb0 usb1 usb2 usb3 csb0 csb1 Ignorable
  Requires ContentType Extension contentType themeFont horzAnchor vertAnchor tblpXSpec tblpYSpec edGrp Type script panose`
    .split(/\s+/)
    .filter(name => name !== ''),
)

/** Elements of WordprocessingML whose `w:val` is somebody's own words; in all others it is a number or a listed word. */
const ownWordElements = new Set(
  `name aliases alias tag lvlText altName bookmarkStart docVar text default result helpText statusText entryMacro
  exitMacro description caption category docPart docPartGallery listItem listEntry title tblCaption tblDescription
  query connectString mailSubject addressFieldName udl column mappedName srcUrl dataType label pStyle rStyle tblStyle
  basedOn next link styleLink numStyleLink attachedSchema saveThroughXslt clickAndTypeStyle defaultTableStyle
  activeWritingStyle storeMappedDataAs behavior divId documentType macro suff guid style instr uniqueTag
  t instrText`
    .split(/\s+/)
    .filter(name => name !== ''),
)

const isNumberLike =
  /^[-+#]?[\d.,:]*(?:pt|in|cm|mm|px|em|pc|%)?$|^#?[0-9a-f]{6}$|^0x[0-9a-f]+$|^\{?[0-9a-f-]{36}\}?$/i
const rootsOfNamespaces =
  /^(?:http:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|www\.w3\.org|purl\.org|purl\.oclc\.org|schemas\.xmlsoap\.org)\/|urn:schemas-microsoft-com:)[\w./:-]*$/

/**
 * Whether an attribute's value can hold somebody's own words. A font called Georgia and a style called Title cannot;
 * a picture or a bookmark of that name can.
 */
export const holdsOwnWords = (element: string, attribute: string, value: string): boolean => {
  if (value === '' || isNumberLike.test(value) || rootsOfNamespaces.test(value)) return false
  if (attribute === 'val' && !ownWordElements.has(element)) return false
  if (listedAttributes.has(attribute)) return false
  if (isFontName(element, attribute)) return !areAllIn(value, fontWords)
  return !(styleElements.has(element) && areAllIn(value, styleWords))
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && Buffer.compare(a, b) === 0

const constantBytes = new Map<string, Uint8Array>(
  [...constantParts].map(([name, text]) => [name, new TextEncoder().encode(text)]),
)

const largePrintStyles = new TextEncoder().encode(largePrintStylesPart)

/**
 * Whether a part is, byte for byte, one that is the same in every storybook, or the styles of large print: then it can
 * tell of nobody.
 */
export const isConstantPart = (name: string, bytes: Uint8Array): boolean => {
  const expected = constantBytes.get(name)
  if (expected === undefined) return false
  return sameBytes(bytes, expected) || (name === 'word/styles.xml' && sameBytes(bytes, largePrintStyles))
}
