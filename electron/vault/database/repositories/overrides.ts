import type { KnownOverride } from '../../../../shared/consent/gates/facts.ts'
import { SoftGate } from '../../../../shared/contract/gates.ts'
import type { Database } from '../driver.ts'
import { statement } from '../statement.ts'

export interface NewOverride {
  readonly storybook: number
  /** Null where it is about the storybook as a whole. */
  readonly story: number | null
  readonly gate: SoftGate
  readonly audience: string
  readonly finding: string
  readonly by: string
  readonly role: string
  readonly reason: string
  readonly on: string
  readonly writtenBy: string
}

export const insertOverride = (database: Database, override: NewOverride): void => {
  statement(
    database,
    `INSERT INTO overrides (storybook_id, story_id, gate, audience, finding, given_by, role, reason, given_on, written_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    override.storybook,
    override.story,
    override.gate,
    override.audience,
    override.finding,
    override.by,
    override.role,
    override.reason,
    override.on,
    override.writtenBy,
  )
}

/** What people answered for in a storybook: about one of its stories, and (`story` null) about itself. */
export const overridesOf = (
  database: Database,
  storybook: number,
): readonly (KnownOverride & { readonly story: number | null })[] =>
  statement<{
    story: number | null
    gate: string
    finding: string
    by: string
    role: string
    reason: string
    on: string
  }>(
    database,
    `SELECT story_id AS story, gate, finding, given_by AS "by", role, reason, given_on AS "on"
     FROM overrides WHERE storybook_id = ? ORDER BY id`,
  )
    .all(storybook)
    .map(({ story, gate, finding, ...given }) => ({ story, gate: SoftGate.parse(gate), finding, given }))
