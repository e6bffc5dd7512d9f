import { rowToStoryId } from '../../../shared/model/ids.ts'
import type { Handlers } from '../context.ts'
import { countSearchHits, hitMarks, searchStories } from '../database/repositories/search.ts'

/**
 * What a person typed, as a full-text expression: every word must be there, the last one may be unfinished.
 * Each word is quoted, so that nothing typed is read as an operator.
 */
export const wordsToMatch = (words: string): string | null => {
  const tokens = words.match(/[\p{L}\p{N}\p{M}]+/gu)
  if (tokens === null) return null
  const isUnfinished = /[\p{L}\p{N}\p{M}]$/u.test(words)
  return tokens
    .map((token, index) => `"${token}"${isUnfinished && index === tokens.length - 1 ? '*' : ''}`)
    .join(' ')
}

/** Cannot stand in a story's text, which keeps no control characters. */
const edge = '\u0003'

/** Takes the search's marks out of the words and says where they stood. */
export const unmark = (
  marked: string,
): { readonly around: string; readonly marks: { from: number; to: number }[] } => {
  const marks: { from: number; to: number }[] = []
  let around = ''
  let from: number | null = null
  const pieces = marked
    .replaceAll(hitMarks.begin, `${edge}${hitMarks.begin}${edge}`)
    .replaceAll(hitMarks.end, `${edge}${hitMarks.end}${edge}`)
  for (const piece of pieces.split(edge)) {
    if (piece === hitMarks.begin) from = around.length
    else if (piece === hitMarks.end) {
      if (from !== null && around.length > from) marks.push({ from, to: around.length })
      from = null
    } else around += piece.replaceAll('\n', ' ')
  }
  return { around, marks }
}

export const searchHandlers: Handlers<'stories.search'> = {
  'stories.search': ({ database }, { words, limit }) => {
    const match = wordsToMatch(words)
    if (match === null) return { total: 0, hits: [] }
    return {
      total: countSearchHits(database, match),
      hits: searchStories(database, match, limit).map(row => ({
        story: rowToStoryId(row.story),
        title: row.title,
        ...unmark(row.around),
      })),
    }
  },
}
