/** Where a group's words go. */
export type Destination =
  | 'text'
  | 'nowhere'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'comment'
  | 'picture'
  | 'embedded file'
  | 'field'
  | 'fonts'

export const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  annotation: 'comment',
  pict: 'picture',
  objdata: 'embedded file',
  fldinst: 'field',
  fldrslt: 'text',
  shptxt: 'text',
  shppict: 'text',
  shpinst: 'text',
}

/** Groups whose words are settings of the program, and that every reader passes over. */
export const passedOver = new Set(
  'colortbl stylesheet info nonshppict filetbl revtbl listtable listoverridetable rsidtbl generator themedata latentstyles datastore xmlnstbl atnid atnauthor atndate atnref atntime atnicn atrfstart atrfend bkmkstart bkmkend datafield objclass objname sn sv pn pntext pntxta pntxtb listtext template mmathPr userprops ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn'.split(
    ' ',
  ),
)

/** Control words and signs that stand for a character. */
export const signs: Readonly<Record<string, string>> = {
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00A0',
  _: '-',
  '\t': '\t',
  '\n': '\n',
  '\r': '\n',
  '{': '{',
  '}': '}',
  '\\': '\\',
  zwj: '\u200D',
  zwnj: '\u200C',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
}

/** Destinations whose words make a story of their own, apart from the paragraph in which they stand. */
export const ownStory = new Set<Destination>(['header', 'footer', 'footnote', 'comment', 'field'])
