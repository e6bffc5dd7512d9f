import { cleanPiece } from './normalise.ts'

const LONGEST_TITLE = 200

/** Endings that programs and people put before the last one; anything else may be a part of a name. */
const innerEndings =
  /\.(?:docx|docm|doc|odt|rtf|txt|md|vtt|srt|utf-?8|utf-?16|cp1252|table|review|transcript|final|draft|clean|edited|copy|[a-z]{2}-[a-z]{2})$/i

/** The last ending of a file name, lower case and without its dot; empty where there is none. */
export const fileEnding = (name: string): string =>
  /\.([^.\\/\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * A first title from a file name: without endings, underscores and hyphens as spaces, leading numbers left out
 * (they are a folder's order or a date). Where nothing would be left, the numbers stay.
 */
export const titleFromName = (name: string): string => {
  let stem = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.\s]{1,12}$/, '')
  while (innerEndings.test(stem)) stem = stem.replace(innerEndings, '')
  const spaced = cleanPiece(stem.replaceAll(/[_-]+/g, ' ')).replaceAll(/\s+/g, ' ').trim()
  const unnumbered = spaced.replace(/^(?:\d+[.)]?\s+)+(?=\S)/, '')
  const title = /\p{L}/u.test(unnumbered) ? unnumbered : spaced
  const titled = (title || 'Interview').replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  return titled.slice(0, LONGEST_TITLE).toWellFormed()
}
