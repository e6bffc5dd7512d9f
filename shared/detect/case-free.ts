import { type Candidate, candidate } from './candidate.ts'
import { personCues, placeCues, speechVerbs, wordAfter, wordBefore } from './lists/contexts.ts'
import { locationHeads, organisationHeads } from './lists/head-words.ts'
import { kinTitles, peopleNouns, titles } from './lists/kin-and-titles.ts'
import { faiths, peoples, rareConditions, sexualityAndGender } from './lists/peoples-and-faiths.ts'
import { places } from './lists/places.ts'
import {
  grammarWords,
  isDoubtfulName,
  isDoubtfulPlace,
  isFirstName,
  isOrdinary,
  looksOrdinary,
} from './ordinary.ts'
import { near, type TextWords, type Word } from './text-words.ts'

const naming: ReadonlySet<string> = new Set(['called', 'named', 'nicknamed', 'mr', 'mrs', 'ms', 'dr'])
/** Names that describe too: "i'm rich" introduces nobody. */
const describing: ReadonlySet<string> = new Set(
  'happy rich frank sunny lucky young jolly gay sandy misty rusty frank randy red gray grey sunny precious bonny bonnie may will rocky lovely honest dear hale'.split(
    ' ',
  ),
)
const strongHeads: ReadonlySet<string> = new Set(
  'school academy college primary nursery hospital surgery clinic infirmary hospice church mosque masjid gurdwara temple chapel ward unit centre center trust university club camhs road street lane avenue close crescent terrace gardens square park estate house hall court library bridge station market grove drive green medical practice'.split(
    ' ',
  ),
)

const joined = (word: Word | undefined): boolean => word !== undefined && word.gap === ' '
const isTerm = (folded: string): boolean =>
  peoples.has(folded) || faiths.has(folded) || sexualityAndGender.has(folded) || rareConditions.has(folded)
const isUnknown = (folded: string): boolean =>
  !looksOrdinary(folded) &&
  !grammarWords.has(folded) &&
  !isTerm(folded) &&
  /^\p{L}{3,}/u.test(folded) &&
  !contracted.test(folded)

/** Contractions typed without their apostrophe. */
const contracted =
  /^(?:im|ive|id|ill|youre|youve|youd|hes|shes|theyre|theyd|theyve|thats|whats|theres|wasnt|didnt|dont|doesnt|isnt|arent|cant|couldnt|wouldnt|shouldnt|wont|hadnt|hasnt|havent|werent|aint|lets|gonna|wanna|gotta|kinda|cos|cuz|coz|tho|thru|ur|tbh|idk|ngl|omg|lol|alot|abit|yday|bday|pls|plz|thx|bc|bcos|bcuz|mums|dads)$/

/** A name of two or more words from the list of places, longest first. */
const placePhrase = (words: readonly Word[], from: number): Word | undefined => {
  let phrase = words[from]?.folded ?? ''
  let last: Word | undefined
  for (let at = from + 1; at < from + 4; at++) {
    const word = words[at]
    if (!word || !joined(word)) break
    phrase += ` ${word.folded}`
    if (places.has(phrase)) last = word
  }
  return last
}

/** Words before a head word that may belong to its name: up to three, stopping at grammar. */
const headStart = (words: readonly Word[], head: Word): Word | undefined => {
  let first: Word | undefined
  for (let at = head.index - 1; at >= Math.max(0, head.index - 3); at--) {
    const word = words[at]
    const next = words[at + 1]
    if (
      !word ||
      !joined(next) ||
      grammarWords.has(word.folded) ||
      speechVerbs.has(word.folded) ||
      word.ending !== '' ||
      contracted.test(word.folded)
    )
      break
    if (
      /^(?:new|old|big|local|same|whole|special|secondary|primary|high|bus|train|mental|day|night|first|last|nice|good|next)$/.test(
        word.folded,
      ) &&
      first === undefined
    )
      break
    if (
      isOrdinary(word.folded) &&
      !strongHeads.has(word.folded) &&
      !places.has(word.folded) &&
      !isFirstName(word.folded)
    )
      break
    if (/^\d/.test(word.folded)) {
      first = word
      break
    }
    first = word
  }
  return first
}

/** "i'm mark", "my name's joy", "everyone calls me summer". */
const introduces = (view: TextWords, word: Word): boolean => {
  const before = view.words[word.index - 1]
  if (!before || word.gap.length > 3 || describing.has(word.folded)) return false
  const two = `${near(view, word, -2)} ${before.folded}`
  return (
    (before.folded === 'i' && before.ending === "'m") ||
    before.folded === 'im' ||
    (before.folded === 'name' && before.ending === "'s") ||
    /^(?:name is|i am|calls? me|called me|this is)$/.test(two)
  )
}

/** "joy and bill": two doubtful names side by side vouch for each other. */
const inPair = (view: TextWords, word: Word, step: 1 | -1): boolean => {
  const other = near(view, word, 2 * step)
  const beyond = near(view, word, step > 0 ? -1 : -3)
  return (
    near(view, word, step) === 'and' &&
    isFirstName(other) &&
    !/^(?:will|may|can)$/.test(word.folded) &&
    !/^(?:an?|the|my|your|his|her|our|their|no|some|any|of|with|for|in|more|much|such)$/.test(beyond)
  )
}

