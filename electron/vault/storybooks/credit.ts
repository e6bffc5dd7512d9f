import { idToRow } from '../../../shared/model/ids.ts'
import { renderCredit } from '../../../shared/storybook/credit.ts'
import type { Database } from '../database/driver.ts'
import { getParticipant } from '../database/repositories/people.ts'
import { listNamed } from '../database/repositories/project.ts'
import type { StoryRecord } from '../database/repositories/stories.ts'

export const areaNames = (database: Database): ReadonlyMap<number, string> =>
  new Map(listNamed(database, 'areas').map(({ id, name }) => [id, name]))

/** A story's credit as it is printed. */
export const creditOf = (
  database: Database,
  story: StoryRecord,
  areas: ReadonlyMap<number, string>,
): string => {
  const person = story.participant === null ? undefined : getParticipant(database, story.participant)
  if (person === undefined) return renderCredit(story.attribution, null)
  const area = person.area === null ? null : (areas.get(idToRow(person.area)) ?? null)
  return renderCredit(story.attribution, { kind: person.kind, ageBand: person.ageBand, area })
}
