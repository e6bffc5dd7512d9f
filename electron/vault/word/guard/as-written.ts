const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A form as it is written, capitals and accents and all, or all of it in capitals; between its words may stand what
 * stands between words in addresses and file names.
 */
export const capitalsPattern = (form: string): RegExp => {
  const parts = form.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const asWritten = parts.map(escapePattern).join('[^\\p{L}\\p{N}]{1,4}')
  const shouted = parts.map(part => escapePattern(part.toUpperCase())).join('[^\\p{L}\\p{N}]{1,4}')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${asWritten}|${shouted})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Text with characters that nobody sees taken out and compatibility forms unified, its capitals left alone. */
export const withoutInvisible = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

/** How often `words` stand in `text` exactly as they are, at word boundaries. */
export const countOf = (text: string, words: string): number => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words)}(?![\\p{L}\\p{N}])`, 'gu')
  return text.match(pattern)?.length ?? 0
}
