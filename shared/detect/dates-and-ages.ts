import { type Candidate, candidate, candidatesOfPatterns, type Pattern } from './candidate.ts'
import type { TextWords } from './text-words.ts'

const units = 'one|two|three|four|five|six|seven|eight|nine'
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety'
const numberWord = `(?:(?:${tens})(?:[ -](?:${units}))?|${teens}|${units})`
const number = `(?:${numberWord}|\\d{1,3})`
/** Thirteen and over: smaller numbers after "at" or "by" are as often clock times. */
const largeNumber = `(?:(?:${tens})(?:[ -](?:${units}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|1[3-9]|[2-9]\\d)`
const ordinalUnit = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth'
const ordinalWord = `(?:(?:twenty|thirty)[ -](?:${ordinalUnit})|${ordinalUnit}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`
const largeOrdinal = `(?:(?:${tens})[ -](?:${ordinalUnit})|${ordinalUnit}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|\\d{1,3}(?:st|nd|rd|th))`

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun'
const fullMonths = 'january|february|september|october|november|december'
const welshMonths = 'ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|hydref|tachwedd|rhagfyr'
const month = `(?:${fullMonths}|${welshMonths}|march|april|may|june|july|august|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`
const capitalMonth =
  '(?:January|February|April|June|July|August|September|October|November|December|Ionawr|Chwefror|Mawrth|Ebrill|Mehefin|Gorffennaf|Awst|Hydref|Tachwedd|Rhagfyr|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)'
const spokenYear = `(?:nineteen[ -](?:hundred|(?:oh|o)[ -](?:${units})|(?:${tens})(?:[ -](?:${units}))?|${teens})|twenty[ -](?:(?:oh|o)[ -](?:${units})|(?:twenty|thirty)(?:[ -](?:${units}))?|${teens})|two thousand(?: and (?:(?:twenty|thirty)(?:[ -](?:${units}))?|${teens}|${units}))?)`
const year = `(?:(?:19|20)\\d{2}(?!\\d)|[’']\\d{2}(?!\\d)|${spokenYear}\\b)`
const day = `(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?|${ordinalWord})`
const feast =
  "(?:palm sunday|easter(?: (?:sunday|monday|saturday))?|good friday|maundy thursday|ash wednesday|pentecost|lent|advent|christmas(?: (?:day|eve))?|boxing day|new year[’']?s?(?: (?:eve|day))?|eid(?: (?:al|ul)[ -](?:fitr|adha))?|ramadan|muharram|ashura|diwali|navratri|holi|vaisakhi|baisakhi|raksha bandhan|hanukkah|chanukah|passover|pesach|yom kippur|rosh hashanah|purim|lunar new year|chinese new year|halloween|bonfire night|carnival|mother[’']?s day|father[’']?s day|valentine[’']?s day|st [a-z]{5,8}[’']?s day|pride|jubilee|freshers|(?:(?:january|may|august|spring|summer|early may) )?bank holiday(?: (?:weekend|monday))?)"
const season = '(?:spring|summer|autumn|winter)'
const spoken = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'dgiu')

