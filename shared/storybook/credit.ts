import type { Attribution } from '../model/consent.ts'
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

/**
 * The credit as it is printed at the rung that the storyteller chose: nothing (A0, A1), what kind of person they
 * are (A2), that with an age band and area (A3), or their own words (A4 to A8).
 */
export const renderCredit = ({ rung, credit }: Attribution, person: Credited | null): string => {
  const kind = person === null ? someone : kindToWords[person.kind]
  switch (rung) {
    case 'A0':
    case 'A1':
      return ''
    case 'A2':
      return kind
    case 'A3': {
      const band = person?.ageBand ? `, ${bandToWords[person.ageBand]}` : ''
      return `${kind}${band}${person?.area ? `, ${person.area}` : ''}`
    }
    default:
      return credit
  }
}
