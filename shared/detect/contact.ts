import {
  type Candidate,
  candidate,
  candidatesOfPatterns,
  type Pattern,
  placesOf,
  slicesAround,
} from './candidate.ts'
import { digitRuns } from './spoken-digits.ts'
import type { TextWords, Word } from './text-words.ts'

/** Postcode areas, as the Post Office's address guide lists them. */
const areas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'

const twoLetterAreas = areas
  .split('|')
  .filter(area => area.length === 2)
  .join('|')

const tlds =
  'com|org|net|uk|example|test|io|info|app|eu|ie|edu|gov|scot|wales|cymru|london|de|fr|nl|pl|co|biz|tv|chat|social|blog|online|site|health|care|community'

const patterns: readonly Pattern[] = [
  {
    find: /(?<![\w.+%'-])[\w.+%'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
    category: 'CONTACT',
    tier: 'certain',
    why: 'an e-mail address',
  },
  {
    find: /(?<!\w)(?:https?:\/\/|www\.)[^\s<>"”)\]]{1,300}(?<![.,;:!?'’])/giu,
    category: 'CONTACT',
    tier: 'certain',
    why: 'a web address',
  },
  {
    find: new RegExp(
      `(?<![\\w@./-])(?:[a-z0-9-]{1,63}\\.){1,4}(?:${tlds})(?:/[^\\s<>"”)\\]]{1,200})?(?![\\w-])(?<![.,;:!?])`,
      'gu',
    ),
    category: 'CONTACT',
    tier: 'likely',
    why: 'looks like a web address',
  },
  {
    find: /(?<![\w.@/])@[\p{L}_\d](?:[\p{L}\d_.-]{0,38}[\p{L}\d_])/gu,
    category: 'CONTACT',
    tier: 'certain',
    why: 'an account name',
  },
  {
    find: /\b(?:insta|instagram|snap|snapchat|tiktok|twitter|handle|username|user name|gamertag|discord|account name|screen name|skype|kik)(?: (?:is|was|name|called|handle|as|on|under)| ?[:=]){1,3} ["“']?(?<span>[\p{L}\d](?=[\p{L}_.-]{0,30}[\d_.])[\p{L}\d_.-]{2,30}[\p{L}\d_])/giu,
    category: 'CONTACT',
    tier: 'likely',
    why: 'an account name, by the words before it',
  },
  {
    find: /(?<![\p{L}\p{N}@./_-])(?=[\p{L}\d.]{0,30}_)[\p{L}\d][\p{L}\d_.]{1,38}[\p{L}\d_](?![\p{L}\p{N}@/-]|\.\p{L})/gu,
    category: 'CONTACT',
    tier: 'likely',
    why: 'built like an account name',
  },
  {
    // The label of a turn in a chat: "poppy.w: are you up".
    find: /(?:^|\n|\] ?)(?<span>[\p{Ll}\d][\p{Ll}\d]{0,20}\.[\p{Ll}\d][\p{Ll}\d.]{0,20})(?=:[ \n])/gu,
    category: 'CONTACT',
    tier: 'likely',
    why: 'an account name, at the start of a line',
  },
  {
    find: /(?<![\p{L}\p{N}@./_-])(?:\p{Lu}\p{Ll}{2,15}){2,3}\d{1,4}(?![\p{L}\p{N}@/-])/gu,
    category: 'CONTACT',
    tier: 'check',
    why: 'built like an account name',
  },
  {
    find: /\b(?:zip|zip code|postal code|post code|postcode)(?: is)?:? {0,2}(?<span>\d{3,6}(?:[ -]\d{2,4})?(?-i: [A-Z]{2})?)(?![\p{L}\p{N}])/giu,
    category: 'CONTACT',
    tier: 'likely',
    why: 'after a word for a postcode',
  },
  {
    find: /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]{0,2}\d[A-Z]{2}(?![\p{L}\p{N}])/gu,
    category: 'CONTACT',
    tier: 'certain',
    why: 'looks like a UK postcode',
  },
  {
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${areas})\\d[A-Z\\d]?[ \\u00a0]?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    category: 'CONTACT',
    tier: 'likely',
    why: 'looks like a UK postcode',
  },
  {
    find: new RegExp(
      `\\b(?:in|postcode|postcode is|post code|from|around|near|live in|address|over in|,) (?<span>(?:${areas})\\d{1,2}[A-Z]?)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    category: 'CONTACT',
    tier: 'check',
    why: 'looks like the first half of a UK postcode',
  },
  {
    find: new RegExp(
      `\\b(?:in|postcode|near|around|from) (?<span>(?:${twoLetterAreas})\\d{1,2}[a-z]?)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    category: 'CONTACT',
    tier: 'check',
    why: 'looks like the first half of a UK postcode',
  },
  {
    find: new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${twoLetterAreas})\\d{1,2}[A-Z]?(?![\\p{L}\\p{N}/-]|:)`, 'gu'),
    category: 'CONTACT',
    tier: 'check',
    why: 'looks like the first half of a UK postcode',
  },
]

/** What none of the patterns above can do without. */
const trigger = /[\d@_]|https?:|www\.|[\p{L}\d]\.[\p{L}\d]/giu

const phonePattern =
  /(?<![\p{L}\p{N}.:/+-])(?:\+|\(\+?)?\d[\d \u00a0().-]{5,20}\d(?:[ ,]{0,2}(?:ext(?:ension)?\.?|x)[ ]?\d{1,6})?(?![\p{L}\p{N}])/giu

/** The way to say "telephone" just before a number. */
const phoneCue =
  /(?:phone|mobile|tel|telephone|number|ring|rang|call|called|text|whatsapp|landline|fax|reach|dial|contact|registered|on)\W{0,3}(?:\w+\W+){0,4}$/i

const phoneWhy = (
  shown: string,
  before: string,
): readonly ['certain' | 'likely' | 'check', string] | undefined => {
  const number = shown.replace(/[ ,]*(?:ext|x).*$/i, '')
  const digits = number.replace(/\D/g, '')
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(number) || /^\d{4}-\d{2}-\d{2}/.test(number)) return undefined
  if (/^(?:\+|\(\+|00)/.test(number) && digits.length >= 9 && digits.length <= 16)
    return ['certain', 'a telephone number with a country code']
  if (/^\(?0[1-9]/.test(number) && digits.length >= 10 && digits.length <= 11)
    return ['certain', 'a UK telephone number']
  if (digits.length > 15) return undefined
  if (phoneCue.test(before)) return ['likely', 'a number after a word for telephone']
  if (/[ ().-]/.test(number) && digits.length >= 8) return ['check', 'grouped like a telephone number']
  return undefined
}

const phones = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(phonePattern)) {
    const why = phoneWhy(match[0], text.slice(Math.max(0, match.index - 60), match.index))
    if (why) found.push(candidate(match.index, match.index + match[0].length, 'CONTACT', ...why))
  }
  return found
}

const spokenPhones = (view: TextWords): readonly Candidate[] =>
  digitRuns(view).flatMap(({ start, end, digits, mixed }) => {
    if (mixed || digits.length < 5 || digits.length > 13) return []
    const before = view.text.slice(Math.max(0, start - 60), start)
    if (/^0[1-9]/.test(digits) && digits.length >= 10) {
      return [candidate(start, end, 'CONTACT', 'certain', 'a telephone number, spoken digit by digit')]
    }
    return (digits.length > 5 && phoneCue.test(before)) || digits.startsWith('0')
      ? [candidate(start, end, 'CONTACT', 'likely', 'spoken digits that sound like a telephone number')]
      : []
  })

const joiners: ReadonlySet<string> = new Set(['dot', 'underscore', 'dash', 'hyphen', 'point', 'slash'])
const spokenTlds: ReadonlySet<string> = new Set(
  'com co uk org net ac gov nhs io info ie edu example test me'.split(' '),
)
const plainGap = (word: Word | undefined): boolean => word !== undefined && /^[ \u00a0]{1,3}$/.test(word.gap)

/** How far a chain "word dot word dot word" runs in one direction from `from`, at most forty words. */
const chainEnd = (words: readonly Word[], from: number, step: 1 | -1): number => {
  let at = from
  for (let count = 0; count < 20; count++) {
    const joiner = words[at + step]
    const next = words[at + 2 * step]
    if (!joiner || !next || !joiners.has(joiner.folded)) break
    if (!plainGap(step > 0 ? joiner : words[at]) || !plainGap(step > 0 ? next : joiner)) break
    at += 2 * step
  }
  return at
}

/** "rollers underscore lesta": an account name said aloud. */
const spokenHandles = ({ words }: TextWords): readonly Candidate[] =>
  words.flatMap(word => {
    if (word.folded !== 'underscore') return []
    const first = words[chainEnd(words, word.index - 1, -1)]
    const last = words[chainEnd(words, word.index - 1, 1)]
    return first && last && last.index > word.index
      ? [candidate(first.start, last.end, 'CONTACT', 'likely', 'an account name, spoken')]
      : []
  })

/** "jo dot smith at gmail dot com", "www dot our group dot org". */
const spokenAddresses = ({ words }: TextWords): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const word of words) {
    const host = words[word.index + 1]
    if (word.folded === 'at' && host && plainGap(word) && plainGap(host)) {
      const last = words[chainEnd(words, host.index, 1)]
      const first = words[chainEnd(words, word.index - 1, -1)]
      if (last && first && last !== host && spokenTlds.has(last.folded)) {
        found.push(candidate(first.start, last.end, 'CONTACT', 'certain', 'an e-mail address, spoken'))
      }
    }
    if (word.folded === 'www') {
      const last = words[chainEnd(words, word.index, 1)]
      if (last && last !== word)
        found.push(candidate(word.start, last.end, 'CONTACT', 'certain', 'a web address, spoken'))
    }
    if (word.folded === 'dot' && spokenTlds.has(host?.folded ?? '') && plainGap(word) && plainGap(host)) {
      const first = words[chainEnd(words, word.index - 1, -1)]
      const last = words[chainEnd(words, word.index - 1, 1)]
      if (first && last && host)
        found.push(candidate(first.start, last.end, 'CONTACT', 'likely', 'a web address, spoken'))
    }
  }
  return found
}

/** Telephone numbers, addresses on the net, account names and postcodes, written or spoken. */
export const findContacts = (view: TextWords): readonly Candidate[] => [
  ...candidatesOfPatterns(slicesAround(view.text, placesOf(view.text, trigger)), patterns),
  ...phones(view.text),
  ...spokenPhones(view),
  ...spokenAddresses(view),
  ...spokenHandles(view),
]
