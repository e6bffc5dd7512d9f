import type { UnreadPart } from '../../../../shared/model/interview.ts'
import { ok, type Result } from '../../../../shared/model/result.ts'
import { type Block, blocksToLines } from '../document-blocks.ts'
import type { DraftLine } from '../draft.ts'
import { type ImportCode, refuse } from '../import-errors.ts'
import { readXml } from '../read-xml.ts'
import type { Archive } from '../unzip-capped.ts'
import { wordFamilies } from './families.ts'
import { readHiddenStyles } from './hidden-styles.ts'
import { type NoteFinder, readStory, type Story } from './read-story.ts'
import { type Relationship, readRelationships } from './relationships.ts'

/** A document's lines, before labels are looked for, and what was not brought in. */
export interface DocumentContent {
  readonly lines: readonly DraftLine[]
  readonly unread: readonly UnreadPart[]
}

const noNotes: NoteFinder = () => null
const emptyStory: Story = { blocks: [], notes: new Map(), unread: [] }

const linesToText = (lines: readonly DraftLine[], separator: string): string =>
  lines
    .map(line => line.rest.trim())
    .filter(text => text !== '')
    .join(separator)

const blocksToText = (blocks: readonly Block[], separator: string): string =>
  linesToText(blocksToLines(blocks), separator)

/** Errors inside the reading of one document travel as exceptions up to {@link readDocx}, and never further. */
class Refused extends Error {
  readonly code: ImportCode
  constructor(code: ImportCode) {
    super(code)
    this.code = code
  }
}

const required = <Value>(result: Result<Value, ImportCode>): Value => {
  if (!result.ok) throw new Refused(result.error.code)
  return result.value
}

const targetsOf = (relationships: readonly Relationship[], type: string): readonly string[] => [
  ...new Set(relationships.filter(link => link.type === type && !link.external).map(link => link.target)),
]

/** The words in a chart or a diagram, which are kept in parts of their own. */
const readDrawnWords = (bytes: Uint8Array): Result<string, ImportCode> => {
  const words: string[] = []
  let reading = false
  const walked = readXml(bytes, wordFamilies, {
    open: tag => {
      reading = tag.name === 'a:t' || tag.name === 'c:v'
    },
    close: () => {
      reading = false
    },
    text: text => {
      if (reading) words.push(text)
    },
  })
  return walked.ok ? ok(words.join(' ')) : walked
}

const createNotes = (stories: Readonly<Record<'footnote' | 'endnote', Story>>) => {
  const used = new Set<string>()
  const find: NoteFinder = (kind, id, seen) => {
    const blocks = stories[kind].notes.get(id)
    if (!blocks) return null
    const text = blocksToText(blocks, ' ')
    if (seen) used.add(`${kind} ${id}`)
    return text === '' ? null : `[${kind === 'footnote' ? 'Footnote' : 'Endnote'}: ${text}]`
  }
  const unused = (): readonly UnreadPart[] =>
    (['footnote', 'endnote'] as const).flatMap(kind =>
      [...stories[kind].notes]
        .filter(([id]) => !used.has(`${kind} ${id}`))
        .map(([, blocks]) => ({ part: 'other' as const, text: blocksToText(blocks, ' ') }))
        .filter(part => part.text !== ''),
    )
  return { find, unused }
}

const read = (archive: Archive): DocumentContent => {
  const packageLinks = required(readRelationships(archive, ''))
  const [main = 'word/document.xml'] = targetsOf(packageLinks, 'officeDocument')
  const bytes = required(archive.read(main))
  if (!bytes) throw new Refused('damaged-file')
  const links = required(readRelationships(archive, main))

  const part = (name: string | undefined): Uint8Array | null => (name ? required(archive.read(name)) : null)
  const [stylesPart] = targetsOf(links, 'styles')
  const styles = part(stylesPart)
  const hidden = styles ? required(readHiddenStyles(styles)) : new Set<string>()
  const story = (name: string | undefined, notes: NoteFinder = noNotes): Story => {
    const found = part(name)
    return found ? required(readStory(found, hidden, notes)) : emptyStory
  }

  const footnote = story(targetsOf(links, 'footnotes')[0])
  const endnote = story(targetsOf(links, 'endnotes')[0])
  const notes = createNotes({ footnote, endnote })
  const body = required(readStory(bytes, hidden, notes.find))

  const beside = (type: string, named: 'header' | 'footer'): readonly UnreadPart[] => {
    const stories = targetsOf(links, type).map(name => story(name))
    const texts = new Set(stories.map(found => blocksToText(found.blocks, '\n')))
    return [
      ...[...texts].filter(text => text !== '').map(text => ({ part: named, text })),
      ...stories.flatMap(found => found.unread),
    ]
  }
  const comments = story(targetsOf(links, 'comments')[0])
  const drawn = [...targetsOf(links, 'chart'), ...targetsOf(links, 'diagramData')].map(name => {
    const found = part(name)
    return { part: 'drawing' as const, text: found ? required(readDrawnWords(found)) : '' }
  })
  const addresses = links.filter(link => link.type === 'hyperlink' && link.external)

  return {
    lines: blocksToLines(body.blocks),
    unread: [
      ...beside('header', 'header'),
      ...beside('footer', 'footer'),
      ...[...comments.notes.values()].map(blocks => ({
        part: 'comment' as const,
        text: blocksToText(blocks, '\n'),
      })),
      ...body.unread,
      ...footnote.unread,
      ...endnote.unread,
      ...notes.unused(),
      ...comments.unread,
      ...drawn.filter(({ text }) => text !== ''),
      ...addresses.map(link => ({ part: 'field' as const, text: link.target })),
    ],
  }
}

/**
 * Reads a Word document (ECMA-376, transitional or strict; also macro-enabled ones and templates, whose macros
 * are never looked at). Nothing outside the archive is opened, linked pictures and templates included.
 *
 * Errors: `damaged-file`, `forbidden-xml`, `unpacks-too-large`.
 */
export const readDocx = (archive: Archive): Result<DocumentContent, ImportCode> => {
  try {
    return ok(read(archive))
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code)
    throw error
  }
}
