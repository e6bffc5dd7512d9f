import type { TextWords, Word } from './text-words.ts'

const modal = /^(?:will|may|can|might|shall)$/
/** "in may we left it" is the month. */
const beforeMonth = /^(?:in|since|of|by|last|next|until|till|during|from|early|late|mid)$/
const pronoun = /^(?:i|you|we|he|she|they|it|u|ya)$/

/**
 * Words that are names elsewhere and here plainly are not, by grammar alone: "will you", "may I", "mark my words". With a
 * capital that the sentence does not ask for they are left to whoever weighs them.
 */
export const isPlainWord = ({ words }: TextWords, word: Word): boolean => {
  if (word.capital && !word.opening) return false
  const next = words[word.index + 1]
  if (next?.gap !== ' ' || word.ending !== '') return false
  const before = words[word.index - 1]?.folded ?? ''
  if (modal.test(word.folded)) return pronoun.test(next.folded) && !beforeMonth.test(before)
  return word.folded === 'mark' && next.folded === 'my' && words[word.index + 2]?.folded === 'words'
}
