import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Detect } from '../../shared/detect/detect.ts'
import { listedWords } from '../../shared/detect/gazetteers/gazetteers.ts'
import { toAnnotated } from '../train-detect/marked-up.ts'
import { namesOf, traditions } from '../train-detect/name-lists.ts'
import { createRandom } from '../train-detect/random.ts'
import { recast } from '../train-detect/rewrite-names.ts'
import { percent, score, together } from './score.ts'
import { keptMarkedUp } from './sets.ts'

export interface TraditionScore {
  readonly tradition: string
  /** Any-recall of persons, in per cent. */
  readonly listed: number | null
  readonly unlisted: number | null
  /** Words of persons' names that were measured. */
  readonly words: number
}

const namesFolder = join(import.meta.dirname, 'names')

/** Names written for measuring alone, less those that some list has after all. */
const keptNames = (kind: 'given' | 'family', tradition: string): readonly string[] => {
  const file = join(namesFolder, kind, `${tradition}.txt`)
  if (!existsSync(file)) return []
  const known = allListed(kind)
  return readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !listedWords(line).some(word => known.has(word)))
}

const cache = new Map<string, ReadonlySet<string>>()
const allListed = (kind: 'given' | 'family'): ReadonlySet<string> => {
  const known =
    cache.get(kind) ?? new Set(traditions.flatMap(tradition => namesOf(kind, tradition)).flatMap(listedWords))
  cache.set(kind, known)
  return known
}

const measure = (given: readonly string[], family: readonly string[], detect: Detect) => {
  if (given.length < 5 || family.length < 5) return { any: 0, tokens: 0 }
  const random = createRandom(1)
  const documents = keptMarkedUp()
    .filter(({ format }) => format !== 'lower')
    .map(interview => toAnnotated(recast(interview, random, { given, family })))
  return together(
    score(documents, text => detect(text)),
    ['PERSON'],
  )
}

/** The interviews kept aside, with the names of each tradition in turn in place of the persons' own. */
export const scoreTraditions = (detect: Detect): readonly TraditionScore[] =>
  traditions.map(tradition => {
    const listed = measure(namesOf('given', tradition), namesOf('family', tradition), detect)
    const unlisted = measure(keptNames('given', tradition), keptNames('family', tradition), detect)
    return {
      tradition,
      listed: percent(listed.any, listed.tokens),
      unlisted: percent(unlisted.any, unlisted.tokens),
      words: listed.tokens + unlisted.tokens,
    }
  })
