import { z } from 'zod'
import { Category, Tier } from '../../../shared/model/category.ts'
import { IdentityState } from '../../../shared/model/passage.ts'
import { Replacements } from '../../../shared/model/replacement.ts'
import type { Database } from '../database/driver.ts'
import {
  addForm,
  deleteIdentity,
  formsOf,
  getIdentity,
  replacementsOf,
  setReplacements,
} from '../database/repositories/identities.ts'
import { deletePassage, moveMentions } from '../database/repositories/passages.ts'
import { touchStoriesOf } from '../database/repositories/stories.ts'
import { statement } from '../database/statement.ts'

const SnapshotMention = z.strictObject({
  id: z.int(),
  revision: z.int(),
  from: z.int(),
  to: z.int(),
  tier: Tier,
  why: z.string(),
  byPerson: z.int(),
})

const SnapshotIdentity = z.strictObject({
  id: z.int(),
  category: Category,
  state: IdentityState,
  createdAt: z.string(),
  number: z.int().nullable(),
  forms: z.array(z.string()),
  replacements: Replacements,
  participants: z.array(z.int()),
  mentions: z.array(SnapshotMention),
})

/** What some identities are at one moment, whole, so that a decision about them can be taken back. */
export const Snapshot = z.array(SnapshotIdentity)
export type Snapshot = z.infer<typeof Snapshot>

export const takeSnapshot = (database: Database, ids: readonly number[]): Snapshot => {
  const snapshot: Snapshot = []
  for (const id of new Set(ids)) {
    const identity = getIdentity(database, id)
    if (identity === undefined) continue
    snapshot.push({
      id,
      category: identity.category,
      state: identity.state,
      createdAt: identity.created_at,
      number: identity.number,
      forms: [...formsOf(database, id)],
      replacements: replacementsOf(database, id),
      participants: statement<{ id: number }>(database, 'SELECT id FROM participants WHERE identity_id = ?')
        .all(id)
        .map(row => row.id),
      mentions: statement<z.infer<typeof SnapshotMention>>(
        database,
        `SELECT id, revision_id AS revision, start_unit AS "from", end_unit AS "to", tier, why, by_person AS byPerson
         FROM passages WHERE identity_id = ? ORDER BY id`,
      ).all(id),
    })
  }
  return snapshot
}

const putIdentity = (database: Database, identity: Snapshot[number]): void => {
  statement(
    database,
    `INSERT INTO identities (id, category, state, number, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET category = excluded.category, state = excluded.state`,
  ).run(identity.id, identity.category, identity.state, identity.number, identity.createdAt)
  statement(database, 'DELETE FROM identity_forms WHERE identity_id = ?').run(identity.id)
  for (const form of identity.forms) addForm(database, identity.id, form)
  setReplacements(database, identity.id, identity.replacements)
}

const putMention = (database: Database, mention: z.infer<typeof SnapshotMention>, identity: number): void => {
  statement(
    database,
    `INSERT INTO passages (id, revision_id, start_unit, end_unit, kind, identity_id, tier, why, by_person)
     VALUES (?, ?, ?, ?, 'mention', ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET identity_id = excluded.identity_id`,
  ).run(
    mention.id,
    mention.revision,
    mention.from,
    mention.to,
    identity,
    mention.tier,
    mention.why,
    mention.byPerson,
  )
}

/**
 * Goes from one snapshot to another. Mentions that came in since (another interview was imported) stay: they go
 * with the identity that takes over.
 */
export const moveBetween = (database: Database, from: Snapshot, to: Snapshot): void => {
  for (const { id } of from) touchStoriesOf(database, id)
  const staying = new Set(to.map(identity => identity.id))
  const wanted = new Set(to.flatMap(identity => identity.mentions.map(mention => mention.id)))
  for (const identity of to) putIdentity(database, identity)
  for (const identity of to) {
    for (const mention of identity.mentions) putMention(database, mention, identity.id)
    for (const participant of identity.participants) {
      statement(database, 'UPDATE participants SET identity_id = ? WHERE id = ?').run(
        identity.id,
        participant,
      )
    }
  }
  for (const identity of from) {
    for (const mention of identity.mentions) if (!wanted.has(mention.id)) deletePassage(database, mention.id)
    if (staying.has(identity.id)) continue
    const heir = to[0]
    if (heir !== undefined) moveMentions(database, identity.id, heir.id)
    deleteIdentity(database, identity.id)
  }
  for (const { id } of to) touchStoriesOf(database, id)
}
