import type { PrintedDescriptors } from '../disclosure/small-groups.ts'
import { type Attribution, allowedDescriptors } from '../model/consent.ts'
import { fold } from '../model/fold.ts'
import type { AgeBand, ParticipantKind } from '../model/people.ts'

const kindToWords: Readonly<Record<ParticipantKind, string>> = {
  young_person: 'a young person',
  adult_lived_experience: 'an adult with lived experience',
  parent_carer: 'a parent or carer',
  foster_carer: 'a foster carer',
  practitioner: 'a practitioner',
  leader: 'a leader of services',
  commissioner: 'a commissioner',
  citizen_researcher: 'a citizen researcher',
}

const bandToWords: Readonly<Record<AgeBand, string>> = {
  under_14: 'under 14',
  '14_15': '14 to 15',
  '16_17': '16 to 17',
  '18_21': '18 to 21',
  '22_25': '22 to 25',
  '26_40': '26 to 40',
  '41_60': '41 to 60',
  over_60: 'over 60',
}

export interface Credited {
  readonly kind: ParticipantKind
  readonly ageBand: AgeBand | null
  /** The area's name, or null where it is not known. */
  readonly area: string | null
}

/** Said of a group of people and not of one: the least that a generic credit can say. */
const someone = 'somebody who took part'

/** What of a person their rung allows to be said, and they did not withhold. */
const descriptorsToPrint = (attribution: Attribution, person: Credited | null): PrintedDescriptors => {
  if (person === null) return {}
  const known = { kind: person.kind, age_band: person.ageBand, area: person.area }
  return Object.fromEntries(
    allowedDescriptors(attribution).flatMap(name => (known[name] === null ? [] : [[name, known[name]]])),
  )
}

/**
 * The credit as it is printed at the rung that the storyteller chose: nothing (A0, A1), what kind of person they
 * are (A2), that with an age band and area (A3), or their own words (A4 to A8). What they withheld is not said.
 */
export const renderCredit = (attribution: Attribution, person: Credited | null): string => {
  const { rung, credit } = attribution
  if (rung === 'A0' || rung === 'A1') return ''
  if (rung !== 'A2' && rung !== 'A3') return credit
  const { kind, age_band: band, area } = descriptorsToPrint(attribution, person)
  return [
    kind === undefined || person === null ? someone : kindToWords[person.kind],
    ...(band === undefined || !person?.ageBand ? [] : [bandToWords[person.ageBand]]),
    ...(area === undefined ? [] : [area]),
  ].join(', ')
}

/** Words of a pseudonym that tell more than a name: an area, an age, a kind of person. */
const descriptorsInWords = (credit: string, person: Credited | null): PrintedDescriptors => {
  if (person === null) return {}
  const words = ` ${fold(credit)} `
  const says = (part: string): boolean => words.includes(fold(part).replace(/^an? /, ''))
  return {
    ...(says(kindToWords[person.kind]) ? { kind: person.kind } : {}),
    ...(person.ageBand !== null && /\d/.test(credit) ? { age_band: person.ageBand } : {}),
    ...(person.area !== null && says(person.area) ? { area: person.area } : {}),
  }
}

/**
 * What the credit, as it is printed, says of the storyteller, by descriptor. A pseudonym (A4) is looked through for
 * what it says besides a name; a credit by name (A5 to A8) says who it is, and is not compared with others.
 */
export const printedDescriptors = (attribution: Attribution, person: Credited | null): PrintedDescriptors =>
  attribution.rung === 'A4'
    ? descriptorsInWords(attribution.credit, person)
    : descriptorsToPrint(attribution, person)
