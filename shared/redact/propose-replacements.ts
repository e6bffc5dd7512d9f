import type { Category } from '../model/category.ts'
import { fold } from '../model/fold.ts'
import type { Replacement, Replacements } from '../model/replacement.ts'
import { ageToBand } from './age-words.ts'

const general = (text: string): Replacement => ({ method: 'general', text })
const keep: Replacement = { method: 'keep', text: '' }
const everywhere = (replacement: Replacement): Replacements => ({
  team: replacement,
  partners: replacement,
  public: replacement,
})

/** The last matching head word says what kind of thing a name names ("Coppice Vale Academy": a school). */
const placeKinds: readonly (readonly [RegExp, string])[] = [
  [
    /\b(street|st|road|rd|lane|avenue|ave|close|drive|crescent|terrace|way|grove|row|mews|gardens)$/,
    'a street',
  ],
  [/\b(square|green)$/, 'a square'],
  [/\b(park|common|woods?|fields?|beach|river|canal|bridge|pier)$/, 'a place outdoors'],
  [/\b(estate|court|house|flats|towers?|heights)$/, 'a place where people live'],
  [/\b(station|airport|bus|tram)$/, 'a station'],
  [/\b(library|gallery|museum|theatre|hall|centre|center)$/, 'a public building'],
]
const organisationKinds: readonly (readonly [RegExp, string])[] = [
  [/\b(nursery|playgroup)\b/, 'a nursery'],
  [/\b(primary|infants?|juniors?)\b/, 'a primary school'],
  [/\b(school|academy|grammar|high)\b/, 'a school'],
  [/\b(college|sixth form)\b/, 'a college'],
  [/\b(university|uni)\b/, 'a university'],
  [/\b(ward|unit)\b/, 'a hospital ward'],
  [/\b(hospital|infirmary)\b/, 'a hospital'],
  [/\b(surgery|practice|medical|health centre|clinic)\b/, 'a doctor’s surgery'],
  [/\b(camhs|cmht|trust|nhs|mental health|wellbeing|iapt|talking therapies)\b/, 'a health service'],
  [/\b(council|social services|children s services|local authority)\b/, 'a council'],
  [/\b(church|chapel|mosque|masjid|temple|gurdwara|synagogue|cathedral)\b/, 'a place of worship'],
  [/\b(police|court|prison|tribunal)\b/, 'a public body'],
  [/\b(chronicle|gazette|echo|post|news|press|herald|times|radio|tv)\b/, 'a news outlet'],
  [/\b(club|fc|united|rovers|team)\b/, 'a club'],
  [/\b(mind|samaritans|foundation|charity|project|society|association)\b/, 'a charity'],
]
const contactKinds: readonly (readonly [RegExp, string])[] = [
  [/@[\w-]+(\.|$)| at .* dot /, 'an e-mail address'],
  [/^@/, 'a name used online'],
  [/^(https?:|www\.)|\.(com|org|uk|net)\b/, 'a web address'],
  [/^[a-z]{1,2}\d[a-z\d]?\s*(\d[a-z]{2})?$/, 'a postcode'],
  [/\d.*\d.*\d|\b(oh|double|zero|seven)\b/, 'a phone number'],
]

const kindOf = (form: string, kinds: typeof placeKinds, otherwise: string): string =>
  kinds.find(([pattern]) => pattern.test(form))?.[1] ?? otherwise

const dateToYear = (form: string): string | null => /\b(?:19|20)\d\d\b/.exec(form)?.[0] ?? null

/**
 * What is proposed for an identity that is not a person: generalisations as the UK Data Service advises (a date
 * becomes its year, a place its kind), coarser the wider the audience. A person changes them freely.
 */
export const proposeReplacements = (category: Exclude<Category, 'PERSON'>, form: string): Replacements => {
  const plain = fold(form).trim()
  switch (category) {
    case 'LOCATION':
      return everywhere(general(kindOf(plain, placeKinds, 'a place')))
    case 'ORG':
      return everywhere(general(kindOf(plain, organisationKinds, 'an organisation')))
    case 'CONTACT':
      return everywhere(general(kindOf(plain, contactKinds, 'a way to reach someone')))
    case 'ID':
      return everywhere(general('a reference number'))
    case 'DATE': {
      const year = dateToYear(plain)
      const coarse = general(year === null || plain === year ? 'a date' : `a day in ${year}`)
      return { team: keep, partners: coarse, public: general('a date') }
    }
    case 'AGE': {
      const band = general(ageToBand(plain))
      return { team: keep, partners: band, public: band }
    }
    case 'DEMOGRAPHIC':
      return { team: keep, partners: keep, public: general('a background') }
    case 'JOB':
      return { team: keep, partners: general('a role'), public: general('a role') }
    case 'RELATION':
      return { team: keep, partners: general('a relative'), public: general('a relative') }
    case 'QUASI':
      return { team: keep, partners: general('a detail'), public: general('a detail') }
  }
}
