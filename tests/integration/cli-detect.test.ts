import { describe, expect, test } from 'vitest'
import { categories } from '../../shared/model/category.ts'
import { storykeep } from './support/command-line.ts'

describe('detect --ndjson', () => {
  const detect = (input: string) => storykeep(['detect', '--ndjson'], { input })

  test('lines in, lines out, in order, with offsets in UTF-16 code units of the text as given', async () => {
    const texts = [
      'Keziah Okafor rang me.',
      '😀 Then Keziah Okafor came, aged 41.',
      'Nothing here.',
      'One line\u2028with Keziah Okafor in it\u2029and more',
      'Cafe\u0301 first, then Keziah Okafor.\r\nAnd so on.',
      '',
    ]
    const ids = ['a', 7, 'c', 'd', 'e', 'f']
    const input = texts.map((text, index) => JSON.stringify({ id: ids[index], text })).join('\n')
    const ran = await detect(input)
    expect(ran.exit).toBe(0)
    expect(ran.errors).toBe('')
    const answers = ran.out
      .trimEnd()
      .split('\n')
      .map(
        line =>
          JSON.parse(line) as {
            id: unknown
            findings: { start: number; end: number; category: string; tier: string; why: string }[]
          },
      )
    expect(answers.map(({ id }) => id)).toEqual(ids)
    for (const [index, { findings }] of answers.entries()) {
      const text = texts[index] ?? ''
      const found = findings.map(({ start, end }) => text.slice(start, end))
      expect(found.some(words => words === 'Keziah Okafor')).toBe(text.includes('Keziah'))
      for (const finding of findings) {
        expect(Object.keys(finding).toSorted()).toEqual(['category', 'end', 'start', 'tier', 'why'])
        expect(categories).toContain(finding.category)
        expect(['certain', 'likely', 'check']).toContain(finding.tier)
        expect(finding.why).not.toBe('')
      }
    }
  })

  test('line ends of Windows, empty lines and no last line end', async () => {
    const ran = await detect('{"id":"a","text":"Keziah Okafor"}\r\n\r\n\n{"id":"b","text":"x"}')
    expect(ran.exit).toBe(0)
    expect(ran.out.trimEnd().split('\n')).toHaveLength(2)
  })

  test('empty input is done, with nothing to say', async () => {
    expect(await detect('')).toMatchObject({ exit: 0, out: '', errors: '' })
  })

  test.each([
    ['no JSON', 'Keziah said so'],
    ['no text', '{"id":"b"}'],
    ['a text that is none', '{"id":"b","text":7}'],
    ['a list', '[]'],
  ])('a bad line (%s) stops with its number, and without its words', async (_, bad) => {
    const ran = await detect(`{"id":"a","text":"Keziah Okafor"}\n${bad}\n{"id":"c","text":"x"}`)
    expect(ran.exit).toBe(2)
    expect(ran.out.trimEnd().split('\n')).toHaveLength(1)
    expect(ran.errors).toContain('Line 2')
    expect(ran.errors).not.toContain('Keziah')
  })

  test('a line as long as a book', async () => {
    const text = 'And then we went home again. '.repeat(30_000)
    const ran = await detect(JSON.stringify({ id: 'long', text }))
    expect(ran.exit).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ id: 'long' })
  })
})
