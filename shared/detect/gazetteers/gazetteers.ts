import { fold } from '../../model/fold.ts'
import { SortedLines, writeSortedLines } from './sorted-lines.ts'

/**
 * What the compiled lists say of one folded word, packed into one number. Strengths go from 0 (not listed) up; see
 * `scripts/train-detect/compile-gazetteers.ts` for what each step means and where the lists come from.
 */
export const fields = {
  given: { shift: 0, mask: 3 },
  family: { shift: 2, mask: 3 },
  homePlace: { shift: 4, mask: 3 },
  worldPlace: { shift: 6, mask: 3 },
  /** How everyday the word is: 7 for the thousand commonest, 1 for rare ones, 0 for none. */
  ordinary: { shift: 8, mask: 7 },
  /** Number of the name tradition in which the word is commonest as a name, 0 for none. */
  tradition: { shift: 11, mask: 63 },
  placeHead: { shift: 17, mask: 1 },
  organisationHead: { shift: 18, mask: 1 },
  /** 1 for an occupation that many have, 2 for one that few have. */
  occupation: { shift: 19, mask: 3 },
  people: { shift: 21, mask: 1 },
  condition: { shift: 22, mask: 1 },
} as const

export type Field = keyof typeof fields

export const fieldOf = (flags: number, field: Field): number =>
  (flags >>> fields[field].shift) & fields[field].mask

export const withField = (flags: number, field: Field, value: number): number => {
  const { shift, mask } = fields[field]
  return (flags & ~(mask << shift)) | ((value & mask) << shift)
}

/** Kinds of listed names and terms that have several words. */
export const phraseKinds = ['homePlace', 'worldPlace', 'condition', 'people', 'occupation'] as const
export type PhraseKind = (typeof phraseKinds)[number]

export interface Phrase {
  readonly words: readonly string[]
  readonly kind: PhraseKind
}

/** The compiled lists: names, places, occupations, everyday words. */
export interface Gazetteers {
  /** {@link fields} of a folded word; 0 for a word that no list has. */
  readonly flagsOf: (word: string) => number
  /** Every listed word with its flags. */
  readonly words: () => Iterable<readonly [string, number]>
  /** Phrases by their first folded word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

/** The inverse of {@link readGazetteers}; the same lists give the same text. */
export const writeGazetteers = (
  words: ReadonlyMap<string, number>,
  phrases: ReadonlyMap<string, PhraseKind>,
): string => {
  const flags = new Map([...words].map(([word, value]) => [word, value.toString(36)]))
  const kinds = new Map([...phrases].map(([phrase, kind]) => [phrase, String(phraseKinds.indexOf(kind))]))
  return `${writeSortedLines(flags)}\n${writeSortedLines(kinds)}`
}

const readPhrases = (lines: SortedLines): ReadonlyMap<string, readonly Phrase[]> => {
  const phrases = new Map<string, Phrase[]>()
  for (const [phrase, kind] of lines.entries()) {
    const words = phrase.split(' ')
    const head = words[0] ?? ''
    const list = phrases.get(head) ?? []
    list.push({ words, kind: phraseKinds[Number(kind)] ?? 'homePlace' })
    phrases.set(head, list)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

/** Reads the text that {@link writeGazetteers} wrote. */
export const readGazetteers = (text: string): Gazetteers => {
  // The words' lines end where an empty line follows; there may be none at all.
  const gap = text.startsWith('\n') ? 0 : text.indexOf('\n\n') + 1
  const lines = new SortedLines(text.slice(0, gap))
  const toFlags = (value: string): number => Number.parseInt(value, 36)
  return {
    flagsOf: word => toFlags(lines.get(word) ?? '0'),
    words: () => Array.from(lines.entries(), ([word, value]) => [word, toFlags(value)] as const),
    phrases: readPhrases(new SortedLines(text.slice(gap + 1))),
  }
}

/** The words of a listed name as {@link Gazetteers} holds them: folded, apart at spaces, apostrophes kept inside. */
export const listedWords = (name: string): readonly string[] =>
  fold(name)
    .split(/[\s/,()]+/)
    .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(word => word !== '')
