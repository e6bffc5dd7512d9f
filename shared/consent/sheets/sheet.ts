/** A page or two of paper for somebody to read, fill in or keep: what it says and in what order, before it is Word. */
export type SheetPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'callout'
      readonly tone: 'warning' | 'support'
      readonly title: string
      readonly lines: readonly string[]
    }
  /** One question with a box for yes and a box for no beside each of its answers. */
  | { readonly kind: 'choices'; readonly question: string; readonly options: readonly string[] }
  /** Lines to write on, each with what belongs there. */
  | { readonly kind: 'fields'; readonly labels: readonly string[] }
  /** One turn of a story as it would be printed. */
  | { readonly kind: 'turn'; readonly speaker: string; readonly text: string }
  /** Which version of a form this is: for whoever files it, never with a picture. */
  | { readonly kind: 'version'; readonly text: string }
  | { readonly kind: 'page_break' }

export interface Sheet {
  readonly title: string
  readonly parts: readonly SheetPart[]
}

export const heading = (text: string, level: 1 | 2 = 2): SheetPart => ({ kind: 'heading', level, text })
export const text = (words: string): SheetPart => ({ kind: 'text', text: words })

/** Paragraphs that a person typed, one part each. */
export const paragraphsOf = (words: string): readonly SheetPart[] =>
  words
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(text)

const partToText = (part: SheetPart): string => {
  switch (part.kind) {
    case 'heading':
      return part.level === 1 ? `${part.text}\n${'='.repeat(part.text.length)}` : `\n${part.text}`
    case 'text':
    case 'version':
      return part.text
    case 'list':
      return part.items.map(item => `- ${item}`).join('\n')
    case 'callout':
      return [part.title, ...part.lines].join('\n')
    case 'choices':
      return [part.question, ...part.options.map(option => `  ${option}: yes [ ]  no [ ]`)].join('\n')
    case 'fields':
      return part.labels.map(label => `${label}: ____________________`).join('\n')
    case 'turn':
      return part.speaker === '' ? part.text : `${part.speaker}: ${part.text}`
    case 'page_break':
      return ''
  }
}

/** A sheet as plain text: what is hashed, whatever style it is printed in, and what a plain-text copy holds. */
export const sheetToText = ({ parts }: Sheet): string =>
  `${parts
    .map(partToText)
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
