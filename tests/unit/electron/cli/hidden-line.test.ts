import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHiddenLine } from '../../../../electron/cli/hidden-line.ts'

/** Those that do something instead of being written. */
const keys = ['\u0003', '\b', '\n', '\r', '\u007f']

const typedInto = (...chunks: readonly string[]): string => {
  const line = createHiddenLine()
  for (const chunk of chunks) line.take(Buffer.from(chunk))
  return Buffer.from(line.finish()).toString()
}

describe('a line typed without being shown', () => {
  test('ends with Enter, whatever the terminal sends for it, and stops with Control and C', () => {
    expect(createHiddenLine().take(Buffer.from('a phrase'))).toBe('more')
    expect(createHiddenLine().take(Buffer.from('a phrase\r'))).toBe('ended')
    expect(createHiddenLine().take(Buffer.from('a phrase\n'))).toBe('ended')
    expect(createHiddenLine().take(Buffer.from('a phr\u0003ase\r'))).toBe('stopped')
    expect(typedInto('a phrase\rand more')).toBe('a phrase')
  })

  test('a letter is taken back whole, and nothing is taken back from nothing', () => {
    expect(typedInto('\u007f\bcaféé\u007f', '🙂\b', 's\r')).toBe('cafés')
    expect(typedInto('🙂é\u007f\u007f\u007f\u007f')).toBe('')
  })

  test('any text in pieces of any size comes out as the bytes that the window would send', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat({ max: 5 }), (text, size) => {
        const typed = Array.from(text, letter => (keys.includes(letter) ? ' ' : letter)).join('')
        const line = createHiddenLine()
        const bytes = Buffer.from(typed)
        for (let at = 0; at < bytes.length; at += size + 1) line.take(bytes.subarray(at, at + size + 1))
        expect(Buffer.from(line.finish()).equals(Buffer.from(typed.normalize('NFKC')))).toBe(true)
      }),
    )
  })

  test('what was taken is wiped where it came from, and a second line begins empty', () => {
    const line = createHiddenLine()
    const chunk = Buffer.from('a phrase\r')
    line.take(chunk)
    expect(chunk.every(byte => byte === 0)).toBe(true)
    expect(line.finish().length).toBe(8)
    expect(line.finish().length).toBe(0)
  })

  test('a line without an end takes no more memory than its limit', () => {
    expect(typedInto('x'.repeat(10_000)).length).toBe(4096)
  })
})
