import type { ImportCode } from './import-errors.ts'

/** What a file is by its content, or the reason for which it is refused. */
export type Kind = 'zip' | 'rtf' | 'text' | { readonly refused: ImportCode }

/** Beginnings of files that hold no transcript, from each format's own specification. */
const refusedStarts: readonly (readonly [ImportCode, string, number?])[] = [
  ['picture', '\x89PNG'],
  ['picture', '\xFF\xD8\xFF'],
  ['picture', 'GIF87a'],
  ['picture', 'GIF89a'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['picture', 'ftypheic', 4],
  ['picture', 'ftypheif', 4],
  ['picture', 'ftypmif1', 4],
  ['picture', 'ftypavif', 4],
  ['picture', '8BPS\0'],
  ['picture', '\0\0\x01\0'],
  ['pdf', '%PDF-'],
  ['recording', 'ID3\x02'],
  ['recording', 'ID3\x03'],
  ['recording', 'ID3\x04'],
  ['recording', '\xFF\xFB'],
  ['recording', '\xFF\xF3'],
  ['recording', 'OggS'],
  ['recording', 'fLaC'],
  ['recording', 'ftyp', 4],
  ['recording', '\x1A\x45\xDF\xA3'],
  ['recording', '#!AMR'],
  ['recording', '\x30\x26\xB2\x75\x8E\x66\xCF\x11'],
  ['not-text', '\x1F\x8B'],
  ['not-text', '7z\xBC\xAF\x27\x1C'],
  ['not-text', 'Rar!\x1A'],
  ['not-text', '\x7FELF'],
  ['not-text', 'MZ\x90'],
  ['not-text', 'SQLite format 3\0'],
]

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** A BMP has only two letters of its own, which a text could begin with too: its reserved zeros decide. */
const isBitmap = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 2) === 'BM' && bytes.length > 26 && textAt(bytes, 6, 4) === '\0\0\0\0'

/** A name in a compound file's directory is UTF-16, little-endian. */
const holdsUtf16 = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Buffer.from(name, 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
}

/** Old Office files and protected new ones share one container ([MS-CFB]); their streams tell them apart. */
const compoundFileCode = (bytes: Uint8Array): ImportCode => {
  if (holdsUtf16(bytes, 'EncryptedPackage') || holdsUtf16(bytes, 'EncryptionInfo')) return 'protected-file'
  return holdsUtf16(bytes, 'WordDocument') ? 'old-word-file' : 'not-text'
}

/**
 * Says what a file is by its first bytes, whatever its name says.
 *
 * @param bytes the whole file, at least one byte
 */
export const sniff = (bytes: Uint8Array): Kind => {
  const start = textAt(bytes, 0, 32)
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip'
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return { refused: compoundFileCode(bytes) }
  if (/^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(start)) return 'rtf'
  if (isBitmap(bytes)) return { refused: 'picture' }
  if (start.startsWith('RIFF') && bytes.length > 12) {
    const form = start.slice(8, 12)
    if (form === 'WEBP') return { refused: 'picture' }
    if (form === 'WAVE' || form === 'AVI ') return { refused: 'recording' }
  }
  for (const [code, mark, at = 0] of refusedStarts) {
    if (textAt(bytes, at, mark.length) === mark) return { refused: code }
  }
  return 'text'
}