/** In small letters a word that is also a name needs company: what comes before or after a person, and nothing against. */
export const standsAsName = (view: TextWords, word: Word): boolean => {
  const before = near(view, word, -1)
  const after = near(view, word, 1)
  if (naming.has(before) || introduces(view, word)) return true
  if (inPair(view, word, -1) || inPair(view, word, 1)) return true
  if (peopleNouns.has(before) && !/^(?:will|may|can)$/.test(word.folded)) return true
  if (wordBefore.has(before) || wordAfter.has(after)) return false
  // "the gas bill was due": a noun before makes a noun of it.
  const free = before === '' || personCues.has(before) || grammarWords.has(before)
  return (
    (free && speechVerbs.has(after)) ||
    (free && word.ending === "'s" && after !== '') ||
    (personCues.has(before) && !isOrdinary(after))
  )
}

const person = (start: number, end: number, tier: Candidate['tier'], why: string): Candidate =>
  candidate(start, end, 'PERSON', tier, why)

const unknownAfterCue = (view: TextWords, word: Word): Candidate | undefined => {
  const before = near(view, word, -1)
  if (!isUnknown(word.folded)) return undefined
  if (introduces(view, word)) return person(word.start, word.end, 'likely', 'a name that someone gives')
  if (naming.has(before) || peopleNouns.has(before)) {
    return person(
      word.start,
      word.end,
      naming.has(before) ? 'likely' : 'check',
      `perhaps a name, after “${before}”`,
    )
  }
  if (/^(?:in|near)$/.test(before) || (before === 'from' && near(view, word, 1) !== 'of')) {
    return candidate(word.start, word.end, 'LOCATION', 'check', `perhaps a place, after “${before}”`)
  }
  if (before === 'the' && /^(?:to|at|in|from)$/.test(near(view, word, -2))) {
    return candidate(word.start, word.end, 'ORG', 'check', 'perhaps a name, after “the”')
  }
  if (speechVerbs.has(near(view, word, 1)) && (before === '' || before === 'and' || before === 'then')) {
    return person(word.start, word.end, 'check', 'perhaps a name, by the verb after it')
  }
  return undefined
}

const nameAt = (view: TextWords, word: Word): Candidate | undefined => {
  const { words } = view
  const next = words[word.index + 1]
  if ((titles.has(word.folded) || kinTitles.has(word.folded)) && next && /^\.? $/.test(next.gap)) {
    const owned = /^(?:my|your|his|her|our|their|ur|the|a|an)$/.test(near(view, word, -1))
    const nextIsName = isFirstName(next.folded) || isUnknown(next.folded)
    const callsTitle =
      /^(?:mr|mrs|ms|miss|dr|rev|sir|auntie|aunty|uncle|pastor|nurse|sister|imam)$/.test(word.folded) &&
      !(owned && /^(?:sister|nurse|pastor|imam|uncle)$/.test(word.folded))
    if (
      nextIsName &&
      callsTitle &&
      !(
        isDoubtfulName(next.folded) &&
        !/^(?:mr|mrs|ms|miss|dr)$/.test(word.folded) &&
        !standsAsName(view, next)
      )
    ) {
      const third = words[next.index + 1]
      const last = third && joined(third) && isUnknown(third.folded) && next.ending === '' ? third : next
      return person(word.start, last.end, 'likely', `a name after “${word.folded}”`)
    }
  }
  const lastOfPlace = placePhrase(words, word.index)
  if (lastOfPlace) return candidate(word.start, lastOfPlace.end, 'LOCATION', 'likely', 'a place by its name')
  const before = near(view, word, -1)
  if (places.has(word.folded)) {
    const afterCue = placeCues.has(before) || /^(?:to|at)$/.test(before)
    if (!isDoubtfulPlace(word.folded) || (afterCue && !isOrdinary(word.folded)))
      return candidate(word.start, word.end, 'LOCATION', 'likely', 'a place by its name')
    if (afterCue && !wordAfter.has(near(view, word, 1)) && before !== 'to' && before !== 'at') {
      return candidate(word.start, word.end, 'LOCATION', 'check', `perhaps a place, after “${before}”`)
    }
  }
  if (isFirstName(word.folded) && (!isDoubtfulName(word.folded) || standsAsName(view, word))) {
    const doubtful = isDoubtfulName(word.folded)
    const surname =
      next && joined(next) && isUnknown(next.folded) && word.ending === '' && !places.has(next.folded)
        ? next
        : word
    const vouched = !doubtful || introduces(view, word) || inPair(view, word, 1) || inPair(view, word, -1)
    return person(
      word.start,
      surname.end,
      vouched ? 'likely' : 'check',
      doubtful ? 'a word that is a first name too' : 'a first name',
    )
  }
  return unknownAfterCue(view, word)
}

/** Names where capitals say nothing: from lists, head words and the words around. */
export const findCaseFreeNames = (view: TextWords): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const word of view.words) {
    if (view.caseFree[word.line] !== true || !/^\p{L}/u.test(word.text)) continue
    const name = nameAt(view, word)
    if (name) found.push(name)
    if (strongHeads.has(word.folded)) {
      const first = headStart(view.words, word)
      if (first && !isTerm(first.folded)) {
        const place = locationHeads.has(word.folded) && !/^(?:primary|medical|practice)$/.test(word.folded)
        const isPlace = place && !(organisationHeads.has(word.folded) && !locationHeads.has(word.folded))
        found.push(
          candidate(
            first.start,
            word.end,
            isPlace ? 'LOCATION' : 'ORG',
            'check',
            `a name that ends in “${word.text}”`,
          ),
        )
      }
    }
  }
  return found
}
