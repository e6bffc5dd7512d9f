import { describe, expect, test } from 'vitest'
import { expectedPort } from '../../../../electron/preload/expected-port.ts'
import { createPendingCalls } from '../../../../electron/preload/pending-calls.ts'

describe('calls that wait for the vault process', () => {
  test('get their own answers, in whatever order these come', async () => {
    const pending = createPendingCalls()
    const first = pending.wait('1', () => undefined)
    const second = pending.wait('2', () => undefined)
    pending.answer('2', 'two')
    pending.answer('1', 'one')
    pending.answer('3', 'nobody’s')
    expect([await first, await second]).toEqual(['one', 'two'])
  })

  test('are all answered when the vault has gone', async () => {
    const pending = createPendingCalls()
    const calls = [pending.wait('1', () => undefined), pending.wait('2', () => undefined)]
    pending.endAll()
    for (const result of await Promise.all(calls)) {
      expect(result).toMatchObject({ ok: false, error: { code: 'vault-ended' } })
    }
  })

  test('an id that is under way is not sent twice, and is free again afterwards', async () => {
    const pending = createPendingCalls()
    let sent = 0
    const send = (): void => {
      sent += 1
    }
    const first = pending.wait('1', send)
    expect(await pending.wait('1', send)).toMatchObject({ error: { code: 'call-repeated' } })
    pending.answer('1', 'one')
    await first
    void pending.wait('1', send)
    expect(sent).toBe(2)
  })
})

describe('the port that an answer of main’s promises', () => {
  test('is a new one when a vault was chosen', () => {
    const value = { chosen: true, name: 'Tea' }
    expect(expectedPort('shell.chooseVault', { ok: true, value })).toBe('new')
  })

  test('is any when main says that a vault process is there', () => {
    expect(expectedPort('shell.state', { ok: true, value: { vault: { folderName: 'Tea' } } })).toBe('any')
  })

  test.each([
    ['shell.state', { ok: true, value: { vault: null } }],
    ['shell.chooseVault', { ok: true, value: { chosen: false, name: null } }],
    ['shell.newVault', { ok: false, error: { code: 'vault-exists', message: '' } }],
    ['shell.chooseTarget', { ok: true, value: null }],
    ['shell.lock', undefined],
  ])('is none for %s with %j', (operation, result) => {
    expect(expectedPort(operation, result)).toBe('none')
  })
})
