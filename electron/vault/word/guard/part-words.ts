/** What each part of a Word file is, in words for a person. The first match counts. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^\[content_types\]\.xml$/, 'the list of parts'],
  [/\.rels$/, 'the list of links'],
  [/^word\/document\d*\.xml$/, 'the body'],
  [/^word\/header\d*\.xml$/, 'a header'],
  [/^word\/footer\d*\.xml$/, 'a footer'],
  [/^word\/footnotes\.xml$/, 'the footnotes'],
  [/^word\/endnotes\.xml$/, 'the endnotes'],
  [/^word\/comments\w*\.xml$/, 'the comments'],
  [/^word\/people\.xml$/, 'the list of people who made changes'],
  [/^word\/(?:styles|styleswitheffects)\.xml$/, 'the styles'],
  [/^word\/numbering\.xml$/, 'the lists'],
  [/^word\/settings\.xml$/, 'the settings'],
  [/^word\/websettings\.xml$/, 'the web settings'],
  [/^word\/fonttable\.xml$/, 'the list of fonts'],
  [/^word\/theme\//, 'the theme'],
  [/^word\/glossary\//, 'the building blocks'],
  [/^docprops\/thumbnail\./, 'the preview picture'],
  [/^docprops\/custom\.xml$/, 'the custom properties'],
  [/^docprops\//, 'the properties'],
  [/^customxml\//, 'hidden data (custom XML)'],
  [/(?:^|\/)media\//, 'a picture'],
  [/(?:^|\/)embeddings\//, 'an embedded file'],
  [/(?:^|\/)activex\//, 'an embedded control'],
  [/vba(?:project|data)/, 'a macro'],
  [/(?:^|\/)fonts\//, 'an embedded font'],
  [/printersettings/, 'the printer settings'],
  [/(?:^|\/)charts\//, 'a chart'],
  [/(?:^|\/)diagrams\//, 'a diagram'],
  [/(?:^|\/)_xmlsignatures\//, 'a signature'],
]

/** The part of a Word file, in plain words; a part that no Word file usually has is only "another part". */
export const partToWords = (name: string): string =>
  words.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? 'another part'

/** Parts that may hold people's words or traces and that a person should know of, with what to call them. */
export const tellingParts: readonly (readonly [RegExp, 'metadata' | 'hidden' | 'part'])[] = [
  [/^word\/comments\w*\.xml$/, 'hidden'],
  [/^word\/people\.xml$/, 'metadata'],
  [/^docprops\/(?:custom\.xml|thumbnail)/, 'metadata'],
  [/^customxml\/item\d*\.xml$/, 'part'],
  [/^word\/glossary\/document\.xml$/, 'part'],
  [/(?:^|\/)(?:embeddings|activex|fonts)\//, 'part'],
  [/vbaproject/, 'part'],
  [/printersettings/, 'part'],
]
