import {
  type Candidate,
  candidate,
  candidatesOfPatterns,
  type Pattern,
  placesOf,
  slicesAround,
} from './candidate.ts'
import { digitRuns } from './spoken-digits.ts'
import type { TextWords } from './text-words.ts'

/** Check digit of the NHS number: weights 10 to 2, modulus 11 (NHS Data Dictionary, "NHS NUMBER"). */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

/** Check digit of payment cards (ISO/IEC 7812-1, annex B). */
export const isCardNumber = (digits: string): boolean => {
  if (!/^\d{12,19}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

/** Check digits of international bank account numbers (ISO 13616). */
export const isBankAccountNumber = (value: string): boolean => {
  const compact = value.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact)) return false
  const rotated = compact.slice(4) + compact.slice(0, 4)
  let rest = 0
  for (const character of rotated) {
    const digits = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55)
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}

const cueWords =
  'sort code|ref|refs|reference|my number|numbers?|no|nos|pin|plots? nos?|registration|reg|candidate number|case|file|account|policy|claim|hospital|patient|crime|order|student|staff|employee|passport|licence|license|driving licence|ticket|badge|prison|prisoner|payroll|serial|record|membership|member|candidate|application|urn|uci|upn|nhs|national insurance|ni|insurance|card|iban|id|tax|utr|visa|home office|incident|log|invoice|booking|account|roll|unit'

