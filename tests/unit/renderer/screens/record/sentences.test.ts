import { describe, expect, test } from 'vitest'
import { bytesToWords } from '../../../../../renderer/screens/record/bytes.ts'
import { entryToSentence, objectToPlace } from '../../../../../renderer/screens/record/sentences.ts'
import { contract, operationNames } from '../../../../../shared/contract/contract.ts'

const entry = (operation: string, detail = '{}') => ({
  sequence: 1,
  at: '2026-11-23T00:00:00.000Z',
  by: 'Maya',
  operation,
  object: '',
  detail,
})

describe('an entry in words', () => {
  const recorded = operationNames.filter(name => contract[name].changes.some(area => area === 'record'))

  test.each(recorded)('%s has a sentence of its own', name => {
    const fallback = entryToSentence(entry(`x.${name.split('.')[1]}`)).slice(2)
    expect(entryToSentence(entry(name))).not.toContain('.')
    expect(entryToSentence(entry(name)).toLowerCase()).not.toBe(
      `${name.split('.')[0]} ${fallback}`.toLowerCase(),
    )
  })

  test('an operation that this version does not know is still told', () => {
    expect(entryToSentence(entry('letters.sendOut'))).toBe('Letters send out')
    expect(entryToSentence(entry(''))).toBe('Something was done')
  })

  test('counts and codes are told, and a detail that cannot be read is passed over', () => {
    expect(entryToSentence(entry('storybooks.export', '{"stories":3,"leftOut":1}'))).toBe(
      'Saved a storybook as Word: 3 stories, 1 story left out',
    )
    expect(entryToSentence(entry('consent.record', '{"kind":"withdrawn"}'))).toBe(
      'Wrote down that consent was withdrawn',
    )
    expect(entryToSentence(entry('vault.backup', 'not json'))).toBe('Made a backup')
  })
})

test('codes lead to where the thing can be seen', () => {
  expect(objectToPlace('P-003')).toEqual({ name: 'person', participant: 'P-003' })
  expect(objectToPlace('I-0003')).toBeNull()
})

test.each([
  [999, '999 bytes'],
  [184_212, '184 kB'],
  [999_600, '1 MB'],
  [1_250_000, '1.3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(bytesToWords(bytes)).toBe(words)
})
