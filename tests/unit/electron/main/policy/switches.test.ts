import { describe, expect, test } from 'vitest'
import { NETWORK_OFF_SWITCHES, refusedSwitches } from '../../../../../electron/main/policy/switches.ts'

describe('refused command-line switches', () => {
  test.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'proxy-pac-url',
    'load-extension',
    'log-net-log',
    'no-sandbox',
  ])('a shipped app does not start with --%s', name => {
    expect(refusedSwitches(given => given === name, true)).toEqual([name])
  })

  test('a shipped app starts without any of them, and with harmless ones', () => {
    expect(refusedSwitches(given => given === 'force-device-scale-factor', true)).toEqual([])
  })

  test('a development build may be debugged', () => {
    expect(refusedSwitches(() => true, false)).toEqual([])
  })
})

test('the network is taken away for names and for HTTP alike (promise 1)', () => {
  const switches = new Map(NETWORK_OFF_SWITCHES.map(([name, value]) => [name, value]))
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(switches.get('proxy-server')).toBe('127.0.0.1:9')
  expect(switches.has('disable-background-networking')).toBe(true)
})