const patterns: readonly Pattern[] = [
  {
    find: /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ) ?\d{2}[ -]?\d{2}[ -]?\d{2} ?[A-D](?![\p{L}\p{N}])/giu,
    category: 'ID',
    tier: 'certain',
    why: 'looks like a National Insurance number',
  },
  {
    find: /(?<![\p{L}\p{N}-])[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}(?![\p{L}\p{N}-])/gu,
    category: 'ID',
    tier: 'likely',
    why: 'looks like a number plate',
  },
  {
    find: /\b(?:car|van|reg|registration|plates?|number plate|motorbike|taxi|minibus|lorry|truck)\b[^\n.]{0,40}?(?<![\p{L}\p{N}-])(?<span>[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,3}[a-z]|[a-z]{3} ?\d{2,4})(?![\p{L}\p{N}-])/giu,
    category: 'ID',
    tier: 'likely',
    why: 'looks like a number plate, after a word for a vehicle',
  },
  {
    find: new RegExp(
      `\\b(?:${cueWords})(?: (?:no|number|num|nr|id|code|ref|reference)\\b)?(?:[ .,:#\\n-]| [=–—] ){0,4}(?:(?:is|was|of|ending|ends in|number) ){0,2}(?<span>(?=[\\p{L}\\d/-]{0,12}\\d)[\\p{L}\\d](?:[\\p{L}\\d/-]{2,30})[\\p{L}\\d])(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    category: 'ID',
    tier: 'likely',
    why: 'a number after a word for a record',
  },
  {
    find: /(?<![\p{L}\p{N}/-])(?=[A-Z/-]{0,20}\d[A-Z/-]{0,20}\d[A-Z/-]{0,20}\d)[A-Z]{1,6}\d{0,6}[-/][A-Z0-9]{1,12}(?:[-/][A-Z0-9]{1,12}){0,4}(?![\p{L}\p{N}/-])/gu,
    category: 'ID',
    tier: 'check',
    why: 'built like a reference number',
  },
  {
    // "UC2207731", "B394201107015", "A9043ZX", "21J4407E": letters and figures in one word, too long for a measure.
    find: /(?<![\p{L}\p{N}@./_#-])(?=[A-Z\d]{0,18}[A-Z])(?=(?:[A-Z]{0,6}\d){4})[A-Z\d]{6,20}(?![\p{L}\p{N}@/-])/gu,
    category: 'ID',
    tier: 'check',
    why: 'built like a reference number',
  },
  {
    find: /(?<![\p{L}\p{N}@./_#-])[A-Z]{2,4} \d{5,8}(?![\p{L}\p{N}/-])/gu,
    category: 'ID',
    tier: 'check',
    why: 'built like a reference number',
  },
  {
    find: /\b(?:ref|reference|number|pin|code)(?: (?:is|was|number|no)){0,2}[: ]{1,2}(?<span>(?:[a-z]{1,3} )?\d{1,4}(?: \d{1,4}){1,6})(?![\p{L}\p{N}])/giu,
    category: 'ID',
    tier: 'check',
    why: 'figures after a word for a record',
  },
  {
    find: /(?<![\p{L}\p{N}:.])(?:[\da-f]{1,4}:){5,7}[\da-f]{1,4}(?![\p{L}\p{N}:.])/giu,
    category: 'ID',
    tier: 'likely',
    why: 'a computer’s address',
  },
  {
    find: /\bsort code\W{0,3}(?:\w{1,6}\W{1,3}){0,2}?(?<span>\d{2}[- ]?\d{2}[- ]?\d{2})(?!\d)/giu,
    category: 'ID',
    tier: 'certain',
    why: 'a bank’s sort code',
  },
  {
    find: /\baccount\b[^\n\d]{0,30}(?<span>\d{4} ?\d{4})(?!\d)/giu,
    category: 'ID',
    tier: 'likely',
    why: 'a number after “account”',
  },
  {
    find: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu,
    category: 'ID',
    tier: 'likely',
    why: 'built like a social security number',
  },
  {
    find: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/gu,
    category: 'ID',
    tier: 'likely',
    why: 'a computer’s address',
  },
  {
    find: /(?<![\p{L}\p{N}/.-])\d{3,6}\/\d{2,4}(?![\p{L}\p{N}/-])/gu,
    category: 'ID',
    tier: 'check',
    why: 'built like a case number with its year',
  },
  {
    find: /(?<![\p{L}\p{N}.,£$€+-])\d{8,20}(?![\p{L}\p{N}])/gu,
    category: 'ID',
    tier: 'check',
    why: 'a long number',
  },
]

const nhsCue = /\bnhs\b[^\n]{0,40}$/i

const checkedNumbers = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(/(?<![\p{L}\p{N}+])\d[\d \u00a0-]{8,24}\d(?![\p{L}\p{N}])/gu)) {
    const digits = match[0].replace(/\D/g, '')
    const end = match.index + match[0].length
    const asNhs = nhsCue.test(text.slice(Math.max(0, match.index - 50), match.index))
    if (isNhsNumber(digits) && (asNhs || /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(match[0]))) {
      found.push(candidate(match.index, end, 'ID', 'certain', 'NHS number with a right check digit'))
    } else if (asNhs && digits.length === 10) {
      found.push(candidate(match.index, end, 'ID', 'likely', 'after “NHS”, though its check digit is wrong'))
    } else if (isCardNumber(digits)) {
      found.push(candidate(match.index, end, 'ID', 'certain', 'card number with a right check digit'))
    }
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,4}(?![\p{L}\p{N}])/gu,
  )) {
    if (isBankAccountNumber(match[0])) {
      found.push(
        candidate(
          match.index,
          match.index + match[0].trimEnd().length,
          'ID',
          'certain',
          'bank account number with right check digits',
        ),
      )
    }
  }
  return found
}

const recordCue = new RegExp(`\\b(?:${cueWords}|number)\\b[^\\n]{0,25}$`, 'i')

const spokenNumbers = (view: TextWords): readonly Candidate[] =>
  digitRuns(view).flatMap(({ start, end, digits, mixed }) => {
    const before = view.text.slice(Math.max(0, start - 45), start)
    if (digits.length === 10 && (isNhsNumber(digits) || nhsCue.test(before))) {
      return [candidate(start, end, 'ID', 'certain', 'NHS number, spoken digit by digit')]
    }
    return (mixed && digits.length > 4) || recordCue.test(before) || digits.length >= 8
      ? [candidate(start, end, 'ID', 'check', 'a long number, spoken digit by digit')]
      : []
  })

/** Numbers that name a person in some register: health, insurance, vehicle, bank, case. */
export const findIdentityNumbers = (view: TextWords): readonly Candidate[] => [
  ...candidatesOfPatterns(slicesAround(view.text, placesOf(view.text, /\d+/g)), patterns),
  ...checkedNumbers(view.text),
  ...spokenNumbers(view),
]
