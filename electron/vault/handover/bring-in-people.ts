import { recallAfter } from '../../../shared/consent/recall-after.ts'
import { fold } from '../../../shared/model/fold.ts'
import type {
  HandedEvent,
  HandedOccasion,
  HandedPerson,
  OriginalBundle,
  Uid,
} from '../../../shared/model/handover.ts'
import { idToRow, rowToAreaId, rowToIdentityId, rowToStageId } from '../../../shared/model/ids.ts'
import type { Database } from '../database/driver.ts'
import { type ConsentOf, insertConsentEvent } from '../database/repositories/consent-events.ts'
import { noteUid } from '../database/repositories/handed-items.ts'
import {
  getParticipant,
  insertParticipant,
  insertSession,
  updateParticipant,
  updateSession,
} from '../database/repositories/people.ts'
import { listNamed, type NamedList, replaceNamed } from '../database/repositories/project.ts'
import { markRecalls } from '../database/repositories/recalls.ts'
import { touchStoriesBy } from '../database/repositories/stories.ts'
import { takeableEvents } from './compare-consent.ts'
import type { Settled, SettledOwner } from './settle.ts'

export interface Now {
  readonly today: string
  readonly at: string
}

/** Adds what a list of the project lacks, after what it has. */
export const addNames = (database: Database, list: NamedList, names: readonly string[]): void => {
  if (names.length === 0) return
  replaceNamed(database, list, [...listNamed(database, list), ...names.map(name => ({ id: null, name }))])
}

export const rowNamed = (database: Database, list: NamedList, name: string | null): number | null =>
  name === null ? null : (listNamed(database, list).find(row => fold(row.name) === fold(name))?.id ?? null)

const codeNamed = (
  database: Database,
  list: NamedList,
  name: string | null,
  toCode: (row: number) => string,
): string | null => {
  const row = rowNamed(database, list, name)
  return row === null ? null : toCode(row)
}

/** Writes the events down as they were written there, and marks what is out where one of them asks for it. */
const addConsent = (
  database: Database,
  of: ConsentOf,
  incoming: readonly HandedEvent[],
  { today }: Now,
): number => {
  const { take } = takeableEvents(database, of, incoming, today)
  for (const { event, writtenAt, writtenBy } of take) {
    insertConsentEvent(database, of, event, writtenAt, writtenBy)
    const recall = recallAfter(event)
    if (recall !== null) markRecalls(database, of, { ...recall, on: today })
  }
  return take.length
}

const personDetails = (database: Database, person: HandedPerson, identity: string | null) => {
  const { uid: _, consent: _events, area, identity: _identity, ...details } = person
  return { ...details, area: codeNamed(database, 'areas', area, rowToAreaId), identity }
}

const bringPerson = (
  database: Database,
  person: HandedPerson,
  { row, takeDetails }: SettledOwner,
  at: string,
): number => {
  if (row === null) return insertParticipant(database, personDetails(database, person, null), at)
  const known = getParticipant(database, row)
  if (takeDetails && known !== undefined) {
    updateParticipant(database, row, personDetails(database, person, known.identity))
    touchStoriesBy(database, row)
  }
  return row
}

const occasionDetails = (database: Database, occasion: HandedOccasion) => {
  const { uid: _, consent: _events, area, stage, ...details } = occasion
  return {
    ...details,
    area: codeNamed(database, 'areas', area, rowToAreaId),
    stage: codeNamed(database, 'stages', stage, rowToStageId),
  }
}

const bringOccasion = (
  database: Database,
  occasion: HandedOccasion,
  { row, takeDetails }: SettledOwner,
): number => {
  if (row === null) return insertSession(database, occasionDetails(database, occasion))
  if (takeDetails) updateSession(database, row, occasionDetails(database, occasion))
  return row
}

export interface Owners {
  readonly people: ReadonlyMap<Uid, number>
  readonly occasions: ReadonlyMap<Uid, number>
  readonly consentEvents: number
  /** How many people are new here. */
  readonly newPeople: number
}

/** Brings in whose words the stories are, on which occasions, and what they agreed to. */
export const bringInOwners = (
  database: Database,
  bundle: OriginalBundle,
  settled: Settled,
  now: Now,
): Owners => {
  const people = new Map<Uid, number>()
  const occasions = new Map<Uid, number>()
  let consentEvents = 0
  let newPeople = 0
  for (const person of bundle.people) {
    const how = settled.people.get(person.uid)
    if (how === undefined) continue
    const row = bringPerson(database, person, how, now.at)
    people.set(person.uid, row)
    noteUid(database, 'participant', person.uid, row)
    if (how.row === null) newPeople += 1
    if (how.takeConsent) consentEvents += addConsent(database, { participant: row }, person.consent, now)
  }
  for (const occasion of bundle.occasions) {
    const how = settled.occasions.get(occasion.uid)
    if (how === undefined) continue
    const row = bringOccasion(database, occasion, how)
    occasions.set(occasion.uid, row)
    noteUid(database, 'session', occasion.uid, row)
    if (how.takeConsent) consentEvents += addConsent(database, { session: row }, occasion.consent, now)
  }
  return { people, occasions, consentEvents, newPeople }
}

/** Says which identity of the register a person is, where nobody has said so here. */
export const linkPeople = (
  database: Database,
  bundle: OriginalBundle,
  owners: Owners,
  identities: ReadonlyMap<Uid, number>,
): void => {
  for (const { uid, identity } of bundle.people) {
    const row = owners.people.get(uid)
    const known = row === undefined ? undefined : getParticipant(database, row)
    const identityRow = identity === null ? undefined : identities.get(identity)
    if (known === undefined || known.identity !== null || identityRow === undefined) continue
    updateParticipant(database, idToRow(known.id), { ...known, identity: rowToIdentityId(identityRow) })
    touchStoriesBy(database, idToRow(known.id))
  }
}
