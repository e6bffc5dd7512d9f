import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gazetteers } from '../../shared/detect/gazetteers/gazetteers.ts'
import { proposeByRules } from '../../shared/detect/rules.ts'
import { classes } from '../../shared/detect/tagger/classes.ts'
import { placeFeatures } from '../../shared/detect/tagger/place-features.ts'
import { wordFeatures } from '../../shared/detect/tagger/word-features.ts'
import type { WordVectors } from '../../shared/detect/tagger/word-vectors.ts'
import { readWords } from '../../shared/detect/text-words.ts'
import type { Example, TypeFeatures } from './example.ts'
import {
  type Annotated,
  type MarkedUp,
  readMarkedUp,
  toAnnotated,
  toMarkedUp,
  toSmallLetters,
} from './marked-up.ts'
import { createRandom } from './random.ts'
import { everydayWords, rewriteNames, withoutCapitals } from './rewrite-names.ts'

/** Sets that may shape weights that ship, by their licences; see `docs/detection.md`. */
export const trainingSets = [
  'interviews',
  'tab',
  'wnut',
  'btc',
  'wikigold',
  'panorama',
  'gum-interview',
] as const

/** What the annotators of a set did not look for. */
const unmarkedIn: Readonly<Record<string, readonly string[]>> = {
  wnut: ['DATE', 'AGE', 'CONTACT', 'ID', 'DEMOGRAPHIC', 'JOB', 'RELATION', 'QUASI', 'QUANTITY'],
  btc: ['DATE', 'AGE', 'CONTACT', 'ID', 'DEMOGRAPHIC', 'JOB', 'RELATION', 'QUASI', 'QUANTITY'],
  wikigold: ['DATE', 'AGE', 'CONTACT', 'ID', 'DEMOGRAPHIC', 'JOB', 'RELATION', 'QUASI', 'QUANTITY'],
  'gum-interview': ['DATE', 'AGE', 'CONTACT', 'ID', 'DEMOGRAPHIC', 'JOB', 'RELATION', 'QUASI', 'QUANTITY'],
  tab: ['AGE', 'JOB', 'RELATION'],
  panorama: ['AGE', 'JOB', 'RELATION', 'CONTACT'],
}

/** How much a word of a set counts beside one of an interview. */
const weightOf: Readonly<Record<string, number>> = {
  tab: 0.7,
  panorama: 0.5,
  'gum-interview': 1,
  wnut: 0.3,
  btc: 0.3,
  wikigold: 0.3,
}

export const readSet = (file: string): readonly Annotated[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => ({ format: 'plain', ...(JSON.parse(line) as Omit<Annotated, 'format'>) }))

/** Types of all examples share one list, so that a word's features are worked out once. */
export class Preparation {
  readonly types: TypeFeatures[] = []
  readonly #known = new Map<string, number>()
  readonly #gazetteers: Gazetteers
  readonly #vectors: WordVectors

  constructor(gazetteers: Gazetteers, vectors: WordVectors) {
    this.#gazetteers = gazetteers
    this.#vectors = vectors
  }

  #typeOf(surface: string, folded: string, caseFree: boolean): number {
    const key = caseFree ? `${folded}\n` : surface
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.types.length)
    this.types.push({
      ...wordFeatures(surface, folded, caseFree, this.#gazetteers),
      vector: this.#vectors.rowOf(folded),
    })
    return this.types.length - 1
  }

  toExample({ text, spans }: Annotated, unmarked: readonly string[], weight: number): Example {
    const view = readWords(text)
    const rules = proposeByRules(view)
    const typeOf = new Int32Array(view.words.length)
    const classOf = new Int8Array(view.words.length)
    const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
    let next = 0
    for (const word of view.words) {
      typeOf[word.index] = this.#typeOf(word.text, word.folded, view.caseFree[word.line] === true)
      while (next < sorted.length && (sorted[next]?.end ?? 0) <= word.start) next++
      const span = sorted.slice(next, next + 4).find(({ start, end }) => start < word.end && end > word.start)
      classOf[word.index] = span === undefined ? 0 : classes.indexOf(span.label as (typeof classes)[number])
    }
    return {
      typeOf,
      classOf,
      types: this.types,
      places: placeFeatures(view, this.#gazetteers, rules),
      view: { words: view.words },
      unmarked: unmarked.map(name => classes.indexOf(name as (typeof classes)[number])),
      weight,
    }
  }
}

const folder = join(import.meta.dirname, 'interviews')

/** The interviews and passages written for training. */
const interviews = (): readonly MarkedUp[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => readMarkedUp(file.replace(/\.txt$/, ''), readFileSync(join(folder, file), 'utf8')))

/** How often each is read again with other names. */
const copies = 3

/**
 * All that the tagger learns from: interviews written for it, each with its own names and several times with others,
 * with and without capitals; and the public sets, where they lie beside the project.
 */
export const gatherExamples = (
  gazetteers: Gazetteers,
  vectors: WordVectors,
  setsFolder: string,
): readonly Example[] => {
  const preparation = new Preparation(gazetteers, vectors)
  const random = createRandom(20260)
  const ordinary = everydayWords(gazetteers)
  const examples: Example[] = []
  const given = join(setsFolder, 'interviews.ndjson')
  const read = existsSync(given) ? readSet(given).map(toMarkedUp) : []
  for (const interview of [...interviews(), ...read]) {
    const versions = [interview]
    for (let copy = 0; copy < copies; copy++) versions.push(rewriteNames(interview, random, ordinary))
    for (const [index, version] of versions.entries()) {
      examples.push(preparation.toExample(toAnnotated(version), [], 1))
      if (index % 2 === 0)
        examples.push(preparation.toExample(toAnnotated(withoutCapitals(version, random() < 0.5)), [], 0.7))
    }
  }
  for (const set of trainingSets) {
    if (set === 'interviews') continue
    const file = join(setsFolder, `${set}.ndjson`)
    if (!existsSync(file)) continue
    for (const annotated of readSet(file)) {
      examples.push(preparation.toExample(annotated, unmarkedIn[set] ?? [], weightOf[set] ?? 1))
      if (set === 'gum-interview' || random() < 0.15)
        examples.push(
          preparation.toExample(
            {
              ...annotated,
              text: toSmallLetters(annotated.text),
            },
            unmarkedIn[set] ?? [],
            0.3,
          ),
        )
    }
  }
  return examples
}
