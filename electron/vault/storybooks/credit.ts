import type { PrintedDescriptors } from '../../../shared/disclosure/small-groups.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { type Credited, printedDescriptors, renderCredit } from '../../../shared/storybook/credit.ts'
import type { Database } from '../database/driver.ts'
import { getParticipant } from '../database/repositories/people.ts'
import { listNamed } from '../database/repositories/project.ts'
import type { StoryRecord } from '../database/repositories/stories.ts'

export const areaNames = (database: Database): ReadonlyMap<number, string> =>
  new Map(listNamed(database, 'areas').map(({ id, name }) => [id, name]))

const creditedPerson = (
  database: Database,
  story: StoryRecord,
  areas: ReadonlyMap<number, string>,
): Credited | null => {
  const person = story.participant === null ? undefined : getParticipant(database, story.participant)
  if (person === undefined) return null
  const area = person.area === null ? null : (areas.get(idToRow(person.area)) ?? null)
  return { kind: person.kind, ageBand: person.ageBand, area }
}

/** A story's credit as it is printed. */
export const creditOf = (
  database: Database,
  story: StoryRecord,
  areas: ReadonlyMap<number, string>,
): string => renderCredit(story.attribution, creditedPerson(database, story, areas))

/** What a story's credit says of its storyteller, by descriptor. */
export const descriptorsOf = (
  database: Database,
  story: StoryRecord,
  areas: ReadonlyMap<number, string>,
): PrintedDescriptors => printedDescriptors(story.attribution, creditedPerson(database, story, areas))
