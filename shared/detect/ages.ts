import { type Candidate, candidate, candidatesOfPatterns, type Pattern, whole } from './candidate.ts'
import { largeNumber, largeOrdinal, number, numberWord, spoken } from './number-words.ts'
import type { TextWords } from './text-words.ts'

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
    // A sentence of one number, as an answer or after a name: "Eight.", "Nine. Coat zipped".
    find: new RegExp(
      `(?:^|[.!?:>…)]\\s{1,2}|[-–—•*]\\s)(?<span>${numberWord}|[1-9]\\d)(?=[.!?,;]|\\s[-–—(]|$)${clockOrCount}`,
      'gimu',
    ),
    category: 'AGE',
    tier: 'check',
    why: 'a number by itself, perhaps an age',
  },
  {
    // Not as words of their own: the comma follows a word directly.
    find: new RegExp(
      `(?:, |\\()(?<span>${number})${clockOrCount}(?=[,.;)]| (?:in|and|at|when|next|last|years?)\\b)`,
      'giu',
    ),
    category: 'AGE',
    tier: 'check',
    why: 'a number set off by commas, perhaps an age',
  },
  {
    find: spoken(
      `(?:came|come|left|started|went|began|died|married|arrived|stopped|moved|were|was|be|been|being|him|her|me|them|us|one|only|maybe|about|around|or|here|there|home|school|care) (?:at |from |since |by |only |maybe |about |just )?(?<span>(?:${numberWord}|1[3-9]|[2-9]\\d)(?:,? (?:maybe|or|going on|nearly) ${number})?)${clockOrCount}(?=[.,;!?)]|$| (?:years?|months?|weeks?|days?)\\b(?! (?:ago|later|of|for|on|in)))`,
    ),
    category: 'AGE',
    tier: 'check',
    why: 'perhaps an age',
  },
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
      `(?:turn|turns|turned|turning)(?: just| only)? (?<span>${number}(?:th|st|nd|rd)?)${clockOrCount}`,
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

/** Ages in figures, in words and as school years. */
export const findAges = ({ text }: TextWords): readonly Candidate[] =>
  candidatesOfPatterns(whole(text), agePatterns)

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
