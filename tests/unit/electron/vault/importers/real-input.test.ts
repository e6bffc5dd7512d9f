import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectNormalForm, mustRead } from './reading.ts'

/** Files as other programs write them, kept beside the project; each has a list of words that must survive. */
const folder = join(import.meta.dirname, '../../../../../../shared/real-input')
const present = existsSync(folder)
const expectations = present ? readdirSync(folder).filter(name => name.endsWith('.expected.json')) : []

interface Expectation {
  readonly file: string
  readonly mustContain: readonly string[]
  readonly listedIfUnread: readonly string[]
}

const collapsed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

describe.skipIf(!present)('files as other programs write them', () => {
  test('there are some', () => {
    expect(expectations.length).toBeGreaterThan(0)
  })

  test.each(expectations)('%s', name => {
    const expected = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expectation
    const interview = mustRead(expected.file, readFileSync(join(folder, expected.file)))
    const text = collapsed(interview.text)
    const unread = interview.unread.map(part => collapsed(part.text))
    expect(expected.mustContain.filter(words => !text.includes(collapsed(words)))).toEqual([])
    const dropped = expected.listedIfUnread.filter(
      words => !text.includes(collapsed(words)) && !unread.some(part => part.includes(collapsed(words))),
    )
    expect(dropped).toEqual([])
    expectNormalForm(interview)
  })
})
