import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import type { Database } from '../database/driver.ts'
import { hashBytes } from './encoding.ts'
import { type ChainHead, chainHead } from './record.ts'

/**
 * A note beside the database of how far the record had come: 8 bytes with the number of entries (big-endian), the
 * 32-byte hash of the last one, and the first 8 bytes of a SHA-256 over both. It is written after each change is on the
 * disk and never before, so it can lag behind and never be ahead: a database that has less than its note says has lost
 * something, to a damaged log, or to another program that put an older file in its place. It says no more than a
 * backup's manifest does, and is not relied on: anybody can take it away.
 */
const noteBytes = 48

const checkOf = (content: Uint8Array): Buffer =>
  createHash('sha256').update('storykeep head, layout 1').update(content).digest().subarray(0, 8)

const encode = ({ entries, head }: ChainHead): Buffer => {
  const content = Buffer.alloc(8 + hashBytes)
  content.writeBigUInt64BE(BigInt(entries))
  content.set(head, 8)
  return Buffer.concat([content, checkOf(content)])
}

const decode = (note: Buffer): ChainHead | undefined => {
  const content = note.subarray(0, 8 + hashBytes)
  if (note.length !== noteBytes || !checkOf(content).equals(note.subarray(8 + hashBytes))) return undefined
  return { entries: Number(content.readBigUInt64BE()), head: Buffer.from(content.subarray(8)) }
}

const openForWriting = (file: string): number => {
  try {
    return openSync(file, 'r+')
  } catch {
    return openSync(file, 'wx', 0o600)
  }
}

/** Notes how far the record is. A note that cannot be written is only missing: nothing is lost by it. */
export const noteHead = (file: string, database: Database): void => {
  try {
    const handle = openForWriting(file)
    try {
      writeSync(handle, encode(chainHead(database)), 0, noteBytes, 0)
    } finally {
      closeSync(handle)
    }
  } catch {
    // See above.
  }
}

/** Takes the note away: what comes next is another history. */
export const forgetHead = (file: string): void => rmSync(file, { force: true })

/** How far the note says that the record had come; undefined where there is none, or none that can be read. */
const readHead = (file: string): ChainHead | undefined => {
  try {
    return decode(readFileSync(file).subarray(0, noteBytes))
  } catch {
    return undefined
  }
}

/**
 * How many entries the record once had, where it has lost some of them or says something else in their place;
 * undefined where it leads on from the note.
 */
export const lostSince = (file: string, database: Database): number | undefined => {
  const noted = readHead(file)
  if (noted === undefined || noted.entries === 0) return undefined
  const row = database
    .prepare<[number], { hash: Buffer }>('SELECT hash FROM record WHERE sequence = ?')
    .get(noted.entries)
  return row?.hash.equals(noted.head) === true ? undefined : noted.entries
}
