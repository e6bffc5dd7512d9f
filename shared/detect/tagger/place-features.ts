import { type Category, categories, type Tier } from '../../model/category.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import { type Gazetteers, phraseKinds } from '../gazetteers/gazetteers.ts'
import type { TextWords, Word } from '../text-words.ts'

/**
 * Features of one place in the text, beside those of the words themselves: what stands between the words, how the
 * text uses the word elsewhere, what the rules propose here. Each is a row of a small table.
 */
const gapKinds = [
  'start',
  'line',
  ' ',
  '-',
  ', ',
  '. ',
  ': ',
  '"',
  '(',
  ') ',
  '/',
  '@',
  '? ',
  '& ',
  'other',
  ':',
] as const

const gapKindOf = (gap: string): number => {
  if (gap === ' ' || gap === '\u00a0') return 2
  if (gap === '\n') return 1
  if (gap === '') return 0
  if (gap === ':') return 15
  if (/["“”‘«]/.test(gap)) return 7
  if (/[([<]/.test(gap)) return 8
  if (/[)\]>]/.test(gap)) return 9
  if (/@/.test(gap)) return 11
  if (/[.…]/.test(gap)) return 5
  if (/[?!]/.test(gap)) return 12
  if (/,/.test(gap)) return 4
  if (/:/.test(gap)) return 6
  if (/\//.test(gap)) return 10
  if (/&/.test(gap)) return 13
  if (/[-–—]/.test(gap)) return 3
  return 14
}

const endings = ['', "'s", "'m", "'re", "'ve", "'d", "'ll"] as const
const tiers: readonly Tier[] = ['certain', 'likely', 'check']

/** Where each kind of feature begins in the table. */
const layout = (() => {
  let next = 0
  const take = (size: number): number => {
    const at = next
    next += size
    return at
  }
  const rows = {
    before: take(gapKinds.length),
    after: take(gapKinds.length),
    ending: take(endings.length + 1),
    opening: take(2),
    caseFree: take(4),
    elsewhere: take(3),
    repeated: take(4),
    label: take(2),
    phrase: take(phraseKinds.length * 2),
    rule: take(categories.length * tiers.length),
    ruleStart: take(categories.length),
    ruleNone: take(1),
    register: take(12),
  }
  return { ...rows, size: next }
})()

/** Rows of the table of place features. */
export const placeRows = layout.size

/** Those of them that tell what the rules propose. */
export const ruleRows = { from: layout.rule, to: layout.register } as const

/** First person or not, contracted or not, long sentences or short: the register in which a text is written. */
const registerRows = ({ words, text }: TextWords): readonly number[] => {
  let first = 0
  let contracted = 0
  let sentences = 1
  for (const { folded, ending, opening } of words) {
    if (folded === 'i' || folded === 'my' || folded === 'me' || folded === 'im') first++
    if (ending !== '' && ending !== "'s") contracted++
    if (opening) sentences++
  }
  const all = Math.max(1, words.length)
  const step = (share: number, bounds: readonly number[]): number =>
    bounds.filter(bound => share >= bound).length
  const handles = (text.slice(0, 20_000).match(/[@#]\p{L}|https?:/gu)?.length ?? 0) / all
  return [
    layout.register + step(first / all, [0.005, 0.02, 0.05]),
    layout.register + 4 + step(all / sentences, [9, 18]),
    layout.register + 7 + (contracted / all > 0.008 ? 1 : 0),
    layout.register + 9 + step(handles, [0.005, 0.03]),
  ]
}

/** For each word, the kind of listed phrase that it stands in (0 for none; odd where one begins). */
const phraseMarks = ({ words }: TextWords, { phrases }: Gazetteers): Uint8Array => {
  const marks = new Uint8Array(words.length)
  for (const word of words) {
    const candidates = phrases.get(word.folded)
    if (candidates === undefined) continue
    const next = words[word.index + 1]?.folded
    for (const { words: parts, kind } of candidates) {
      // Many a place begins with "St": most are told apart by what follows.
      if (parts[1] !== next) continue
      const fits = parts.every((part, offset) => {
        const at = words[word.index + offset]
        return at !== undefined && at.folded === part && (offset === 0 || /^[ \u00a0-]$/.test(at.gap))
      })
      if (!fits) continue
      const mark = 1 + 2 * phraseKinds.indexOf(kind)
      for (let offset = 0; offset < parts.length; offset++) {
        if (marks[word.index + offset] === 0) marks[word.index + offset] = offset === 0 ? mark : mark + 1
      }
      break
    }
  }
  return marks
}

const isLabel = (words: readonly Word[], word: Word): boolean => {
  for (let ahead = 1; ahead <= 4; ahead++) {
    const next = words[word.index + ahead]
    if (next === undefined || next.line !== word.line) return false
    if (next.gap.startsWith(':') || next.gap.startsWith('>')) break
    if (ahead === 4 || next.gap !== ' ') return false
  }
  let at = word.index
  while (at > 0 && words[at]?.gap === ' ' && word.index - at < 4) at--
  const first = words[at]
  return first !== undefined && (first.gap === '\n' || /<v[^>]*$|\] ?$/.test(first.gap) || at === 0)
}

/**
 * For each word, the rows of its place features.
 *
 * @param rules what the rules propose, sorted and without overlaps
 */
export const placeFeatures = (
  view: TextWords,
  gazetteers: Gazetteers,
  rules: readonly Suggestion[],
): readonly (readonly number[])[] => {
  const { words, caseFree, inLowerCase } = view
  const counts = new Map<string, number>()
  for (const { folded } of words) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  const marks = phraseMarks(view, gazetteers)
  const register = registerRows(view)
  let rule = 0
  return words.map((word, index) => {
    const next = words[index + 1]
    const rows = [
      layout.before + gapKindOf(index === 0 ? '\n' : word.gap),
      layout.after + (next === undefined ? 1 : gapKindOf(next.gap)),
      layout.ending + (endings as readonly string[]).indexOf(word.ending) + 1,
      layout.opening + Number(word.opening),
      layout.caseFree + Number(caseFree[word.line] === true) * 2 + Number(view.shouted[word.line] === true),
      layout.elsewhere + (inLowerCase.has(word.folded) ? 1 : word.capital ? 2 : 0),
      layout.repeated + Math.min(3, (counts.get(word.folded) ?? 1) - 1),
      ...register,
    ]
    if (isLabel(words, word)) rows.push(layout.label)
    const mark = marks[index] ?? 0
    if (mark > 0) rows.push(layout.phrase + mark - 1)
    while (rule < rules.length && (rules[rule]?.end ?? 0) <= word.start) rule++
    const proposal = rules[rule]
    if (proposal !== undefined && proposal.start < word.end) {
      const category = categories.indexOf(proposal.category as Category)
      rows.push(layout.rule + category * tiers.length + tiers.indexOf(proposal.tier))
      if (proposal.start >= word.start) rows.push(layout.ruleStart + category)
    } else rows.push(layout.ruleNone)
    return rows
  })
}
