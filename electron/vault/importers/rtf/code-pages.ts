/** Windows code pages (as \ansicpg gives them) by their names in the WHATWG Encoding Standard. */
const pages: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** Code pages of fonts' character sets (RTF 1.9.1, \fcharset). */
const characterSets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

const encodingOf = (page: number): string => {
  if (page >= 1250 && page <= 1258) return `windows-${page}`
  return pages[page] ?? 'windows-1252'
}

/** The code page of a font's character set; the document's own where the set says nothing. */
export const pageOfCharacterSet = (set: number, documentPage: number): number => {
  if (set === 0) return 1252
  return characterSets[set] ?? documentPage
}

const decoders = new Map<string, TextDecoder>()

/** A decoder a code page, kept: one is asked for at every paragraph. It remembers nothing between calls. */
const decoderOf = (encoding: string): TextDecoder => {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding)
  decoders.set(encoding, decoder)
  return decoder
}

/** Decodes bytes of one code page; unknown pages are read as Windows-1252. */
export const decodePage = (page: number, bytes: readonly number[]): string =>
  decoderOf(encodingOf(page)).decode(new Uint8Array(bytes))
