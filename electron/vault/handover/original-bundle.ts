import { randomUUID } from 'node:crypto'
import type { ConsentEvent } from '../../../shared/model/consent.ts'
import {
  type HandedEvent,
  type HandedIdentity,
  type HandedMark,
  type HandedOccasion,
  type HandedPerson,
  HandedReview,
  OriginalBundle,
  type OriginalHandover,
} from '../../../shared/model/handover.ts'
import { idToRow } from '../../../shared/model/ids.ts'
import type { Database } from '../database/driver.ts'
import { type ConsentOf, consentEventsOf } from '../database/repositories/consent-events.ts'
import { formsOf, getIdentity, replacementsOf } from '../database/repositories/identities.ts'
import { markedPassagesOf, mentionsOf } from '../database/repositories/passages.ts'
import { getParticipant, getSession } from '../database/repositories/people.ts'
import { getProjectName, listNamed } from '../database/repositories/project.ts'
import {
  getRevisionText,
  lastFullReview,
  sourceHashOf,
  unreadPartsOf,
} from '../database/repositories/stories.ts'
import type { UsedStory } from '../storybooks/gather.ts'
import type { UidBook } from './uid-book.ts'

interface Making {
  readonly madeAt: string
  readonly madeBy: string
  readonly uids: UidBook
}

type Named = 'areas' | 'stages' | 'themes'

const nameOf = (database: Database, list: Named, row: number | null): string | null =>
  row === null ? null : (listNamed(database, list).find(({ id }) => id === row)?.name ?? null)

const rowOf = (id: string | null): number | null => (id === null ? null : idToRow(id))

/** Papers stay behind: a scan, a form’s version and a rule are known by their codes in this vault alone. */
const withoutPapers = (event: ConsentEvent): ConsentEvent => ({
  ...event,
  record: event.record && { ...event.record, form: null, evidence: null, retentionRule: null },
})

export const handedEvents = (database: Database, of: ConsentOf): HandedEvent[] =>
  consentEventsOf(database, of).map(({ event, writtenAt, writtenBy }) => ({
    event: withoutPapers(event),
    writtenAt,
    writtenBy,
  }))

const handedPerson = (database: Database, row: number, uids: UidBook): HandedPerson[] => {
  const person = getParticipant(database, row)
  if (person === undefined) return []
  const { id: _, area, identity, ...details } = person
  const known = rowOf(identity)
  return [
    {
      ...details,
      uid: uids.of('participant', row),
      area: nameOf(database, 'areas', rowOf(area)),
      identity: known === null ? null : uids.of('identity', known),
      consent: handedEvents(database, { participant: row }),
    },
  ]
}

const handedOccasion = (database: Database, row: number, uids: UidBook): HandedOccasion[] => {
  const session = getSession(database, row)
  if (session === undefined) return []
  const { id: _, area, stage, ...details } = session
  return [
    {
      ...details,
      uid: uids.of('session', row),
      area: nameOf(database, 'areas', rowOf(area)),
      stage: nameOf(database, 'stages', rowOf(stage)),
      consent: handedEvents(database, { session: row }),
    },
  ]
}

const handedIdentity = (database: Database, row: number, uids: UidBook): HandedIdentity[] => {
  const identity = getIdentity(database, row)
  if (identity === undefined) return []
  return [
    {
      uid: uids.of('identity', row),
      category: identity.category,
      state: identity.state,
      forms: [...formsOf(database, row)],
      replacements: replacementsOf(database, row),
    },
  ]
}

const handedMarks = (database: Database, revision: number): HandedMark[] =>
  markedPassagesOf(database, revision).flatMap(({ from, to, kind, theme, lens }): HandedMark[] => {
    if (kind === 'quote') return [{ from, to, kind }]
    if (kind === 'lens') return lens === null ? [] : [{ from, to, kind, lens }]
    const name = nameOf(database, 'themes', theme)
    return name === null ? [] : [{ from, to, kind: 'theme', theme: name }]
  })

const handedStory = (database: Database, { id, story }: UsedStory, uids: UidBook): OriginalHandover => {
  const { text, turns } = getRevisionText(database, story.revision)
  return {
    uid: uids.of('story', story.id),
    code: id,
    title: story.title,
    warnings: [...story.warnings],
    person: story.participant === null ? null : uids.of('participant', story.participant),
    occasion: story.session === null ? null : uids.of('session', story.session),
    attribution: story.attribution,
    sourceHash: sourceHashOf(database, story.id),
    text,
    turns: [...turns],
    unread: unreadPartsOf(database, story.id).map(part => ({ ...part })),
    mentions: mentionsOf(database, story.revision).map(mention => ({
      from: mention.from,
      to: mention.to,
      identity: uids.of('identity', mention.identity),
      tier: mention.tier,
      why: mention.why,
      byPerson: mention.byPerson === 1,
    })),
    marks: handedMarks(database, story.revision),
    review: HandedReview.nullable().parse(lastFullReview(database, story.id) ?? null),
  }
}

const distinct = (rows: readonly (number | null)[]): readonly number[] => [
  ...new Set(rows.filter(row => row !== null)),
]

/** Stories as they were told, with their people, occasions, names, marks and consents. */
export const originalBundle = (
  database: Database,
  stories: readonly UsedStory[],
  { madeAt, madeBy, uids }: Making,
): OriginalBundle => {
  const people = distinct(stories.map(({ story }) => story.participant))
  const identities = distinct([
    ...stories.flatMap(({ story }) => mentionsOf(database, story.revision).map(({ identity }) => identity)),
    ...people.map(row => rowOf(getParticipant(database, row)?.identity ?? null)),
  ])
  return OriginalBundle.parse({
    format: 'storykeep-handover',
    version: 1,
    id: randomUUID(),
    madeAt,
    project: getProjectName(database),
    contents: 'original',
    madeBy,
    people: people.flatMap(row => handedPerson(database, row, uids)),
    occasions: distinct(stories.map(({ story }) => story.session)).flatMap(row =>
      handedOccasion(database, row, uids),
    ),
    identities: identities.flatMap(row => handedIdentity(database, row, uids)),
    stories: stories.map(used => handedStory(database, used, uids)),
  } satisfies OriginalBundle)
}
