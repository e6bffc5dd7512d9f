/** The most bytes of a line that are kept: what is typed after them is as if it had not been. */
const most = 4096
const backspace = 0x08
const deleteBack = 0x7f
const controlC = 0x03
const lineFeed = 0x0a
const carriageReturn = 0x0d

const continuesLetter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** A line typed at a terminal that does not show it, kept as bytes, because a string cannot be wiped. */
export interface HiddenLine {
  /** Takes what came from the terminal (UTF-8), and wipes it. */
  readonly take: (chunk: Uint8Array) => 'more' | 'ended' | 'stopped'
  /** The line as UTF-8 of its NFKC form, for the caller to wipe; nothing of it stays here. */
  readonly finish: () => Uint8Array<ArrayBuffer>
}

export const createHiddenLine = (): HiddenLine => {
  const typed = Buffer.alloc(most)
  let length = 0

  const takeBack = (): void => {
    while (length > 1 && continuesLetter(typed[length - 1])) length--
    length = Math.max(0, length - 1)
    typed.fill(0, length)
  }

  const takeByte = (byte: number): 'more' | 'ended' | 'stopped' => {
    if (byte === controlC) return 'stopped'
    if (byte === carriageReturn || byte === lineFeed) return 'ended'
    if (byte === backspace || byte === deleteBack) takeBack()
    else if (length < most) typed[length++] = byte
    return 'more'
  }

  return {
    take: chunk => {
      try {
        for (const byte of chunk) {
          const state = takeByte(byte)
          if (state !== 'more') return state
        }
        return 'more'
      } finally {
        chunk.fill(0)
      }
    },
    finish: () => {
      const line = Buffer.from(typed.subarray(0, length))
      typed.fill(0)
      length = 0
      if (line.every(byte => byte < 0x80)) return line
      // Only a string can be normalised; the process ends soon after.
      const normal = Buffer.from(line.toString('utf8').normalize('NFKC'), 'utf8')
      line.fill(0)
      return normal
    },
  }
}
