import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * `absent`: nothing there. `whole`: every frame is as it was written. `unfinished`: the last transaction is not
 * complete, as when the computer stopped while it was being saved; it was never acknowledged. `damaged`: frames
 * were altered that had been acknowledged; SQLite would leave them and all later ones out without a word.
 */
export type WriteAheadLogState = 'absent' | 'whole' | 'unfinished' | 'damaged'

interface Frame {
  readonly isOurs: boolean
  readonly isCommit: boolean
  readonly isValid: boolean
}

type Checksum = readonly [number, number]

// The layout is SQLite's own (sqlite.org/fileformat2.html, section 4). This driver encrypts pages before they
// reach the log, so the checksums are over the encrypted bytes and can be checked without a key.
const headerBytes = 32
const frameHeaderBytes = 24
const pageBytes = 4096
const frameBytes = frameHeaderBytes + pageBytes
const magicLittleEndian = 0x377f0682
const magicBigEndian = 0x377f0683

const addToChecksum = (bytes: Buffer, start: Checksum, isBigEndian: boolean): Checksum => {
  let [first, second] = start
  for (let at = 0; at < bytes.length; at += 8) {
    const left = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)
    const right = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)
    first = (first + left + second) >>> 0
    second = (second + right + first) >>> 0
  }
  return [first, second]
}

const isStored = (checksum: Checksum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === checksum[0] && bytes.readUInt32BE(at + 4) === checksum[1]

const readAt = (handle: number, position: number, length: number): Buffer | undefined => {
  const bytes = Buffer.alloc(length)
  return readSync(handle, bytes, 0, length, position) === length ? bytes : undefined
}

function* readFrames(
  handle: number,
  header: Buffer,
  start: Checksum,
  isBigEndian: boolean,
): Generator<Frame> {
  let checksum = start
  let isValid = true
  for (let at = headerBytes; ; at += frameBytes) {
    const frame = readAt(handle, at, frameBytes)
    if (frame === undefined) return
    const isOurs = frame.subarray(8, 16).equals(header.subarray(16, 24))
    checksum = addToChecksum(frame.subarray(0, 8), checksum, isBigEndian)
    checksum = addToChecksum(frame.subarray(frameHeaderBytes), checksum, isBigEndian)
    isValid &&= isOurs && isStored(checksum, frame, 16)
    yield { isOurs, isCommit: frame.readUInt32BE(4) !== 0, isValid }
  }
}

/**
 * With `synchronous = FULL` a transaction's frames are on the disk before the next transaction writes its first.
 * So an invalid frame, then the end of a transaction, then one more frame of this log: the invalid one had been
 * acknowledged. Frames left over from an earlier round carry another salt and are passed over.
 */
const judgeFrames = (frames: Iterable<Frame>): WriteAheadLogState => {
  let isBroken = false
  let isInsideTransaction = false
  let hasEndAfterBreak = false
  for (const { isOurs, isCommit, isValid } of frames) {
    if (isValid) {
      isInsideTransaction = !isCommit
      continue
    }
    isBroken ||= isOurs
    if (isOurs && hasEndAfterBreak) return 'damaged'
    if (isOurs) hasEndAfterBreak = isCommit
  }
  return isBroken || isInsideTransaction ? 'unfinished' : 'whole'
}

const judgeLog = (handle: number): WriteAheadLogState => {
  const { size } = fstatSync(handle)
  if (size === 0) return 'absent'
  const header = readAt(handle, 0, headerBytes)
  if (header === undefined) return 'unfinished'
  const magic = header.readUInt32BE(0)
  const isBigEndian = magic === magicBigEndian
  const checksum = addToChecksum(header.subarray(0, 24), [0, 0], isBigEndian)
  const isHeaderWhole =
    (isBigEndian || magic === magicLittleEndian) &&
    header.readUInt32BE(8) === pageBytes &&
    isStored(checksum, header, 24)
  // The header is on the disk before the first frame is written, so a log with frames had a whole one.
  if (!isHeaderWhole) return size < headerBytes + frameBytes ? 'unfinished' : 'damaged'
  return judgeFrames(readFrames(handle, header, checksum, isBigEndian))
}

/**
 * Looks through the write-ahead log that a crash left beside a database. Must run before SQLite opens the
 * database, which would drop what it cannot verify. Cannot see a damaged last transaction (the same as one that
 * was never finished) or a log cut off between two transactions. Throws the system's error.
 */
export const inspectWriteAheadLog = (databaseFile: string): WriteAheadLogState => {
  let handle: number
  try {
    handle = openSync(`${databaseFile}-wal`, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent'
    throw error
  }
  try {
    return judgeLog(handle)
  } finally {
    closeSync(handle)
  }
}
