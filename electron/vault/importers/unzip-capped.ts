import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { ok, type Result } from '../../../shared/model/result.ts'
import { type ImportCode, refuse } from './import-errors.ts'

/** The most that one document may unpack to, in bytes, over all parts that are read. */
export const LARGEST_UNPACKED = 100 * 1024 * 1024
/** Below this many bytes unpacked, no ratio is asked for: small parts of markup pack very well. */
export const UNPACKED_WITHOUT_RATIO = 10 * 1024 * 1024
/** Beyond it, a part may be at most this many times its packed size. */
export const LARGEST_RATIO = 20
/** Word documents with hundreds of pictures have some hundred parts. */
export const MOST_ENTRIES = 4096

/** Packed bytes handed over at a time: no step can then unpack more than some 17 MB before it is checked. */
const STEP_BYTES = 16 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  /** Where the packed bytes stand in the file. */
  readonly from: number
  readonly to: number
}

/** An opened archive. Nothing is unpacked until a part is read, and then only that part. */
export interface Archive {
  readonly names: readonly string[]
  /** Unpacks one part; null where there is none of that name. Errors: `damaged-file`, `unpacks-too-large`. */
  readonly read: (name: string) => Result<Uint8Array | null, ImportCode>
}

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return -1
}

class DamagedArchive extends Error {}
class TooLarge extends Error {}
class ProtectedArchive extends Error {}

const readEntry = (view: DataView, bytes: Uint8Array, at: number): { entry: Entry; next: number } => {
  if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new DamagedArchive()
  const packed = view.getUint32(at + 20, true)
  const nameLength = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength))
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ProtectedArchive()
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new DamagedArchive()
  const from = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packed > bytes.length) throw new DamagedArchive()
  return {
    entry: {
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      from,
      to: from + packed,
    },
    next: at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  }
}

/** Two parts in the same bytes are how one small file unpacks to terabytes; no office program writes them. */
const haveOverlap = (entries: readonly Entry[]): boolean => {
  const sorted = entries.filter(entry => entry.to > entry.from).toSorted((a, b) => a.from - b.from)
  return sorted.some((entry, index) => {
    const before = sorted[index - 1]
    return before !== undefined && before.to > entry.from
  })
}

const readDirectory = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) throw new DamagedArchive()
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new TooLarge()
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at)
    // Of two parts of one name, programs differ in which they show: words could hide in the other.
    if (entries.has(entry.name)) throw new DamagedArchive()
    entries.set(entry.name, entry)
    at = next
  }
  if (haveOverlap([...entries.values()])) throw new DamagedArchive()
  return entries
}

/** What has been unpacked so far of one archive, counted by what comes out and never by what headers claim. */
interface Spent {
  unpacked: number
  packed: number
}

const unpack = (packed: Uint8Array, spent: Spent): Uint8Array => {
  const pieces: Uint8Array[] = []
  let length = 0
  let finished = false
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece)
    length += piece.length
    spent.unpacked += piece.length
    finished = final
  })
  for (let at = 0; at < packed.length || at === 0; at += STEP_BYTES) {
    const step = packed.subarray(at, at + STEP_BYTES)
    spent.packed += step.length
    inflate.push(step, at + STEP_BYTES >= packed.length)
    if (spent.unpacked > LARGEST_UNPACKED) throw new TooLarge()
    const withinRatio = spent.unpacked <= spent.packed * LARGEST_RATIO
    if (spent.unpacked > UNPACKED_WITHOUT_RATIO && !withinRatio) throw new TooLarge()
  }
  if (!finished) throw new DamagedArchive()
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const readStored = (packed: Uint8Array, spent: Spent): Uint8Array => {
  spent.unpacked += packed.length
  spent.packed += packed.length
  if (spent.unpacked > LARGEST_UNPACKED) throw new TooLarge()
  return packed
}

const readPart = (bytes: Uint8Array, entry: Entry, spent: Spent): Uint8Array => {
  const packed = bytes.subarray(entry.from, entry.to)
  if (entry.method !== 0 && entry.method !== 8) throw new DamagedArchive()
  const part = entry.method === 0 ? readStored(packed, spent) : unpack(packed, spent)
  // A flipped bit inside a word would otherwise come in as that person's words.
  if (crc32(part) !== entry.checksum) throw new DamagedArchive()
  return part
}

const codeOf = (error: unknown): ImportCode => {
  if (error instanceof TooLarge) return 'unpacks-too-large'
  return error instanceof ProtectedArchive ? 'protected-file' : 'damaged-file'
}

/**
 * Opens a ZIP archive (PKWARE APPNOTE 6.3) held in memory, by its central directory. Refuses encrypted,
 * overlapping and repeated entries. Nothing is ever written or read outside the given bytes.
 *
 * Errors: `damaged-file`, `protected-file`, `unpacks-too-large` (more than {@link MOST_ENTRIES} parts).
 */
export const openArchive = (bytes: Uint8Array): Result<Archive, ImportCode> => {
  const spent: Spent = { unpacked: 0, packed: 0 }
  let entries: ReadonlyMap<string, Entry>
  try {
    entries = readDirectory(bytes)
  } catch (error) {
    return refuse(codeOf(error))
  }
  return ok({
    names: [...entries.keys()],
    read: name => {
      const entry = entries.get(name)
      if (!entry) return ok(null)
      try {
        return ok(readPart(bytes, entry, spent))
      } catch (error) {
        return refuse(codeOf(error))
      }
    },
  })
}