const datePatterns: readonly Pattern[] = [
  {
    find: spoken(`(?:(?:${weekday})(?:,? the|,)? )?${day} (?:of )?${month}(?:,? (?:in )?${year})?`),
    category: 'DATE',
    tier: 'certain',
    why: 'a day and month',
  },
  {
    find: spoken(`(?:(?:${weekday}),? )?${month} (?:the )?${day}(?:,? ${year})?`),
    category: 'DATE',
    tier: 'certain',
    why: 'a day and month',
  },
  {
    find: spoken(
      `(?:(?:early|late|mid|(?:the )?(?:start|beginning|middle|end|back end) of|(?:${ordinalUnit}|last) (?:day|week|weekend|${weekday}) (?:of|in))[ -])?${month},? (?:of |in )?${year}`,
    ),
    category: 'DATE',
    tier: 'certain',
    why: 'a month and year',
  },
  {
    find: spoken(
      `(?:(?:${ordinalUnit}|last) (?:day|week|weekend|half|${weekday}) (?:of|in)|(?:start|beginning|middle|end|back end) of|early|late|mid)[ -](?:${month})`,
    ),
    category: 'DATE',
    tier: 'likely',
    why: 'a part of a month',
  },
  {
    find: spoken(`(?:last|next|this|that|every|each|the following) ${month}`),
    category: 'DATE',
    tier: 'likely',
    why: 'a month',
  },
  {
    find: spoken(
      `(?:in|since|by|until|till|during|from|before|after|around|of|for) (?<span>(?:${fullMonths}|${welshMonths}|april|june|july|august|(?-i:May|March)))`,
    ),
    category: 'DATE',
    tier: 'likely',
    why: 'a month',
  },
  {
    find: new RegExp(`(?<![\\p{L}\\p{N}])${capitalMonth}(?![\\p{L}\\p{N}’'-])`, 'dgu'),
    category: 'DATE',
    tier: 'likely',
    why: 'a month',
  },
  { find: spoken(`(?:${fullMonths})`), category: 'DATE', tier: 'likely', why: 'a month' },
  {
    find: spoken(`(?:${season}|${feast}|michaelmas|trinity term|hilary)(?:,| of| in| term)? ${year}`),
    category: 'DATE',
    tier: 'certain',
    why: 'a season or feast with its year',
  },
  {
    find: /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:(?:19|20)\d{2}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?(?![\d/-]|\.\d)/dgu,
    category: 'DATE',
    tier: 'certain',
    why: 'a date in figures',
  },
  {
    find: /(?<![\d./-])(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\d/-]|\.\d)/dgu,
    category: 'DATE',
    tier: 'certain',
    why: 'a date in figures',
  },
  {
    find: /(?<![\p{L}\p{N}./:£$€#+@-]|[\d,] )(?:19[0-9]\d|20[0-4]\d)(?:[/–-]\d{2})?(?![\p{L}\p{N}%@:]|-\d|[.,]\d| \d{3}| (?:people|pounds|words|hours|miles|times))/dgu,
    category: 'DATE',
    tier: 'likely',
    why: 'a year',
  },
  { find: spoken(spokenYear), category: 'DATE', tier: 'likely', why: 'a year in words' },
  {
    find: /(?<![\p{L}\p{N}])(?:(?:early|late|mid)[ -])?(?:(?:19|20)\d0s|[’']?[5-9]0s|nineteen[ -](?:fif|six|seven|eigh|nine)ties)(?![\p{L}\p{N}])/dgiu,
    category: 'DATE',
    tier: 'likely',
    why: 'a decade',
  },
  {
    find: /\b(?:back )?in the (?<span>(?:(?:early|late|mid)[ -])?(?:fifties|sixties|seventies|eighties|nineties|noughties))\b/dgiu,
    category: 'DATE',
    tier: 'check',
    why: 'a decade',
  },
]

/** What may follow an age: the end of a clause, or the words that carry it on. */
const clauseEnd = `(?=$|[\\n.,;:!?)”"’\\]—–]|\\.\\.\\.| (?:and|when|at|then|now|by|but|so|or|on|in|with|before|after|because|cos|cause|she|he|i|they|we|my|years?|yrs?|year|going|next|this|last|there|it|that|than|to|for|i[’']?m) | (?:years?|yrs?)(?: old)?\\b| [-–—])`
const clockOrCount =
  "(?! ?(?:o[’']?clock|am\\b|pm\\b|a\\.m|p\\.m|%|percent|minutes?|hours?|days?|weeks?|months?|miles?|pounds?|times|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|in the (?:morning|afternoon|evening)|at night|of (?:us|them|those|these)|or (?:two|three|four|five|six|seven|eight))|[:.]\\d|[’']s)"
const person =
  '(?:i|he|she|they|we|you|who|hes|shes|theyre|im|son|daughter|brother|sister|mum|mam|dad|mother|father|gran|nan|grandad|girl|boy|lad|child|youngest|eldest|oldest|twins?|kids?|children)'
const being =
  "(?:[’'](?:m|s|re|d)| am| is| are| was| were| be| been| being| turned| turns| turning|[’'](?:d|ll) be| will be| had been)?"
const hedge =
  '(?: (?:only|just|about|nearly|almost|barely|still|already|like|around|maybe|probably|now|then|not even|not yet|roughly|coming up to|going on|getting on for|turning|into)){0,2}'

const agePatterns: readonly Pattern[] = [
  {
    find: spoken(
      `${numberWord}[ -]years?[ -]olds?|\\d{1,3}[ -]?(?:years?|yrs?|yr)[ -]?olds?|${number} (?:years? of age)`,
    ),
    category: 'AGE',
    tier: 'certain',
    why: 'an age in years',
  },
  { find: spoken(`\\d{1,2} ?(?:yo|y/o)`), category: 'AGE', tier: 'certain', why: 'an age in years' },
  {
    find: spoken(`${number}[ -](?:months?|weeks?|days?)[ -]old`),
    category: 'AGE',
    tier: 'certain',
    why: 'a young child’s age',
  },
  {
    find: spoken(
      `(?:since|at|until|from|was|were|only|aged) (?<span>${number} months)(?! (?:ago|later|to|of|in|for|since|waiting|before|after|wait))`,
    ),
    category: 'AGE',
    tier: 'check',
    why: 'perhaps a young child’s age',
  },
  {
    find: spoken(
      `(?:aged?|age of|ages of|age is|the age|aged between)(?: about| around| only| just| like)?:? (?<span>${number}(?: (?:and|or|to) ${number})?)(?!\\d)${clockOrCount}`,
    ),
    category: 'AGE',
    tier: 'certain',
    why: 'after “age” or “aged”',
  },
  {
    find: spoken(
      `(?:turn|turns|turned|turning)(?: just| only)? (?<span>${number})(?:th|st|nd|rd)?${clockOrCount}`,
    ),
    category: 'AGE',
    tier: 'likely',
    why: 'after “turned”',
  },
  {
    find: spoken(
      `${person}${being}(?:n[’']t)?${hedge} (?<span>${number}(?: and a half)?)${clockOrCount}${clauseEnd}`,
    ),
    category: 'AGE',
    tier: 'likely',
    why: 'an age after “I was”, “she is” and the like',
  },
  {
    find: spoken(
      `(?:at|by|from|until|till|since|before|about|around|of|nearly|almost|over|under|age) (?<span>${largeNumber})${clockOrCount}${clauseEnd}`,
    ),
    category: 'AGE',
    tier: 'check',
    why: 'perhaps an age',
  },
  {
    find: spoken(
      `(?:at|by|from|since) (?<span>${numberWord}(?: and a half)?)(?= (?:she|he|i|they|we|you|my|with|years)\\b|, (?:she|he|i|they|we|my)\\b)`,
    ),
    category: 'AGE',
    tier: 'check',
    why: 'perhaps an age',
  },
  {
    find: spoken(
      `(?:mum|mam|mom|mother|dad|father|brother|sister|son|daughter|gran|nan|nana|grandma|grandad|grandfather|grandmother|wife|husband|partner|boyfriend|girlfriend|uncle|aunt|auntie|cousin|nephew|niece|friend|mate|neighbour|twins?|child|lad|boy|girl|man|woman|lady), (?:who[’']s |now |aged )?(?<span>${number})${clockOrCount}(?=[,.;)]| and )`,
    ),
    category: 'AGE',
    tier: 'likely',
    why: 'a number just after a person',
  },
  {
    find: spoken(
      `(?:boys?|girls?|lads?|kids?|child|children|son|daughter|man|woman|lady|baby) of (?<span>${number})${clockOrCount}${clauseEnd}`,
    ),
    category: 'AGE',
    tier: 'likely',
    why: 'an age after “a child of”',
  },
  {
    find: spoken(`(?:my|his|her|their|your|our|whose|an?|the) (?<span>${largeOrdinal})(?= birthday)`),
    category: 'AGE',
    tier: 'likely',
    why: 'a birthday’s number',
  },
  {
    find: spoken(
      `in (?:my|his|her|their|your|our) (?<span>(?:(?:early|late|mid|very early|very late)[ -])?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s))`,
    ),
    category: 'AGE',
    tier: 'likely',
    why: 'an age by decade',
  },
  {
    find: spoken(
      `(?:(?:early|late|mid)[ -])(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    ),
    category: 'AGE',
    tier: 'check',
    why: 'an age by decade',
  },
  {
    find: spoken(
      `(?:year|yr) (?:[1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)(?:s)?(?! (?:of|later|ago|on|and a half))|y(?:[1-9]|1[0-3])`,
    ),
    category: 'AGE',
    tier: 'check',
    why: 'a school year',
  },
]

/** Dates, months, years and feasts, in figures and in words; ages in figures, in words and as school years. */
export const findDatesAndAges = ({ text }: TextWords): readonly Candidate[] =>
  candidatesOfPatterns(text, [...datePatterns, ...agePatterns])

const afterName = new RegExp(
  `^(?:, |,? \\(|[’']s |[’']s only | is | was |, who[’']?s |, who is |, (?:is|was|now|aged) | turned )(${number})(?=[,.;:)!?\\n”"]|$| and | years| when| -| –| —)${clockOrCount}`,
  'iu',
)

/** "Bridie, sixty-two,", "Bo (5)": only a name just before makes an age of these. */
export const findAgesAfterNames = (text: string, names: readonly Candidate[]): readonly Candidate[] =>
  names.flatMap(({ end }) => {
    const match = text.slice(end, end + 60).match(afterName)
    if (!match?.[1]) return []
    const start = end + match[0].length - match[1].length
    return [candidate(start, start + match[1].length, 'AGE', 'likely', 'a number just after a name')]
  })
