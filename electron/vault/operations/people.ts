import { ageOn } from '../../../shared/consent/age.ts'
import type { ConsentPolicy } from '../../../shared/consent/routes.ts'
import { audienceDecisions, consentState } from '../../../shared/consent/state.ts'
import type { ParticipantRow } from '../../../shared/contract/people.ts'
import { idToRow, rowToParticipantId, rowToSessionId, rowToStoryId } from '../../../shared/model/ids.ts'
import type { Participant, ParticipantDetails, SessionDetails } from '../../../shared/model/people.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { consentEventsOf } from '../database/repositories/consent-events.ts'
import { getIdentity } from '../database/repositories/identities.ts'
import {
  getParticipant,
  insertParticipant,
  insertSession,
  listParticipants,
  listSessions,
  sessionExists,
  updateParticipant,
  updateSession,
} from '../database/repositories/people.ts'
import { listNamed, projectPolicy } from '../database/repositories/project.ts'
import {
  getStory,
  lastReview,
  storiesOfParticipant,
  touchStoriesBy,
} from '../database/repositories/stories.ts'
import { found, Refusal } from '../refusal.ts'

const assertNamed = (database: Database, list: 'areas' | 'stages', id: string | null): void => {
  if (id === null) return
  const isThere = listNamed(database, list).some(row => row.id === idToRow(id))
  found(isThere || undefined, list === 'areas' ? 'area' : 'stage')
}

const assertPossible = (context: Context, details: ParticipantDetails): void => {
  const { database } = context
  assertNamed(database, 'areas', details.area)
  if (details.identity !== null) found(getIdentity(database, idToRow(details.identity)), 'identity')
  if (details.birthDate === null) return
  const age = ageOn(details.birthDate, todayOf(context))
  if (!age.ok) throw new Refusal(age.error.code, `Nothing was stored. ${age.error.message}`)
}

const assertSession = (database: Database, details: SessionDetails): void => {
  assertNamed(database, 'areas', details.area)
  assertNamed(database, 'stages', details.stage)
}

/** How the storyteller's own texts stand, the least finished first. */
const ownTextOf = (database: Database, stories: readonly number[]): ParticipantRow['ownText'] => {
  let worst: ParticipantRow['ownText'] = stories.length === 0 ? 'none' : 'approved'
  for (const id of stories) {
    const story = getStory(database, id)
    const review = lastReview(database, id)
    if (review === undefined || review.outcome === 'no_response') return 'not_sent'
    if (review.outcome === 'declined') worst = 'declined'
    else if (review.decisions !== story?.decisions && worst === 'approved') worst = 'changed'
  }
  return worst
}

const toRow = (
  database: Database,
  person: Participant,
  today: string,
  policy: ConsentPolicy,
): ParticipantRow => {
  const id = idToRow(person.id)
  const events = consentEventsOf(database, { participant: id }).map(({ event }) => event)
  const consent = consentState(events, today, person, policy)
  const stories = storiesOfParticipant(database, id)
  return {
    ...person,
    consent: consent.state,
    audiences: audienceDecisions(consent),
    until: consent.until,
    stories: stories.map(rowToStoryId),
    ownText: ownTextOf(database, stories),
  }
}

export const peopleHandlers: Handlers<
  | 'participants.list'
  | 'participants.add'
  | 'participants.update'
  | 'sessions.list'
  | 'sessions.add'
  | 'sessions.update'
> = {
  'participants.list': context => {
    const { database } = context
    const policy = projectPolicy(database)
    const today = todayOf(context)
    return {
      participants: listParticipants(database).map(person => toRow(database, person, today, policy)),
    }
  },

  'participants.add': (context, details) => {
    assertPossible(context, details)
    return context.change(() => {
      const row = insertParticipant(context.database, details, context.now().toISOString())
      const participant = rowToParticipantId(row)
      return { object: participant, detail: { kind: details.kind }, value: { participant } }
    })
  },

  'participants.update': (context, { participant, ...details }) => {
    const { database } = context
    found(getParticipant(database, idToRow(participant)), 'participant')
    assertPossible(context, details)
    return context.change(() => {
      updateParticipant(database, idToRow(participant), details)
      touchStoriesBy(database, idToRow(participant))
      return { object: participant, value: {} }
    })
  },

  'sessions.list': ({ database }) => ({ sessions: [...listSessions(database)] }),

  'sessions.add': (context, details) => {
    assertSession(context.database, details)
    return context.change(() => {
      const session = rowToSessionId(insertSession(context.database, details))
      return { object: session, detail: { kind: details.kind }, value: { session } }
    })
  },

  'sessions.update': (context, { session, ...details }) => {
    const { database } = context
    found(sessionExists(database, idToRow(session)) || undefined, 'session')
    assertSession(database, details)
    return context.change(() => {
      updateSession(database, idToRow(session), details)
      return { object: session, value: {} }
    })
  },
}
