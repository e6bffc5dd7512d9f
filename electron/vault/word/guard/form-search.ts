import { capitalsPattern, countOf, withoutInvisible } from './as-written.ts'
import { foldQuickly } from './folding.ts'

/** A surface form that must not be in a file, and whose it is. */
export interface Form {
  readonly identity: string
  readonly form: string
  /**
   * For a name that is also an everyday word ("Will", "Hope"): only where it has capitals as the form has them, or
   * is all in capitals, does it count. Absent or false: capitals make no difference.
   */
  readonly ownCapitals?: boolean
}

/** How often each form was found; the key is the form's place in the list that was searched for. */
export type Hits = ReadonlyMap<number, number>

interface Node {
  readonly next: Map<string, Node>
  /** Forms that end here, and after which of their words they have a comma or a full stop. */
  readonly ends: { readonly form: number; readonly stops: ReadonlySet<number> }[]
}

interface Token {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Scripts written without spaces between words: each of their letters is a word by itself. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const plainToken = /[a-z]+|[0-9]+/g
const anyToken = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}])+|\\p{N}+`, 'gu')
const isPlain = /^[\0-\x7f]*$/
const isDigits = /^\p{N}/u
const hasStop = /[.!?,;:()"“”]\s|[\n\t|]/u

const tokensOf = (folded: string): readonly Token[] => {
  const tokens: Token[] = []
  const pattern = isPlain.test(folded) ? plainToken : anyToken
  pattern.lastIndex = 0
  for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
    tokens.push({ text: match[0], from: match.index, to: pattern.lastIndex })
  }
  return tokens
}

/** Names run together in file names and handles: words shorter than this would be found inside ordinary ones. */
const SHORTEST_JOINED = 6
/** Between the words of one name there are a space, a hyphen, a dot and a space, "%20", and never much more. */
const LONGEST_GAP = 4
/** Fewer digits than these are a year or a house number, and are looked for only as they are written. */
const SHORTEST_NUMBER = 7

const newNode = (): Node => ({ next: new Map(), ends: [] })

const stopsOf = (folded: string, tokens: readonly Token[]): ReadonlySet<number> => {
  const stops = new Set<number>()
  for (const [index, token] of tokens.entries()) {
    const after = tokens[index + 1]
    if (after && hasStop.test(folded.slice(token.to, after.from))) stops.add(index)
  }
  return stops
}

const plant = (root: Node, tokens: readonly string[], form: number, stops: ReadonlySet<number>): void => {
  let node = root
  for (const token of tokens) {
    const next = node.next.get(token) ?? newNode()
    node.next.set(token, next)
    node = next
  }
  node.ends.push({ form, stops })
}

/** A UK number as it is dialled from abroad has no leading nought: what is compared leaves it out. */
const numberOf = (tokens: readonly Token[]): string => {
  const digits = tokens.map(token => token.text).join('')
  const isNumber = digits.length >= SHORTEST_NUMBER && tokens.every(token => isDigits.test(token.text))
  return isNumber ? digits.replace(/^(?:44)?0/, '') : ''
}

const splitCapitals = (text: string): string =>
  text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
const hasCapitalInside = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u

const add = (hits: Map<number, number>, form: number, count: number): void => {
  hits.set(form, (hits.get(form) ?? 0) + count)
}

const keepLarger = (into: Map<number, number>, hits: Hits): void => {
  for (const [form, count] of hits) if (count > (into.get(form) ?? 0)) into.set(form, count)
}

interface Index {
  readonly root: Node
  /** A form's letters and digits without anything between them → forms. */
  readonly joined: ReadonlyMap<string, readonly number[]>
  readonly numbers: readonly { readonly digits: string; readonly form: number }[]
}

const indexOf = (forms: readonly Form[]): Index => {
  const root = newNode()
  const joined = new Map<string, number[]>()
  const numbers: { digits: string; form: number }[] = []
  for (const [form, { form: written }] of forms.entries()) {
    const folded = foldQuickly(written)
    const tokens = tokensOf(folded)
    if (tokens.length === 0) continue
    const texts = tokens.map(token => token.text)
    plant(root, texts, form, stopsOf(folded, tokens))
    const unmarked = folded.replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    // "O'Brien" is "OBrien" in addresses and file names.
    if (unmarked !== folded) {
      const words = tokensOf(unmarked)
      plant(
        root,
        words.map(token => token.text),
        form,
        stopsOf(unmarked, words),
      )
    }
    const run = texts.join('')
    if (tokens.length > 1 && run.length >= SHORTEST_JOINED)
      joined.set(run, [...(joined.get(run) ?? []), form])
    const digits = numberOf(tokens)
    if (digits !== '') numbers.push({ digits, form })
  }
  return { root, joined, numbers }
}

/** "14th" is not the age 14, nor "B123" the number 123; but "amira14" is Amira. */
const standsAlone = (folded: string, first: Token, last: Token): boolean => {
  const before = folded[first.from - 1] ?? ' '
  const after = folded[last.to] ?? ' '
  const startsInWord = isDigits.test(first.text) && /\p{L}/u.test(before)
  const endsInWord = isDigits.test(last.text) && /\p{L}/u.test(after)
  return !startsInWord && !endsInWord
}

const searchTrie = (
  index: Index,
  folded: string,
  tokens: readonly Token[],
  hits: Map<number, number>,
): void => {
  for (const [start, first] of tokens.entries()) {
    let node = index.root.next.get(first.text)
    const crossed: number[] = []
    for (let at = start; node !== undefined; at += 1) {
      const token = tokens[at] ?? first
      for (const end of node.ends) {
        const isOne = crossed.every(gap => end.stops.has(gap))
        if (isOne && standsAlone(folded, first, token)) add(hits, end.form, 1)
      }
      const after = tokens[at + 1]
      if (after === undefined || node.next.size === 0 || after.from - token.to > LONGEST_GAP) break
      const gap = folded.slice(token.to, after.from)
      // A full stop after a short word is an initial or a title ("J. Smith", "Dr. Ali"), not a sentence's end.
      const isShortened = gap.startsWith('.') && token.text.length <= 3
      if (hasStop.test(gap) && !isShortened) crossed.push(at - start)
      node = node.next.get(after.text)
    }
  }
}

/** Looks up letters and digits that stand together, and two such runs where one has a digit (postcodes). */
const searchJoined = (index: Index, tokens: readonly Token[], hits: Map<number, number>): void => {
  if (index.joined.size === 0) return
  let run = ''
  let runHasDigit = false
  let previous = ''
  let previousHasDigit = false
  let previousEnd = -9
  const look = (words: string): void => {
    for (const form of index.joined.get(words) ?? []) add(hits, form, 1)
  }
  const finish = (): void => {
    if (run.length >= SHORTEST_JOINED) look(run)
    if ((runHasDigit || previousHasDigit) && previous !== '') look(previous + run)
  }
  for (const token of tokens) {
    if (token.from === previousEnd) run += token.text
    else {
      if (run !== '') finish()
      const isNear = token.from - previousEnd === 1
      previous = isNear ? run : ''
      previousHasDigit = isNear && runHasDigit
      run = token.text
      runHasDigit = false
    }
    runHasDigit ||= isDigits.test(token.text)
    previousEnd = token.to
  }
  if (run !== '') finish()
}

/** Long numbers, however they are set out: digits with up to three other signs between them are one number. */
const searchNumbers = (index: Index, tokens: readonly Token[], hits: Map<number, number>): void => {
  if (index.numbers.length === 0) return
  let digits = ''
  let end = -9
  const finish = (): void => {
    if (digits.length < SHORTEST_NUMBER - 1) return
    for (const number of index.numbers) if (digits.includes(number.digits)) add(hits, number.form, 1)
  }
  for (const token of tokens) {
    if (!isDigits.test(token.text)) continue
    if (token.from - end > 3) {
      finish()
      digits = ''
    }
    digits += token.text
    end = token.to
  }
  finish()
}

export interface FormSearch {
  /** How many forms are looked for; forms without a letter or a digit are not. */
  readonly size: number
  /** The forms that stand in a text at word boundaries, less what a person chose to be credited with. */
  readonly search: (text: string) => Hits
}

/**
 * Makes a search for many forms at once: a tree of words, so that the time depends on the text and hardly on the
 * number of forms. Case, accents, apostrophes and invisible characters make no difference; neither do underscores,
 * hyphens, dots or capitals between the words of a name ("amira_hassan", "AmiraHassan", "amirahassan").
 *
 * @param allowed names that a storyteller chose to be credited with: they may stand exactly as they are given here
 */
export const createFormSearch = (forms: readonly Form[], allowed: readonly string[]): FormSearch => {
  const index = indexOf(forms)
  const capitals = new Map(
    forms.flatMap(({ form, ownCapitals }, at) =>
      ownCapitals === true ? [[at, capitalsPattern(form)] as const] : [],
    ),
  )
  const searchAsIs = (text: string): Map<number, number> => {
    const folded = foldQuickly(text)
    const tokens = tokensOf(folded)
    const hits = new Map<number, number>()
    searchTrie(index, folded, tokens, hits)
    const others = new Map<number, number>()
    searchJoined(index, tokens, others)
    keepLarger(hits, others)
    const numbers = new Map<number, number>()
    searchNumbers(index, tokens, numbers)
    keepLarger(hits, numbers)
    return hits
  }
  const searchAll = (text: string): Map<number, number> => {
    const hits = searchAsIs(text)
    if (hasCapitalInside.test(text)) keepLarger(hits, searchAsIs(splitCapitals(text)))
    for (const form of hits.keys()) {
      const pattern = capitals.get(form)
      if (pattern === undefined) continue
      const count = withoutInvisible(text).match(pattern)?.length ?? 0
      if (count === 0) hits.delete(form)
      else hits.set(form, count)
    }
    return hits
  }
  const credits = allowed
    .map(words => words.normalize('NFC').trim())
    .filter(words => words !== '')
    .toSorted((a, b) => b.length - a.length)
    .map(words => ({ words, hits: searchAll(words) }))
  const forgive = (text: string, hits: Map<number, number>): void => {
    let rest = text.normalize('NFC')
    for (const credit of credits) {
      const times = countOf(rest, credit.words)
      if (times === 0) continue
      // A longer credit must not forgive the shorter one inside it a second time.
      rest = rest.replaceAll(credit.words, '\n')
      for (const [form, each] of credit.hits) add(hits, form, -each * times)
    }
    for (const [form, count] of hits) if (count <= 0) hits.delete(form)
  }
  return {
    size: forms.filter(({ form }) => tokensOf(foldQuickly(form)).length > 0).length,
    search: text => {
      const hits = searchAll(text)
      if (hits.size > 0 && credits.length > 0) forgive(text, hits)
      return hits
    },
  }
}
