import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { COPIED_FOR, createCopied } from '../../../../electron/main/copied.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A clipboard that other programs can use too. */
const createClipboard = () => {
  const held = { text: '', isOwn: false }
  const copied = createCopied({
    write: async text => {
      Object.assign(held, { text: Buffer.from(text).toString('utf8'), isOwn: true })
    },
    hasOwn: async () => held.isOwn,
    clear: () => Object.assign(held, { text: '', isOwn: false }),
  })
  const byAnother = (text: string) => Object.assign(held, { text, isOwn: false })
  return { held, copied, byAnother }
}

const words = (text: string) => new TextEncoder().encode(text)

describe('copied words', () => {
  test('are gone after half a minute, and not before', async () => {
    const { held, copied } = createClipboard()
    await copied.copy(words('as she told it'))
    await vi.advanceTimersByTimeAsync(COPIED_FOR - 1)
    expect(held.text).toBe('as she told it')
    await vi.advanceTimersByTimeAsync(1)
    expect(held.text).toBe('')
    expect(COPIED_FOR).toBe(30_000)
  })

  test('are gone at the lock', async () => {
    const { held, copied } = createClipboard()
    await copied.copy(words('as she told it'))
    await copied.forget()
    expect(held.text).toBe('')
  })

  test('of another program stay, at the lock and after half a minute', async () => {
    const { held, copied, byAnother } = createClipboard()
    await copied.copy(words('as she told it'))
    byAnother('a shopping list')
    await vi.advanceTimersByTimeAsync(COPIED_FOR)
    await copied.forget()
    expect(held.text).toBe('a shopping list')
  })

  test('copied again, they stay for half a minute from then', async () => {
    const { held, copied } = createClipboard()
    await copied.copy(words('one'))
    await vi.advanceTimersByTimeAsync(COPIED_FOR - 1000)
    await copied.copy(words('two'))
    await vi.advanceTimersByTimeAsync(COPIED_FOR - 1)
    expect(held.text).toBe('two')
    await vi.advanceTimersByTimeAsync(1)
    expect(held.text).toBe('')
  })

  test('are wiped in this process, also when the clipboard refuses them', async () => {
    const { copied } = createClipboard()
    const text = words('as she told it')
    await copied.copy(text)
    expect(text.every(byte => byte === 0)).toBe(true)
    const refusing = createCopied({
      write: () => Promise.reject(new Error('held by another program')),
      hasOwn: async () => false,
      clear: () => undefined,
    })
    const other = words('as he told it')
    await expect(refusing.copy(other)).rejects.toThrow()
    expect(other.every(byte => byte === 0)).toBe(true)
  })
})
