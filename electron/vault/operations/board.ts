import { daysAfter } from '../../../shared/consent/age.ts'
import { missingOf, nextOf } from '../../../shared/consent/board.ts'
import { audienceDecisions, consentOn, foldConsent } from '../../../shared/consent/state.ts'
import type { BoardRow } from '../../../shared/contract/board.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import {
  boardStories,
  flaggedPeople,
  notToldOf,
  openRequestsByPerson,
  peopleWithEvidence,
} from '../database/repositories/board.ts'
import { listParticipants } from '../database/repositories/people.ts'
import { projectPolicy } from '../database/repositories/project.ts'
import { standingsOn } from '../database/repositories/standings.ts'
import { monitorTables } from '../monitor.ts'

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter(day => day !== null).toSorted()[0] ?? null

/** Everybody, from a handful of questions to the database, however many they are. */
const board = (context: Context): BoardRow[] => {
  const { database } = context
  const today = todayOf(context)
  const policy = projectPolicy(database)
  const standings = standingsOn(database, today)
  const stories = boardStories(database)
  const evidence = peopleWithEvidence(database)
  const notTold = notToldOf(database)
  const requests = openRequestsByPerson(database)
  const flagged = flaggedPeople(database)
  const waitedTooLong = daysAfter(today, -policy.answerAfterDays)
  return listParticipants(database).map(person => {
    const row = idToRow(person.id)
    const standing = standings.get(row) ?? foldConsent([])
    const consent = consentOn(standing, today, person, policy)
    const theirs = stories.get(row) ?? []
    const askedOn = earliest(theirs.map(({ waitingSince }) => waitingSince))
    return {
      participant: person.id,
      name: person.name,
      kind: person.kind,
      consent: consent.state,
      audiences: audienceDecisions(consent),
      missing: [
        ...missingOf({ person, consent, policy, hasEvidence: evidence.has(row), stories: theirs, today }),
      ],
      next: nextOf(person, consent, standing.windowEnds, today),
      askedOn,
      overdue: askedOn !== null && askedOn < waitedTooLong,
      notTold: notTold.get(row) ?? 0,
      requests: (requests.get(row) ?? []).map(({ kind, dueOn }) => ({ kind, dueOn })),
      flagged: flagged.has(row),
    }
  })
}

export const boardHandlers: Handlers<'people.board' | 'people.monitor'> = {
  'people.board': context => ({ people: board(context) }),

  'people.monitor': context => ({
    tables: monitorTables(context.database, todayOf(context)),
    smallestCount: projectPolicy(context.database).smallestCount,
  }),
}
