import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

/** Every part of a Word file as text, by its name; the archive's own bytes are the part ''. */
export const wordParts = (path: string): ReadonlyMap<string, string> => {
  const bytes = readFileSync(path)
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const)
  return new Map([['', bytes.toString('latin1')], ...parts])
}

/** The words of the body as a reader sees them, one paragraph a line. */
export const wordText = (path: string): string =>
  (wordParts(path).get('word/document.xml') ?? '')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:(?:br|tab)\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
