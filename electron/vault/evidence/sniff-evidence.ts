import type { EvidenceType } from '../../../shared/model/evidence.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'

export type SniffCode = 'empty' | 'a-program' | 'not-evidence'

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** First bytes of files that do something when they are opened: programs, scripts, installers, archives of either. */
const programHeads: readonly string[] = [
  'MZ',
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '\xbe\xba\xfe\xca',
  '#!',
  // A shortcut of Windows.
  'L\x00\x00\x00\x01\x14\x02\x00',
  // An installer, or an Office file with macros of the old kind.
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  'PK\x03\x04',
  'PK\x05\x06',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '@echo',
  '@ECHO',
  '<script',
  '<html',
  '<!DOCTYPE',
]

const audioBrands: readonly string[] = ['M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2', 'dash']

/** An MPEG audio frame: eleven set bits, a layer that exists, a bit rate and a sampling rate that exist. */
const isMpegFrame = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0, third = 0] = bytes
  const layer = (second >> 1) & 3
  const version = (second >> 3) & 3
  return (
    first === 0xff &&
    second >> 5 === 7 &&
    layer === 1 &&
    version !== 1 &&
    third >> 4 !== 15 &&
    third >> 4 !== 0 &&
    ((third >> 2) & 3) !== 3
  )
}

const typeOf = (bytes: Uint8Array): EvidenceType | null => {
  const starts = (head: string, at = 0): boolean => latin(bytes, at, at + head.length) === head
  if (starts('%PDF-')) return 'pdf'
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('\xff\xd8\xff')) return 'jpeg'
  if (starts('RIFF') && starts('WAVE', 8)) return 'wav'
  if (starts('OggS')) return 'ogg'
  if (starts('fLaC')) return 'flac'
  if (starts('ftyp', 4) && audioBrands.includes(latin(bytes, 8, 12))) return 'm4a'
  if (starts('ID3') || isMpegFrame(bytes)) return 'mp3'
  return null
}

/**
 * What kind of evidence a file is, by its first bytes alone: a name says nothing. Everything that is not one of the
 * few kinds that can show consent is refused, programs with a sentence of their own.
 *
 * Errors: `empty`, `a-program`, `not-evidence`.
 */
export const sniffEvidence = (bytes: Uint8Array): Result<EvidenceType, SniffCode> => {
  if (bytes.length === 0)
    return fail('empty', 'There is nothing in this file, so it was not kept. Is it the right one?')
  if (programHeads.some(head => latin(bytes, 0, head.length) === head))
    return fail(
      'a-program',
      'This file is a program, a script or an archive, whatever its name says, so it was not kept. Please choose the scan or the recording itself.',
    )
  const type = typeOf(bytes)
  return type === null
    ? fail(
        'not-evidence',
        'This file is neither a scan (PDF, PNG, JPEG) nor a recording (WAV, MP3, M4A, OGG, FLAC), so it was not kept. Please choose another one.',
      )
    : ok(type)
}

const scans: readonly EvidenceType[] = ['pdf', 'png', 'jpeg']

export const isScan = (type: EvidenceType): boolean => scans.includes(type)
