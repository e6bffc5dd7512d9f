import { expect, test } from 'vitest'
import { StorybookDetails } from '../../../../shared/model/storybook.ts'
import { defaultBlocks } from '../../../../shared/storybook/default-blocks.ts'

const words = (blocks: ReturnType<typeof defaultBlocks>): string[] =>
  blocks.map(block => {
    if (block.type === 'story') return block.story
    if (block.type === 'theme') return block.theme
    return block.type === 'text' ? block.heading : block.type
  })

test('the usual parts, with stories under their themes in the project’s order', () => {
  const blocks = defaultBlocks(
    [
      { story: 'S-001', themes: ['T-02', 'T-01'] },
      { story: 'S-002', themes: [] },
      { story: 'S-003', themes: ['T-01'] },
      { story: 'S-004', themes: ['T-02'] },
      { story: 'S-005', themes: ['T-09'] },
    ],
    ['T-01', 'T-02', 'T-03'],
  )
  expect(words(blocks)).toEqual([
    'warnings',
    'how_to_read',
    'support',
    'contents',
    'T-01',
    'S-003',
    'T-02',
    'S-001',
    'S-004',
    'More stories',
    'S-002',
    'S-005',
    'consent_statement',
    'support',
  ])
  const details = { title: 'T', subtitle: '', audience: 'team', blocks }
  expect(StorybookDetails.safeParse(details).success).toBe(true)
})

test('without themes there is no heading over the stories', () => {
  const blocks = defaultBlocks([{ story: 'S-001', themes: [] }], ['T-01'])
  expect(words(blocks)).toEqual([
    'warnings',
    'how_to_read',
    'support',
    'contents',
    'S-001',
    'consent_statement',
    'support',
  ])
})
