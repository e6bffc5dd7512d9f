import type { Replacement, Replacements } from '../../../shared/model/replacement.ts'

const hasWords = ({ method }: Replacement): boolean => method === 'pseudonym' || method === 'general'

/** As it is kept: no words where the method has none, no spaces at the ends. */
export const cleanReplacement = (replacement: Replacement): Replacement => ({
  method: replacement.method,
  text: hasWords(replacement) ? replacement.text.trim().replace(/\s+/g, ' ') : '',
})

/** What is wrong with a replacement, as a sentence; null when nothing is. */
export const replacementProblem = (replacement: Replacement): string | null => {
  const { method, text } = cleanReplacement(replacement)
  if (!hasWords(replacement)) return null
  if (text === '') {
    return method === 'pseudonym' ? 'Please write the name to print.' : 'Please write the words to print.'
  }
  return /[[\]]/.test(text) ? 'Please leave the brackets out: they are added when it is printed.' : null
}

export const isEverywhereTheSame = ({ team, partners, public: open }: Replacements): boolean =>
  [team, partners].every(({ method, text }) => method === open.method && text === open.text)
