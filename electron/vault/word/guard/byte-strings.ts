import { unzlibSync } from 'fflate'

/** Shorter runs of signs are everywhere in bytes that are no text at all. */
const SHORTEST_RUN = 4
const run = new RegExp(`[^\\p{Cc}\\p{Cn}\\p{Co}\\uFFFD]{${SHORTEST_RUN},}`, 'gu')

const decodings = [
  { encoding: 'utf-8', skip: 0 },
  { encoding: 'windows-1252', skip: 0 },
  { encoding: 'utf-16le', skip: 0 },
  { encoding: 'utf-16le', skip: 1 },
  { encoding: 'utf-16be', skip: 0 },
  { encoding: 'utf-16be', skip: 1 },
] as const

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8
const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e

/** A JPEG picture without the picture: its segments (JFIF, EXIF, XMP, comments) and whatever follows its end. */
const jpegWords = (bytes: Uint8Array): readonly Uint8Array[] => {
  const pieces: Uint8Array[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (marker === 0xda) break
    pieces.push(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  for (let end = at; end + 1 < bytes.length; end += 1) {
    if (bytes[end] === 0xff && bytes[end + 1] === 0xd9) {
      pieces.push(bytes.subarray(end + 2))
      break
    }
  }
  return pieces
}

/** More than this, unpacked, is no caption. */
const LARGEST_CHUNK = 1_000_000

const unpackedText = (chunk: Uint8Array): readonly Uint8Array[] => {
  for (let at = 0; at < Math.min(chunk.length, 300); at += 1) {
    if (chunk[at] !== 0x78) continue
    try {
      return [unzlibSync(chunk.subarray(at), { out: new Uint8Array(LARGEST_CHUNK) })]
    } catch {
      // Not the beginning of packed text after all.
    }
  }
  return []
}

/** A PNG picture without the picture: every chunk but its pixels, packed text unpacked, and what follows its end. */
const pngWords = (bytes: Uint8Array): readonly Uint8Array[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Uint8Array[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (type !== 'IDAT') pieces.push(chunk)
    if (type === 'zTXt' || type === 'iTXt') pieces.push(...unpackedText(chunk))
    at += 12 + length
    if (type === 'IEND') break
  }
  pieces.push(bytes.subarray(at))
  return pieces
}

const piecesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  if (isJpeg(bytes)) return jpegWords(bytes)
  if (isPng(bytes)) return pngWords(bytes)
  return [bytes]
}

/**
 * Bytes beside a name, read as UTF-16, are letters of some far-away script: where scripts meet, a word ends.
 * U+024F is the last letter of Latin Extended-B.
 */
const scriptsMeet = /(?<=[\0-\u024f])(?=[^\0-\u024f])|(?<=[^\0-\u024f])(?=[\0-\u024f])/gu

/** Bytes looked at in one go, and how far two such stretches overlap, so that no name falls between them. */
const STRETCH = 1_048_576
const OVERLAP = 512

const stretchesOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / STRETCH)) }, (_, index) =>
    bytes.subarray(index * STRETCH, (index + 1) * STRETCH + OVERLAP),
  )

/**
 * Whatever could be read as words in bytes that are not markup, in each encoding that programs write: UTF-8,
 * Windows-1252, UTF-16 of both byte orders and at both alignments. For each stretch of bytes, the texts of the
 * encodings, one at a time. Pixels of JPEG and PNG are left out, where letters appear by chance.
 */
export function* bytesToTexts(bytes: Uint8Array): Generator<readonly string[]> {
  for (const stretch of piecesOf(bytes).flatMap(stretchesOf)) {
    yield decodings.map(({ encoding, skip }) => {
      const text = new TextDecoder(encoding).decode(stretch.subarray(skip))
      return (text.replace(scriptsMeet, '\n').match(run) ?? []).join('\n')
    })
  }
}
