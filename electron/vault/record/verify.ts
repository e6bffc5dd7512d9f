import type { Database } from '../database/driver.ts'
import { type EntryContent, hashEntry, noPrevious } from './encoding.ts'
import type { ChainHead } from './record.ts'

export type ChainProblemKind = 'altered' | 'removed' | 'reordered' | 'rolled-back'

export interface ChainProblem {
  /** Where it shows: the sequence number of the entry concerned, or of the first one that is missing. */
  readonly sequence: number
  readonly kind: ChainProblemKind
}

export interface ChainReport extends ChainHead {
  readonly problems: readonly ChainProblem[]
}

interface Row extends EntryContent {
  readonly sequence: number
  readonly previous: Buffer
  readonly hash: Buffer
}

interface Link {
  readonly sequence: number
  readonly hash: Buffer
  /** What the stored content really hashes to; the same as `hash` unless the entry was altered. */
  readonly computed: Buffer
}

/** An entry that does not follow on the one before it; what happened is decided when all have been read. */
interface Break {
  readonly row: Pick<Row, 'sequence' | 'previous'>
  readonly after: Link
}

const start: Link = { sequence: 0, hash: noPrevious, computed: noPrevious }

const follows = (row: Row, after: Link): boolean =>
  row.previous.equals(after.hash) || row.previous.equals(after.computed)

/** Which of the hashes that breaks point back to are in the record after all, in one more reading. */
const hashesFound = (database: Database, breaks: readonly Break[]): ReadonlySet<string> => {
  const wanted = new Set(breaks.map(({ row }) => row.previous.toString('hex')))
  const found = new Set([noPrevious.toString('hex')])
  for (const { hash } of database.prepare<[], { hash: Buffer }>('SELECT hash FROM record').iterate()) {
    const name = hash.toString('hex')
    if (wanted.has(name)) found.add(name)
  }
  return found
}

const explainBreak = ({ row, after }: Break, found: ReadonlySet<string>): ChainProblem => {
  if (found.has(row.previous.toString('hex'))) return { sequence: row.sequence, kind: 'reordered' }
  const isNextNumber = row.sequence === after.sequence + 1
  // With no gap in the numbers, the entry before was rewritten together with its own hash; at the very start
  // there is none before, so the beginning was cut off and the rest numbered anew.
  return isNextNumber && after.sequence > 0
    ? { sequence: after.sequence, kind: 'altered' }
    : { sequence: after.sequence + 1, kind: 'removed' }
}

/**
 * Reads the whole record once, in order, and checks every hash and every link. It finds entries altered, taken
 * out, added between or moved. Entries cut off at the end leave a whole chain: only a head that was written
 * down elsewhere shows that (`compareWithManifests`). Someone with the data key could rewrite every hash; the
 * manifests of older backups show that too. Memory grows with the problems, not with the record.
 */
export const verifyChain = (database: Database): ChainReport => {
  const rows = database.prepare<[], Row>(
    'SELECT sequence, at, actor, operation, object, detail, previous, hash FROM record ORDER BY sequence',
  )
  const problems: ChainProblem[] = []
  const breaks: Break[] = []
  let entries = 0
  let last = start
  for (const row of rows.iterate()) {
    const computed = hashEntry(row, row.previous)
    const isAltered = !computed.equals(row.hash)
    if (isAltered) problems.push({ sequence: row.sequence, kind: 'altered' })
    if (!follows(row, last)) {
      if (!isAltered) breaks.push({ row: { sequence: row.sequence, previous: row.previous }, after: last })
    } else if (row.sequence !== last.sequence + 1) {
      // The chain is whole here, so only the number was changed.
      problems.push({ sequence: row.sequence, kind: 'reordered' })
    }
    entries += 1
    last = { sequence: row.sequence, hash: row.hash, computed }
  }
  if (breaks.length > 0) {
    const found = hashesFound(database, breaks)
    for (const each of breaks) problems.push(explainBreak(each, found))
  }
  return {
    entries,
    head: last.hash,
    problems: problems.sort((left, right) => left.sequence - right.sequence),
  }
}

/**
 * Compares the record with heads written down earlier, as in backup manifests. A record that is shorter than it
 * once was, or that says something else at the same place, was put back to an older state: `rolled-back`.
 */
export const compareWithManifests = (
  database: Database,
  manifests: readonly ChainHead[],
): readonly ChainProblem[] => {
  const hashAt = database.prepare<[number], { hash: Buffer }>('SELECT hash FROM record WHERE sequence = ?')
  return manifests
    .filter(({ entries, head }) => entries > 0 && hashAt.get(entries)?.hash.equals(head) !== true)
    .map(({ entries }) => ({ sequence: entries, kind: 'rolled-back' }))
}
