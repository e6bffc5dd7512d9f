import { randomBytes } from 'node:crypto'
import type { Database } from '../database/driver.ts'
import { attemptToRead } from './salvage-rows.ts'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Does something to a new database without its triggers, and puts them back: they forbid what must never be done to
 * a vault that is in use, and a salvage is a beginning.
 */
export const withoutTriggers = (database: Database, work: () => void): void => {
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${quoted(name)}`)
  work()
  for (const { sql } of triggers) database.exec(sql)
}

/**
 * Gives a story to words that have lost theirs: what somebody said is worth keeping even where its title and its
 * storyteller cannot be read. Nothing is assumed of whose it is, so nothing of it can be printed until somebody says.
 */
export const adoptRevisions = (database: Database, at: string): void => {
  const orphans = database
    .prepare<[], { story: number; revision: number }>(
      'SELECT story_id AS story, max(id) AS revision FROM revisions WHERE story_id NOT IN (SELECT id FROM stories) GROUP BY story_id',
    )
    .all()
  const attribution = JSON.stringify({
    rung: 'A0',
    credit: '',
    othersCheckedBy: null,
    withheld: [],
    mayIdentifyOthers: false,
  })
  for (const { story, revision } of orphans) {
    database
      .prepare(
        `INSERT INTO stories (id, title, revision_id, words, warnings, attribution, source_hash, created_at)
         VALUES (?, ?, ?, 0, '[]', ?, ?, ?)`,
      )
      .run(story, 'A story whose title was lost', revision, attribution, randomBytes(32), at)
  }
  // A story without words is no story: only where every one of its revisions was lost.
  database
    .prepare(
      `UPDATE stories SET revision_id = (SELECT max(id) FROM revisions WHERE story_id = stories.id)
       WHERE revision_id IS NULL OR revision_id NOT IN (SELECT id FROM revisions)`,
    )
    .run()
  database.prepare('DELETE FROM stories WHERE revision_id IS NULL').run()
}

interface BrokenReference {
  readonly table: string
  readonly rowid: number | null
  readonly parent: string
}

/** Which column of which table refers to a parent; from SQLite's own list. */
const referencesTo = (database: Database, table: string, parent: string) =>
  database
    .prepare<[string], { from: string; to: string | null; table: string }>(
      'SELECT "from", "to", "table" FROM pragma_foreign_key_list(?)',
    )
    .all(table)
    .filter(reference => reference.table === parent)

/** Whether a column may be empty: then only the reference is lost, not the row. */
const mayBeEmpty = (database: Database, table: string, column: string): boolean =>
  database
    .prepare<[string, string], { required: number }>(
      'SELECT "notnull" OR pk AS required FROM pragma_table_info(?) WHERE name = ?',
    )
    .get(table, column)?.required === 0

/**
 * Puts in order what refers to something that was lost: the reference goes where it may be empty and the row can stand
 * without it, else the row does. Repeated until nothing refers to nothing.
 *
 * @returns how many rows went
 */
export const clearBroken = (database: Database): number => {
  let gone = 0
  for (;;) {
    const [broken] = database.prepare<[], BrokenReference>('PRAGMA foreign_key_check').all()
    if (broken === undefined) return gone
    const { table, parent } = broken
    for (const { from, to } of referencesTo(database, table, parent)) {
      const isLost = `${quoted(from)} IS NOT NULL AND ${quoted(from)} NOT IN (SELECT ${quoted(to ?? 'id')} FROM ${quoted(parent)})`
      // A mark says what it is by what it refers to: without that it says nothing.
      const isKept = table !== 'passages' && mayBeEmpty(database, table, from)
      if (isKept) database.prepare(`UPDATE ${quoted(table)} SET ${quoted(from)} = NULL WHERE ${isLost}`).run()
      else gone += database.prepare(`DELETE FROM ${quoted(table)} WHERE ${isLost}`).run().changes
    }
  }
}

/**
 * Keeps codes and numbers for life: what has been given once is never given again, also where the last ones were erased
 * before or cannot be read. And a vault has one project, one count of numbers and one set of settings.
 */
export const keepCounting = (from: Database, to: Database): void => {
  const counters = attemptToRead(() =>
    from.prepare<[], { name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence').all(),
  )
  for (const { name, seq } of counters ?? []) {
    to.prepare('DELETE FROM sqlite_sequence WHERE name = ? AND seq < ?').run(name, seq)
    to.prepare(
      'INSERT INTO sqlite_sequence (name, seq) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)',
    ).run(name, seq, name)
  }
  to.exec(`
    INSERT INTO identity_numbers (last) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM identity_numbers);
    UPDATE identity_numbers SET last = max(last, (SELECT coalesce(max(number), 0) FROM identities));
    INSERT OR IGNORE INTO vault_settings VALUES (1, 5);
    INSERT OR IGNORE INTO project (id, name, created_at)
      SELECT 1, 'A project whose name was lost', coalesce(min(at), '') FROM record;
  `)
}
