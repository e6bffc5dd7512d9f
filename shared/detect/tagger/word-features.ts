import { fieldOf, type Gazetteers } from '../gazetteers/gazetteers.ts'
import { callings } from '../lists/callings.ts'
import { personCues, placeCues, speechVerbs } from '../lists/contexts.ts'
import { locationHeads, organisationHeads } from '../lists/head-words.ts'
import { kinEndings, kinTitles, peopleNouns, roleLabels, titles } from '../lists/kin-and-titles.ts'
import { namesThatAreWords } from '../lists/names-that-are-words.ts'
import { faiths, peoples, rareConditions, sexualityAndGender } from '../lists/peoples-and-faiths.ts'
import { grammarWords, isOrdinary } from '../ordinary.ts'

/** Rows of the table of features, a power of two; each feature of a word is hashed to one of them. */
export const featureRows = 1 << 15

const closedLists: readonly ReadonlySet<string>[] = [
  titles,
  kinTitles,
  kinEndings,
  peopleNouns,
  roleLabels,
  speechVerbs,
  personCues,
  placeCues,
  organisationHeads,
  locationHeads,
  namesThatAreWords,
  peoples,
  faiths,
  sexualityAndGender,
  rareConditions,
  callings,
  grammarWords,
]

/** FNV-1a over UTF-16 code units, begun with a number for the kind of feature, and mixed once more. */
const hashed = (text: string, from: number, to: number, kind: number): number => {
  let hash = 2166136261 ^ kind
  hash = Math.imul(hash, 16777619)
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return hash & (featureRows - 1)
}

const numbered = (kind: number, value: number): number => hashed('', 0, 0, 1000 + kind * 64 + value)

/** "Xx", "XX", "x", "X-X", "9999", "x9": what a word looks like, at most six signs. */
const shapeOf = (text: string): string => {
  let shape = ''
  let digits = 0
  for (const character of text) {
    let sign = character
    if (/\p{Lu}/u.test(character)) sign = 'X'
    else if (/\p{L}/u.test(character)) sign = 'x'
    else if (/\p{N}/u.test(character)) {
      sign = '9'
      digits++
    } else if (/\p{M}/u.test(character)) continue
    if (shape.endsWith(sign) && (sign !== '9' || digits > 5)) continue
    shape += sign
    if (shape.length >= 6) break
  }
  return shape
}

/** Kinds of feature that tell a word by its letters; left out at random in training, so that others are learnt too. */
export interface WordFeatures {
  /** The word itself and its longest parts. */
  readonly spelling: readonly number[]
  /** Short parts, shape, length, closed lists. */
  readonly form: readonly number[]
  /** What the gazetteers say. */
  readonly listed: readonly number[]
}

const longestWord = 24

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** How large a number is, in figures or words: steps that tell ages, clock times and years apart; 0 for no number. */
const sizeOfNumber = (folded: string): number => {
  const [head = '', tail = ''] = folded.split('-')
  const inWords = units.includes(head)
    ? units.indexOf(head)
    : tens.includes(head)
      ? 10 * (tens.indexOf(head) + 1) + Math.max(0, units.indexOf(tail))
      : -1
  const value = /^\d{1,6}$/.test(folded) ? Number(folded) : inWords
  if (value < 0) return 0
  const bounds = [3, 10, 13, 20, 32, 60, 100, 1000, 1900, 2031]
  return 1 + bounds.filter(bound => value >= bound).length + (inWords >= 0 ? 16 : 0)
}

/**
 * The features of a word whatever stands around it, as rows of the table.
 *
 * @param surface as written, without its ending
 * @param folded the same, folded
 * @param caseFree whether its capitals say nothing
 */
export const wordFeatures = (
  surface: string,
  folded: string,
  caseFree: boolean,
  { flagsOf }: Gazetteers,
): WordFeatures => {
  const text = folded.length > longestWord ? folded.slice(0, longestWord) : folded
  const { length } = text
  const letters = /\p{L}/u.test(text)
  const spelling = [hashed(text, 0, length, 1)]
  const form: number[] = []
  if (letters) {
    if (length > 4) spelling.push(hashed(text, 0, 4, 2), hashed(text, length - 4, length, 3))
    form.push(hashed(text, 0, Math.min(2, length), 4), hashed(text, Math.max(0, length - 2), length, 5))
    form.push(hashed(text, 0, Math.min(3, length), 6), hashed(text, Math.max(0, length - 3), length, 7))
    const edged = `<${text}>`
    for (let at = 0; at + 3 <= edged.length && at < 14; at++) form.push(hashed(edged, at, at + 3, 8))
  }
  const shape = caseFree ? shapeOf(surface.toLowerCase()) : shapeOf(surface)
  form.push(hashed(shape, 0, shape.length, caseFree ? 10 : 9), numbered(1, Math.min(12, length)))
  const size = sizeOfNumber(folded)
  if (size > 0) form.push(numbered(16, size))
  for (const [index, list] of closedLists.entries()) if (list.has(folded)) form.push(numbered(2, index))
  const flags = flagsOf(folded)
  const given = fieldOf(flags, 'given')
  const family = fieldOf(flags, 'family')
  const home = fieldOf(flags, 'homePlace')
  const world = fieldOf(flags, 'worldPlace')
  const ordinary =
    letters && isOrdinary(folded) ? Math.max(5, fieldOf(flags, 'ordinary')) : fieldOf(flags, 'ordinary')
  const listed = [
    numbered(3, given),
    numbered(4, family),
    numbered(5, home),
    numbered(6, world),
    numbered(7, ordinary),
    numbered(8, fieldOf(flags, 'tradition')),
    numbered(9, fieldOf(flags, 'placeHead') + 2 * fieldOf(flags, 'organisationHead')),
    numbered(10, fieldOf(flags, 'occupation')),
    numbered(11, fieldOf(flags, 'people') + 2 * fieldOf(flags, 'condition')),
    numbered(12, Math.sign(given) * 32 + Math.sign(family) * 16 + Math.sign(home + world) * 8 + ordinary),
  ]
  // Unknown to every list and yet a word: often a name.
  if (letters && flags === 0) listed.push(numbered(13, 0))
  const dash = folded.indexOf('-')
  if (dash > 0) {
    const first = flagsOf(folded.slice(0, dash))
    const last = flagsOf(folded.slice(folded.lastIndexOf('-') + 1))
    listed.push(
      numbered(14, fieldOf(first, 'given') * 8 + fieldOf(first, 'ordinary')),
      numbered(15, fieldOf(last, 'family') * 8 + fieldOf(last, 'ordinary')),
    )
  }
  return { spelling, form, listed }
}
