import { isDoubtfulName, isOrdinary } from '../detect/ordinary.ts'
import type { Category } from '../model/category.ts'
import { fold } from '../model/fold.ts'

/**
 * How far a decision about a surface form reaches.
 *
 * - `everywhere`: the words can mean nothing else, so each place where they stand, in any case, is the identity,
 *   and the leak guard refuses a file in which they are left.
 * - `as_written`: a name that is also an ordinary word (Grace, Will, Hope). Only the same capitals count, and the
 *   places that the detector did not find are asked about, not decided.
 * - `where_marked`: a plain value (an age, a year, a kind of job) that other sentences use innocently. Only the
 *   places marked are replaced.
 */
export type FormReach = 'everywhere' | 'as_written' | 'where_marked'

const isEverydayWord = (word: string): boolean =>
  isOrdinary(word) || isDoubtfulName(word) || /^\p{N}{1,4}$/u.test(word)

const naming: readonly Category[] = ['PERSON', 'LOCATION', 'ORG', 'CONTACT', 'ID']

export const formReach = (category: Category, form: string): FormReach => {
  const words = fold(form).match(/[\p{L}\p{N}]+/gu) ?? []
  const ordinary = words.every(isEverydayWord)
  if (naming.includes(category)) {
    // A single letter stands everywhere and names somebody only where it was marked.
    if (words.join('').length < 2) return 'where_marked'
    return ordinary && category !== 'CONTACT' && category !== 'ID' ? 'as_written' : 'everywhere'
  }
  if (category === 'AGE') return 'where_marked'
  if (category === 'DATE') return words.length >= 2 && /\d/.test(form) ? 'everywhere' : 'where_marked'
  return words.length >= 3 || (category === 'DEMOGRAPHIC' && !ordinary) ? 'everywhere' : 'where_marked'
}
