import type { Database } from '../database/driver.ts'
import { chainHead } from './record.ts'

/**
 * The last entry that two records have in common; 0 where they have none. Each entry's hash stands for all before it,
 * so that the place where they part can be found by halves.
 */
export const lastCommon = (one: Database, other: Database): number => {
  const [ofOne, ofOther] = [one, other].map(database =>
    database.prepare<[number], Buffer>('SELECT hash FROM record WHERE sequence = ?').pluck(),
  )
  const isCommon = (entry: number): boolean => {
    const hash = ofOne?.get(entry)
    const theirs = ofOther?.get(entry)
    return hash !== undefined && theirs !== undefined && hash.equals(theirs)
  }
  let common = 0
  let parted = Math.min(chainHead(one).entries, chainHead(other).entries) + 1
  while (parted - common > 1) {
    const middle = Math.floor((common + parted) / 2)
    if (isCommon(middle)) common = middle
    else parted = middle
  }
  return common
}
