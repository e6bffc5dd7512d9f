import { fold } from '../model/fold.ts'

/** A word of the text with what the rules ask about it. Offsets are UTF-16 code units. */
export interface Word {
  readonly index: number
  readonly start: number
  /** Without a possessive or contracted ending: "Mo" of "Mo's". */
  readonly end: number
  readonly text: string
  readonly folded: string
  readonly capital: boolean
  /** All its letters are capitals, two at least. */
  readonly upper: boolean
  /** A capital is expected here whatever the word: the start of a sentence, a line, a quotation, a turn. */
  readonly opening: boolean
  /** The ending taken off, folded: "'s" of "Mo's", "'m" of "I'm"; '' for none. */
  readonly ending: string
  /** What stands between the word before, its ending included, and this one; a line break at the start of a line. */
  readonly gap: string
  readonly line: number
}

export interface TextWords {
  readonly text: string
  readonly words: readonly Word[]
  /** For each line, whether a small letter says nothing: written without capitals, or in capitals throughout. */
  readonly caseFree: readonly boolean[]
  /** For each line, whether a capital says nothing: written in capitals throughout. */
  readonly shouted: readonly boolean[]
  /** Folded words that stand somewhere in small letters on a line that has capitals: ordinary in this text. */
  readonly inLowerCase: ReadonlySet<string>
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const endingPattern = /[’'](?:s|m|ve|d|ll|re|em)$/i
const opensHere = /[.!?…:;•–—>*"“‘«|]\s*$|^\s*[-"“‘•>]+\s*$|\s[-–—"“‘']+$/
const shortForm = /^(?:mr|mrs|ms|dr|st|prof|rev|fr|sgt|cllr|hon|no|vs|approx|\p{L})$/iu

/** "Amira", and "al-Rashid" or "d'Ettorre", whose capital comes second. */
const isCapital = (text: string): boolean =>
  /^(?:\p{Lu}|(?:al|el|as|ash|ad|an|ar|at|az|ul|ur|ud|d|l|de|o)[-’']\p{Lu})/u.test(text)
const isUpper = (text: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{M}\p{N}’'‐‑-]+$/u.test(text) && !/^\p{Lu}\p{N}+$/u.test(text)

const opens = (gap: string, previous: Word | undefined): boolean => {
  if (previous === undefined || gap.includes('\n')) return true
  if (/^\.\s?$/.test(gap) && shortForm.test(previous.text) && previous.text !== 'I') return false
  return opensHere.test(gap)
}

const readLineCase = (words: readonly Word[], lines: number): Pick<TextWords, 'caseFree' | 'shouted'> => {
  const tally = Array.from({ length: lines }, () => ({
    all: 0,
    capital: 0,
    upper: 0,
    smallI: false,
    first: '',
  }))
  const counted = words.filter(word => /\p{L}/u.test(word.text))
  for (const word of counted) {
    const line = tally[word.line]
    if (line === undefined) continue
    // What stands before the colon of a speaker label says nothing about how the speaker's words are written.
    if (/^[^\n]{0,6}:\s/u.test(word.gap) && line.all <= 4) {
      line.all = 0
      line.capital = 0
      line.upper = 0
    }
    if (line.all === 0) line.first = word.text
    line.all++
    if (word.capital) line.capital++
    if (word.upper) line.upper++
    if (word.text === 'i' || word.text === 'im' || word.text === 'ive') line.smallI = true
  }
  const long = tally.filter(line => line.all >= 4)
  const small = long.filter(line => !isCapital(line.first) && line.capital - line.upper <= line.all / 30)
  const mostlySmall = small.length > long.length * 0.6
  const shouted = tally.map(line => line.all >= 3 && line.upper > line.all * 0.8)
  const caseFree = tally.map((line, index) => {
    const fewCapitals = line.capital - line.upper <= line.all / 15
    return (
      shouted[index] === true || (fewCapitals && (line.smallI || (mostlySmall && !isCapital(line.first))))
    )
  })
  return { caseFree, shouted }
}

type Reading = Pick<Word, 'text' | 'folded' | 'capital' | 'upper' | 'ending'>

/** What a word says of itself, wherever it stands. */
const readWord = (whole: string): Reading => {
  const ending = whole.match(endingPattern)?.[0] ?? ''
  const text = whole.slice(0, whole.length - ending.length)
  return { text, folded: fold(text), capital: isCapital(text), upper: isUpper(text), ending: fold(ending) }
}

const lineBreak = /\r\n?|\n|\u2028|\u2029/g

/** Cuts the text into words, linear in its length. */
export const readWords = (text: string): TextWords => {
  const words: Word[] = []
  // An interview has some five times as many words as different ones.
  const read = new Map<string, Reading>()
  let line = 0
  let after = 0
  for (const match of text.matchAll(wordPattern)) {
    const whole = match[0]
    const start = match.index
    const between = text.slice(after, start)
    const breaks = between === ' ' ? 0 : (between.match(lineBreak)?.length ?? 0)
    const gap = breaks > 0 ? '\n' : between
    let reading = read.get(whole)
    if (reading === undefined) {
      reading = readWord(whole)
      read.set(whole, reading)
    }
    const { text: bare, folded, capital, upper, ending } = reading
    line += breaks
    const opening = gap === ' ' && words.length > 0 ? false : opens(gap, words.at(-1))
    const end = start + bare.length
    words.push({
      index: words.length,
      start,
      end,
      text: bare,
      folded,
      capital,
      upper,
      opening,
      ending,
      gap,
      line,
    })
    after = start + whole.length
  }
  const { caseFree, shouted } = readLineCase(words, line + 1)
  const inLowerCase = new Set(
    words.filter(word => !word.capital && caseFree[word.line] !== true).map(word => word.folded),
  )
  return { text, words, caseFree, shouted, inLowerCase }
}

/** The folded word `distance` places from `word` in the same sentence and line, '' when there is none. */
export const near = ({ words }: TextWords, word: Word, distance: number): string => {
  const step = Math.sign(distance)
  let at = word.index
  for (let count = 0; count < Math.abs(distance); count++) {
    const boundary = words[step > 0 ? at + 1 : at]
    if (boundary === undefined || boundary.opening || /[\n.!?;:]/.test(boundary.gap)) return ''
    at += step
  }
  return words[at]?.folded ?? ''
}

/** What stands between `word`, its ending included, and the next; a line break at the end of a line. */
export const gapAfter = ({ words }: TextWords, word: Word): string => words[word.index + 1]?.gap ?? '\n'
