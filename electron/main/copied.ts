/** What is done with the system's clipboard; Electron's own in the app. */
export interface ClipboardDoors {
  /** Puts a text, with its marks, in place of whatever the clipboard holds. */
  readonly write: (text: Uint8Array<ArrayBuffer>) => Promise<void>
  /** Whether what the app has copied is still there; reads nothing of it. */
  readonly hasOwn: () => Promise<boolean>
  readonly clear: () => void
}

export interface Copied {
  /** Copies a text (UTF-8), for half a minute. The bytes are wiped. */
  readonly copy: (text: Uint8Array<ArrayBuffer>) => Promise<void>
  /** Clears the clipboard at once, if what it holds is the app's. */
  readonly forget: () => Promise<void>
}

/** How long copied words stay on the clipboard, in milliseconds. */
export const COPIED_FOR = 30_000

/**
 * Keeps copied words on the clipboard for half a minute and not beyond the lock, and never takes away what another
 * program has put there since.
 */
export const createCopied = (doors: ClipboardDoors): Copied => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (await doors.hasOwn()) doors.clear()
  }
  return {
    copy: async text => {
      clearTimeout(timer)
      try {
        await doors.write(text)
      } finally {
        text.fill(0)
      }
      timer = setTimeout(() => void forget(), COPIED_FOR)
    },
    forget,
  }
}
