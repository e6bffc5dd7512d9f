import { canonicalJson } from '../canonical-json.ts'
import type { Database } from '../database/driver.ts'
import { type EntryContent, hashEntry, noPrevious } from './encoding.ts'

type DetailValue = string | number | boolean | null | readonly (string | number)[]

/** Ids, codes and counts, whole numbers only; never a word of a story, a name or a path. */
export type EntryDetail = Readonly<Record<string, DetailValue>>

export interface NewEntry extends Omit<EntryContent, 'detail'> {
  readonly detail: EntryDetail
}

export interface Entry extends EntryContent {
  /** 1 for the first entry, without gaps. */
  readonly sequence: number
}

export interface ChainHead {
  /** How many entries there are. */
  readonly entries: number
  /** The 32-byte hash of the last one; zeros when there is none. */
  readonly head: Buffer
}

// Room for some hundred ids, not for an interview: a mistake that would put a story here is stopped.
const longestDetail = 4_000

/** The record's length and its last hash, as stored. */
export const chainHead = (database: Database): ChainHead => {
  const last = database
    .prepare<[], { sequence: number; hash: Buffer }>(
      'SELECT sequence, hash FROM record ORDER BY sequence DESC LIMIT 1',
    )
    .get()
  return last === undefined ? { entries: 0, head: noPrevious } : { entries: last.sequence, head: last.hash }
}

/**
 * Adds one entry to the record, chained to the last. Must run inside the transaction that makes the change it
 * speaks of, so that neither is ever there without the other. Throws when it is not, when the detail is longer
 * than 4,000 code units, and for fractions.
 */
export const appendEntry = (database: Database, { detail, ...content }: NewEntry): ChainHead => {
  if (!database.inTransaction) throw new Error('An entry is written together with the change it speaks of')
  const entry: EntryContent = { ...content, detail: canonicalJson(detail) }
  if (entry.detail.length > longestDetail) throw new RangeError('An entry holds ids, codes and counts only')
  const { entries, head } = chainHead(database)
  const hash = hashEntry(entry, head)
  database
    .prepare(
      'INSERT INTO record (sequence, at, actor, operation, object, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(entries + 1, entry.at, entry.actor, entry.operation, entry.object, entry.detail, head, hash)
  return { entries: entries + 1, head: hash }
}

/** Everybody who has ever changed something in this vault, by the name that they gave. */
export const listActors = (database: Database): readonly string[] =>
  database
    .prepare<[], { actor: string }>('SELECT DISTINCT actor FROM record ORDER BY actor')
    .all()
    .map(({ actor }) => actor)
