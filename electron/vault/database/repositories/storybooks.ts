import { z } from 'zod'
import type { PrintedDescriptors } from '../../../../shared/disclosure/small-groups.ts'
import { Audience } from '../../../../shared/model/consent.ts'
import { rowToStorybookId } from '../../../../shared/model/ids.ts'
import { Block, type Storybook, type StorybookDetails } from '../../../../shared/model/storybook.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

interface StoredStorybook {
  readonly id: number
  readonly title: string
  readonly subtitle: string
  readonly audience: string
  readonly blocks: string
}

const Blocks = z.array(Block)

const toStorybook = (row: StoredStorybook): Storybook => ({
  id: rowToStorybookId(row.id),
  title: row.title,
  subtitle: row.subtitle,
  audience: Audience.parse(row.audience),
  blocks: Blocks.parse(JSON.parse(row.blocks)),
})

export const listStorybooks = (database: Database): readonly Storybook[] =>
  statement<StoredStorybook>(
    database,
    'SELECT id, title, subtitle, audience, blocks FROM storybooks ORDER BY id',
  )
    .all()
    .map(toStorybook)

export const getStorybook = (database: Database, id: number): Storybook | undefined => {
  const row = statement<StoredStorybook>(
    database,
    'SELECT id, title, subtitle, audience, blocks FROM storybooks WHERE id = ?',
  ).get(id)
  return row === undefined ? undefined : toStorybook(row)
}

export const insertStorybook = (database: Database, details: StorybookDetails, createdAt: string): number =>
  Number(
    statement(
      database,
      'INSERT INTO storybooks (title, subtitle, audience, blocks, created_at) VALUES (?, ?, ?, ?, ?)',
    ).run(details.title, details.subtitle, details.audience, JSON.stringify(details.blocks), createdAt)
      .lastInsertRowid,
  )

export const updateStorybook = (database: Database, id: number, details: StorybookDetails): void => {
  statement(
    database,
    'UPDATE storybooks SET title = ?, subtitle = ?, audience = ?, blocks = ? WHERE id = ?',
  ).run(details.title, details.subtitle, details.audience, JSON.stringify(details.blocks), id)
}

export interface NewRelease {
  /** Null where stories were handed over by themselves. */
  readonly storybook: number | null
  readonly title: string
  readonly audience: string
  readonly fileHash: Uint8Array
  readonly leftOut: readonly string[]
  readonly at: string
  readonly by: string
  readonly stories: readonly {
    readonly code: string
    readonly revisionNumber: number
    readonly printedHash: Uint8Array
    readonly consentEvent: number | null
    readonly consentHash: Uint8Array
    readonly descriptors: PrintedDescriptors
  }[]
  /** What the gates answered, for the project's own account. */
  readonly checks: readonly object[]
}

export const insertRelease = (database: Database, release: NewRelease): number => {
  const id = Number(
    statement(
      database,
      `INSERT INTO releases (storybook_id, title, audience, file_hash, left_out, checks, released_at, released_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      release.storybook,
      release.title,
      release.audience,
      release.fileHash,
      JSON.stringify(release.leftOut),
      JSON.stringify(release.checks),
      release.at,
      release.by,
    ).lastInsertRowid,
  )
  for (const story of release.stories) {
    statement(
      database,
      `INSERT INTO release_stories (release_id, story_code, revision_number, printed_hash, consent_event_id,
         consent_hash, descriptors) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      story.code,
      story.revisionNumber,
      story.printedHash,
      story.consentEvent,
      story.consentHash,
      JSON.stringify(story.descriptors),
    )
  }
  return id
}

export interface ReleaseRow {
  readonly id: number
  readonly storybook: number | null
  readonly title: string
  readonly audience: Audience
  readonly hash: Uint8Array
  readonly leftOut: readonly string[]
  readonly at: string
  readonly by: string
  readonly stories: readonly string[]
  /** Those of its stories whose storytellers have not been told. */
  readonly notTold: readonly string[]
}

/** A colleague who goes on with the work is no reader: nothing is out of which a storyteller would be told. */
const isWithinTeam = (row: { readonly storybook: number | null; readonly audience: string }): boolean =>
  row.storybook === null && row.audience === 'team'

const Codes = z.array(z.string())

export const listReleases = (database: Database): readonly ReleaseRow[] =>
  statement<{
    id: number
    storybook: number | null
    title: string
    audience: string
    hash: Uint8Array
    leftOut: string
    at: string
    by: string
  }>(
    database,
    `SELECT id, storybook_id AS storybook, title, audience, file_hash AS hash, left_out AS leftOut,
            released_at AS at, released_by AS "by" FROM releases ORDER BY id DESC`,
  )
    .all()
    .map(row => {
      const stories = statement<{ code: string; told: string | null }>(
        database,
        'SELECT story_code AS code, told_on AS told FROM release_stories WHERE release_id = ? ORDER BY story_code',
      ).all(row.id)
      return {
        ...row,
        audience: Audience.parse(row.audience),
        leftOut: Codes.parse(JSON.parse(row.leftOut)),
        stories: stories.map(({ code }) => code),
        notTold: isWithinTeam(row) ? [] : stories.filter(({ told }) => told === null).map(({ code }) => code),
      }
    })
