import { type Candidate, candidate, candidatesOfPatterns, type Pattern, whole } from './candidate.ts'
import { callings } from './lists/callings.ts'
import { peoples } from './lists/peoples-and-faiths.ts'
import type { TextWords } from './text-words.ts'

const ofCourts: ReadonlySet<string> = new Set(
  'applicant applicants appellant respondent defendant claimant claimants court courts judgment proceedings prosecutor tribunal appeal convention government'.split(
    ' ',
  ),
)
const ofSpeakers: ReadonlySet<string> = new Set('i me my im we'.split(' '))
const fewestWords = 80

/**
 * Whether a text reads like a report of a case: full of courts and applicants, and nobody says "I". Such texts mask
 * more than interviews do: terms of years, sums of money, callings (Text Anonymization Benchmark, Pilán et al. 2022).
 */
export const isCourtReport = ({ words }: TextWords): boolean => {
  if (words.length < fewestWords) return false
  let courts = 0
  let speakers = 0
  for (const { folded } of words) {
    if (ofCourts.has(folded)) courts++
    else if (ofSpeakers.has(folded)) speakers++
  }
  return courts / words.length > 0.015 && speakers / words.length < 0.01
}

const number =
  '(?:\\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)'
const unit = "(?:year|month|week|day|hour|minute)s?[’']?s?"
const currency =
  '(?:(?:Turkish|Cyprus|Swiss|French|Belgian|Austrian|Polish|Slovak|Italian|German|Finnish|Norwegian|Swedish|Danish|new|old) )?(?:liras?|euros?|pounds(?: sterling)?|francs?|zlotys?|korunas?|marks?|kronor|kroner|lev[as]?|roubles?|rubles?|forints?|lei|dollars?|hryvnias?|schillings?|guilders?)'

