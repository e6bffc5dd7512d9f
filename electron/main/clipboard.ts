import { ClipboardItem, clipboard } from 'electron'
import type { ClipboardDoors } from './copied.ts'
import { marksBeside, OWN_MARK } from './policy/clipboard-formats.ts'

/** The system's clipboard, by Electron. Everything of one `write` is put there at once. */
export const systemClipboard = (platform: NodeJS.Platform): ClipboardDoors => ({
  write: async text => {
    const marks = [...marksBeside(platform)].map(([name, bytes]) => [name, new Blob([bytes])] as const)
    const words = new Blob([text], { type: 'text/plain' })
    await clipboard.write([new ClipboardItem({ 'text/plain': words, ...Object.fromEntries(marks) })])
  },
  hasOwn: () => clipboard.has(OWN_MARK),
  clear: () => clipboard.clear(),
})
