import type { Database } from '../database/driver.ts'
import { statement } from '../database/statement.ts'
import { Refusal } from '../refusal.ts'
import { moveBetween, Snapshot, takeSnapshot } from './snapshot.ts'

interface StepRow {
  readonly id: number
  readonly label: string
  readonly before: string
  readonly after: string
}

const nextUndo = (database: Database): StepRow | undefined =>
  statement<StepRow>(
    database,
    'SELECT id, label, before, after FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1',
  ).get()

const nextRedo = (database: Database): StepRow | undefined =>
  statement<StepRow>(
    database,
    'SELECT id, label, before, after FROM steps WHERE undone = 1 ORDER BY id LIMIT 1',
  ).get()

/**
 * Does something to identities so that it can be taken back, after a restart too.
 *
 * @param work says which further identities it made or changed
 */
export const doStep = (
  database: Database,
  label: string,
  madeAt: string,
  concerned: readonly number[],
  work: () => readonly number[],
): void => {
  const before = takeSnapshot(database, concerned)
  const made = work()
  const after = takeSnapshot(database, [...concerned, ...made])
  statement(database, 'DELETE FROM steps WHERE undone = 1').run()
  statement(database, 'INSERT INTO steps (label, before, after, made_at) VALUES (?, ?, ?, ?)').run(
    label,
    JSON.stringify(before),
    JSON.stringify(after),
    madeAt,
  )
}

const read = (json: string): Snapshot => Snapshot.parse(JSON.parse(json))

export const undoStep = (database: Database): string => {
  const step = nextUndo(database)
  if (step === undefined) throw new Refusal('nothing-to-undo', 'There is no decision to take back.')
  moveBetween(database, read(step.after), read(step.before))
  statement(database, 'UPDATE steps SET undone = 1 WHERE id = ?').run(step.id)
  return step.label
}

export const redoStep = (database: Database): string => {
  const step = nextRedo(database)
  if (step === undefined) throw new Refusal('nothing-to-redo', 'There is no decision to make again.')
  moveBetween(database, read(step.before), read(step.after))
  statement(database, 'UPDATE steps SET undone = 0 WHERE id = ?').run(step.id)
  return step.label
}

export const stepLabels = (
  database: Database,
): { readonly undo: string | null; readonly redo: string | null } => ({
  undo: nextUndo(database)?.label ?? null,
  redo: nextRedo(database)?.label ?? null,
})

/** Steps hold surface forms: an erasure forgets them all. */
export const forgetSteps = (database: Database): void => {
  statement(database, 'DELETE FROM steps').run()
}
