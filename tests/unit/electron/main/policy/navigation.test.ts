import { expect, test } from 'vitest'
import {
  answerToWindowOpen,
  mayAttachWebview,
  mayDownload,
  mayNavigate,
} from '../../../../../electron/main/policy/navigation.ts'
import { START_PAGE } from '../../../../../electron/main/policy/origin.ts'
import { isPermissionGranted } from '../../../../../electron/main/policy/permissions.ts'

const ADDRESSES = [START_PAGE, 'https://example.org/', 'file:///etc/hostname', 'about:blank', '', undefined]

test.each(ADDRESSES)('the page is not led to %j, not even its own', address => {
  expect(mayNavigate(address)).toBe(false)
})

test.each(ADDRESSES)('no second window is opened for %j', url => {
  expect(answerToWindowOpen({ url })).toEqual({ action: 'deny' })
})

test('no page within the page, and no download', () => {
  expect(mayAttachWebview({ src: START_PAGE })).toBe(false)
  expect(mayDownload({})).toBe(false)
})

test.each([
  'media',
  'geolocation',
  'clipboard-read',
  'fileSystem',
  'usb',
  'hid',
  'a name of a later Electron',
])('the page is not granted %j', permission => {
  expect(isPermissionGranted(permission)).toBe(false)
})
