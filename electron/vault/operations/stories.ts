import type { Mention } from '../../../shared/contract/stories.ts'
import type { Level } from '../../../shared/model/basics.ts'
import {
  idToRow,
  rowToIdentityId,
  rowToParticipantId,
  rowToPassageId,
  rowToSessionId,
  rowToStoryId,
  rowToThemeId,
} from '../../../shared/model/ids.ts'
import { assertDecided } from '../assert-decided.ts'
import type { Handlers } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { type MentionRow, markedPassagesOf, mentionsOf } from '../database/repositories/passages.ts'
import { getParticipant, sessionExists } from '../database/repositories/people.ts'
import {
  countStories,
  getRevisionText,
  getStory,
  insertReading,
  listStories,
  type StoryRecord,
  undecidedIn,
  unreadPartsOf,
  updateStory,
} from '../database/repositories/stories.ts'
import { hashPrinted, printAt } from '../printing.ts'
import { found } from '../refusal.ts'
import { readingOf, reviewOf } from '../release-facts.ts'

const idOrNull = (row: number | null, toId: (row: number) => string): string | null =>
  row === null ? null : toId(row)
const rowOrNull = (id: string | null | undefined): number | null | undefined =>
  typeof id === 'string' ? idToRow(id) : id

const storyRow = (database: Database, id: string): StoryRecord =>
  found(getStory(database, idToRow(id)), 'story')

const toMention = (row: MentionRow): Mention => ({
  id: rowToPassageId(row.id),
  from: row.from,
  to: row.to,
  identity: rowToIdentityId(row.identity),
  category: row.category,
  state: row.state,
  tier: row.tier,
  why: row.why,
  byPerson: row.byPerson === 1,
})

/** What is read or answered to is a text on which every decision is made; else it would change under them. */
const hashAt = (database: Database, story: StoryRecord, level: Level): Buffer =>
  hashPrinted(printAt(database, story, level))

const assertLinks = (
  database: Database,
  links: { readonly participant?: string | null | undefined; readonly session?: string | null | undefined },
): void => {
  if (links.participant) found(getParticipant(database, idToRow(links.participant)), 'participant')
  if (links.session) found(sessionExists(database, idToRow(links.session)) || undefined, 'session')
}

export const storyHandlers: Handlers<
  'stories.list' | 'stories.get' | 'stories.printed' | 'stories.update' | 'stories.markRead'
> = {
  'stories.list': ({ database }, { from, limit }) => ({
    total: countStories(database),
    stories: listStories(database, from, limit).map(row => ({
      id: rowToStoryId(row.id),
      title: row.title,
      words: row.words,
      participant: idOrNull(row.participant, rowToParticipantId),
      storyteller: row.storyteller,
      session: idOrNull(row.session, rowToSessionId),
      importedAt: row.createdAt,
      identities: row.identities,
      decided: row.decided,
      read: row.read === 1,
    })),
  }),

  'stories.get': ({ database }, { story: id }) => {
    const story = storyRow(database, id)
    const { text, turns } = getRevisionText(database, story.revision)
    return {
      id,
      title: story.title,
      participant: idOrNull(story.participant, rowToParticipantId),
      storyteller:
        story.participant === null ? null : (getParticipant(database, story.participant)?.name ?? null),
      session: idOrNull(story.session, rowToSessionId),
      revision: story.revisionNumber,
      text,
      words: story.words,
      turns: [...turns],
      mentions: mentionsOf(database, story.revision).map(toMention),
      passages: markedPassagesOf(database, story.revision).flatMap(
        ({ id: passage, from, to, kind, theme, lens }) =>
          kind === 'mention'
            ? []
            : [{ id: rowToPassageId(passage), from, to, kind, theme: idOrNull(theme, rowToThemeId), lens }],
      ),
      unread: [...unreadPartsOf(database, story.id)],
      warnings: [...story.warnings],
      attribution: story.attribution,
      reading: readingOf(database, story),
      review: reviewOf(database, story),
    }
  },

  'stories.printed': ({ database }, { story: id, level }) => {
    const story = storyRow(database, id)
    return { turns: printAt(database, story, level), undecided: undecidedIn(database, story.revision) }
  },

  'stories.update': (context, { story: id, ...change }) => {
    const { database } = context
    const story = storyRow(database, id)
    assertLinks(database, change)
    return context.change(() => {
      updateStory(database, story, {
        ...change,
        participant: rowOrNull(change.participant),
        session: rowOrNull(change.session),
      })
      return { object: id, detail: { changed: Object.keys(change) }, value: {} }
    })
  },

  'stories.markRead': (context, { story: id }) => {
    const { database } = context
    const story = storyRow(database, id)
    assertDecided(database, story)
    return context.change(() => {
      insertReading(database, story, {
        hash: hashAt(database, story, 'public'),
        reader: context.person,
        readAt: context.now().toISOString(),
      })
      return { object: id, detail: { revision: story.revisionNumber }, value: {} }
    })
  },
}
