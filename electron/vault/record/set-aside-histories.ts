import { z } from 'zod'
import type { Database } from '../database/driver.ts'

/**
 * What going back to a backup wrote down: the last entry that the history which was left has in common with the one
 * that stands (`shared`), and the last one that it had (`from`), or null where the vault could not be read any more.
 */
const detailSchema = z.object({ shared: z.int(), from: z.int().nullable() })

/** A stretch of history that somebody left on purpose. */
export interface SetAsideHistory extends z.infer<typeof detailSchema> {
  /** When, ISO 8601 in UTC. */
  readonly at: string
}

const parsed = (text: string): z.infer<typeof detailSchema> | undefined =>
  detailSchema.safeParse(JSON.parse(text)).data

/** Every time that somebody went back to a backup, or went on without what one knows, as the record has it; nobody without the key can add to it. */
export const setAsideHistories = (database: Database): readonly SetAsideHistory[] =>
  database
    .prepare<[], { at: string; detail: string }>(
      "SELECT at, detail FROM record WHERE operation IN ('backups.restore', 'vault.restore', 'vault.acceptLoss') ORDER BY sequence",
    )
    .all()
    .flatMap(({ at, detail }) => {
      const found = parsed(detail)
      return found === undefined ? [] : [{ ...found, at }]
    })

/** What is known of a backup: how many entries its record has, and when it was made, ISO 8601 in UTC. */
interface KnownBackup {
  readonly entries: number
  readonly when: string
}

const holds = ({ shared, from, at }: SetAsideHistory, { entries, when }: KnownBackup): boolean =>
  entries > shared && (from === null || entries <= from) && when <= at

/** Whether a backup holds work that was left on purpose, so that the record need not know of it. */
export const wasSetAside = (backup: KnownBackup, histories: readonly SetAsideHistory[]): boolean =>
  histories.some(history => holds(history, backup))

/**
 * What going back to a backup is to write down, for a vault whose record has so many entries. What was left before
 * stays left: the entries that say so may be among those that are left now.
 *
 * @param common the last entry that the backup has in common with the record
 */
export const leaving = (
  common: number,
  entries: number,
  histories: readonly SetAsideHistory[],
): { readonly shared: number; readonly from: number | null } => ({
  shared: Math.min(common, ...histories.map(({ shared }) => shared)),
  from: histories.some(({ from }) => from === null)
    ? null
    : Math.max(entries, ...histories.map(({ from }) => from ?? 0)),
})
