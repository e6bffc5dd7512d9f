import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOwnAddress, isRequestAllowed, START_PAGE } from '../../../../../electron/main/policy/origin.ts'

const FOREIGN = [
  'https://example.org/',
  'http://storykeep/index.html',
  'app://other/index.html',
  'app://storykeep.example.org/index.html',
  'app://storykeep@example.org/',
  'app://person:word@storykeep/index.html',
  'app://storykeep:80/index.html',
  'app:storykeep/index.html',
  'file:///etc/hostname',
  'data:text/html,x',
  'javascript:void 0',
  'about:blank',
  'chrome://version/',
  'ws://storykeep/',
  'blob:https://example.org/1',
  ' ',
  '',
]

describe('the app’s own address', () => {
  test('is its own start page and files', () => {
    expect(isOwnAddress(START_PAGE)).toBe(true)
    expect(isOwnAddress('app://storykeep/assets/index-1.js')).toBe(true)
  })

  test.each(FOREIGN)('is not %j', address => {
    expect(isOwnAddress(address)).toBe(false)
  })

  test.each([undefined, null, 7, {}, ['app://storykeep/']])('is not a value that is no text: %j', value => {
    expect(isOwnAddress(value)).toBe(false)
  })
})

describe('requests (promise 1)', () => {
  test('the app’s files and pictures made in its page may be asked for', () => {
    expect(isRequestAllowed(START_PAGE, true)).toBe(true)
    expect(isRequestAllowed('blob:app://storykeep/0f1e', true)).toBe(true)
  })

  test.each(FOREIGN)('%j may not', address => {
    expect(isRequestAllowed(address, true)).toBe(false)
    expect(isRequestAllowed(address, false)).toBe(false)
  })

  test('the inspector’s files only in development', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', false)).toBe(true)
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', true)).toBe(false)
  })

  test('no web address at all may be asked for', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), url => !isRequestAllowed(url, false)))
  })
})
