/** A stretch of an interview said by one voice: offsets are UTF-16 code units of the normalised text. */
export interface Turn {
  readonly from: number
  readonly to: number
  /** Where the speaker's label stands inside the turn, or null where nobody is named. */
  readonly speaker: { readonly from: number; readonly to: number } | null
  /** Milliseconds from the beginning of the recording, where the file says so. */
  readonly startMs: number | null
}

/**
 * Whether a line was put there by a program or a page and not by a voice: a page's header, a caption file's note. The
 * importers mark these with brackets, so that no paragraph of a storyteller's is taken for one. They are kept with
 * the story and never printed.
 */
export const isApparatus = (line: string): boolean => /^\[(?:Header: |NOTE\b).*\]$/.test(line)

export const unreadParts = [
  'header',
  'footer',
  'comment',
  'deletion',
  'picture',
  'drawing',
  'embedded file',
  'field',
  'other',
] as const

/** A part of a file that was not brought into the story's text: named, so that nothing is dropped in silence. */
export interface UnreadPart {
  readonly part: (typeof unreadParts)[number]
  /** Its words, as plain text; empty where the part has none (a picture). */
  readonly text: string
}

/**
 * An interview as Storykeep keeps it. The text is normalised here, once, and never again: Unicode NFC, `\n` line
 * ends, one paragraph or turn a line, no byte-order mark, no lone surrogates. All offsets are UTF-16 code units.
 */
export interface Interview {
  readonly title: string
  readonly text: string
  readonly turns: readonly Turn[]
  readonly unread: readonly UnreadPart[]
}
