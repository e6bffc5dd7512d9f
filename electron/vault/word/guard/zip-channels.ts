/** What a ZIP archive says beside its parts: names, comments, times, bytes that belong to nothing. */
export interface ZipChannels {
  /** In the order of the directory, as written. */
  readonly names: readonly string[]
  /** Bytes outside every part's content: comments, extra fields, local names, whatever lies between. */
  readonly loose: readonly Uint8Array[]
  /** Whether there are comments, extra fields, or bytes that belong to nothing. */
  readonly hasLooseWords: boolean
  /** Whether every part bears the fixed day, 1 January 1980, and no operating system. */
  readonly isTimeless: boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const NO_DATE = 0x21
const UNIX = 3

interface Span {
  readonly from: number
  readonly to: number
}

const descriptorAt = (view: DataView, at: number): number => {
  if (at + 12 > view.byteLength) return 0
  return view.getUint32(at, true) === DESCRIPTOR ? 16 : 12
}

/** The stretches of `[0, length)` that no span covers. */
const gapsBetween = (spans: readonly Span[], length: number): readonly Span[] => {
  const gaps: Span[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from > at) gaps.push({ from: at, to: span.from })
    at = Math.max(at, span.to)
  }
  if (at < length) gaps.push({ from: at, to: length })
  return gaps
}

const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END) return at
  return -1
}

/**
 * Reads the directory of an archive (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16) for what it gives away.
 * Null where there is no directory to read; whether the parts can be unpacked is asked elsewhere.
 */
export const readZipChannels = (bytes: Uint8Array): ZipChannels | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  try {
    return readDirectory(bytes, view, end)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const readDirectory = (bytes: Uint8Array, view: DataView, end: number): ZipChannels => {
  const names: string[] = []
  const loose: Uint8Array[] = []
  const covered: Span[] = []
  let isTimeless = true
  let hasLooseWords = false
  const keep = (from: number, to: number, isExpected: boolean): void => {
    if (to <= from) return
    loose.push(bytes.subarray(from, to))
    if (!isExpected) hasLooseWords = true
  }
  let at = view.getUint32(end + 16, true)
  const directoryStart = at
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const commentEnd = extraEnd + view.getUint16(at + 32, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
    names.push(name)
    keep(nameEnd, commentEnd, false)
    const system = view.getUint8(at + 5)
    const isDay = view.getUint16(at + 12, true) === 0 && view.getUint16(at + 14, true) === NO_DATE
    isTimeless &&= isDay && system !== UNIX && view.getUint32(at + 38, true) === 0

    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError()
    const localNameEnd = local + 30 + view.getUint16(local + 26, true)
    const dataStart = localNameEnd + view.getUint16(local + 28, true)
    const localName = new TextDecoder().decode(bytes.subarray(local + 30, localNameEnd))
    keep(local + 30, localNameEnd, localName === name)
    keep(localNameEnd, dataStart, false)
    isTimeless &&= view.getUint16(local + 10, true) === 0 && view.getUint16(local + 12, true) === NO_DATE
    const dataEnd = dataStart + view.getUint32(at + 20, true)
    const isDescribed = (view.getUint16(at + 8, true) & 8) !== 0
    covered.push({ from: local, to: dataEnd + (isDescribed ? descriptorAt(view, dataEnd) : 0) })
    at = commentEnd
  }
  covered.push({ from: directoryStart, to: at }, { from: end, to: end + 22 })
  for (const gap of gapsBetween(covered, bytes.length)) keep(gap.from, gap.to, false)
  return { names, loose, hasLooseWords, isTimeless }
}
