import { idToRow, rowToReleaseId, rowToStorybookId, rowToThemeId } from '../../../shared/model/ids.ts'
import type { Block, Storybook } from '../../../shared/model/storybook.ts'
import { defaultBlocks } from '../../../shared/storybook/default-blocks.ts'
import { type Handlers, todayOf } from '../context.ts'
import type { Database } from '../database/driver.ts'
import { getPassage, markedPassagesOf } from '../database/repositories/passages.ts'
import { listNamed } from '../database/repositories/project.ts'
import { listRecalls } from '../database/repositories/recalls.ts'
import { getStory } from '../database/repositories/stories.ts'
import {
  getStorybook,
  insertStorybook,
  listReleases,
  listStorybooks,
  updateStorybook,
} from '../database/repositories/storybooks.ts'
import { found } from '../refusal.ts'
import { checkStorybook } from '../storybooks/check.ts'
import { compose } from '../storybooks/compose.ts'
import { gather } from '../storybooks/gather.ts'
import { takenBack } from '../storybooks/taken-back.ts'

export const storybookRow = (database: Database, id: string): Storybook =>
  found(getStorybook(database, idToRow(id)), 'storybook')

/** A story's themes, the one marked over the most words first. */
const themesOf = (database: Database, story: string): readonly string[] => {
  const { revision } = found(getStory(database, idToRow(story)), 'story')
  const covered = new Map<number, number>()
  for (const { theme, from, to } of markedPassagesOf(database, revision)) {
    if (theme !== null) covered.set(theme, (covered.get(theme) ?? 0) + to - from)
  }
  return [...covered].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([theme]) => rowToThemeId(theme))
}

const assertBlocks = (database: Database, blocks: readonly Block[]): void => {
  const themes = new Set(listNamed(database, 'themes').map(row => row.id))
  for (const block of blocks) {
    if (block.type === 'story') found(getStory(database, idToRow(block.story)), 'story')
    if (block.type === 'theme') found(themes.has(idToRow(block.theme)) || undefined, 'theme')
    if (block.type === 'quote') {
      const passage = getPassage(database, idToRow(block.passage))
      found(passage?.kind === 'quote' ? passage : undefined, 'passage')
    }
  }
}

const countStoryBlocks = (blocks: readonly Block[]): number =>
  blocks.filter(block => block.type === 'story').length

export const storybookHandlers: Handlers<
  | 'storybooks.list'
  | 'storybooks.create'
  | 'storybooks.get'
  | 'storybooks.update'
  | 'storybooks.check'
  | 'storybooks.preview'
> = {
  'storybooks.list': ({ database }) => ({
    storybooks: listStorybooks(database).map(({ id, title, audience, blocks }) => ({
      id,
      title,
      audience,
      stories: countStoryBlocks(blocks),
    })),
    releases: listReleases(database).map(release => ({
      id: rowToReleaseId(release.id),
      storybook: release.storybook === null ? null : rowToStorybookId(release.storybook),
      title: release.title,
      at: release.at,
      by: release.by,
      audience: release.audience,
      stories: [...release.stories],
      leftOut: [...release.leftOut],
      sha256: Buffer.from(release.hash).toString('hex'),
      recalls: listRecalls(database)
        .filter(recall => recall.release === release.id)
        .map(({ story, reason, on }) => ({ story, reason, on })),
      notTold: [...release.notTold],
    })),
  }),

  'storybooks.create': (context, { title, subtitle, audience, stories }) => {
    const { database } = context
    const withThemes = stories.map(story => ({ story, themes: themesOf(database, story) }))
    const order = listNamed(database, 'themes').map(({ id }) => rowToThemeId(id))
    const blocks = [...defaultBlocks(withThemes, order)]
    return context.change(() => {
      const details = { title, subtitle, audience, blocks }
      const storybook = rowToStorybookId(insertStorybook(database, details, context.now().toISOString()))
      return { object: storybook, detail: { audience, stories: stories.length }, value: { storybook } }
    })
  },

  'storybooks.get': ({ database }, { storybook }) => storybookRow(database, storybook),

  'storybooks.update': (context, { storybook, ...details }) => {
    const { database } = context
    storybookRow(database, storybook)
    assertBlocks(database, details.blocks)
    return context.change(() => {
      updateStorybook(database, idToRow(storybook), details)
      const detail = { audience: details.audience, stories: countStoryBlocks(details.blocks) }
      return { object: storybook, detail, value: {} }
    })
  },

  'storybooks.check': (context, { storybook, leaveOut }) => {
    const { database } = context
    const gathered = gather(database, storybookRow(database, storybook), new Set(leaveOut))
    return checkStorybook(database, gathered, todayOf(context))
  },

  'storybooks.preview': (context, { storybook, leaveOut }) => {
    const { database } = context
    const book = storybookRow(database, storybook)
    const left = [...leaveOut, ...takenBack(database, gather(database, book, new Set()), todayOf(context))]
    return compose(database, gather(database, book, new Set(left))).document
  },
}
