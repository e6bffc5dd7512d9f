import { describe, expect, test } from 'vitest'
import { filterStories } from '../../../../../renderer/screens/stories/filter-stories.ts'
import { fileName, unreadToWords } from '../../../../../renderer/screens/stories/unread-words.ts'
import type { StoryRow } from '../../../../../shared/contract/stories.ts'

const row = (over: Partial<StoryRow>): StoryRow => ({
  id: 'S-001',
  title: 'Two keys to one door',
  words: 100,
  participant: 'P-001',
  storyteller: 'Siân',
  session: null,
  importedAt: '2026-11-12T10:00:00.000Z',
  identities: 4,
  decided: 4,
  read: true,
  ...over,
})
const ids = (rows: readonly StoryRow[]) => rows.map(({ id }) => id)

describe('stories of a filter', () => {
  const rows = [
    row({ id: 'S-001' }),
    row({ id: 'S-002', decided: 3, read: false }),
    row({ id: 'S-003', participant: null, storyteller: null, read: false }),
  ]

  test('by what is left to do', () => {
    expect(ids(filterStories(rows, 'all', ''))).toEqual(['S-001', 'S-002', 'S-003'])
    expect(ids(filterStories(rows, 'to_decide', ''))).toEqual(['S-002'])
    expect(ids(filterStories(rows, 'not_read', ''))).toEqual(['S-003'])
    expect(ids(filterStories(rows, 'no_storyteller', ''))).toEqual(['S-003'])
  })

  test('by words in any order, case and accent', () => {
    expect(ids(filterStories(rows, 'all', 'DOOR two'))).toHaveLength(3)
    expect(ids(filterStories(rows, 'all', 'sian'))).toEqual(['S-001', 'S-002'])
    expect(ids(filterStories(rows, 'all', 's-003'))).toEqual(['S-003'])
    expect(ids(filterStories(rows, 'all', 'window'))).toEqual([])
  })
})

describe('what was not brought in', () => {
  test('is counted by kind', () => {
    expect(
      unreadToWords([
        { part: 'comment', text: 'one' },
        { part: 'picture', text: '' },
        { part: 'comment', text: 'two' },
      ]),
    ).toBe('2 comments and 1 picture')
  })

  test('a file is named by the last part of its path on any system', () => {
    expect(fileName('/home/maya/Interview 12.docx')).toBe('Interview 12.docx')
    expect(fileName('C:\\Interviews\\one.txt')).toBe('one.txt')
    expect(fileName('one.txt')).toBe('one.txt')
  })
})
