import { createHash } from 'node:crypto'

/** What one entry of the record says; `detail` is already the text that is stored. */
export interface EntryContent {
  /** When, ISO 8601 in UTC. */
  readonly at: string
  /** Who did it. */
  readonly actor: string
  /** What was done. */
  readonly operation: string
  /** To what: a kind and its code or id. */
  readonly object: string
  readonly detail: string
}

export const hashBytes = 32
/** What the first entry follows on. */
export const noPrevious: Buffer = Buffer.alloc(hashBytes)

// Part of every hash, so that a hash of the record can never be one of anything else; a new layout gets a new name.
const domain = 'storykeep record entry, layout 1'

const lengthPrefixed = (bytes: Uint8Array): readonly Uint8Array[] => {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(bytes.length))
  return [length, bytes]
}

/**
 * The SHA-256 of an entry, chained to the one before it. Every field is preceded by its length in bytes, so
 * that no two different entries share an encoding. The sequence number is not part of it: the order is what
 * the chain says, and the numbers are checked against that.
 */
export const hashEntry = (entry: EntryContent, previous: Uint8Array): Buffer => {
  const texts = [domain, entry.at, entry.actor, entry.operation, entry.object, entry.detail]
  const fields = [...texts.map(text => Buffer.from(text, 'utf8')), previous]
  const hash = createHash('sha256')
  for (const part of fields.flatMap(lengthPrefixed)) hash.update(part)
  return hash.digest()
}
