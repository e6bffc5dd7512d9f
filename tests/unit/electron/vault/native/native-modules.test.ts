import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changedApp, changedModules } from '../../../../../electron/vault/native/native-modules.ts'

const bytes = Buffer.from('what was built')
const expected = {
  'one/one.node': createHash('sha256').update(bytes).digest('hex'),
  'other/other.node': createHash('sha256').update(bytes).digest('hex'),
}

describe('native modules are what they were when the app was built', () => {
  test('the same bytes are taken, and one that belongs to another system need not be there', () => {
    expect(changedModules(expected, () => bytes)).toEqual([])
    expect(changedModules(expected, path => (path.startsWith('one') ? bytes : null))).toEqual([])
  })

  test('one that was changed by a bit, or made longer, is named', () => {
    const flipped = Buffer.from(bytes)
    flipped[3] = (flipped[3] ?? 0) ^ 1
    for (const other of [flipped, Buffer.concat([bytes, Buffer.of(0)]), Buffer.alloc(0)]) {
      expect(changedModules(expected, path => (path.startsWith('one') ? other : bytes))).toEqual([
        'one/one.node',
      ])
    }
  })

  test('then nothing is done, and every call is told why', async () => {
    expect(await changedApp.call('vault.create', {})).toMatchObject({
      ok: false,
      error: { code: 'app-changed' },
    })
    expect(changedApp.isOpen()).toBe(false)
  })
})
