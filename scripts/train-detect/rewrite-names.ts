import { fieldOf, type Gazetteers } from '../../shared/detect/gazetteers/gazetteers.ts'
import { locationHeads, organisationHeads } from '../../shared/detect/lists/head-words.ts'
import { kinEndings, kinTitles, titles } from '../../shared/detect/lists/kin-and-titles.ts'
import { namesThatAreWords } from '../../shared/detect/lists/names-that-are-words.ts'
import { fold } from '../../shared/model/fold.ts'
import type { MarkedUp, Piece } from './marked-up.ts'
import { homePlaces, namesOf, traditions, worldPlaces } from './name-lists.ts'
import { pick, type Random } from './random.ts'

const particles =
  /^(?:van|der|den|de|du|da|di|la|el|al|bin|ibn|von|ter|of|the|and|y|dos|do|mc|mac|o|st|saint|upon|under|le|on|in|for|at)$/
const numberWords =
  'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-four twenty-seven twenty-nine thirty thirty-one thirty-three thirty-six forty forty-two forty-five forty-eight fifty fifty-one fifty-three sixty sixty-two sixty-five sixty-nine seventy seventy-three seventy-eight eighty eighty-two'.split(
    ' ',
  )
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const yearly = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/i

/** As the words that it stands in for are written: in capitals, in small letters, or as it comes. */
const inCaseOf = (model: string, text: string): string => {
  if (/\p{L}/u.test(model) && model === model.toLowerCase()) return text.toLowerCase()
  if (model.length > 2 && model === model.toUpperCase() && /\p{Lu}{3}/u.test(model)) return text.toUpperCase()
  return text
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')

/** Names of one text: the same name is always rewritten to the same other name. */
class Cast {
  readonly #random: Random
  readonly #mine: readonly string[]
  readonly #bare: boolean
  readonly #taken = new Map<string, string>()

  readonly #names: Names | undefined

  /** @param names to draw from these alone; without them, from some traditions drawn by chance */
  constructor(random: Random, names?: Names) {
    this.#random = random
    this.#names = names
    this.#mine = [pick(traditions, random), pick(traditions, random), pick(traditions, random)]
    this.#bare = names === undefined && random() < 0.4
  }

  #draw(kind: 'given' | 'family'): string {
    if (this.#names !== undefined) return pick(this.#names[kind], this.#random)
    const tradition = this.#random() < 0.2 ? 'english' : pick(this.#mine, this.#random)
    const names = namesOf(kind, tradition)
    // The commoner half twice as often: lists have the commonest first.
    const at = Math.floor(this.#random() * (this.#random() < 0.33 ? names.length / 3 : names.length))
    const name = names[at] ?? 'Sam'
    return this.#bare ? plain(name) : name
  }

  /** One word of a name of a person. */
  word(word: string, kind: 'given' | 'family'): string {
    const key = `${kind} ${fold(word)}`
    const known = this.#taken.get(key)
    if (known !== undefined) return inCaseOf(word, known)
    const isWord = this.#names === undefined && namesThatAreWords.has(fold(word))
    const drawn = isWord
      ? this.#random() < 0.7
        ? word
        : capital(pick([...namesThatAreWords], this.#random))
      : this.#names === undefined && this.#random() < 0.1
        ? word
        : this.#draw(kind)
    this.#taken.set(key, drawn)
    return inCaseOf(word, drawn)
  }

  /** Something for a whole phrase, always the same. */
  phrase(key: string, draw: (family: () => string) => string): string {
    const known = this.#taken.get(`phrase ${fold(key)}`)
    if (known !== undefined) return known
    const drawn = draw(() => this.#draw('family'))
    this.#taken.set(`phrase ${fold(key)}`, drawn)
    return drawn
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const home = homePlaces()
const world = worldPlaces()

const rewritePerson = (text: string, cast: Cast): string => {
  const parts = text.split(/([^\p{L}\p{M}’'-]+)/u)
  const names = parts.filter((part, index) => index % 2 === 0 && isNamePart(part))
  let count = 0
  const hasTitle = parts.some((part, index) => index % 2 === 0 && titles.has(fold(part)))
  return parts
    .map((part, index) => {
      if (index % 2 === 1 || !isNamePart(part)) return part
      count++
      const isFamily = names.length > 1 ? count === names.length : hasTitle
      if (part.includes('-') && isFamily)
        return part
          .split('-')
          .map(half => cast.word(half, 'family'))
          .join('-')
      return cast.word(part, isFamily ? 'family' : 'given')
    })
    .join('')
}

const isNamePart = (part: string): boolean => {
  const folded = fold(part)
  return (
    part.replace(/[^\p{L}]/gu, '').length > 1 &&
    !titles.has(folded) &&
    !kinTitles.has(folded) &&
    !(kinEndings.has(folded) && !/^(?:begum|bibi)$/.test(folded)) &&
    !particles.test(folded)
  )
}

const rewritePlace = (text: string, cast: Cast, random: Random): string => {
  const words = text.split(' ')
  const last = fold(words.at(-1) ?? '')
  if (/\d/.test(text) && words.length > 2) return text
  const headed = words.length > 1 && locationHeads.has(last)
  return inCaseOf(
    text,
    cast.phrase(text, family => {
      const chance = random()
      if (chance < 0.15) return text
      if (headed) {
        const head = words.at(-1) ?? ''
        return `${chance < 0.55 ? family() : pick(home, random)} ${head}`
      }
      return chance < 0.8 ? pick(home, random) : pick(world, random)
    }),
  )
}

const rewriteOrganisation = (
  text: string,
  cast: Cast,
  random: Random,
  ordinary: readonly string[],
): string => {
  const words = text.split(' ')
  const headAt = words.findIndex((word, index) => index > 0 && organisationHeads.has(fold(word)))
  return inCaseOf(
    text,
    cast.phrase(text, family => {
      const chance = random()
      if (chance < 0.3) return text
      if (headAt > 0) {
        const rest = words.slice(headAt).join(' ')
        if (chance < 0.6) return `${pick(home, random)} ${rest}`
        if (chance < 0.8) return `${family()} ${rest}`
        if (chance < 0.9) return `${capital(pick(ordinary, random))} ${rest}`
        return `${capital(pick(ordinary, random))} ${capital(pick(ordinary, random))} ${rest}`
      }
      if (words.length > 1) return text
      if (chance < 0.5) return pick(home, random)
      return chance < 0.75 ? family() : capital(pick(ordinary, random))
    }),
  )
}

const rewriteAge = (text: string, random: Random): string => {
  if (/^\d{1,2}$/.test(text)) return String(4 + Math.floor(random() * 80))
  const spaced = !text.includes('-') && text.includes(' ')
  if (numberWords.includes(text.toLowerCase().replaceAll(' ', '-'))) {
    const drawn = pick(numberWords, random)
    return spaced ? drawn.replaceAll('-', ' ') : drawn
  }
  return text
}

const rewriteDate = (text: string, random: Random): string =>
  text
    .replace(/\b(?:19|20)\d\d\b/g, () => String(1948 + Math.floor(random() * 77)))
    .replace(/\p{L}+/gu, word => (yearly.test(word) ? inCaseOf(word, pick(months, random)) : word))

/** Names to choose from. */
export interface Names {
  readonly given: readonly string[]
  readonly family: readonly string[]
}

/** The same text with persons of these names alone, those that are everyday words among the old ones too. */
export const recast = (source: MarkedUp, random: Random, names: Names): MarkedUp => {
  const cast = new Cast(random, names)
  return {
    ...source,
    pieces: source.pieces.map(({ text, label }) => ({
      text: label === 'PERSON' ? rewritePerson(text, cast) : text,
      label,
    })),
  }
}

/** Everyday words that some name of a place or a group could begin with. */
export const everydayWords = ({ words }: Gazetteers): readonly string[] =>
  [...words()]
    .filter(([word, flags]) => /^[a-z]{4,9}$/.test(word) && fieldOf(flags, 'ordinary') >= 5)
    .map(([word]) => word)

/** The same text with other people in other places: what stands around the names stays as it is. */
export const rewriteNames = (source: MarkedUp, random: Random, ordinary: readonly string[]): MarkedUp => {
  const cast = new Cast(random)
  const rewrite = ({ text, label }: Piece): string => {
    if (label === 'PERSON') return rewritePerson(text, cast)
    if (label === 'LOCATION') return rewritePlace(text, cast, random)
    if (label === 'ORG') return rewriteOrganisation(text, cast, random, ordinary)
    if (label === 'AGE') return rewriteAge(text, random)
    return label === 'DATE' ? rewriteDate(text, random) : text
  }
  return { ...source, pieces: source.pieces.map(piece => ({ text: rewrite(piece), label: piece.label })) }
}

/** As an automatic transcript has it: no capitals, and where `bare`, hardly any punctuation. */
export const withoutCapitals = (source: MarkedUp, bare: boolean): MarkedUp => ({
  ...source,
  format: 'lower',
  pieces: source.pieces.map(({ text, label }) => {
    const small = text.toLowerCase()
    const kept = label === 'CONTACT' || label === 'ID' || label === 'DATE'
    return {
      text: bare && !kept ? small.replace(/[.,;:!?“”"()–—…]+(?=\s|$)|(?<=\s)[“"(–—]+/gu, '') : small,
      label,
    }
  }),
})
