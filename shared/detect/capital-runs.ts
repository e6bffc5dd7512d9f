import { organisationHeads } from './lists/head-words.ts'
import { kinTitles, titles } from './lists/kin-and-titles.ts'
import { places } from './lists/places.ts'
import { words as list } from './lists/split.ts'
import { grammarWords, isDoubtfulName, isFirstName, isOrdinary, looksOrdinary } from './ordinary.ts'
import type { TextWords, Word } from './text-words.ts'

const nameParticles = new Set(
  list(
    'van der den de du da di la el al bin ibn ul von ter ten ap ab ferch y dos do della abu bint ud ur mac mc o',
  ),
)
const placeParticles = new Set(list('of upon under le'))
const weekdays = new Set(
  list(
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  ),
)
const months = new Set(
  list(
    'january february march april may june july august september october november december ionawr chwefror mawrth ebrill mehefin gorffennaf awst hydref tachwedd rhagfyr',
  ),
)
const longestRun = 8

/** A month next to a number, or after a word of time, is a date's and begins no name. */
const isMonth = ({ words }: TextWords, word: Word): boolean => {
  if (!months.has(word.folded)) return false
  if (!isFirstName(word.folded) && word.folded !== 'march' && word.folded !== 'may') return true
  const before = words[word.index - 1]
  const after = words[word.index + 1]
  const numbers = /^(?:\d{1,4}(?:st|nd|rd|th)?|\p{L}+(?:th|first|second|third)|nineteen|twenty|two)$/u
  return (
    (before !== undefined &&
      (numbers.test(before.folded) ||
        /^(?:in|since|of|by|until|till|last|next|this|from|during|every|early|late|mid)$/.test(
          before.folded,
        ))) ||
    (after !== undefined && !after.opening && numbers.test(after.folded))
  )
}

/** May this word stand in a capitalised run at all? */
const isRunWord = (view: TextWords, word: Word): boolean =>
  word.capital &&
  view.shouted[word.line] !== true &&
  !/\p{N}/u.test(word.text) &&
  word.text !== 'I' &&
  !weekdays.has(word.folded) &&
  !isMonth(view, word)

const joinsDirectly = (previous: Word, gap: string): boolean =>
  gap === ' ' ||
  gap === '\u00a0' ||
  gap === ' & ' ||
  gap === '/' ||
  (/^\.\s?$/.test(gap) &&
    (previous.text.length === 1 || titles.has(previous.folded) || previous.folded === 'st'))

/** The index after the last word that continues the run at `from`: a capital, or small particles and then a capital. */
const nextOfRun = (view: TextWords, from: number): number | undefined => {
  const { words } = view
  const current = words[from]
  const next = words[from + 1]
  if (!current || !next || next.line !== current.line) return undefined
  const { gap } = next
  if (!joinsDirectly(current, gap) || (current.ending !== '' && current.ending !== "'s")) return undefined
  if (isRunWord(view, next)) {
    const afterInitial = current.text.length === 1 && gap.startsWith('.')
    return afterInitial && looksOrdinary(next.folded) ? undefined : from + 1
  }
  let at = from + 1
  let particle = ''
  while (at <= from + 3) {
    const small = words[at]
    if (small?.gap !== ' ') return undefined
    if (isRunWord(view, small)) {
      if (particle === 'and') return andJoins(view, at) ? at : undefined
      if (particle === 'of' && isOrdinary(current.folded) && grammarWords.has(current.folded))
        return undefined
      return at
    }
    const known =
      nameParticles.has(small.folded) ||
      placeParticles.has(small.folded) ||
      small.folded === 'and' ||
      (small.folded === 'the' && (particle === 'of' || particle === 'in'))
    if (!known || small.capital) return undefined
    if (small.folded === 'and' && particle !== '') return undefined
    if (particle === '') particle = small.folded
    at++
  }
  return undefined
}

/** "City and Islington College", "Cusack and Sons": "and" joins only on the way to a head word. */
const andJoins = (view: TextWords, from: number): boolean => {
  for (let at = from; at < from + 4; at++) {
    const word = view.words[at]
    if (!word || !isRunWord(view, word) || (at > from && word.gap !== ' ')) return false
    if (organisationHeads.has(word.folded) || /^(?:sons|daughters|co)$/.test(word.folded)) return true
  }
  return false
}

