import type { Category, Tier } from '../model/category.ts'
import { fold } from '../model/fold.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { type Candidate, candidate } from './candidate.ts'
import { isOrdinary } from './ordinary.ts'

const tierRank: Readonly<Record<Tier, number>> = { certain: 2, likely: 1, check: 0 }
/** A nationality or faith competes with a name on equal terms; these others give way to whatever names directly. */
const givesWay = (category: Category): boolean => ['JOB', 'RELATION', 'QUASI'].includes(category)

/** Direct identifiers first, then the longer, then the surer, then the earlier. */
const byWeight = (a: Candidate, b: Candidate): number =>
  Number(givesWay(a.category)) - Number(givesWay(b.category)) ||
  b.end - b.start - (a.end - a.start) ||
  tierRank[b.tier] - tierRank[a.tier] ||
  a.start - b.start ||
  Number(b.category === 'ID') - Number(a.category === 'ID') ||
  (a.category < b.category ? -1 : 1)

const saysSomething = /[^\s\p{P}\p{S}]/u
const saintly = /^(?:St|Saint)\.? \p{Lu}[\p{L}’']{1,20}$/u
const looseEnd = /[\s,;:!?"“”‘’'([•*<>|–—-]/
const possessive = /[’'ʼ]s$/i

/** Cuts at the first line break, and drops white space, loose punctuation and a possessive at the edges. */
const trimmed = (text: string, item: Candidate): Candidate | undefined => {
  let { start, end } = item
  const broken = text.slice(start, end).search(/[\n\r\u2028\u2029]/)
  if (broken >= 0) end = start + broken
  // "(01632) 960123": this bracket is part of the number.
  const opensNumber = item.category === 'CONTACT' && /^\(\+?\d/.test(text.slice(start, start + 3))
  start += opensNumber ? 0 : (text.slice(start, end).match(/^[\s,;:.!?"“”‘’'()[\]•*>|–—-]+/)?.[0].length ?? 0)
  while (end > start && looseEnd.test(text[end - 1] ?? '')) end--
  const ending = text.slice(start, end).match(possessive)?.[0].length ?? 0
  // "St Ann's" is a place's whole name, and "Tourette's" a condition's.
  if (item.category !== 'QUASI' && item.category !== 'DEMOGRAPHIC' && !saintly.test(text.slice(start, end)))
    end -= ending
  if (end <= start || !saysSomething.test(text.slice(start, end))) return undefined
  return { ...item, start, end }
}

/** The parts of `item` that `taken` leaves free, where a whole word still stands. */
const remainders = (item: Candidate, taken: readonly Candidate[]): readonly Candidate[] => {
  let free = [{ start: item.start, end: item.end }]
  for (const other of taken) {
    free = free.flatMap(part => {
      if (other.end <= part.start || other.start >= part.end) return [part]
      return [
        { start: part.start, end: other.start },
        { start: other.end, end: part.end },
      ].filter(rest => rest.end > rest.start)
    })
  }
  return free.map(part => candidate(part.start, part.end, item.category, item.tier, item.why))
}

/** Whether what is left of a find still says something: a word of it, and of a telling clause some more, or a figure. */
const says = ({ start, end, category }: Candidate, text: string): boolean => {
  const left = text.slice(start, end)
  // "Surgery", left of a surgery whose place the register knows, is nobody's name.
  if (category === 'LOCATION' || category === 'ORG')
    return (left.match(/\p{L}{3,}/gu) ?? []).some(word => !isOrdinary(fold(word)))
  if (category !== 'QUASI') return /\p{L}{3}/u.test(left)
  return /\d/.test(left) || (left.length > 12 && /\p{L}{3}/u.test(left))
}

/** Keeps taken ranges by block of text, so that the search for overlaps stays local. */
class Taken {
  readonly #blocks = new Map<number, Candidate[]>()

  readonly #blocksOf = (start: number, end: number): readonly number[] => {
    const blocks: number[] = []
    for (let block = start >> 8; block <= (end - 1) >> 8; block++) blocks.push(block)
    return blocks
  }

  add(item: Candidate): void {
    for (const block of this.#blocksOf(item.start, item.end)) {
      const list = this.#blocks.get(block) ?? []
      list.push(item)
      this.#blocks.set(block, list)
    }
  }

  overlapping(start: number, end: number): readonly Candidate[] {
    const found = new Set<Candidate>()
    for (const block of this.#blocksOf(start, end)) {
      for (const item of this.#blocks.get(block) ?? [])
        if (item.start < end && item.end > start) found.add(item)
    }
    return [...found]
  }
}

/**
 * Settles overlaps. Known forms stand first, as they are; then direct identifiers before indirect ones, longest and
 * surest first. What a known form or a direct identifier leaves of a longer find stays as a find of its own when it
 * still has a word; any other loser goes.
 *
 * @returns sorted by start, non-overlapping, never crossing a line
 */
export const mergeCandidates = (
  text: string,
  known: readonly Candidate[],
  found: readonly Candidate[],
): readonly Suggestion[] => {
  const taken = new Taken()
  const kept: Candidate[] = []
  const keep = (item: Candidate) => {
    taken.add(item)
    kept.push(item)
  }
  for (const item of known) keep(item)
  const fromRegister = new Set(known)
  const usable = found.map(item => trimmed(text, item)).filter(item => item !== undefined)
  for (const item of usable.sort(byWeight)) {
    const clash = taken.overlapping(item.start, item.end)
    if (clash.length === 0) {
      keep(item)
      continue
    }
    if (!clash.some(other => fromRegister.has(other)) && item.category !== 'QUASI') continue
    for (const part of remainders(item, clash)) {
      const rest = trimmed(text, part)
      if (rest !== undefined && says(rest, text)) keep(rest)
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}
