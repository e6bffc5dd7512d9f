import type { Level } from '../../../shared/model/basics.ts'
import type { Category } from '../../../shared/model/category.ts'
import { rowToIdentityId, rowToParticipantId } from '../../../shared/model/ids.ts'
import { formReach } from '../../../shared/redact/form-reach.ts'
import type { Database } from '../database/driver.ts'
import { statement } from '../database/statement.ts'

/** A surface form that must not be in a file; `identity` is the code of the identity or person that it names. */
export interface GuardedForm {
  readonly identity: string
  readonly form: string
}

interface ReplacedForm {
  readonly identity: number
  readonly category: Category
  readonly form: string
}

/** Every surface form of every accepted identity that a level replaces, in the whole vault. */
export const replacedForms = (database: Database, level: Level): readonly ReplacedForm[] =>
  statement<ReplacedForm>(
    database,
    `SELECT i.id AS identity, i.category, f.form FROM identities i
     JOIN identity_forms f ON f.identity_id = i.id
     LEFT JOIN replacements r ON r.identity_id = i.id AND r.level = ?
     WHERE i.state = 'accepted' AND coalesce(r.method, 'remove') <> 'keep' ORDER BY i.id, f.form`,
  ).all(level)

/** The real names of everybody who took part: no level ever prints them but as a chosen credit. */
const namesOfPeople = (database: Database): readonly GuardedForm[] =>
  statement<{ id: number; name: string }>(database, 'SELECT id, name FROM participants ORDER BY id')
    .all()
    .filter(({ name }) => formReach('PERSON', name) === 'everywhere')
    .map(({ id, name }) => ({ identity: rowToParticipantId(id), form: name }))

/**
 * What the leak guard searches a file for: every form that can mean nothing else, of the whole vault and not just
 * of the stories printed. Names that are ordinary words cannot be searched for in a file ("Will you", "hope");
 * for them the gate `names-asked` holds instead.
 */
export const guardedForms = (database: Database, level: Level): readonly GuardedForm[] => [
  ...replacedForms(database, level)
    .filter(({ category, form }) => formReach(category, form) === 'everywhere')
    .map(({ identity, form }) => ({ identity: rowToIdentityId(identity), form })),
  ...namesOfPeople(database),
]
