import { fold } from '../../../shared/model/fold.ts'
import type { Database } from '../database/driver.ts'
import { deleteIdentity, formsOf } from '../database/repositories/identities.ts'
import { getRevisionText } from '../database/repositories/stories.ts'
import { statement } from '../database/statement.ts'

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of the names of the people that an identity is: the project knows them by these anyway. */
const namesOf = (database: Database, identity: number): ReadonlySet<string> =>
  new Set(
    statement<{ name: string }>(database, 'SELECT name FROM participants WHERE identity_id = ?')
      .all(identity)
      .flatMap(({ name }) => wordsOf(name)),
  )

/** The words under each mention of an identity that is left: every form comes from one. */
const formsStillUsed = (database: Database, identity: number): ReadonlySet<string> => {
  const rows = statement<{ revision: number; from: number; to: number }>(
    database,
    'SELECT revision_id AS revision, start_unit AS "from", end_unit AS "to" FROM passages WHERE identity_id = ?',
  ).all(identity)
  return new Set(
    rows.map(({ revision, from, to }) => getRevisionText(database, revision).text.slice(from, to)),
  )
}

/** Forgets an identity that nobody else has; of one that others have, the forms that nobody else uses. */
export const forgetIdentity = (database: Database, identity: number): void => {
  const used = formsStillUsed(database, identity)
  const names = namesOf(database, identity)
  const isKept = (form: string) =>
    used.has(form) || (names.size > 0 && wordsOf(form).every(word => names.has(word)))
  const forms = formsOf(database, identity)
  if (!forms.some(isKept)) {
    deleteIdentity(database, identity)
    return
  }
  for (const form of forms.filter(known => !isKept(known))) {
    statement(database, 'DELETE FROM identity_forms WHERE identity_id = ? AND form = ?').run(identity, form)
  }
}
