import type { z } from 'zod'
import type { ReleaseFacts, StorybookFacts, Storyteller } from '../../shared/consent/gates/facts.ts'
import type { Setting, StoryUse } from '../../shared/consent/state.ts'
import { ReviewOutcome } from '../../shared/contract/stories.ts'
import { Level } from '../../shared/model/basics.ts'
import { rowToParticipantId, rowToStoryId } from '../../shared/model/ids.ts'
import type { Database } from './database/driver.ts'
import { consentEventsOf, getParticipant } from './database/repositories/people.ts'
import { lastReading, lastReview, type StoryRecord, undecidedIn } from './database/repositories/stories.ts'
import { hashPrinted, printAt } from './printing.ts'

/** Whether what was hashed then is what would be printed now; the counter spares printing where nothing changed. */
const isStillTheSame = (
  database: Database,
  story: StoryRecord,
  level: Level,
  then: { readonly decisions: number; readonly hash: Uint8Array },
): boolean =>
  then.decisions === story.decisions || hashPrinted(printAt(database, story, level)).equals(then.hash)

export interface StoryReview {
  readonly outcome: z.infer<typeof ReviewOutcome>
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

const storytellerOf = (database: Database, participant: number | null): Storyteller | null => {
  const person = participant === null ? undefined : getParticipant(database, participant)
  if (person === undefined || participant === null) return null
  return {
    id: rowToParticipantId(participant),
    kind: person.kind,
    birthDate: person.birthDate,
    ageBand: person.ageBand,
    events: consentEventsOf(database, participant).map(({ event }) => event),
  }
}

export interface Question extends Setting {
  readonly today: string
  readonly uses: readonly StoryUse[]
  readonly storybook: StorybookFacts | null
}

/** Gathers all that the gates look at, fresh from the vault. */
export const gatherFacts = (database: Database, story: StoryRecord, question: Question): ReleaseFacts => ({
  ...question,
  story: rowToStoryId(story.id),
  storyteller: storytellerOf(database, story.participant),
  undecided: undecidedIn(database, story.revision),
  read: readingOf(database, story) !== null,
  review: reviewOf(database, story),
  attribution: story.attribution,
  warnings: story.warnings,
})
