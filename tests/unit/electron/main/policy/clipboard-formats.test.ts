import { expect, test } from 'vitest'
import { marksBeside, OWN_MARK } from '../../../../../electron/main/policy/clipboard-formats.ts'

test('copied words are kept out of Windows’ history and its other machines, each by a zero of four bytes', () => {
  const marks = marksBeside('win32')
  for (const name of [
    'ExcludeClipboardContentFromMonitorProcessing',
    'CanIncludeInClipboardHistory',
    'CanUploadToCloudClipboard',
  ]) {
    expect(marks.get(`electron application/osclipboard;format="${name}"`)).toEqual(new Uint8Array(4))
  }
})

test('on macOS clipboard programs are asked to leave them alone', () => {
  expect([...marksBeside('darwin').keys()]).toEqual([
    OWN_MARK,
    'electron application/osclipboard;format="org.nspasteboard.ConcealedType"',
  ])
})

test('everywhere a mark says that they are the app’s own, and says nothing else', () => {
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    expect(marksBeside(platform).get(OWN_MARK)).toEqual(new Uint8Array([1]))
  }
})
