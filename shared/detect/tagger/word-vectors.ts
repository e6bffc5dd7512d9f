import { SortedLines, writeSortedLines } from '../gazetteers/sorted-lines.ts'

/** Numbers that a word is given by the company it keeps in large texts, one byte each. */
export const vectorSize = 32

/** What is known of words from large texts: words that are used alike have like numbers. */
export interface WordVectors {
  /** Row of a folded word in {@link WordVectors.values}; -1 for a word that is not there. */
  readonly rowOf: (word: string) => number
  /** `rows × vectorSize`, each from -127 to 127. */
  readonly values: Int8Array
}

const headerBytes = 8
/** As many at once as a call may have arguments, with room to spare. */
const pieceBytes = 8192

/** Folded English words are plain ASCII, a byte a letter. */
const asciiOf = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += pieceBytes)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)))
  return parts.join('')
}

/** The words with their rows, and after them their numbers; the same vectors give the same bytes. */
export const packVectors = (words: readonly string[], values: Int8Array): Uint8Array => {
  const lines = writeSortedLines(new Map(words.map((word, row) => [word, row.toString(36)])))
  const text = Uint8Array.from(lines, letter => letter.charCodeAt(0))
  const bytes = new Uint8Array(headerBytes + text.length + values.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, text.length, true)
  view.setUint32(4, words.length, true)
  bytes.set(text, headerBytes)
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), headerBytes + text.length)
  return bytes
}

/** @returns undefined when the bytes are not vectors of this very shape */
export const unpackVectors = (bytes: Uint8Array): WordVectors | undefined => {
  if (bytes.length < headerBytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const textBytes = view.getUint32(0, true)
  const count = view.getUint32(4, true)
  if (bytes.length !== headerBytes + textBytes + count * vectorSize) return undefined
  const lines = new SortedLines(asciiOf(bytes.subarray(headerBytes, headerBytes + textBytes)))
  // Not bytes.slice(): a Node buffer's own slice shares memory that begins elsewhere.
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + headerBytes + textBytes, count * vectorSize)
  return { rowOf: word => Number.parseInt(lines.get(word) ?? '-1', 36), values }
}
