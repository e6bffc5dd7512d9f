import { namesBeside } from '../detect/lists/nicknames.ts'
import type { Category } from '../model/category.ts'
import { fold } from '../model/fold.ts'

const titles = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame lady lord rev reverend father sister brother auntie aunty aunt uncle nan nana nanny gran granny grandma grandad grandpa sheikh imam rabbi pc sgt sergeant the'.split(
    ' ',
  ),
)

/** The words of a name that name: titles and initials with a full stop left out. */
export const nameWords = (form: string): readonly string[] =>
  (fold(form).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !titles.has(word))

const isSmallMisspelling = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}

const isShortForm = (short: string, long: string): boolean =>
  short.length >= 3 && long.length > short.length && long.startsWith(short)

const isInitial = (short: string, long: string): boolean =>
  short.length === 1 && long.length > 1 && long.startsWith(short)

/** "Rahman" of "Abdirahman", which clerks write as two names. */
const shortestEnding = 5
const isEnding = (short: string, long: string): boolean =>
  short.length >= shortestEnding && long.length > short.length && long.endsWith(short)

const wordsAgree = (a: string, b: string): boolean =>
  a === b ||
  isSmallMisspelling(a, b) ||
  namesBeside(a).includes(b) ||
  [isShortForm, isInitial, isEnding].some(agrees => agrees(a, b) || agrees(b, a))

/** A surface form read for comparing, so that comparing it with thousands reads it once. */
export interface ReadForm {
  readonly folded: string
  readonly words: readonly string[]
}

export const readForm = (form: string): ReadForm => ({ folded: fold(form).trim(), words: nameWords(form) })

/** {@link maybeSame} for forms that have been read. */
export const formsMaybeSame = (category: Category, a: ReadForm, b: ReadForm): boolean => {
  if (a.folded === b.folded) return true
  if (a.words.length === 0 || b.words.length === 0) return false
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  // "Abdi Rahman" and "Abdirahman": the same letters, apart or together.
  if (category === 'PERSON' && a.words.join('') === b.words.join('')) return true
  if (category === 'PERSON') return shorter.every(word => longer.some(other => wordsAgree(word, other)))
  if (category !== 'LOCATION' && category !== 'ORG') return false
  return shorter.every(word => longer.some(other => word === other || isSmallMisspelling(word, other)))
}

/**
 * Whether two surface forms may name the same person, place or organisation: they share a naming word; of persons'
 * names one is the beginning or the end of the other ("Abdi", "Rahman", "Abdirahman"), its short form ("Peg",
 * "Margaret") or its initial; or they differ by one letter. Only ever asked, never assumed.
 */
export const maybeSame = (category: Category, a: string, b: string): boolean =>
  formsMaybeSame(category, readForm(a), readForm(b))
