import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TRIPWIRES = fileURLToPath(new URL('../../../../electron/no-network/tripwires.ts', import.meta.url))

/** Runs an attempt in a process of its own, since the tripwires stay for as long as a process lives. */
const outcomeOf = (attempt: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { setTripwires } = await import(${JSON.stringify(TRIPWIRES)}); setTripwires();
       try { ${attempt}; console.log('went through') } catch (error) { console.log(error.message) }
       process.exit(0)`,
    ],
    { encoding: 'utf8' },
  ).trim()

test.each([
  ['fetch', "await fetch('http://127.0.0.1:9')"],
  ['WebSocket', "new WebSocket('ws://127.0.0.1:9')"],
  ['net', "(await import('node:net')).connect(9, '127.0.0.1')"],
  ['http', "(await import('node:http')).get('http://127.0.0.1:9')"],
  ['https', "(await import('node:https')).get('https://127.0.0.1:9')"],
  ['tls', "(await import('node:tls')).connect(9, '127.0.0.1')"],
  ['http2', "(await import('node:http2')).connect('http://127.0.0.1:9')"],
  ['dns.lookup', "(await import('node:dns')).lookup('localhost', () => {})"],
  ['dns.promises.lookup', "await (await import('node:dns/promises')).default.lookup('localhost')"],
  ['dns.resolve', "(await import('node:dns')).resolve('localhost', () => {})"],
  ['dns/promises.resolve', "await (await import('node:dns/promises')).resolve4('localhost')"],
  ['dns.Resolver', "new (await import('node:dns')).Resolver().resolve4('localhost', () => {})"],
  ['dgram', "(await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1')"],
])('main cannot use the network through %s (promise 1)', (_name, attempt) => {
  expect(outcomeOf(attempt)).toBe('Storykeep has no network')
})
