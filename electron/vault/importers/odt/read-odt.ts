import { ok, type Result } from '../../../../shared/model/result.ts'
import { blocksToLines } from '../document-blocks.ts'
import type { DocumentContent } from '../docx/read-docx.ts'
import { type ImportCode, refuse } from '../import-errors.ts'
import type { Archive } from '../unzip-capped.ts'
import { readContent } from './read-content.ts'

/** An encrypted document's parts are no XML; its manifest, which is never encrypted, says so. */
const isEncrypted = (manifest: Uint8Array): boolean =>
  new TextDecoder().decode(manifest).includes('encryption-data')

/**
 * Reads an OpenDocument text (OASIS OpenDocument 1.3). Nothing outside the archive is opened.
 *
 * Errors: `damaged-file`, `forbidden-xml`, `protected-file`, `unpacks-too-large`, `unsupported-kind` (a
 * spreadsheet or a presentation).
 */
export const readOdt = (archive: Archive): Result<DocumentContent, ImportCode> => {
  const manifest = archive.read('META-INF/manifest.xml')
  if (!manifest.ok) return manifest
  if (manifest.value && isEncrypted(manifest.value)) return refuse('protected-file')
  const kind = archive.read('mimetype')
  if (!kind.ok) return kind
  if (kind.value && !new TextDecoder().decode(kind.value.subarray(0, 100)).includes('opendocument.text')) {
    return refuse('unsupported-kind')
  }
  const hidden = new Set<string>()
  const styles = archive.read('styles.xml')
  if (!styles.ok) return styles
  const beside = styles.value ? readContent(styles.value, hidden) : ok({ blocks: [], unread: [] })
  if (!beside.ok) return beside
  const main = archive.read('content.xml')
  if (!main.ok) return main
  const content = main.value ? readContent(main.value, hidden) : refuse('damaged-file')
  if (!content.ok) return content
  return ok({
    lines: blocksToLines(content.value.blocks),
    unread: [...beside.value.unread, ...content.value.unread],
  })
}
