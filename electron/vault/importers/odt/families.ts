const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

/** The families of tags in an OpenDocument text (OASIS OpenDocument 1.3), by their namespaces. */
export const openDocumentFamilies: Readonly<Record<string, string>> = {
  [`${oasis}:office:1.0`]: 'office',
  [`${oasis}:text:1.0`]: 'text',
  [`${oasis}:table:1.0`]: 'table',
  [`${oasis}:drawing:1.0`]: 'draw',
  [`${oasis}:style:1.0`]: 'style',
  [`${oasis}:svg-compatible:1.0`]: 'svg',
}
