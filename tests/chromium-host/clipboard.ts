import type { ClipboardItem as ElectronClipboardItem } from 'electron'
import { strict } from './strict.ts'

type Parts = Readonly<Record<string, string | Blob>>

/** One entry, as the app makes it; a part is only ever given, never asked for. */
export class ClipboardItem implements Pick<ElectronClipboardItem, 'types'> {
  readonly parts: Parts

  constructor(parts: Parts) {
    this.parts = parts
  }

  get types(): string[] {
    return Object.keys(this.parts)
  }
}

let held: ClipboardItem | null = null

/** A clipboard of the stand-in's own: a test must not touch the one of whoever runs it. */
export const clipboard = strict('clipboard', {
  write: async ([item]: readonly ClipboardItem[]) => {
    held = item ?? null
  },
  has: async (type: string) => held?.types.includes(type) === true,
  clear: () => {
    held = null
  },
})

/** The formats of what is on the clipboard, and its words; for a test to look at. */
export const heldOnClipboard = async (): Promise<{ types: readonly string[]; text: string }> => {
  const text = held?.parts['text/plain']
  return { types: held?.types ?? [], text: text instanceof Blob ? await text.text() : (text ?? '') }
}
