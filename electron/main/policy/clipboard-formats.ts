/** How Electron names a format of the system's own clipboard ("ClipboardItem", Electron's documentation). */
const systemFormat = (name: string): string => `electron application/osclipboard;format="${name}"`

/** Stands beside what the app has copied, so that it can be told, without being read, that it is still there. */
export const OWN_MARK = systemFormat('org.storykeep.copied')

/**
 * Formats that keep a copied text out of Windows' clipboard history and its copy on other machines, each a number of
 * four bytes, zero (Microsoft, "Cloud Clipboard and Clipboard History Formats"); and the mark by which password
 * managers ask clipboard programs of macOS to leave it alone (nspasteboard.org).
 */
const formatsFor = (platform: NodeJS.Platform): readonly string[] => {
  if (platform === 'win32') {
    return [
      'ExcludeClipboardContentFromMonitorProcessing',
      'CanIncludeInClipboardHistory',
      'CanUploadToCloudClipboard',
    ]
  }
  return platform === 'darwin' ? ['org.nspasteboard.ConcealedType'] : []
}

/** Every format that is put beside a copied text, and its bytes. */
export const marksBeside = (platform: NodeJS.Platform): ReadonlyMap<string, Uint8Array<ArrayBuffer>> =>
  new Map([
    [OWN_MARK, new Uint8Array([1])],
    ...formatsFor(platform).map(name => [systemFormat(name), new Uint8Array(4)] as const),
  ])
