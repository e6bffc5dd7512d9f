import { constantParts } from '../fixed-parts.ts'

/**
 * Words that Word itself writes into names and settings: the names of its built-in styles and usual fonts. A person
 * called Georgia is not found in the name of a font. Everything else that stands in a name is looked at.
 */
const wordsOfWord = `
accent acronym address annotation arial aptos atkinson authorities balloon baseline batang bibliography block body book
bottom bullet bullets calibri caladea cambria candara caption carlito cell center char character cite classic clear closing
code colorful columns comic consolas constantia contemporary contents continue corbel courier dark date dejavu decimal
default definition display document east elegant emphasis endnote envelope eastern figures first followed font footer
footnote franklin garamond georgia gothic grid hashtag header heading helvetica hyperlegible hyperlink hyperlinks html
hybrid indent index intense italic keyboard last left liberation light line linotype link list literata lucida macro map
math medium mention message mincho mono ms multilevel new next no none normal note noto number number numbered of
office outline page palatino paragraph placeholder plain preformatted preserve professional quote reference references
regular return revision right roman salutation sample sans segoe serif shading signature simple single smart spacing
strong subject subtitle subtle symbol table tahoma text theme times title toa toc top trebuchet typewriter ui unresolved
variable verdana version visited web wingdings heading1 heading2 compatibility mode
`
const known = new Set(wordsOfWord.split(/\s+/).filter(word => word !== ''))

/** Attributes of WordprocessingML whose values the standard lists one by one (ECMA-376 part 1, annex A). */
const listedAttributes = new Set(
  `type fldCharType lineRule hRule leader fill color themeColor themeFill themeTint themeShade hint fmt orient code
  clear dropCap wrap hAnchor vAnchor xAlign yAlign space cstheme asciiTheme hAnsiTheme eastAsiaTheme frame lang
  relativeFrom wrapText prst algn cmpd cap bwMode prstDash dirty fldLock usb0 usb1 usb2 usb3 csb0 csb1 Ignorable
  Requires ContentType Extension contentType themeFont horzAnchor vertAnchor tblpXSpec tblpYSpec edGrp Type`
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

/** Whether an attribute's value can hold somebody's own words. */
export const holdsOwnWords = (element: string, attribute: string, value: string): boolean => {
  if (value === '' || isNumberLike.test(value) || rootsOfNamespaces.test(value)) return false
  if (attribute === 'val' && !ownWordElements.has(element)) return false
  if (listedAttributes.has(attribute)) return false
  const words = value.toLowerCase().match(/\p{L}+\d?|\p{L}+/gu) ?? []
  return !words.every(word => known.has(word) || known.has(word.replace(/\d$/, '')))
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && Buffer.compare(a, b) === 0

const constantBytes = new Map<string, Uint8Array>(
  [...constantParts].map(([name, text]) => [name, new TextEncoder().encode(text)]),
)

/** Whether a part is, byte for byte, one that is the same in every storybook: then it can tell of nobody. */
export const isConstantPart = (name: string, bytes: Uint8Array): boolean => {
  const expected = constantBytes.get(name)
  return expected !== undefined && sameBytes(bytes, expected)
}
