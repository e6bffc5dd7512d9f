import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const electron = join(import.meta.dirname, '../../../../electron')
const sources = readdirSync(electron, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(join(electron, name), 'utf8') }))

/** What would write words to the disk or send them, and what each would do. */
const never: readonly (readonly [string, RegExp])[] = [
  ['the crash reporter: its dumps hold what was in memory', /\bcrashReporter\b/],
  ['the system’s list of recent documents', /\baddRecentDocument\b/],
  ['the spelling checker’s own list of words', /\baddWordToSpellCheckerDictionary\b/],
  ['another program, for an address', /\bopenExternal\b/],
  ['updates', /\bautoUpdater\b/],
  ['desktop notifications', /\bnew Notification\b/],
  ['the window’s picture in a file', /\bcapturePage\b/],
  ['a log of the network', /\bnetLog\b/],
  ['a trace of the content', /\bcontentTracing\b/],
  ['code in the page', /\bexecuteJavaScript\b/],
  ['a second way into the page', /\bwebFrame\b/],
]

test.each(never)('the app never calls %s', (_, call) => {
  expect(sources.filter(({ text }) => call.test(text)).map(({ name }) => name)).toEqual([])
})

test('and the sources that this looks through are there', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.some(({ text }) => /\bsetSpellCheckerEnabled\(false\)/.test(text))).toBe(true)
  expect(sources.some(({ text }) => /\bsetContentProtection\(true\)/.test(text))).toBe(true)
  expect(sources.some(({ text }) => /\brequestSingleInstanceLock\(\)/.test(text))).toBe(true)
})
