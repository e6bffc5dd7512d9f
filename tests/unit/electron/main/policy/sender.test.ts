import { expect, test } from 'vitest'
import { START_PAGE } from '../../../../../electron/main/policy/origin.ts'
import { isTrustedSender } from '../../../../../electron/main/policy/sender.ts'

test('main listens to its own window’s main frame on the app’s own page', () => {
  expect(isTrustedSender({ frame: { url: START_PAGE }, isMainFrameOfWindow: true })).toBe(true)
})

test.each([
  ['a frame that has gone', { frame: null, isMainFrameOfWindow: true }],
  ['a frame inside the page', { frame: { url: START_PAGE }, isMainFrameOfWindow: false }],
  ['a foreign page', { frame: { url: 'https://example.org/' }, isMainFrameOfWindow: true }],
  [
    'a page that only looks like it',
    { frame: { url: 'app://storykeep.example.org/' }, isMainFrameOfWindow: true },
  ],
  ['an empty page', { frame: { url: '' }, isMainFrameOfWindow: true }],
])('main does not listen to %s', (_name, sender) => {
  expect(isTrustedSender(sender)).toBe(false)
})
