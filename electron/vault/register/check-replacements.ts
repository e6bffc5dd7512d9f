import { levels } from '../../../shared/model/basics.ts'
import type { Category } from '../../../shared/model/category.ts'
import { fold } from '../../../shared/model/fold.ts'
import type { Replacements } from '../../../shared/model/replacement.ts'
import { formReach } from '../../../shared/redact/form-reach.ts'
import { nameWords } from '../../../shared/redact/maybe-same.ts'
import type { Database } from '../database/driver.ts'
import { pseudonymsInUse } from '../database/repositories/identities.ts'
import { revisionsWithPhrase } from '../database/repositories/search.ts'
import { Refusal } from '../refusal.ts'
import { realNames } from './place-suggestions.ts'
import { phraseToMatch } from './spread.ts'

const neverKept: readonly Category[] = ['PERSON', 'CONTACT', 'ID']

const assertNotKept = (category: Category, replacements: Replacements): void => {
  if (!neverKept.includes(category)) return
  if (replacements.partners.method !== 'keep' && replacements.public.method !== 'keep') return
  throw new Refusal(
    'not-allowed',
    'A name, a contact or a number is never printed as it stands for partners or the public. Please choose a pseudonym, words in brackets, or nothing. A storyteller who wishes to be named is credited instead.',
  )
}

/** A pseudonym that is a real name here would send readers to the wrong person. */
const assertNobodysName = (database: Database, pseudonym: string): void => {
  const names = realNames(database)
  const isName = nameWords(pseudonym).some(word => names.has(word))
  const match = formReach('PERSON', pseudonym) === 'everywhere' ? phraseToMatch(pseudonym) : null
  if (!isName && (match === null || revisionsWithPhrase(database, match).length === 0)) return
  throw new Refusal(
    'pseudonym-in-stories',
    'Somebody in this vault’s stories has that name, so readers could take one for the other. Please choose another pseudonym.',
  )
}

/** Refuses replacements that would name somebody, or that another identity already goes by. */
export const checkReplacements = (
  database: Database,
  identity: number,
  category: Category,
  replacements: Replacements,
): void => {
  assertNotKept(category, replacements)
  const inUse = pseudonymsInUse(database, identity)
  const pseudonyms = new Set(
    levels.flatMap(level => (replacements[level].method === 'pseudonym' ? [replacements[level].text] : [])),
  )
  for (const pseudonym of pseudonyms) {
    if (inUse.has(fold(pseudonym))) {
      throw new Refusal(
        'pseudonym-taken',
        'Another person in this vault already goes by that pseudonym. Please choose another, so that nobody is taken for somebody else.',
      )
    }
    assertNobodysName(database, pseudonym)
  }
}
