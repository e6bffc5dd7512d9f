/**
 * The storybook's look, as one constant part: the same bytes in every storybook, so that the leak guard can tell our
 * own words ("Georgia", "Title") from a person's. Sizes are half-points, lengths twentieths of a point, as in
 * WordprocessingML (ECMA-376 part 1, 17.7). Elements stand in the order that its schema asks for.
 */

/** The book face and the face of controls; readers who lack them get the second name (see `fontTable`). */
export const fonts = { book: 'Literata', plain: 'Atkinson Hyperlegible Next' } as const

const ink = '23201B'
const softInk = '625B50'
const accent = '1F6357'
const attention = '7A5200'
const warningInk = '4A3300'
const warningGround = 'F7F0E2'
const supportGround = 'E9F2EE'
const supportInk = '17493F'

const face = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const colour = (hex: string): string => `<w:color w:val="${hex}"/>`
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'

interface Spacing {
  readonly before: number
  readonly after: number
  /** 240ths of a line. */
  readonly line: number
}
const spacing = ({ before, after, line }: Spacing): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`

/** Lines never stand alone at the top or foot of a page. */
const widows = '<w:widowControl/>'
const keepNext = '<w:keepNext/>'
const keepLines = '<w:keepLines/>'

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph: string
  readonly run: string
}

const paragraphStyle = ({ id, name, basedOn, next, paragraph, run }: ParagraphStyle): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}>` +
  `<w:name w:val="${name}"/>` +
  (basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
  (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
  `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const characterStyle = (id: string, name: string, run: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`

/** A coloured bar at the left and a tinted ground; borders in the ground's colour give it room on the other sides. */
const callout = (bar: string, ground: string): string =>
  `<w:pBdr><w:top w:val="single" w:sz="8" w:space="9" w:color="${ground}"/>` +
  `<w:left w:val="single" w:sz="24" w:space="12" w:color="${bar}"/>` +
  `<w:bottom w:val="single" w:sz="8" w:space="9" w:color="${ground}"/>` +
  `<w:right w:val="single" w:sz="8" w:space="9" w:color="${ground}"/></w:pBdr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`

const calloutIndent = '<w:ind w:left="300" w:right="220"/>'

const calloutStyles = (id: string, bar: string, ground: string, words: string): string => {
  const box = callout(bar, ground)
  return (
    paragraphStyle({
      id: `${id}Title`,
      name: `${id} Title`,
      basedOn: 'Normal',
      next: `${id}Text`,
      paragraph: `${keepNext}${keepLines}${widows}${box}${spacing({ before: 240, after: 0, line: 312 })}${calloutIndent}`,
      run: `${face(fonts.plain)}${bold}${colour(words)}${size(24)}`,
    }) +
    paragraphStyle({
      id: `${id}Text`,
      name: `${id} Text`,
      basedOn: 'Normal',
      paragraph: `${keepNext}${keepLines}${widows}${box}${spacing({ before: 0, after: 0, line: 312 })}${calloutIndent}`,
      run: `${face(fonts.plain)}${colour(words)}${size(24)}`,
    }) +
    paragraphStyle({
      id: `${id}Last`,
      name: `${id} Last`,
      basedOn: `${id}Text`,
      next: 'Normal',
      paragraph: `<w:keepNext w:val="0"/>${keepLines}${widows}${box}${spacing({ before: 0, after: 400, line: 312 })}${calloutIndent}`,
      run: '',
    })
  )
}

const contentsStyle = (level: 1 | 2): string =>
  paragraphStyle({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph:
      `${level === 1 ? keepNext : ''}${widows}<w:tabs><w:tab w:val="right" w:pos="8050"/></w:tabs>` +
      `${spacing({ before: level === 1 ? 140 : 0, after: 40, line: 300 })}<w:ind w:left="${level === 1 ? 0 : 340}" w:right="720"/>`,
    run: `${face(fonts.plain)}${level === 1 ? bold : ''}${size(24)}`,
  })

const listStyle = (id: string, name: string): string =>
  paragraphStyle({
    id,
    name,
    basedOn: 'Normal',
    paragraph: `${widows}${spacing({ before: 0, after: 80, line: 324 })}`,
    run: '',
  })

const paragraphStyles: readonly string[] = [
  paragraphStyle({
    id: 'Normal',
    name: 'Normal',
    paragraph: `${widows}${spacing({ before: 0, after: 180, line: 348 })}`,
    run: `${face(fonts.book)}${colour(ink)}${size(25)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/>`,
  }),
  paragraphStyle({
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Subtitle',
    paragraph:
      `${keepNext}${keepLines}${widows}` +
      `<w:pBdr><w:left w:val="single" w:sz="36" w:space="18" w:color="${accent}"/></w:pBdr>` +
      `<w:spacing w:before="4200" w:after="0" w:line="276" w:lineRule="auto"/><w:ind w:left="420"/>`,
    run: `${face(fonts.book)}${bold}${colour(ink)}${size(72)}`,
  }),
  paragraphStyle({
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph:
      `${keepLines}${widows}` +
      `<w:pBdr><w:left w:val="single" w:sz="36" w:space="18" w:color="${accent}"/></w:pBdr>` +
      `<w:spacing w:before="0" w:after="0" w:line="324" w:lineRule="auto"/><w:ind w:left="420"/>`,
    run: `${face(fonts.plain)}${colour(softInk)}${size(32)}`,
  }),
  paragraphStyle({
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${keepNext}${keepLines}${widows}${spacing({ before: 400, after: 160, line: 276 })}<w:outlineLvl w:val="0"/>`,
    run: `${face(fonts.plain)}${bold}${colour(ink)}${size(48)}`,
  }),
  paragraphStyle({
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${keepNext}${keepLines}${widows}${spacing({ before: 360, after: 120, line: 276 })}<w:outlineLvl w:val="1"/>`,
    run: `${face(fonts.plain)}${bold}${colour(ink)}${size(38)}`,
  }),
  paragraphStyle({
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${keepNext}${keepLines}${widows}${spacing({ before: 400, after: 160, line: 276 })}`,
    run: `${face(fonts.plain)}${bold}${colour(ink)}${size(48)}`,
  }),
  contentsStyle(1),
  contentsStyle(2),
  paragraphStyle({
    id: 'Credit',
    name: 'Credit',
    basedOn: 'Normal',
    paragraph: `${keepNext}${keepLines}${widows}${spacing({ before: 0, after: 280, line: 312 })}`,
    run: `${italic}${colour(softInk)}${size(25)}`,
  }),
  paragraphStyle({
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    paragraph: `${keepNext}${keepLines}${widows}${spacing({ before: 120, after: 240, line: 336 })}`,
    run: `${face(fonts.plain)}${colour(softInk)}${size(25)}`,
  }),
  paragraphStyle({
    id: 'Small',
    name: 'Small',
    basedOn: 'Normal',
    paragraph: `${widows}${spacing({ before: 0, after: 120, line: 312 })}`,
    run: `${face(fonts.plain)}${colour(softInk)}${size(24)}`,
  }),
  paragraphStyle({
    id: 'Turn',
    name: 'Turn',
    basedOn: 'Normal',
    paragraph: `${widows}${spacing({ before: 0, after: 180, line: 348 })}`,
    run: '',
  }),
  paragraphStyle({
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph:
      `${keepLines}${widows}` +
      `<w:pBdr><w:left w:val="single" w:sz="24" w:space="14" w:color="${accent}"/></w:pBdr>` +
      `${spacing({ before: 320, after: 0, line: 324 })}<w:ind w:left="340" w:right="220"/>`,
    run: `${colour(accent)}${size(33)}`,
  }),
  paragraphStyle({
    id: 'QuoteAlone',
    name: 'Quote Alone',
    basedOn: 'Quote',
    next: 'Normal',
    paragraph: spacing({ before: 320, after: 360, line: 324 }),
    run: '',
  }),
  paragraphStyle({
    id: 'QuoteCredit',
    name: 'Quote Credit',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph:
      `${keepLines}${widows}` +
      `<w:pBdr><w:left w:val="single" w:sz="24" w:space="14" w:color="${accent}"/></w:pBdr>` +
      `${spacing({ before: 0, after: 360, line: 312 })}<w:ind w:left="340" w:right="220"/>`,
    run: `${face(fonts.plain)}${colour(softInk)}${size(24)}`,
  }),
  calloutStyles('Warning', attention, warningGround, warningInk),
  calloutStyles('Support', accent, supportGround, supportInk),
  listStyle('ListBullet', 'List Bullet'),
  listStyle('ListNumber', 'List Number'),
  paragraphStyle({
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>',
    run: `${face(fonts.plain)}${colour(softInk)}${size(24)}`,
  }),
]

const characterStyles: readonly string[] = [
  '<w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/></w:style>',
  characterStyle('Speaker', 'Speaker', `${face(fonts.plain)}${bold}${colour(accent)}${size(24)}`),
  characterStyle('Replaced', 'Replaced', `<w:u w:val="dotted" w:color="${softInk}"/>`),
]

/** `word/styles.xml`, whole. */
export const stylesPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${face(fonts.book)}${colour(ink)}${size(25)}` +
  '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="en-GB"/></w:rPr></w:rPrDefault>' +
  `<w:pPrDefault><w:pPr>${spacing({ before: 0, after: 180, line: 348 })}</w:pPr></w:pPrDefault></w:docDefaults>` +
  paragraphStyles.join('') +
  characterStyles.join('') +
  '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:styleId="NoList" w:default="1"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '</w:styles>'

const larger = (_: string, element: string, halfPoints: string): string =>
  `<w:${element} w:val="${Math.max(36, Math.round(Number(halfPoints) * 1.5))}"/>`

/**
 * The same in large print: nothing under 18 points, half as large again, and no italics (UK Association for Accessible
 * Formats, "Creating clear print and large print documents").
 */
export const largePrintStylesPart = stylesPart
  .replaceAll(/<w:(sz|szCs) w:val="(\d+)"\/>/g, larger)
  .replaceAll(italic, '')
