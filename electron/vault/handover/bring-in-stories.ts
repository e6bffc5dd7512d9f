import type { HandedMark, OriginalHandover, PrintedHandover, Uid } from '../../../shared/model/handover.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import type { Database } from '../database/driver.ts'
import { handedItem, noteUid } from '../database/repositories/handed-items.ts'
import { insertMarkedPassage, markedPassagesOf, mentionsOf } from '../database/repositories/passages.ts'
import {
  getStory,
  insertReview,
  insertStory,
  isKnownSource,
  lastFullReview,
  type StoryRecord,
  updateStory,
} from '../database/repositories/stories.ts'
import { countWords } from '../importers/count-words.ts'
import { hashPrinted, printAt } from '../printing.ts'
import type { Evidence } from '../register/evidence.ts'
import { placeSuggestions } from '../register/place-suggestions.ts'
import { askAboutNames } from '../register/spread.ts'
import { rowNamed } from './bring-in-people.ts'
import { contentHash, toInterview } from './incoming-text.ts'

export interface Making {
  readonly at: string
  readonly random: () => number
}

const storyAt = (database: Database, row: number): StoryRecord => {
  const story = getStory(database, row)
  if (story === undefined) throw new Error('A story vanished while it was brought in')
  return story
}

/** Writes a story that is new here, with its own warnings and credit. */
export const addStory = (
  database: Database,
  story: PrintedHandover | OriginalHandover,
  owner: { readonly participant: number | null; readonly session: number | null },
  at: string,
): StoryRecord => {
  const interview = toInterview(story)
  const source = 'sourceHash' in story ? Buffer.from(story.sourceHash, 'hex') : null
  const { story: row } = insertStory(database, {
    interview,
    ...owner,
    words: countWords(interview.text),
    sourceHash:
      source === null || isKnownSource(database, source) ? contentHash(story.uid, interview.text) : source,
    createdAt: at,
  })
  updateStory(database, storyAt(database, row), {
    warnings: story.warnings,
    attribution: story.attribution,
  })
  // Beside one that has other words, the number stays with the one that has it.
  const item = handedItem(database, 'story', story.uid)
  if (item === undefined || getStory(database, item.row) === undefined)
    noteUid(database, 'story', story.uid, row)
  return storyAt(database, row)
}

/** Adds to a story that is here what the bundle says of it: warnings that are missing, and its credit where chosen. */
export const mergeStory = (
  database: Database,
  row: number,
  incoming: OriginalHandover,
  owner: { readonly participant: number | null; readonly session: number | null },
  takeCredit: boolean,
): StoryRecord => {
  const story = storyAt(database, row)
  updateStory(database, story, {
    warnings: [...new Set([...story.warnings, ...incoming.warnings])].slice(0, 20),
    participant: story.participant ?? owner.participant,
    session: story.session ?? owner.session,
    ...(takeCredit && { attribution: incoming.attribution }),
  })
  noteUid(database, 'story', incoming.uid, row)
  return storyAt(database, row)
}

export interface Suggested {
  /** What was open where the story comes from. */
  readonly open: readonly Suggestion[]
  /** What this vault's detector finds. */
  readonly found: readonly Suggestion[]
}

/** Asks, in a story that is new here, about everything that nobody decided there. */
export const askInStory = (
  database: Database,
  story: StoryRecord,
  text: string,
  { open, found }: Suggested,
  { ambiguous, taken }: Evidence,
  { at, random }: Making,
): void => {
  const marked = mentionsOf(database, story.revision)
  const covered = [...marked, ...open.map(({ start, end }) => ({ from: start, to: end }))]
  const more = found.filter(({ start, end }) => !covered.some(({ from, to }) => start < to && from < end))
  placeSuggestions(
    database,
    { revision: story.revision, text, suggestions: [...open, ...more], createdAt: at },
    taken,
    random,
  )
  askAboutNames(database, story.revision, text, ambiguous, at, random)
}

const toKey = (mark: { from: number; to: number; kind: string; theme: number | null; lens: string | null }) =>
  [mark.from, mark.to, mark.kind, mark.theme, mark.lens].join(' ')

const markRow = (database: Database, mark: HandedMark) => ({
  from: mark.from,
  to: mark.to,
  kind: mark.kind,
  theme: mark.kind === 'theme' ? rowNamed(database, 'themes', mark.theme) : null,
  lens: mark.kind === 'lens' ? mark.lens : null,
})

/** Lays the bundle's themes, lenses and quotes over a story, each once. */
export const addMarks = (database: Database, story: StoryRecord, marks: readonly HandedMark[]): void => {
  const known = new Set(markedPassagesOf(database, story.revision).map(toKey))
  for (const mark of marks) {
    const row = markRow(database, mark)
    if (known.has(toKey(row))) continue
    known.add(toKey(row))
    insertMarkedPassage(database, { revision: story.revision, ...row })
  }
}

/**
 * Keeps the storyteller's last answer, where there is none later from here. It counts for the very text that they
 * answered to: where other words would be printed here, they are asked again (promise 7).
 */
export const addReview = (
  database: Database,
  row: number,
  { review, person }: OriginalHandover,
  people: ReadonlyMap<Uid, number>,
): void => {
  const story = storyAt(database, row)
  if (review === null || person === null || people.get(person) !== story.participant) return
  const last = lastFullReview(database, row)
  if (last !== undefined && `${last.on} ${last.writtenAt}` >= `${review.on} ${review.writtenAt}`) return
  const hash = Buffer.from(review.printedHash, 'hex')
  const isTheSame = hashPrinted(printAt(database, story, review.level)).equals(hash)
  insertReview(database, story, {
    level: review.level,
    outcome: review.outcome,
    on: review.on,
    hash,
    decisions: isTheSame ? story.decisions : -1,
    copy: null,
    method: review.method,
    writtenAt: review.writtenAt,
    writtenBy: review.writtenBy,
  })
}
