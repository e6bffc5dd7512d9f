import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const lists = join(import.meta.dirname, 'lists')

/** The entries of a list written for this project, one a line. */
export const linesOf = (path: string): readonly string[] =>
  readFileSync(join(lists, path), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))

/** The name traditions in the order of their numbers, from 1: the files of `lists/given`. */
export const traditions: readonly string[] = readdirSync(join(lists, 'given'))
  .map(file => file.replace(/\.txt$/, ''))
  .sort()

const known = new Map<string, readonly string[]>()

/** Names of one tradition, roughly the commonest first. */
export const namesOf = (kind: 'given' | 'family', tradition: string): readonly string[] => {
  const path = `${kind}/${tradition}.txt`
  const names = known.get(path) ?? linesOf(path)
  known.set(path, names)
  return names
}

export const homePlaces = (): readonly string[] => linesOf('gb-places.txt')
export const worldPlaces = (): readonly string[] => linesOf('world-places.txt')
