import { randomUUID } from 'node:crypto'
import { mayPrint } from '../../../shared/consent/may.ts'
import { isBeyondForm, mayFollow, type Storyteller } from '../../../shared/consent/may-follow.ts'
import { recallAfter } from '../../../shared/consent/recall-after.ts'
import { type Deciding, routesOn } from '../../../shared/consent/routes.ts'
import { consentState } from '../../../shared/consent/state.ts'
import type { ConsentView } from '../../../shared/contract/consent.ts'
import type { ConsentEvent, NewConsentEvent } from '../../../shared/model/consent.ts'
import type { ConsentRecord, ConsentTerms } from '../../../shared/model/consent-record.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import {
  type ConsentOf,
  consentEventsOf,
  insertConsentEvent,
} from '../database/repositories/consent-events.ts'
import { getEvidence } from '../database/repositories/evidence.ts'
import { getForm } from '../database/repositories/forms.ts'
import { getParticipant, getSession } from '../database/repositories/people.ts'
import { projectPolicy, projectTerms } from '../database/repositories/project.ts'
import { markRecalls } from '../database/repositories/recalls.ts'
import { getRetentionRule } from '../database/repositories/retention.ts'
import { getStory } from '../database/repositories/stories.ts'
import { found, Refusal } from '../refusal.ts'
import { frameOf, gatherFacts, groupDeciding } from '../release-facts.ts'

const view = (context: Context, of: ConsentOf, person: Deciding): ConsentView => {
  const today = todayOf(context)
  const stored = consentEventsOf(context.database, of)
  const events = stored.map(({ event }) => event)
  const consent = consentState(events, today, person, projectPolicy(context.database))
  return {
    state: consent.state,
    until: consent.until,
    grants: [...consent.grants],
    events: stored.map(({ event, writtenAt, writtenBy }) => ({ ...event, writtenAt, writtenBy })),
    routes: [...routesOn(person, today)],
  }
}

/** The parties are those of the form that was used; without one, those that the project names today. */
const toRecord = (database: Database, terms: ConsentTerms): ConsentRecord => {
  const form = terms.form === null ? null : found(getForm(database, idToRow(terms.form)), 'form')
  if (terms.retentionRule !== null)
    found(getRetentionRule(database, idToRow(terms.retentionRule)), 'retention')
  const { controllers, recipients, storageLocation } = form?.terms ?? projectTerms(database)
  return {
    ...terms,
    recordId: randomUUID(),
    schemaVersion: 'storykeep-consent-1',
    formHash: form?.formHash ?? null,
    infoSheetHash: form?.infoSheetHash ?? null,
    controllers,
    recipients,
    storageLocation,
  }
}

const assertOnForm = (database: Database, event: NewConsentEvent): void => {
  const form = event.record?.form ?? null
  if (form === null) return
  const { wording } = found(getForm(database, idToRow(form)), 'form')
  if (!isBeyondForm(event, wording.asks)) return
  throw new Refusal(
    'not-on-form',
    'Nothing was recorded. This answers something that is not asked on that version of the form: please choose the version that was used, or leave that answer out.',
  )
}

/** Whether an event may be added, and the event as it is kept. */
const assertMayFollow = (
  context: Context,
  events: readonly ConsentEvent[],
  event: NewConsentEvent,
  person: Storyteller,
): ConsentEvent => {
  const { database } = context
  const allowed = mayFollow(events, event, person, todayOf(context), projectPolicy(database))
  if (!allowed.ok) throw new Refusal(allowed.error.code, allowed.error.message)
  assertOnForm(database, event)
  return { ...event, record: event.record === null ? null : toRecord(database, event.record) }
}

/** What was written down, and whose it is: the code for the record, and whose age decides. */
interface Recording {
  readonly of: ConsentOf
  readonly code: string
  readonly person: Storyteller
}

const record = (context: Context, { of, code, person }: Recording, handedIn: NewConsentEvent) => {
  const { database } = context
  const today = todayOf(context)
  const events = consentEventsOf(database, of).map(stored => stored.event)
  const event = assertMayFollow(context, events, handedIn, person)
  return context.change(() => {
    insertConsentEvent(database, of, event, context.now().toISOString(), context.person)
    const recall = recallAfter(event)
    if (recall !== null) markRecalls(database, of, { ...recall, on: today })
    const { state } = consentState([...events, event], today, person, projectPolicy(database))
    const detail = { kind: event.kind, on: event.on, grants: event.grants.length, state }
    return { object: code, detail, value: { state } }
  })
}

/** Evidence belongs to people: a group has none. */
const assertEvidenceOf = (
  context: Context,
  { record: terms }: NewConsentEvent,
  participant: string | null,
) => {
  if (terms === null || terms.evidence === null) return
  const item = getEvidence(context.database, idToRow(terms.evidence))
  found(item?.participant === participant ? item : undefined, 'evidence')
}

export const consentHandlers: Handlers<
  'consent.get' | 'consent.record' | 'consent.ofSession' | 'consent.recordForSession' | 'consent.may'
> = {
  'consent.get': (context, { participant }) => {
    const row = idToRow(participant)
    const person = found(getParticipant(context.database, row), 'participant')
    return view(context, { participant: row }, person)
  },

  'consent.record': (context, { participant, event }) => {
    const row = idToRow(participant)
    const person = found(getParticipant(context.database, row), 'participant')
    assertEvidenceOf(context, event, participant)
    return record(context, { of: { participant: row }, code: participant, person }, event)
  },

  'consent.ofSession': (context, { session: id }) => {
    const session = found(getSession(context.database, idToRow(id)), 'session')
    return view(context, { session: idToRow(id) }, groupDeciding(session.youngest))
  },

  'consent.recordForSession': (context, { session: id, event }) => {
    const row = idToRow(id)
    const session = found(getSession(context.database, row), 'session')
    assertEvidenceOf(context, event, null)
    const person = { ...groupDeciding(session.youngest), name: '' }
    return record(context, { of: { session: row }, code: id, person }, event)
  },

  'consent.may': (context, { story, audience, purpose, medium, on }) => {
    const { database } = context
    const facts = gatherFacts(database, found(getStory(database, idToRow(story)), 'story'), {
      today: on ?? todayOf(context),
      audience,
      purpose,
      medium,
      uses: ['full_story'],
      storybook: null,
      frame: frameOf(database),
      overrides: [],
    })
    return mayPrint(facts)
  },
}
