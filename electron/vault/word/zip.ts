import { type Zippable, zipSync } from 'fflate'

/** The earliest day that a ZIP archive can hold: what is written when no time is to be told. Local time, as ZIP has it. */
const noTime = (): Date => new Date(1980, 0, 1)

/**
 * Packs parts in the given order, with no times, comments, extra fields or operating system, so that the same
 * parts are always the same bytes.
 *
 * @param parts name → bytes, in the order in which they are to stand in the file
 */
export const partsToZip = (parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Uint8Array => {
  const files: Zippable = {}
  for (const [name, bytes] of parts) files[name] = [bytes, { level: 6, mtime: noTime(), os: 0, attrs: 0 }]
  return zipSync(files)
}
