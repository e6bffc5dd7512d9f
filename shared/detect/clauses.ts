import { type Candidate, candidate } from './candidate.ts'
import { classes } from './tagger/classes.ts'
import type { TextWords } from './text-words.ts'

const telling = classes.indexOf('QUASI')

/**
 * When a clause is proposed as a telling detail: some word of it must be taken for one with `seed`; it goes on through
 * words with `body`, over at most `gap` words with less; and all its words together must come to `mass`.
 */
const clauseBounds = { seed: 0.2, body: 0.06, gap: 2, mass: 0.9, words: 3 }

const sentenceEnd = /[.!?;\n“”]/

/** Clauses that may tell some readers who this is, found by the tagger's shares word by word. */
export const findTellingClauses = (
  { words }: TextWords,
  shares: Float32Array,
  why: string,
): readonly Candidate[] => {
  const shareAt = (at: number): number => shares[at * classes.length + telling] ?? 0
  const { seed, body, gap, mass, words: fewest } = clauseBounds
  const continues = (at: number): boolean => {
    const word = words[at]
    return word !== undefined && at > 0 && !sentenceEnd.test(word.gap)
  }
  const found: Candidate[] = []
  let next = 0
  for (let at = 0; at < words.length; at++) {
    if (at < next || shareAt(at) < seed) continue
    let first = at
    for (let back = at; back > next && continues(back) && first - back <= gap; back--)
      if (shareAt(back - 1) >= body) first = back - 1
    let last = at
    for (let on = at; continues(on + 1) && on - last <= gap; on++) if (shareAt(on + 1) >= body) last = on + 1
    let sum = 0
    for (let inside = first; inside <= last; inside++) sum += shareAt(inside)
    next = last + 1
    const start = words[first]?.start
    const end = words[last]?.end
    if (start === undefined || end === undefined || last - first + 1 < fewest || sum < mass) continue
    const mean = sum / (last - first + 1)
    found.push(candidate(start, end, 'QUASI', mean >= 0.7 ? 'likely' : 'check', why))
  }
  return found
}
