import { expect, test } from 'vitest'
import { isPlainWord } from '../../../../shared/detect/plain-words.ts'
import { readWords } from '../../../../shared/detect/text-words.ts'

test.each([
  ['will you come in', 'will', true],
  ['and may i add that', 'may', true],
  ['Will we go? We said so.', 'Will', true],
  ['mark my words, it was', 'mark', true],
  ['Mark my words: it was.', 'Mark', true],
  ['we all know Will you see', 'Will', false],
  ['will says no to that', 'will', false],
  ['then mark my brother came', 'mark', false],
  ['in may we left it', 'may', false],
])('%s: %s is plainly a word: %s', (text, form, expected) => {
  const view = readWords(text)
  const word = view.words.find(item => item.text === form)
  expect(word !== undefined && isPlainWord(view, word)).toBe(expected)
})
