import { fold } from '../model/fold.ts'
import { type Candidate, candidate } from './candidate.ts'
import { standsAsName } from './case-free.ts'
import { kinEndings, kinTitles, titles } from './lists/kin-and-titles.ts'
import { followsAsPerson } from './names.ts'
import { grammarWords, isDoubtfulName, isDoubtfulPlace, isFirstName, isOrdinary } from './ordinary.ts'
import { near, type TextWords, type Word } from './text-words.ts'

const partPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const isParticle = (folded: string): boolean =>
  /^(?:van|der|den|de|du|da|di|la|el|al|bin|ibn|von|ter|of|the|and|upon|under|le|y)$/.test(folded)

/** First names and surnames of the persons found, folded; finds that are only a question do not spread. */
const partsOfPersons = (text: string, found: readonly Candidate[]): ReadonlySet<string> => {
  const parts = new Set<string>()
  for (const { start, end, category, tier } of found) {
    if (category !== 'PERSON' || tier === 'check') continue
    for (const [part] of text.slice(start, end).matchAll(partPattern)) {
      const folded = fold(part)
      if (folded.length < 2 || titles.has(folded) || kinTitles.has(folded) || isParticle(folded)) continue
      if (kinEndings.has(folded) && !isFirstName(folded)) continue
      if (grammarWords.has(folded) && !isFirstName(folded)) continue
      parts.add(folded)
    }
  }
  return parts
}

const isSpread = (view: TextWords, word: Word): boolean => {
  const doubtful = isDoubtfulName(word.folded) || isOrdinary(word.folded)
  if (view.caseFree[word.line] === true) return !doubtful || standsInOpen(view, word)
  if (!word.capital) return !doubtful && word.folded.length > 3
  if (!word.opening || !doubtful) return true
  return followsAsPerson(view, word) || (near(view, word, 1) === 'to' && beginsItem(view, word))
}

/** First in its line, or first after the line's number: "2. Bill to ask about the room". */
const beginsItem = (view: TextWords, word: Word): boolean => {
  const before = view.words[word.index - 1]
  return word.gap === '\n' || (before?.gap === '\n' && /^\d{1,3}$/.test(before.folded))
}

/** Once a text has used a word as a name, only words that speak against it keep it a word. */
const standsInOpen = (view: TextWords, word: Word): boolean => {
  if (standsAsName(view, word)) return true
  const before = view.words[word.index - 1]
  const after = view.words[word.index + 1]
  const against = (other: Word | undefined, gap: string | undefined, pattern = wordJustBefore): boolean =>
    other !== undefined && gap === ' ' && pattern.test(other.folded)
  const asModal =
    isModal.test(word.folded) && after?.gap === ' ' && /^(?:i|you|we|they|he|she|it|u)$/.test(after.folded)
  return !asModal && !against(before, word.gap) && !against(after, after?.gap, wordJustAfter)
}

const wordJustBefore =
  /^(?:an?|the|my|your|his|her|their|our|no|any|some|to|i|you|we|they|he|she|it|u|not|dont|didnt|wont|cant|would|could|can|should|might|must|shall|all|so|very|in|of|this|that|these|those)$/
const wordJustAfter = /^(?:my|your|his|her|the|an?|this|that|be|of|have|ur|round|up|out|to|words?)$/
const isModal = /^(?:will|may|can|might)$/

/**
 * The names found, and every other place where they stand: parts of persons' names, in any case, and the names of
 * places and bodies, whole or without their last word.
 */
export const spreadNames = (view: TextWords, found: readonly Candidate[]): readonly Candidate[] => {
  const { text, words } = view
  const parts = partsOfPersons(text, found)
  const spread: Candidate[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    at++
    if (!word || !parts.has(word.folded) || !isSpread(view, word)) continue
    let last = word
    while (words[at]?.gap === ' ' && last.ending === '' && parts.has(words[at]?.folded ?? '')) {
      const next = words[at]
      if (!next || !isSpread(view, next)) break
      last = next
      at++
    }
    spread.push(
      candidate(word.start, last.end, 'PERSON', 'likely', 'part of a name found elsewhere in this text'),
    )
  }
  // What a name is was judged where it was plainest: that judgement holds at its other places.
  const phrases = spreadPhrases(view, found)
  const settled = new Set(phrases.map(({ start, end }) => `${start}-${end}`))
  return [...found.filter(({ start, end }) => !settled.has(`${start}-${end}`)), ...spread, ...phrases]
}

/** No name of a place or a body is longer, in UTF-16 code units. */
const longestPhrase = 80

/** The name without its last word too: "Trent Bank" of "Trent Bank Academy". */
const formsOf = (phrase: string): readonly string[] => {
  const words = phrase.split(' ')
  const short = words.slice(0, -1)
  if (words.length >= 3) return [phrase, short.join(' ')]
  const sole = words.length === 2 ? (short[0] ?? '') : ''
  return sole.length > 4 && !isOrdinary(sole) && !isFirstName(sole) ? [phrase, sole] : [phrase]
}

const spreadPhrases = (view: TextWords, found: readonly Candidate[]): readonly Candidate[] => {
  const byHead = new Map<
    string,
    { readonly words: readonly string[]; readonly category: Candidate['category'] }[]
  >()
  const seen = new Set<string>()
  const surestFirst = found.toSorted((a, b) => Number(a.tier === 'check') - Number(b.tier === 'check'))
  for (const { start, end, category, tier } of surestFirst) {
    if (category !== 'LOCATION' && category !== 'ORG') continue
    const phrase = fold(view.text.slice(start, end)).replace(/[^\p{L}\p{N}' -]/gu, '')
    for (const form of formsOf(phrase)) {
      const words = form.split(' ')
      const head = words[0] ?? ''
      if (
        form.length < 4 ||
        form.length >= longestPhrase ||
        (words.length === 1 &&
          (isOrdinary(form) || isFirstName(form) || (tier === 'check' && form === phrase)))
      )
        continue
      if ((words.every(word => isOrdinary(word)) && words.length < 3) || seen.has(form)) continue
      seen.add(form)
      byHead.set(head, [...(byHead.get(head) ?? []), { words, category }])
    }
  }
  const spread: Candidate[] = []
  for (const word of view.words) {
    for (const form of byHead.get(word.folded) ?? []) {
      const last = view.words[word.index + form.words.length - 1]
      const fits = form.words.every((part, offset) => {
        const other = view.words[word.index + offset]
        return other !== undefined && other.folded === part && (offset === 0 || other.gap !== '\n')
      })
      const doubtful = form.words.length === 1 && word.opening && isDoubtfulPlace(word.folded)
      const written = view.caseFree[word.line] === true || (word.capital && !doubtful)
      if (fits && last && written && last.end - word.start < longestPhrase) {
        spread.push(
          candidate(word.start, last.end, form.category, 'likely', 'a name found elsewhere in this text'),
        )
      }
    }
  }
  return spread
}
