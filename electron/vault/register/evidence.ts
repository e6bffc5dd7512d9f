import { fold } from '../../../shared/model/fold.ts'
import type { KnownForm, KnownSource } from '../../../shared/model/suggestion.ts'
import { type FormReach, formReach } from '../../../shared/redact/form-reach.ts'
import { nameWords } from '../../../shared/redact/maybe-same.ts'
import type { Database } from '../database/driver.ts'
import { allForms, type FormRow, writtenPseudonyms } from '../database/repositories/identities.ts'
import { listParticipants, listSessions } from '../database/repositories/people.ts'
import { listActors } from '../record/record.ts'
import { takenWords } from './place-suggestions.ts'

/** What the vault says of every further story, read once for a batch of files. */
export interface Evidence {
  /** Names that can mean nothing else, and those of people and places of the project: the detector finds them. */
  readonly known: readonly KnownForm[]
  /** Decided names that are ordinary words too: asked about wherever they stand with their capital. */
  readonly ambiguous: readonly FormRow[]
  /** Words that no pseudonym may be. */
  readonly taken: Set<string>
}

/** A person's name whole, and each of its words that names by itself. */
const formsOfPerson = (name: string, source: KnownSource): readonly KnownForm[] => {
  const words = nameWords(name).filter(word => word.length > 2)
  return [name, ...words].map(form => ({ form, category: 'PERSON', source }))
}

export const readEvidence = (database: Database): Evidence => {
  const rows = allForms(database)
  const rejected = new Set(rows.filter(row => row.state === 'rejected').map(row => fold(row.form)))
  const accepted = rows.filter(row => row.state === 'accepted')
  const reaching = (reach: FormReach) => accepted.filter(row => formReach(row.category, row.form) === reach)
  const people = [
    ...listParticipants(database).flatMap(({ name }) => formsOfPerson(name, 'participant')),
    ...listActors(database).flatMap(name => formsOfPerson(name, 'team')),
    ...writtenPseudonyms(database).map(form => ({ form, category: 'PERSON', source: 'pseudonym' }) as const),
    ...listSessions(database).map(
      ({ place }) => ({ form: place, category: 'LOCATION', source: 'place' }) as const,
    ),
  ]
  // What somebody has decided to be no name stays none, whoever else is called so.
  const named = people.filter(({ form }) => form.trim() !== '' && !rejected.has(fold(form)))
  return {
    known: [...reaching('everywhere'), ...named],
    ambiguous: reaching('as_written'),
    taken: takenWords(database),
  }
}
