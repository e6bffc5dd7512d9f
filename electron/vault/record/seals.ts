import type { Checkpoint } from '../../../shared/contract/record.ts'
import type { Database } from '../database/driver.ts'

/** How far apart the seals are that are offered, in entries. */
const every = 100
const digits = 32

/** The first 128 bits of a hash, in groups that can be written down by hand. */
const hashToSeal = (hash: Uint8Array): string =>
  Buffer.from(hash)
    .toString('hex')
    .slice(0, digits)
    .replaceAll(/.{4}(?=.)/g, part => `${part} `)

/** A seal as somebody types it: capitals, spaces and hyphens do not matter. Undefined for anything else. */
const typedDigits = (typed: string): string | undefined => {
  const found = typed.toLowerCase().replaceAll(/[\s-]+/g, '')
  return new RegExp(`^[0-9a-f]{${digits}}$`).test(found) ? found : undefined
}

/** Seals at every hundredth entry and at the last, the newest first. */
export const listSeals = (database: Database): Checkpoint[] =>
  database
    .prepare<[number], { sequence: number; at: string; hash: Buffer }>(
      `SELECT sequence, at, hash FROM record
       WHERE sequence % ? = 0 OR sequence = (SELECT max(sequence) FROM record) ORDER BY sequence DESC`,
    )
    .all(every)
    .map(({ sequence, at, hash }) => ({ sequence, at, seal: hashToSeal(hash) }))

/** Compares a seal that was noted elsewhere with the record; undefined when it is not one. */
export const compareSeal = (
  database: Database,
  sequence: number,
  typed: string,
): 'same' | 'different' | 'missing' | undefined => {
  const wanted = typedDigits(typed)
  if (wanted === undefined) return undefined
  const row = database
    .prepare<[number], { hash: Buffer }>('SELECT hash FROM record WHERE sequence = ?')
    .get(sequence)
  if (row === undefined) return 'missing'
  return row.hash.toString('hex').startsWith(wanted) ? 'same' : 'different'
}