/** Runs of capitalised words that may be one name, raw: openings and grammar words not yet taken off. */
export const readRuns = (view: TextWords): readonly (readonly Word[])[] => {
  const { words } = view
  const runs: Word[][] = []
  let at = 0
  while (at < words.length) {
    const first = words[at]
    if (!first || !isRunWord(view, first)) {
      at++
      continue
    }
    const run = [first]
    let last = at
    while (run.length < longestRun) {
      const next = nextOfRun(view, last)
      if (next === undefined) break
      for (let index = last + 1; index <= next; index++) {
        const word = words[index]
        if (word) run.push(word)
      }
      last = next
    }
    // "van der Berg" on its own: the small particles before belong to it.
    for (let before = at - 1; before >= 0 && before >= at - 2; before--) {
      const particle = words[before]
      if (!particle || particle.capital || words[before + 1]?.gap !== ' ') break
      if (!/^(?:van|von|der|den|ter|bin|ibn|al|el|ap|ferch)$/.test(particle.folded)) break
      run.unshift(particle)
    }
    runs.push(run)
    at = last + 1
  }
  return runs
}

const isTitle = (word: Word | undefined): boolean =>
  word !== undefined && (titles.has(word.folded) || kinTitles.has(word.folded))

/** Can a word stand first or last in a name, given how it stands here? */
const isDroppedFirst = (word: Word, rest: readonly Word[], view: TextWords): boolean => {
  if (
    word.text.length === 1 &&
    word.text !== 'I' &&
    view.words[word.index + 1]?.gap.startsWith('. ') === true
  )
    return false
  if (isTitle(word) && rest.length > 0 && rest[0]?.capital === true) return false
  if (grammarWords.has(word.folded) && !isFirstName(word.folded)) return true
  if (!word.opening)
    return (
      grammarWords.has(word.folded) &&
      word.folded !== 'will' &&
      rest.length > 0 &&
      !isDoubtfulName(word.folded)
    )
  if (isFirstName(word.folded)) return false
  if (places.has(word.folded)) return false
  if (!isOrdinary(word.folded) && !view.inLowerCase.has(word.folded)) return false
  // "Living Well", "Black Thrive": a title of everyday words stays together, a verb before a name does not.
  return rest.length === 0 || rest.some(other => other.capital && !isOrdinary(other.folded))
}

/** Takes off what a sentence's start and grammar put around a name, and cuts after a plain possessive. */
export const tidyRuns = (view: TextWords, raw: readonly Word[]): readonly (readonly Word[])[] => {
  let run = [...raw]
  while (run.length > 0) {
    const first = run[0]
    if (!first || !isDroppedFirst(first, run.slice(1), view)) break
    run = run.slice(1)
    while (run[0] && !run[0].capital && run.length > 1) run = run.slice(1)
  }
  while (run.length > 0) {
    const last = run.at(-1)
    if (!last || (last.capital && last.text !== 'I')) break
    run = run.slice(0, -1)
  }
  const parts: (readonly Word[])[] = []
  let from = 0
  for (const [place, word] of run.entries()) {
    const next = run[place + 1]
    if (next && word.ending !== '' && !keepsTogether(run.slice(from), word)) {
      parts.push(run.slice(from, place + 1))
      from = place + 1
    } else if (
      next &&
      place >= from &&
      isTitle(next) &&
      titles.has(next.folded) &&
      place + 2 < run.length &&
      !isTitle(word)
    ) {
      parts.push(run.slice(from, place + 1))
      from = place + 1
    }
  }
  parts.push(run.slice(from))
  return parts.filter(part => part.some(word => word.capital))
}

const keepsTogether = (run: readonly Word[], owner: Word): boolean => {
  const last = run.at(-1)
  if (!last || last === owner) return false
  const first = run[0]
  return (
    organisationHeads.has(last.folded) ||
    /^(?:st|saint|king|queen|children)$/.test(first?.folded ?? '') ||
    places.has(run.map(word => (word === owner ? `${word.folded}'s` : word.folded)).join(' ')) ||
    (!isOrdinary(last.folded) && !isFirstName(last.folded)) ||
    /^(?:road|street|park|hall|lane|cross|hill|green|heath|bush|place|court|cuts|kitchen|corner)$/.test(
      last.folded,
    )
  )
}
