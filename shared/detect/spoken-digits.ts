import type { TextWords, Word } from './text-words.ts'

const digitWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    oh: '0',
    o: '0',
    zero: '0',
    nought: '0',
    naught: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
  }),
)
const digitOf = (folded: string): string => {
  const first = folded.charCodeAt(0)
  if (first < 48 || first > 57) return digitWords.get(folded) ?? ''
  return /^\d{1,4}$/.test(folded) ? folded : ''
}

const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The figures that begin at a word, and how many words say them: "double oh", "sixty nine", "eleven", "4". */
const figuresAt = (words: readonly Word[], at: number): readonly [string, number] => {
  const word = words[at]
  const next = words[at + 1]
  if (word === undefined) return ['', 0]
  const { folded } = word
  const times = timesOf(folded)
  if (times > 1) {
    const figure = next === undefined ? '' : digitOf(next.folded)
    return figure === '' ? ['', 0] : [figure.repeat(times), 2]
  }
  const [whole = '', part = ''] = folded.split('-')
  if (part !== '') {
    const joined = tens.indexOf(whole)
    const unit = digitWords.get(part) ?? ''
    return joined < 0 || unit === '' ? ['', 0] : [`${joined + 2}${unit}`, 1]
  }
  const teen = teens.indexOf(folded)
  if (teen >= 0) return [String(10 + teen), 1]
  const ten = tens.indexOf(folded)
  if (ten < 0) {
    const figure = digitOf(folded)
    return figure === '' ? ['', 0] : [figure, 1]
  }
  const unit = next !== undefined && next.gap === ' ' ? (digitWords.get(next.folded) ?? '') : ''
  return unit === '' || unit === '0' ? [`${ten + 2}0`, 1] : [`${ten + 2}${unit}`, 2]
}

/** What is said between the figures of a reference: "h slash two three slash oh four one one". */
const separators = /^(?:slash|stroke|dash|hyphen|dot)$/
/** Letters said one by one, in ones and twos; "a" and "i" are words of their own and begin no reference. */
const letters = /^(?:[b-hj-z]|up|(?!mr|ms|st|dr|nr|pp|tv|cv)[b-df-hj-np-tv-xz]{2})$/

/** A run of digits said one by one. Offsets are UTF-16 code units. */
interface DigitRun {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Whether letters or strokes are said between them. */
  readonly mixed: boolean
}

const timesOf = (folded: string): number =>
  folded === 'double' ? 2 : folded === 'triple' || folded === 'treble' ? 3 : 1

const continues = (word: Word): boolean => /^[ \u00a0,.…–-]{1,3}$/.test(word.gap)

/** Fewer than these are no number of anything; what a run is, and whether it is long enough, its finders say. */
const fewestDigits = 3

/** Whether a letter said by itself leads on to a figure: "h slash two", "q q one two". */
const leadsOn = (words: readonly Word[], at: number): boolean => {
  for (let ahead = at + 1; ahead <= at + 3; ahead++) {
    const word = words[ahead]
    if (word === undefined || !continues(word)) return false
    if (figuresAt(words, ahead)[1] > 0) return true
    if (!letters.test(word.folded) && !separators.test(word.folded)) return false
  }
  return false
}

const readRuns = ({ words }: TextWords): readonly DigitRun[] => {
  const runs: DigitRun[] = []
  let at = 0
  while (at < words.length) {
    const first = at
    let digits = ''
    let spoken = false
    let mixed = false
    let last = -1
    let begin = -1
    while (at < words.length) {
      const word = words[at]
      if (word === undefined || word.ending !== '' || (at > first && !continues(word))) break
      const [figures, count] = figuresAt(words, at)
      if (count > 0) {
        if (begin < 0) begin = at
        digits += figures
        spoken ||= !/^\d/.test(word.folded)
        at += count
        last = at - 1
      } else if (word.folded === 'hundred' && digits !== '') {
        digits += '00'
        last = at++
      } else if (
        letters.test(word.folded) &&
        (leadsOn(words, at) || (digits.length > 4 && word.text.length === 1))
      ) {
        // A letter at the end belongs to a long number too: "five six c".
        if (begin < 0) begin = at
        mixed = true
        last = leadsOn(words, at) ? last : at
        at++
      } else if (separators.test(word.folded) && begin >= 0 && leadsOn(words, at)) {
        mixed = true
        at++
      } else break
    }
    const start = words[begin]?.start
    const end = words[last]?.end
    if ((spoken || mixed) && start !== undefined && end !== undefined && digits.length >= fewestDigits)
      runs.push({ start, end, digits, mixed })
    if (at === first) at++
  }
  return runs
}

/** Contacts and identity numbers both ask for the runs of the same text. */
const known = new WeakMap<TextWords, readonly DigitRun[]>()

/**
 * Runs such as "oh seven seven double oh, nine hundred"; at least one of the digits must be a word, or letters or
 * strokes must stand between them.
 */
export const digitRuns = (view: TextWords): readonly DigitRun[] => {
  const runs = known.get(view) ?? readRuns(view)
  known.set(view, runs)
  return runs
}
