import { describe, expect, test } from 'vitest'
import { syncServiceOf } from '../../../../../electron/main/policy/sync-folder.ts'

describe('a folder whose files a program copies elsewhere', () => {
  test.each([
    ['C:\\Users\\mo\\OneDrive\\Research', 'OneDrive'],
    ['C:\\Users\\mo\\OneDrive - University of Somewhere\\Stories', 'OneDrive'],
    ['/Users/mo/Library/CloudStorage/OneDrive-Personal/Stories', 'OneDrive'],
    ['/Users/mo/Library/Mobile Documents/com~apple~CloudDocs/Stories', 'iCloud'],
    ['C:\\Users\\mo\\iCloudDrive\\Stories', 'iCloud'],
    ['/home/mo/Dropbox/Stories', 'Dropbox'],
    ['C:\\Users\\mo\\Dropbox (Team)\\Stories', 'Dropbox'],
    ['/Users/mo/Library/CloudStorage/Dropbox-Team/Stories', 'Dropbox'],
    ['G:\\My Drive\\Stories', 'Google Drive'],
    ['/Users/mo/Google Drive/Stories', 'Google Drive'],
    ['/Users/mo/Library/CloudStorage/GoogleDrive-mo@example.org/My Drive', 'Google Drive'],
  ])('%s is %s’s', (path, service) => {
    expect(syncServiceOf(path, {})).toBe(service)
  })

  test.each([
    'C:\\Users\\mo\\Documents\\Stories',
    '/Users/mo/Stories about OneDrives',
    '/home/mo/dropboxes/Stories',
    '/home/mo/my driver/Stories',
    '',
    '/',
  ])('%j is nobody’s', path => {
    expect(syncServiceOf(path, {})).toBeNull()
  })

  test('Windows’ own variables count, whatever the folder is called', () => {
    const environment = { OneDriveCommercial: 'D:\\Work files', OneDrive: '' }
    expect(syncServiceOf('d:\\work files\\Stories', environment)).toBe('OneDrive')
    expect(syncServiceOf('D:\\Work files too\\Stories', environment)).toBeNull()
  })

  test('what is no path is nobody’s', () => {
    for (const path of [null, undefined, 7, {}, ['OneDrive']]) expect(syncServiceOf(path, {})).toBeNull()
  })
})
