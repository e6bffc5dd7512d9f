import type { RecallReason } from '../../shared/contract/rights.ts'
import type { Level } from '../../shared/model/basics.ts'
import type { Category } from '../../shared/model/category.ts'
import type { AttributionRung, Audience } from '../../shared/model/consent.ts'
import type { Lens } from '../../shared/model/passage.ts'
import type { AgeBand, ParticipantKind } from '../../shared/model/people.ts'
import type { Replacement, ReplacementMethod } from '../../shared/model/replacement.ts'

/** The tints of marks on a text. Several kinds of identifier share one. */
export type Family = 'person' | 'place' | 'organisation' | 'time' | 'contact' | 'indirect'

interface CategoryWords {
  readonly label: string
  /** Reads after "Mark as". */
  readonly as: string
  readonly family: Family
}

export const categoryWords: Readonly<Record<Category, CategoryWords>> = {
  PERSON: { label: 'Person', as: 'a person', family: 'person' },
  LOCATION: { label: 'Place', as: 'a place', family: 'place' },
  ORG: { label: 'Organisation', as: 'an organisation', family: 'organisation' },
  DATE: { label: 'Date', as: 'a date', family: 'time' },
  AGE: { label: 'Age', as: 'an age', family: 'time' },
  CONTACT: { label: 'Contact', as: 'a way to reach somebody', family: 'contact' },
  ID: { label: 'Number', as: 'a number that identifies', family: 'contact' },
  DEMOGRAPHIC: { label: 'Background', as: 'a background', family: 'indirect' },
  JOB: { label: 'Job or role', as: 'a job or role', family: 'indirect' },
  RELATION: { label: 'Relation', as: 'a relation', family: 'indirect' },
  QUASI: { label: 'Telling detail', as: 'a telling detail', family: 'indirect' },
}

export const isIndirect = (category: Category): boolean => categoryWords[category].family === 'indirect'

/** The keys of a list of words, in the order in which they are written down. */
export const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(words) as Key[]

/** A list of words as the choices of a field, in the same order. */
export const toChoices = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  keysOf(words).map(value => ({ value, label: words[value] }))

export const levelWords: Readonly<Record<Level, string>> = {
  team: 'Team',
  partners: 'Partners',
  public: 'Public',
}

export const lensWords: Readonly<Record<Lens, string>> = {
  working: 'What is working',
  not_working: 'What is not working',
  would_help: 'What would help',
}

export const audienceWords: Readonly<Record<Audience, string>> = {
  team: 'Team',
  partners: 'Partners',
  decision_makers: 'Decision-makers',
  participants: 'People who took part',
  public_event: 'Public event',
  public_web: 'Public web',
  press: 'Press',
}

export const participantKindWords: Readonly<Record<ParticipantKind, string>> = {
  young_person: 'Young person',
  adult_lived_experience: 'Adult with lived experience',
  parent_carer: 'Parent or carer',
  foster_carer: 'Foster carer',
  practitioner: 'Practitioner',
  leader: 'Leader',
  commissioner: 'Commissioner',
  citizen_researcher: 'Citizen researcher',
}

export const ageBandWords: Readonly<Record<AgeBand, string>> = {
  under_14: 'Under 14',
  '14_15': '14–15',
  '16_17': '16–17',
  '18_21': '18–21',
  '22_25': '22–25',
  '26_40': '26–40',
  '41_60': '41–60',
  over_60: 'Over 60',
}

export const attributionWords: Readonly<Record<AttributionRung, string>> = {
  A0: 'Not quoted: told in other words only',
  A1: 'Printed without any credit',
  A2: 'What kind of person they are',
  A3: 'Kind of person, age band and area',
  A4: 'A pseudonym',
  A5: 'A handle of their own',
  A6: 'First name',
  A7: 'First name and role',
  A8: 'Full name and role',
}

export const methodWords: Readonly<Record<ReplacementMethod, string>> = {
  pseudonym: 'Another name',
  general: 'Words in brackets',
  remove: 'Taken out',
  keep: 'Left as it is',
}

/** What stands in the printed text: "Ayaan", "[a school]", "[removed]", or the words themselves. */
export const replacementToText = (replacement: Replacement, asItStands: string): string => {
  if (replacement.method === 'pseudonym') return replacement.text
  if (replacement.method === 'general') return `[${replacement.text}]`
  return replacement.method === 'remove' ? '[removed]' : asItStands
}

const whole = new Intl.NumberFormat('en-GB')

export const numberInWords = (count: number): string => whole.format(count)

/**
 * "1 story", "4,218 stories".
 *
 * @param several the plural where it is not the singular with an s
 */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${numberInWords(count)} ${count === 1 ? one : several}`

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small counts as words for the beginning of a sentence: "Two", "Ten", "11". */
export const countAtStart = (count: number): string => {
  const word = small[count]
  return word === undefined ? numberInWords(count) : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** Why a release must not be given out again: "Taken back on 3 June". Never who. */
export const recallWords: Readonly<Record<RecallReason, string>> = {
  withdrawn: 'Taken back',
  partly_withdrawn: 'Taken back in part',
  invalidated: 'Consent found not to hold',
  erased: 'A story was erased',
  declined: 'No longer wished',
}
