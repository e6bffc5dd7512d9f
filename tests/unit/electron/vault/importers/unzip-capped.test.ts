import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  LARGEST_UNPACKED,
  MOST_ENTRIES,
  openArchive,
  UNPACKED_WITHOUT_RATIO,
} from '../../../../../electron/vault/importers/unzip-capped.ts'

const open = (bytes: Uint8Array) => {
  const archive = openArchive(bytes)
  if (!archive.ok) throw new Error(archive.error.code)
  return archive.value
}

const codeOf = (bytes: Uint8Array, name = 'a'): string => {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive.error.code
  const part = archive.value.read(name)
  return part.ok ? 'read' : part.error.code
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const centralAt = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - 6, true)

describe('openArchive', () => {
  test('gives back what was packed, and null for what is not there', () => {
    const archive = open(zipSync({ a: strToU8('words'), b: strToU8('more words') }))
    expect(archive.names).toEqual(['a', 'b'])
    expect(archive.read('b')).toEqual({ ok: true, value: strToU8('more words') })
    expect(archive.read('c')).toEqual({ ok: true, value: null })
  })

  test('small parts may pack as well as they like', () => {
    expect(codeOf(zipSync({ a: new Uint8Array(UNPACKED_WITHOUT_RATIO) }))).toBe('read')
  })

  test('a part that packs too well beyond ten megabytes is refused', () => {
    expect(codeOf(zipSync({ a: new Uint8Array(UNPACKED_WITHOUT_RATIO + 1) }))).toBe('unpacks-too-large')
  })

  test('what counts is what comes out, whatever the headers claim', () => {
    const bytes = zipSync({ a: new Uint8Array(LARGEST_UNPACKED) })
    view(bytes).setUint32(centralAt(bytes) + 24, 10, true)
    view(bytes).setUint32(22, 10, true)
    expect(codeOf(bytes)).toBe('unpacks-too-large')
  })

  test('parts count together', () => {
    const half = new Uint8Array(UNPACKED_WITHOUT_RATIO / 2 + 1)
    const archive = open(zipSync({ a: half, b: half }))
    expect(archive.read('a').ok).toBe(true)
    expect(archive.read('b')).toMatchObject({ ok: false, error: { code: 'unpacks-too-large' } })
  })

  test('stored parts have the same limit in all', () => {
    expect(codeOf(zipSync({ a: new Uint8Array(LARGEST_UNPACKED + 1) }, { level: 0 }))).toBe(
      'unpacks-too-large',
    )
  })

  test('thousands of parts are refused before any is unpacked', () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => [`p${index}`, new Uint8Array()]),
    )
    expect(codeOf(zipSync(many))).toBe('unpacks-too-large')
  })

  test('two parts in the same bytes are refused', () => {
    const bytes = zipSync({ a: strToU8('one two three'), b: strToU8('one two three') })
    const second = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'), centralAt(bytes) + 1)
    view(bytes).setUint32(second + 42, 0, true)
    expect(codeOf(bytes)).toBe('damaged-file')
  })

  test('two parts of one name are refused', () => {
    const bytes = zipSync({ a: strToU8('one'), b: strToU8('two') })
    const second = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'), centralAt(bytes) + 1)
    bytes[second + 46] = 'a'.charCodeAt(0)
    expect(codeOf(bytes)).toBe('damaged-file')
  })

  test('an encrypted part is refused with the sentence for passwords', () => {
    const bytes = zipSync({ a: strToU8('one') })
    view(bytes).setUint16(centralAt(bytes) + 8, 1, true)
    expect(codeOf(bytes)).toBe('protected-file')
  })

  test.each([
    ['the end is missing', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 22)],
    ['a part reaches beyond the file', (bytes: Uint8Array) => set(bytes, centralAt(bytes) + 20, 1 << 30)],
    ['a part begins beyond the file', (bytes: Uint8Array) => set(bytes, centralAt(bytes) + 42, 1 << 30)],
    ['the directory begins beyond the file', (bytes: Uint8Array) => set(bytes, bytes.length - 6, 1 << 30)],
    ['the checksum is another', (bytes: Uint8Array) => set(bytes, centralAt(bytes) + 16, 1)],
    ['the packing is unknown', (bytes: Uint8Array) => set(bytes, centralAt(bytes) + 10, 99)],
  ])('damaged: %s', (_, damage) => {
    expect(codeOf(damage(zipSync({ a: strToU8('one two three '.repeat(20)) })))).toBe('damaged-file')
  })
})

function set(bytes: Uint8Array, at: number, value: number): Uint8Array {
  view(bytes).setUint32(at, value, true)
  return bytes
}