const patterns: readonly Pattern[] = [
  {
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:about|over|less than|more than|almost|nearly|approximately|some) )?${number}(?: and a half)? ${unit}(?:(?:,| and|, and) ${number} ${unit}){0,2}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    category: 'DATE',
    tier: 'check',
    why: 'a length of time in a report of a case',
  },
  {
    find: /(?<![\p{L}\p{N}])(?:\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m\.?|(?:\d{1,2} )?noon|midnight)(?![\p{L}\p{N}])/giu,
    category: 'DATE',
    tier: 'check',
    why: 'a time of day in a report of a case',
  },
  {
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:EUR|GBP|USD|TRL|TRY|PLN|SKK|CZK|FRF|DEM|ITL|ATS|CHF|CYP|FIM|SEK|NOK|DKK|HUF|ROL|RON|RUB|RUR|UAH|BGN|BGL|GRD|HRK|ISK|PTE|ESP|IEP|NLG|BEF|MDL)\\s[\\d,. ]{1,18}\\d|[£€$] ?[\\d,.]{0,18}\\d|\\d[\\d,. ]{0,18} (?:million )?(?:${currency}|[A-Z]{3}(?![\\p{L}])))(?: \\([^()\\n]{1,40}(?:\\([^()\\n]{1,12}\\)[^()\\n]{0,12})?\\))?`,
      'gu',
    ),
    category: 'QUASI',
    tier: 'check',
    why: 'an exact amount',
  },
  {
    find: /(?<![\p{L}\p{N}.])\d{1,9}(?:[.,]\d{1,3}){0,3} ?(?:%|per cent|m²|sq\. ?m|square metres|metres|kilometres|km|hectares|kilograms|kg|grams)(?![\p{L}\p{N}])/giu,
    category: 'QUASI',
    tier: 'check',
    why: 'an exact amount',
  },
  {
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])${number} (?:other )?(?:brothers|sisters|children|siblings|sons|daughters|persons|people|police officers|officers|policemen|soldiers|students|co-defendants|suspects|witnesses|gendarmes|accused)(?![\\p{L}])`,
      'giu',
    ),
    category: 'QUASI',
    tier: 'check',
    why: 'an exact number of people',
  },
  {
    find: /(?<![\p{L}\p{N}])(?:plots?|parcels?|sheet\/plan|laws?|decisions?|decrees?|orders?|file|case|bills?|acts?)?,? ?(?<span>(?:nos?\. ?)?\d{1,6}(?:[/.:]\d{1,4}){1,3}(?: of block [A-Z])?)(?![\p{L}\p{N}]|[./]\d)/giu,
    category: 'ID',
    tier: 'check',
    why: 'a number of a plot, law or file',
  },
  {
    find: /(?<![\p{L}\p{N}])(?:plot |parcel |house |registration |law |decree |decision |block )?nos?\. ?(?<span>\d[\p{L}\p{N}/.:-]{0,18}(?<=[\p{L}\p{N}])(?: of block [A-Z])?)/giu,
    category: 'ID',
    tier: 'check',
    why: 'a number of a plot, law or file',
  },
  {
    find: /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Grand) (?:Chamber|Section|Division|Senate|Panel|Bench|Instance Court)(?: of(?: the)? (?:\p{Lu}[\p{L}’'-]{1,20} ?){1,4}(?:of \p{Lu}[\p{L}’'-]{1,20})?)?(?<! )/gu,
    category: 'ORG',
    tier: 'check',
    why: 'a part of a court',
  },
  {
    find: /\b(?:the|The) (?<span>Council|Ministry|Municipality|Directorate|Commission|Company|Party|Association|Board|Bank|Foundation|Union|Institute|Agency|Fund|Prefecture|Registry|Inspectorate|Department|Committee|Society|Church|University|Hospital|Prison)(?![\p{L}]| \p{Lu}| of (?:the )?\p{Lu})/gu,
    category: 'ORG',
    tier: 'check',
    why: 'a body named before',
  },
  {
    find: /(?<![\p{L}])(?:Republic|Kingdom|Federation|Principality|Commonwealth|Grand Duchy) of (?:the )?\p{Lu}[\p{L}’'-]{1,20}(?: (?:and )?\p{Lu}[\p{L}’'-]{1,20}){0,2}/gu,
    category: 'LOCATION',
    tier: 'check',
    why: 'a state',
  },
  {
    find: /(?<![\p{L}])aged? (?:of )?(?<span>(?:about )?(?:\d{1,2}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:years|months))) ?(?:years|months)?)(?![\p{L}\p{N}])/giu,
    category: 'AGE',
    tier: 'check',
    why: 'an age',
  },
]

const commonCallings: ReadonlySet<string> = new Set(
  'lawyer accountant journalist teacher professor engineer civil servant farmer nurse doctor driver watchman student clerk police officer soldier businessman businesswoman editor writer politician mechanic builder worker caretaker secretary architect physician surgeon pensioner'.split(
    ' ',
  ),
)

/** "a Polish national", "the applicant, a lawyer": what a report says of a party. */
const parties = ({ words }: TextWords): readonly Candidate[] =>
  words.flatMap(word => {
    const before = words[word.index - 1]
    if (before === undefined || word.gap !== ' ') return []
    if (/^nationals?$/.test(word.folded) && peoples.has(before.folded)) {
      return [candidate(before.start, word.end, 'DEMOGRAPHIC', 'likely', 'a nationality')]
    }
    const isCalling = commonCallings.has(word.folded) || callings.has(word.folded)
    return isCalling && /^(?:an?|as|former|retired)$/.test(before.folded)
      ? [candidate(word.start, word.end, 'JOB', 'check', 'what somebody does')]
      : []
  })

/** What reports of cases have beside what interviews have; nothing where the text is no such report. */
export const findInCourtReport = (view: TextWords): readonly Candidate[] =>
  isCourtReport(view) ? [...candidatesOfPatterns(whole(view.text), patterns), ...parties(view)] : []
