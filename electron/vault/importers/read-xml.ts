import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ok, type Result } from '../../../shared/model/result.ts'
import { type ImportCode, refuse } from './import-errors.ts'

/** An opening tag: its name as `family:local`, whatever prefix the file uses, and its attributes. */
export interface Tag {
  readonly name: string
  /** An attribute by its local name, in whatever namespace; null where there is none. */
  readonly attribute: (local: string) => string | null
}

export interface XmlHandler {
  readonly open: (tag: Tag) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Office programs nest some dozens deep; thousands are an attack on the reader. */
const DEEPEST = 400

const declaredUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le'
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be'
  return null
}

const decodeXml = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(declaredUtf16(bytes) ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

class ForbiddenXml extends Error {}
class DamagedXml extends Error {}

const nameOf = (node: SaxesTagNS, families: Readonly<Record<string, string>>): string =>
  `${families[node.uri] ?? '?'}:${node.local}`

const tagFrom = (node: SaxesTagNS, families: Readonly<Record<string, string>>): Tag => ({
  name: nameOf(node, families),
  attribute: local => {
    for (const attribute of Object.values(node.attributes)) {
      if (attribute.local === local) return attribute.value
    }
    return null
  },
})

const parse = (text: string, families: Readonly<Record<string, string>>, handler: XmlHandler): void => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new ForbiddenXml()
  })
  parser.on('error', () => {
    throw new DamagedXml()
  })
  parser.on('opentag', node => {
    depth += 1
    if (depth > DEEPEST) throw new DamagedXml()
    handler.open(tagFrom(node, families))
  })
  parser.on('closetag', node => {
    depth -= 1
    handler.close(nameOf(node, families))
  })
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  parser.write(text).close()
}

/**
 * Walks one XML part. No entity but XML's own five is known, nothing outside the part is ever looked up, and a
 * document type declaration is refused outright, since that is where harm is declared.
 *
 * @param families namespace -> the family name by which the handler knows its tags
 *
 * Errors: `forbidden-xml`, `damaged-file`.
 */
export const readXml = (
  bytes: Uint8Array,
  families: Readonly<Record<string, string>>,
  handler: XmlHandler,
): Result<null, ImportCode> => {
  const text = decodeXml(bytes)
  if (text === null) return refuse('damaged-file')
  try {
    parse(text, families, handler)
    return ok(null)
  } catch (error) {
    if (error instanceof ForbiddenXml) return refuse('forbidden-xml')
    if (error instanceof DamagedXml) return refuse('damaged-file')
    throw error
  }
}
