import { createHash, randomUUID } from 'node:crypto'
import { mayPrint } from '../../../shared/consent/may.ts'
import { isBeyondForm, mayFollow, type Storyteller } from '../../../shared/consent/may-follow.ts'
import { type Deciding, routesOn } from '../../../shared/consent/routes.ts'
import { consentState } from '../../../shared/consent/state.ts'
import type { ConsentView } from '../../../shared/contract/consent.ts'
import type { ConsentEvent, NewConsentEvent } from '../../../shared/model/consent.ts'
import type { ConsentRecord, ConsentTerms } from '../../../shared/model/consent-record.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import { type Context, type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { getEvidence } from '../database/repositories/evidence.ts'
import { getForm } from '../database/repositories/forms.ts'
import {
  consentEventsOf,
  getParticipant,
  getSession,
  insertConsentEvent,
  type StoredConsentEvent,
} from '../database/repositories/people.ts'
import { projectPolicy, projectTerms } from '../database/repositories/project.ts'
import { markRecalls } from '../database/repositories/recalls.ts'
import { getRetentionRule } from '../database/repositories/retention.ts'
import {
  insertSessionConsentEvent,
  sessionConsentEventsOf,
} from '../database/repositories/session-consent.ts'
import { getStory } from '../database/repositories/stories.ts'
import { found, Refusal } from '../refusal.ts'
import { frameOf, gatherFacts, groupDeciding } from '../release-facts.ts'

const view = (context: Context, stored: readonly StoredConsentEvent[], person: Deciding): ConsentView => {
  const today = todayOf(context)
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

/** Kinds of events after which what is out must not be given out again. */
const recalling: readonly string[] = ['withdrawn', 'partly_withdrawn', 'invalidated']
type RecallingKind = 'withdrawn' | 'partly_withdrawn' | 'invalidated'
const isRecalling = (kind: string): kind is RecallingKind => recalling.includes(kind)

export const consentHandlers: Handlers<
  'consent.get' | 'consent.record' | 'consent.ofSession' | 'consent.recordForSession' | 'consent.may'
> = {
  'consent.get': (context, { participant }) => {
    const { database } = context
    const person = found(getParticipant(database, idToRow(participant)), 'participant')
    return view(context, consentEventsOf(database, idToRow(participant)), person)
  },

  'consent.record': (context, { participant, event: handedIn }) => {
    const { database } = context
    const row = idToRow(participant)
    const person = found(getParticipant(database, row), 'participant')
    const today = todayOf(context)
    const events = consentEventsOf(database, row).map(stored => stored.event)
    const evidence = handedIn.record?.evidence ?? null
    if (evidence !== null) {
      const item = getEvidence(database, idToRow(evidence))
      found(item?.participant === participant ? item : undefined, 'evidence')
    }
    const event = assertMayFollow(context, events, handedIn, person)
    return context.change(() => {
      insertConsentEvent(database, row, event, context.now().toISOString(), context.person)
      if (isRecalling(event.kind))
        markRecalls(database, { participant: row }, { reason: event.kind, on: today })
      const { state } = consentState([...events, event], today, person, projectPolicy(database))
      const detail = { kind: event.kind, on: event.on, grants: event.grants.length, state }
      return { object: participant, detail, value: { state } }
    })
  },

  'consent.ofSession': (context, { session: id }) => {
    const session = found(getSession(context.database, idToRow(id)), 'session')
    return view(
      context,
      sessionConsentEventsOf(context.database, idToRow(id)),
      groupDeciding(session.youngest),
    )
  },

  'consent.recordForSession': (context, { session: id, event: handedIn }) => {
    const { database } = context
    const row = idToRow(id)
    const session = found(getSession(database, row), 'session')
    if (handedIn.record?.evidence) found(undefined, 'evidence')
    const today = todayOf(context)
    const person = { ...groupDeciding(session.youngest), name: '' }
    const events = sessionConsentEventsOf(database, row).map(stored => stored.event)
    const event = assertMayFollow(context, events, handedIn, person)
    return context.change(() => {
      insertSessionConsentEvent(database, row, event, context.now().toISOString(), context.person)
      if (isRecalling(event.kind)) markRecalls(database, { session: row }, { reason: event.kind, on: today })
      const { state } = consentState([...events, event], today, person, projectPolicy(database))
      const detail = { kind: event.kind, on: event.on, grants: event.grants.length, state }
      return { object: id, detail, value: { state } }
    })
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

/** SHA-256 of everything that was written down about a consent: under what a release was printed. */
export const hashConsent = (events: readonly StoredConsentEvent[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(events.map(({ id, event }) => [id, event])), 'utf8')
    .digest()
