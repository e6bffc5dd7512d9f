import { type Category, categories } from '../../shared/model/category.ts'

/** An annotated text. Offsets are UTF-16 code units, `[start, end)`. */
export interface Annotated {
  readonly id: string
  readonly format: string
  readonly text: string
  readonly spans: readonly AnnotatedSpan[]
}

export interface AnnotatedSpan {
  readonly start: number
  readonly end: number
  readonly label: string
}

const isCategory = (label: string): label is Category => (categories as readonly string[]).includes(label)

/** Small letters for capitals, one for one, so that all offsets hold. */
export const toSmallLetters = (text: string): string =>
  text.replace(/\p{Lu}/gu, letter => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })

/** A piece of a text: plain, or marked with what it is. */
export interface Piece {
  readonly text: string
  readonly label: Category | null
}

export interface MarkedUp {
  readonly id: string
  readonly format: string
  readonly pieces: readonly Piece[]
}

/** Reads `# title: …`, `# format: …`, `---` and a body in which `[[LABEL|words]]` marks what identifies. */
export const readMarkedUp = (id: string, source: string): MarkedUp => {
  const [head = '', ...rest] = source.split('\n---\n')
  const body = rest.join('\n---\n').trimStart()
  const format = head.match(/^# format: (.+)$/m)?.[1]?.trim() ?? 'plain'
  const pieces: Piece[] = []
  let after = 0
  for (const match of body.matchAll(/\[\[([A-Z]+)\|([^\]\n]+)\]\]/g)) {
    const [whole, label = '', words = ''] = match
    if (!isCategory(label)) throw new Error(`${id}: no such label: ${label}`)
    if (match.index > after) pieces.push({ text: body.slice(after, match.index), label: null })
    pieces.push({ text: words, label })
    after = match.index + whole.length
  }
  pieces.push({ text: body.slice(after), label: null })
  return { id, format, pieces }
}

/** The inverse of {@link toAnnotated}, for texts whose marks do not overlap and are all categories. */
export const toMarkedUp = ({ id, format, text, spans }: Annotated): MarkedUp => {
  const pieces: Piece[] = []
  let after = 0
  for (const { start, end, label } of spans.toSorted((a, b) => a.start - b.start)) {
    if (!isCategory(label) || start < after) continue
    pieces.push({ text: text.slice(after, start), label: null }, { text: text.slice(start, end), label })
    after = end
  }
  pieces.push({ text: text.slice(after), label: null })
  return { id, format, pieces }
}

export const toAnnotated = ({ id, format, pieces }: MarkedUp): Annotated => {
  const spans: AnnotatedSpan[] = []
  let text = ''
  for (const piece of pieces) {
    if (piece.label !== null) {
      spans.push({ start: text.length, end: text.length + piece.text.length, label: piece.label })
    }
    text += piece.text
  }
  return { id, format, text, spans }
}
