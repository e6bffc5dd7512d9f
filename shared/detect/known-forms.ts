import type { Category } from '../model/category.ts'
import { fold, foldWithMap, originalEnd } from '../model/fold.ts'
import { type KnownForm, type KnownSource, knownSources } from '../model/suggestion.ts'
import { type Candidate, candidate } from './candidate.ts'
import { isDoubtfulName, isOrdinary } from './ordinary.ts'
import type { TextWords } from './text-words.ts'

const isWordUnit = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit)

/** The whole character that ends just before, or starts at, a boundary: surrogate pairs count as one. */
const touches = (text: string, at: number): boolean => {
  const before = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))
  const after = isWordUnit(String.fromCodePoint(text.codePointAt(at) ?? 32))
  return before && after
}

const token = /[\p{L}\p{N}]+|[^\p{L}\p{N}]/uy

/** The word, or the one other character, that begins at `at`. */
const headAt = (folded: string, at: number): string => {
  token.lastIndex = at
  return token.exec(folded)?.[0] ?? folded.charAt(at)
}

interface Entry {
  readonly folded: string
  readonly category: Category
  readonly source: KnownSource
}

const whys: Readonly<Record<KnownSource, string>> = {
  register: 'already in this vault’s register',
  participant: 'the name of somebody who took part',
  team: 'the name of somebody who works with this vault',
  place: 'where an occasion of this vault was held',
  pseudonym: 'a pseudonym that this vault uses',
}

/** Only the register's forms were chosen one by one; a word of another kind of name may be an everyday word. */
const needsCapital = ({ source, folded }: Entry): boolean => source !== 'register' && isEveryday(folded)

const isEveryday = (folded: string): boolean =>
  folded.split(/[^\p{L}\p{N}]+/u).every(word => isOrdinary(word) || isDoubtfulName(word))

/** Entries by their first word, longest first: one look-up a word keeps a register of thousands affordable. */
const indexForms = (known: readonly KnownForm[]): ReadonlyMap<string, readonly Entry[]> => {
  const entries = new Map<string, Entry[]>()
  for (const { form, category, source = 'register' } of known) {
    const folded = fold(form).trim()
    const head = headAt(folded, 0)
    if (folded === '') continue
    const list = entries.get(head) ?? []
    list.push({ folded, category, source })
    entries.set(head, list)
  }
  const byWeight = (a: Entry, b: Entry): number =>
    b.folded.length - a.folded.length || knownSources.indexOf(a.source) - knownSources.indexOf(b.source)
  for (const list of entries.values()) list.sort(byWeight)
  return entries
}

/**
 * Every occurrence of every known form, in any case, with or without accents, at word boundaries, longest first.
 * A form that is an everyday word, found in small letters on a line that has capitals ("will" for Will), is still
 * proposed, but as a question. A form broken over two lines gives one find a line.
 */
export const findKnownForms = (
  { text, words, caseFree }: TextWords,
  known: readonly KnownForm[],
): readonly Candidate[] => {
  if (known.length === 0) return []
  const entries = indexForms(known)
  const { folded, starts } = foldWithMap(text)
  const lineOf = lineFinder(words)
  const found: Candidate[] = []
  let at = 0
  while (at < folded.length) {
    const head = headAt(folded, at)
    const hit = (entries.get(head) ?? []).find(
      entry => folded.startsWith(entry.folded, at) && !touches(folded, at + entry.folded.length),
    )
    if (hit === undefined) {
      at += head.length
      continue
    }
    const start = starts[at] ?? 0
    const end = originalEnd(text, starts, at + hit.folded.length)
    const surface = text.slice(start, end)
    const small = surface === surface.toLowerCase() && caseFree[lineOf(start)] !== true
    if (small && needsCapital(hit)) {
      at += head.length
      continue
    }
    const asWord = isOrdinary(hit.folded) && small
    const [tier, why] = asWord
      ? (['check', 'same letters as a name in this vault’s register, but perhaps only a word'] as const)
      : ([needsCapital(hit) ? 'likely' : 'certain', whys[hit.source]] as const)
    for (const part of surface.matchAll(/[^\n\r\u2028\u2029]+/g)) {
      const from = start + part.index
      if (/[\p{L}\p{N}]/u.test(part[0]) || part[0] === surface) {
        found.push(candidate(from, from + part[0].length, hit.category, tier, why))
      }
    }
    at += hit.folded.length
  }
  return found
}

const lineFinder = (words: TextWords['words']): ((offset: number) => number) => {
  let cursor = 0
  return offset => {
    while (cursor + 1 < words.length && (words[cursor + 1]?.start ?? 0) <= offset) cursor++
    return words[cursor]?.line ?? 0
  }
}
