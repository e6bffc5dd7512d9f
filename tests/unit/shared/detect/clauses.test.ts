import { describe, expect, test } from 'vitest'
import { findTellingClauses } from '../../../../shared/detect/clauses.ts'
import { classes } from '../../../../shared/detect/tagger/classes.ts'
import { readWords } from '../../../../shared/detect/text-words.ts'

const telling = classes.indexOf('QUASI')

/** Clauses found when the words in [brackets] have the given share and all others none. */
const clauses = (marked: string, share: number): readonly string[] => {
  const text = marked.replace(/[[\]]/g, '')
  const view = readWords(text)
  const shares = new Float32Array(view.words.length * classes.length)
  let depth = 0
  let at = -1
  for (const token of marked.match(/[[\]]|[\p{L}\p{N}’'-]+/gu) ?? []) {
    if (token === '[') depth++
    else if (token === ']') depth--
    else {
      at++
      if (depth > 0) shares[at * classes.length + telling] = share
    }
  }
  return findTellingClauses(view, shares, 'why').map(({ start, end }) => text.slice(start, end))
}

describe('telling clauses', () => {
  test('are found whole', () => {
    expect(clauses('Then I [rode a cow down the high street], and slept.', 0.8)).toEqual([
      'rode a cow down the high street',
    ])
  })

  test('go on over a word or two that say nothing', () => {
    expect(clauses('I [rode a] very [old cow] down there.', 0.8)).toEqual(['rode a very old cow'])
  })

  test('end with the sentence', () => {
    expect(clauses('I [rode a cow. Then we slept].', 0.8)).toEqual(['rode a cow', 'Then we slept'])
  })

  test('of a word or two are none', () => {
    expect(clauses('I rode [a cow] down there.', 0.9)).toEqual([])
  })

  test('that nothing speaks for clearly are none', () => {
    expect(clauses('I [rode a cow down there].', 0.15)).toEqual([])
  })
})
