import type { Category } from '../model/category.ts'
import { peopleNouns } from './lists/kin-and-titles.ts'
import { isFirstName } from './ordinary.ts'
import { near, type TextWords, type Word } from './text-words.ts'

/** Why the tagger alone proposes something, in words for a person. */
export const reasons: Readonly<Record<Category, string>> = {
  PERSON: 'used like a person’s name',
  LOCATION: 'used like the name of a place',
  ORG: 'used like the name of an organisation',
  DATE: 'used like a date',
  AGE: 'used like an age',
  CONTACT: 'used like a way to reach somebody',
  ID: 'used like a number in a record',
  DEMOGRAPHIC: 'tells of origin, faith, language, sexuality, gender or a rare condition',
  JOB: 'a role that may single somebody out',
  RELATION: 'a family tie with a telling detail',
  QUASI: 'a detail by which some may know who this is',
}

/** Why the tagger alone proposes a name that begins at `word`, in words for a person. */
export const reasonFor = (view: TextWords, word: Word, category: Category): string => {
  if (category !== 'PERSON') return reasons[category]
  const before = near(view, word, -1)
  const owner = near(view, word, -2)
  if (peopleNouns.has(before)) {
    const phrase = /^(?:my|his|her|our|their|your)$/.test(owner) ? `${owner} ${before}` : before
    return `${isFirstName(word.folded) ? 'first name' : 'a name'} after “${phrase}”`
  }
  return isFirstName(word.folded) ? 'a first name' : reasons.PERSON
}
