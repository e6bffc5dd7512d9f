import type {
  GroupFacts,
  KnownOverride,
  ReleaseFacts,
  StorybookFacts,
  Storyteller,
} from '../../shared/consent/gates/facts.ts'
import type { Deciding } from '../../shared/consent/routes.ts'
import type { Setting, StoryUse } from '../../shared/consent/state.ts'
import {
  type Alike,
  assessGroup,
  type PrintedDescriptors,
  putTogether,
} from '../../shared/disclosure/small-groups.ts'
import { Level } from '../../shared/model/basics.ts'
import { isNamedRung } from '../../shared/model/consent.ts'
import { idToRow, rowToParticipantId, rowToSessionId, rowToStoryId } from '../../shared/model/ids.ts'
import type { AgeBand } from '../../shared/model/people.ts'
import type { ProjectPolicy } from '../../shared/model/project-terms.ts'
import { ReviewOutcome } from '../../shared/model/story-review.ts'
import type { Database } from './database/driver.ts'
import { consentEventsOf } from './database/repositories/consent-events.ts'
import { getParticipant, getSession, listParticipants } from './database/repositories/people.ts'
import { projectPolicy } from './database/repositories/project.ts'
import { openHoldsOn, openRequestsOf, releasedDescriptorsOf } from './database/repositories/release-facts.ts'
import { lastReading, lastReview, type StoryRecord, undecidedIn } from './database/repositories/stories.ts'
import { hashPrinted, printAt } from './printing.ts'
import { areaNames, descriptorsOf } from './storybooks/credit.ts'

/** Whether what was hashed then is what would be printed now; the counter spares printing where nothing changed. */
export const isStillTheSame = (
  database: Database,
  story: StoryRecord,
  level: Level,
  then: { readonly decisions: number; readonly hash: Uint8Array },
): boolean =>
  then.decisions === story.decisions || hashPrinted(printAt(database, story, level)).equals(then.hash)

export interface StoryReview {
  readonly outcome: ReviewOutcome
  readonly level: Level
  readonly on: string
  readonly stillTheSame: boolean
}

/** The storyteller's last answer to their text, null where there is none. */
export const reviewOf = (database: Database, story: StoryRecord): StoryReview | null => {
  const review = lastReview(database, story.id)
  if (review === undefined) return null
  const level = Level.parse(review.level)
  return {
    outcome: ReviewOutcome.parse(review.outcome),
    level,
    on: review.on,
    stillTheSame: isStillTheSame(database, story, level, review),
  }
}

/** The last reading, as long as what was read is what would be printed. */
export const readingOf = (
  database: Database,
  story: StoryRecord,
): { readonly by: string; readonly at: string } | null => {
  const reading = lastReading(database, story.revision)
  if (reading === undefined || !isStillTheSame(database, story, 'public', reading)) return null
  return { by: reading.reader, at: reading.readAt }
}

const personOf = (database: Database, participant: number): Storyteller | null => {
  const person = getParticipant(database, participant)
  if (person === undefined) return null
  return {
    is: 'person',
    id: rowToParticipantId(participant),
    kind: person.kind,
    birthDate: person.birthDate,
    ageBand: person.ageBand,
    careStatus: person.careStatus,
    events: consentEventsOf(database, { participant }).map(({ event }) => event),
  }
}

/** The people of an occasion, where they agreed together: their youngest stands for all of them. */
const groupOf = (database: Database, session: number): Storyteller | null => {
  const events = consentEventsOf(database, { session })
  if (events.length === 0) return null
  return {
    ...groupDeciding(getSession(database, session)?.youngest ?? null),
    is: 'group',
    id: rowToSessionId(session),
    events: events.map(({ event }) => event),
  }
}

/** Who decides for a group: a young person of the youngest band, of whom nobody asked whether they are looked after. */
export const groupDeciding = (youngest: AgeBand | null): Deciding => ({
  kind: 'young_person',
  birthDate: null,
  ageBand: youngest,
  careStatus: 'of_a_group',
})

/** Whose words a story is: a person's, or those of a group that agreed together; null where nobody is known. */
export const storytellerOf = (database: Database, story: StoryRecord): Storyteller | null => {
  if (story.participant !== null) return personOf(database, story.participant)
  return story.session === null ? null : groupOf(database, story.session)
}

/** What is the same for every story that is asked about, read once. */
export interface Frame {
  readonly policy: ProjectPolicy
  readonly areas: ReadonlyMap<number, string>
  /** What is known of everybody of the project, for how many of them a credit fits. */
  readonly people: readonly Alike[]
}

export const frameOf = (database: Database): Frame => {
  const areas = areaNames(database)
  const people = listParticipants(database).map(({ kind, ageBand, area }) => {
    const name = area === null ? null : (areas.get(idToRow(area)) ?? null)
    return { kind, age_band: ageBand, area: name }
  })
  return { policy: projectPolicy(database), areas, people: putTogether(people) }
}

export interface Question extends Setting {
  readonly today: string
  readonly uses: readonly StoryUse[]
  readonly storybook: StorybookFacts | null
  readonly frame: Frame
  readonly overrides: readonly KnownOverride[]
}

const isSaid = (descriptors: PrintedDescriptors): boolean => Object.keys(descriptors).length > 0

const groupFacts = (
  database: Database,
  story: StoryRecord,
  printed: PrintedDescriptors,
  { frame: { people, policy }, audience }: Question,
): GroupFacts | null => {
  if (story.participant === null || isNamedRung(story.attribution.rung)) return null
  const earlier = releasedDescriptorsOf(database, rowToStoryId(story.id))
  if (!isSaid(printed) && !earlier.some(isSaid)) return null
  const smallest = audience === 'public_web' ? policy.smallestGroupOnTheWeb : policy.smallestGroup
  return assessGroup({ people, printed, earlier, smallest })
}

/** Gathers all that the gates look at, fresh from the vault. */
export const gatherFacts = (database: Database, story: StoryRecord, question: Question): ReleaseFacts => {
  const { frame, ...asked } = question
  const printed = descriptorsOf(database, story, frame.areas)
  return {
    ...asked,
    policy: frame.policy,
    story: rowToStoryId(story.id),
    storyteller: storytellerOf(database, story),
    undecided: undecidedIn(database, story.revision),
    read: readingOf(database, story) !== null,
    review: reviewOf(database, story),
    attribution: story.attribution,
    printedDescriptors: printed,
    group: groupFacts(database, story, printed, question),
    warnings: story.warnings,
    holds: openHoldsOn(database, story.id, story.participant),
    openRequests: story.participant === null ? [] : openRequestsOf(database, story.participant),
    leaks: null,
  }
}
