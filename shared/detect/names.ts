import { type Candidate, candidate } from './candidate.ts'
import { readRuns, tidyRuns } from './capital-runs.ts'
import { oftenCapital, personCues, placeCues, speechVerbs, wordAfter } from './lists/contexts.ts'
import { commonBodies } from './lists/head-words.ts'
import { kinEndings, kinTitles, peopleNouns, roleLabels, titles } from './lists/kin-and-titles.ts'
import { faiths, peoples, rareConditions, sexualityAndGender } from './lists/peoples-and-faiths.ts'
import { places } from './lists/places.ts'
import {
  grammarWords,
  isDoubtfulName,
  isDoubtfulPlace,
  isFirstName,
  isOrdinary,
  looksOrdinary,
  mayBeWord,
} from './ordinary.ts'
import { placeOrOrganisation } from './places-and-organisations.ts'
import { isTurnLabel } from './speaker-labels.ts'
import { gapAfter, near, type TextWords, type Word } from './text-words.ts'

const isPeopleTerm = (folded: string): boolean =>
  [folded, folded.replace(/s$/, '')].some(
    form => peoples.has(form) || faiths.has(form) || sexualityAndGender.has(form) || rareConditions.has(form),
  )

const surnameShape =
  /^(?:mc|mac(?=[b-df-hj-np-tv-z])|o['’-]|fitz)\p{L}{2,}|^\p{L}{3,}(?:ski|ska|sky|wicz|czyk|enko|opoulos|idis|ides|ović|ovic|escu|singh|sson|sen|ssen|uddin|ullah|khan|begum|kaur)$/u

/** How a doubtful name at the start of a sentence is told: what follows it is what follows a person. */
export const followsAsPerson = (view: TextWords, word: Word): boolean => {
  const after = view.words[word.index + 1]
  const next = near(view, word, 1)
  if (word.ending !== '') return true
  if (gapAfter(view, word).startsWith(' (')) return true
  // A sentence of one word, as an answer: "Rose."
  if (/^[.!?]/.test(gapAfter(view, word)) && !isOrdinary(word.folded)) return true
  if (/^[,:)]/.test(gapAfter(view, word)) && !/^, (?:mark|will)/.test(gapAfter(view, word))) return true
  if (after?.capital === true && !after.opening && gapAfter(view, word) === ' ' && !isOrdinary(after.folded))
    return true
  if (next === '' || wordAfter.has(next)) return false
  if (speechVerbs.has(next)) return true
  return /^\p{Ll}{2,}(?:s|ed)$/u.test(next) && !isListedNoun(next)
}

const isListedNoun = (folded: string): boolean =>
  /^(?:words|years|days|weeks|months|things|times|hours|minutes|friends|people|glasses|lots|services|families|parents|carers|groups|schools|appointments|letters|books|stories)$/.test(
    folded,
  )

/** Its neighbours on both sides, or the one it has, start with capitals too: a heading says nothing by its capitals. */
const isInHeading = ({ words }: TextWords, word: Word): boolean => {
  const around = [-2, -1, 1, 2]
    .map(step => words[word.index + step])
    .filter(other => other?.line === word.line)
  return around.filter(other => other?.capital).length * 2 >= around.length
}

interface Verdict {
  readonly category: 'PERSON' | 'LOCATION' | 'ORG'
  readonly tier: 'certain' | 'likely' | 'check'
  readonly why: string
}

const person = (tier: Verdict['tier'], why: string): Verdict => ({ category: 'PERSON', tier, why })

const titled = (run: readonly Word[]): Verdict | undefined => {
  const [first, second] = run
  if (!first || !second) return undefined
  if (titles.has(first.folded)) return person('certain', `a name after “${first.text}”`)
  if (kinTitles.has(first.folded))
    return person(isFirstName(second.folded) ? 'certain' : 'likely', `a name after “${first.text}”`)
  const last = run.at(-1)
  if (last && kinEndings.has(last.folded) && (isFirstName(first.folded) || !isOrdinary(first.folded))) {
    return person('likely', `a name before “${last.text}”`)
  }
  return undefined
}

/** A noun for a person just before, directly or with a comma or a small verb: "my friend Amira", "a nurse called Ann". */
const personNounBefore = (view: TextWords, word: Word): string => {
  const before = view.words[word.index - 1]
  if (!before || before.line !== word.line || !/^(?: |, |, ["“])$/.test(word.gap) || before.ending !== '')
    return ''
  return peopleNouns.has(before.folded) && !before.capital ? before.folded : ''
}

const single = (view: TextWords, word: Word): Verdict | undefined => {
  const before = near(view, word, -1)
  const { folded, opening } = word
  const noun = personNounBefore(view, word)
  const doubtful = isDoubtfulName(folded)
  if (isPeopleTerm(folded) && !isFirstName(folded)) return undefined
  if (isFirstName(folded)) {
    if (placeCues.has(before) && (doubtful || places.has(folded)) && !opening) {
      return { category: 'LOCATION', tier: 'check', why: `perhaps a place, after “${before}”` }
    }
    if (noun !== '') return person('likely', `a first name after “${noun}”`)
    if (!doubtful) return person(opening && view.inLowerCase.has(folded) ? 'check' : 'likely', 'a first name')
    if (!opening)
      return isPeopleTerm(folded) && !personCues.has(before)
        ? undefined
        : person('likely', 'a first name, with a capital inside the sentence')
    return followsAsPerson(view, word) ? person('check', 'a word that is a first name too') : undefined
  }
  if (word.upper && word.text.length < 6 && isOrdinary(folded)) return undefined
  if (opening) {
    if (word.text.length === 1 && gapAfter(view, word).startsWith('. ')) {
      return speechVerbs.has(view.words[word.index + 1]?.folded ?? '')
        ? person('check', 'an initial')
        : undefined
    }
    if (
      looksOrdinary(folded) ||
      view.inLowerCase.has(folded) ||
      titles.has(folded) ||
      kinTitles.has(folded) ||
      roleLabels.has(folded)
    )
      return undefined
    if (word.text.length === 1) return undefined
    if (word.upper) return { category: 'ORG', tier: 'check', why: 'letters that may stand for a name' }
    return person('check', 'an unknown word with a capital')
  }
  if (isOrdinary(folded) && noun === '' && !['called', 'named'].includes(before)) {
    // An everyday word that someone chose to write with a capital: a newspaper, a nickname. A question, no more.
    const chosen = !word.upper && folded.length > 3 && !oftenCapital.has(folded) && !isInHeading(view, word)
    if (!chosen) return undefined
    return before === 'the' || before === 'at'
      ? { category: 'ORG', tier: 'check', why: 'an everyday word with a capital inside the sentence' }
      : person('check', 'an everyday word with a capital inside the sentence')
  }
  if (word.text.length === 1 && !gapAfter(view, word).startsWith('.')) return undefined
  if (noun !== '' || before === 'called' || before === 'named')
    return person('likely', `a name after “${noun || before}”`)
  if (placeCues.has(before)) return { category: 'LOCATION', tier: 'likely', why: `a name after “${before}”` }
  if (before === 'the' || before === 'at')
    return { category: 'ORG', tier: 'check', why: `a name after “${before}”` }
  if (word.upper && word.text.length <= 6) {
    return before === 'me'
      ? person('likely', 'initials')
      : { category: 'ORG', tier: 'check', why: 'letters that may stand for a name' }
  }
  if (surnameShape.test(folded)) return person('likely', 'built like a surname')
  return person('check', 'an unknown word with a capital')
}

const several = (view: TextWords, run: readonly Word[]): Verdict | undefined => {
  const [first, second] = run
  if (!first || !second) return undefined
  if (commonBodies.has(run.map(word => word.folded).join(' '))) return undefined
  const before = near(view, first, -1)
  const capitals = run.filter(word => word.capital)
  const noun = personNounBefore(view, first)
  const fromLists = placeOrOrganisation(run)
  if (fromLists?.tier === 'likely') return fromLists
  const allOrdinary = capitals.every(word => mayBeWord(word.folded))
  if (isFirstName(first.folded) && !(allOrdinary && !isDoubtfulName(first.folded))) {
    if (allOrdinary && first.opening && !followsAsPerson(view, first)) return undefined
    // Capitals on small words too make a title: "Grace Under Pressure".
    if (allOrdinary && capitals.some(word => grammarWords.has(word.folded) && !isFirstName(word.folded)))
      return undefined
    if (allOrdinary && capitals.length > 2)
      return { category: 'ORG', tier: 'check', why: 'everyday words with capitals: perhaps a name' }
    if (placeCues.has(before) && noun === '' && isDoubtfulName(first.folded))
      return { category: 'LOCATION', tier: 'check', why: `a name after “${before}”` }
    return person(allOrdinary ? 'check' : 'likely', 'a first name and another')
  }
  if (fromLists) return fromLists
  if (noun !== '' || before === 'called') return person('likely', `a name after “${noun || before}”`)
  if (capitals.every(word => word.text.length === 1)) return person('check', 'initials')
  if (first.text.length === 1 && !isOrdinary(second.folded)) return person('likely', 'an initial and a name')
  if (capitals.some(word => surnameShape.test(word.folded))) return person('likely', 'built like a surname')
  if (allOrdinary) {
    if (first.opening && capitals.length < 3) return undefined
    return { category: 'ORG', tier: 'check', why: 'everyday words with capitals: perhaps a name' }
  }
  if (placeCues.has(before)) return { category: 'LOCATION', tier: 'likely', why: `a name after “${before}”` }
  if (before === 'at' || before === 'the')
    return { category: 'ORG', tier: 'check', why: `a name after “${before}”` }
  if (capitals.some(word => isFirstName(word.folded))) return person('likely', 'holds a first name')
  return person('check', 'unknown words with capitals')
}

/** A number and a flat before a street, the box before a road: "40 Hungerhill Road", "Flat 2, 9 Mill Lane". */
const addressStart = (view: TextWords, start: number): number => {
  const before = view.text.slice(Math.max(0, start - 24), start)
  return (
    start -
    (before.match(/(?:\b(?:flat|unit|apt\.?|apartment|room) \d{1,4}[a-z]?,? )?\b\d{1,4}[a-z]?,? $/i)?.[0]
      .length ?? 0)
  )
}

const startsName = (view: TextWords, word: Word): boolean =>
  !grammarWords.has(word.folded) || isFirstName(word.folded) || gapAfter(view, word).startsWith('. ')

/** What a run is, once what stands around it is off. */
const judge = (view: TextWords, run: readonly Word[], first: Word): Verdict | undefined => {
  const byTitle = titled(run)
  if (byTitle) return byTitle
  if (run.length > 1) return several(view, run)
  const place = isFirstName(first.folded) ? undefined : placeOrOrganisation(run)
  const asWord = first.opening && isDoubtfulPlace(first.folded) && !speechVerbs.has(near(view, first, 1))
  return place && !asWord ? place : single(view, first)
}

/** The end of a run, with the point of an initial and the ending that is part of a saint's place ("St Ann's"). */
const endOf = (view: TextWords, run: readonly Word[], isPlace: boolean): number => {
  const last = run.at(-1)
  if (!last) return 0
  const saintly = /^(?:st|saint)$/.test(run[0]?.folded ?? '')
  if (isPlace && saintly && last.ending === "'s") return last.end + 2
  return last.text.length === 1 && run.length > 1 && view.text[last.end] === '.' ? last.end + 1 : last.end
}

/** Names of persons, places and organisations on lines with capitals. */
export const findNames = (view: TextWords): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const run of readRuns(view).flatMap(raw => tidyRuns(view, raw))) {
    const first = run[0]
    if (!first || isTurnLabel(view, run) || (run.length === 1 && !startsName(view, first))) continue
    const verdict = judge(view, run, first)
    if (!verdict) continue
    const isPlace = verdict.category === 'LOCATION'
    const start = isPlace ? addressStart(view, first.start) : first.start
    found.push(candidate(start, endOf(view, run, isPlace), verdict.category, verdict.tier, verdict.why))
  }
  return found
}
