import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertBlocks, moveBlock, removeBlock } from '../../../../../renderer/screens/storybooks/blocks.ts'
import { titleToFileName } from '../../../../../renderer/screens/storybooks/file-name.ts'
import { documentToSheets, findBlock } from '../../../../../renderer/screens/storybooks/sheets.ts'
import { shellContract } from '../../../../../shared/contract/shell.ts'
import type { Block } from '../../../../../shared/model/storybook.ts'

const story = (id: string): Block => ({ type: 'story', story: id })
const three = [story('S-001'), story('S-002'), story('S-003')]

describe('blocks', () => {
  test('move one place and stay where there is no place to go', () => {
    expect(moveBlock(three, 0, 1)).toEqual([three[1], three[0], three[2]])
    expect(moveBlock(three, 0, -1)).toEqual(three)
    expect(moveBlock(three, 2, 1)).toEqual(three)
  })

  test('are added behind the one that is looked at, or at the end', () => {
    expect(insertBlocks(three, 0, [story('S-009')])[1]).toEqual(story('S-009'))
    expect(insertBlocks(three, null, [story('S-009')]).at(-1)).toEqual(story('S-009'))
    expect(removeBlock(insertBlocks(three, 0, [story('S-009')]), 1)).toEqual(three)
  })
})

describe('sheets', () => {
  const heading = (text: string) => ({ kind: 'heading', level: 1, text }) as const
  const sheets = documentToSheets({
    title: '',
    subtitle: '',
    language: 'en-GB',
    parts: [
      { kind: 'page_break' },
      heading('Same'),
      { kind: 'page_break' },
      heading('Same'),
      heading('Other'),
    ],
  })
  const names = {
    stories: new Map([
      ['S-001', 'Same'],
      ['S-002', 'Same'],
      ['S-003', 'Other'],
    ]),
    themes: new Map(),
    quotes: new Map(),
  }

  test('begin at page breaks', () => {
    expect(sheets.map(sheet => sheet.length)).toEqual([1, 2])
  })

  test('tell two stories of one title apart by their order', () => {
    const find = (index: number) => findBlock(sheets, three, index, names, new Set())
    expect([find(0), find(1), find(2)]).toEqual([
      { sheet: 0, part: 0 },
      { sheet: 1, part: 0 },
      { sheet: 1, part: 1 },
    ])
  })

  test('have no place for a story that is left out', () => {
    expect(findBlock(sheets, three, 1, names, new Set(['S-002']))).toBeNull()
  })
})

describe('the proposed file name', () => {
  test.each([
    ['Waiting to be heard', 'Waiting to be heard.docx'],
    ['Why? Because: “us”', 'Why Because “us”.docx'],
    ['...', 'Storybook.docx'],
    ['CON', 'Storybook.docx'],
  ])('%s', (title, name) => {
    expect(titleToFileName(title)).toBe(name)
  })

  test('is one that the save dialog takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), title => {
        const suggestedName = titleToFileName(title)
        expect(
          shellContract['shell.chooseTarget'].input.safeParse({ kind: 'word', suggestedName }).success,
        ).toBe(true)
      }),
    )
  })
})
