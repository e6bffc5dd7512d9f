import { type Candidate, candidatesOfPatterns, type Pattern, slicesAround, whole } from './candidate.ts'
import { words } from './lists/split.ts'
import { numberWord, ordinalUnit, ordinalWord, spoken, teens, tens, units } from './number-words.ts'
import type { TextWords, Word } from './text-words.ts'

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

/** What has a month, a season or a feast in it. */
const calendarPatterns: readonly Pattern[] = [
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
    find: new RegExp(`(?<![\\p{L}\\p{N}])${capitalMonth}(?![\\p{L}\\p{N}’'-])`, 'gu'),
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
    find: spoken(`(?:last|this|that|the) ${feast}`),
    category: 'DATE',
    tier: 'check',
    why: 'a feast that may date something',
  },
  {
    find: spoken(`${season} of (?:${tens})(?:[ -](?:${units}))?`),
    category: 'DATE',
    tier: 'likely',
    why: 'a season with its year',
  },
  {
    find: spoken(`(?:summer|winter|spring|autumn|year) before last|(?:last|next|this) (?:${season})`),
    category: 'DATE',
    tier: 'check',
    why: 'perhaps a date',
  },
]

const otherPatterns: readonly Pattern[] = [
  {
    find: /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:(?:19|20)\d{2}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?(?![\d/-]|\.\d)/gu,
    category: 'DATE',
    tier: 'certain',
    why: 'a date in figures',
  },
  {
    find: /(?<![\d./-])(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\d/-]|\.\d)/gu,
    category: 'DATE',
    tier: 'certain',
    why: 'a date in figures',
  },
  {
    find: /(?<![\p{L}\p{N}./:£$€#+@-]|[\d,] )(?:19[0-9]\d|20[0-4]\d)(?:[/–-]\d{2})?(?![\p{L}\p{N}%@:]|-\d|[.,]\d| \d{3}| (?:people|pounds|words|hours|miles|times))/gu,
    category: 'DATE',
    tier: 'likely',
    why: 'a year',
  },
  {
    find: /(?<![\p{L}\p{N}])(?:in|since|after|before|by|of|until|from|back in|summer|winter|autumn|spring)\s(?<span>[’']\d{2})(?![\p{L}\p{N}’'])/giu,
    category: 'DATE',
    tier: 'likely',
    why: 'a year, shortened',
  },
  {
    find: /(?<![\p{L}\p{N}./:£$€-])(?:0?[1-9]|[12]\d|3[01])(?:\/(?:0?[1-9]|1[0-2])|\.(?:0?[1-9]|1[0-2])\.)(?![\p{L}\p{N}/%-]|\.\d)/gu,
    category: 'DATE',
    tier: 'check',
    why: 'perhaps a day and month in figures',
  },
  {
    find: spoken(
      `(?:(?:${weekday}|llun|mawrth|mercher|iau|gwener|sadwrn|sul),? (?:the )?)(?:${ordinalWord}|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?![:.]\\d| ?(?:am|pm|o[’']?clock|minutes|people|of us))`,
    ),
    category: 'DATE',
    tier: 'check',
    why: 'a weekday and day',
  },
  {
    find: spoken(
      `(?:on|till|until|by|from|before|after) the (?<span>${ordinalWord}|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th))(?=[.,;!?]|$| (?:i|he|she|we|they|and|at|in|my)\\b)`,
    ),
    category: 'DATE',
    tier: 'check',
    why: 'perhaps a day of the month',
  },
  {
    find: spoken(`${ordinalWord} of the ${ordinalWord},? (?:nineteen )?(?:${numberWord})`),
    category: 'DATE',
    tier: 'likely',
    why: 'a date of birth, spoken',
  },
  { find: spoken(spokenYear), category: 'DATE', tier: 'likely', why: 'a year in words' },
  {
    find: /(?<![\p{L}\p{N}])(?:(?:early|late|mid)[ -])?(?:(?:19|20)\d0s|[’']?[5-9]0s|nineteen[ -](?:fif|six|seven|eigh|nine)ties)(?![\p{L}\p{N}])/giu,
    category: 'DATE',
    tier: 'likely',
    why: 'a decade',
  },
  {
    find: /\b(?:back )?in the (?<span>(?:(?:early|late|mid)[ -])?(?:fifties|sixties|seventies|eighties|nineties|noughties))\b/giu,
    category: 'DATE',
    tier: 'check',
    why: 'a decade',
  },
]

const calendarWords: ReadonlySet<string> = new Set(
  words(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
ionawr chwefror mawrth ebrill mehefin gorffennaf awst hydref tachwedd rhagfyr
spring summer autumn winter
easter pentecost lent advent christmas eid ramadan muharram ashura diwali navratri holi vaisakhi baisakhi raksha hanukkah
chanukah passover pesach kippur hashanah purim lunar chinese halloween bonfire carnival pride jubilee freshers holiday
michaelmas trinity hilary palm friday thursday wednesday boxing
`),
)

/** Most of an interview has no such word, and these patterns are the dearest. */
const isOfCalendar = ({ folded }: Word, index: number, all: readonly Word[]): boolean =>
  calendarWords.has(folded) ||
  // "Mother's Day", "mothers day", "St Brannoc's Day", "New Year".
  (folded === 'day' && (all[index - 1]?.ending !== '' || all[index - 1]?.folded.endsWith('s') === true)) ||
  (folded === 'year' && all[index - 1]?.folded === 'new')

/** Dates, months, years and feasts, in figures and in words. */
export const findDates = ({ text, words: all }: TextWords): readonly Candidate[] => [
  ...candidatesOfPatterns(slicesAround(text, all.filter(isOfCalendar)), calendarPatterns),
  ...candidatesOfPatterns(whole(text), otherPatterns),
]
