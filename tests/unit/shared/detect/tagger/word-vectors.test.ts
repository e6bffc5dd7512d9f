import { describe, expect, test } from 'vitest'
import { packVectors, unpackVectors, vectorSize } from '../../../../../shared/detect/tagger/word-vectors.ts'

const words = ['amira', "o'brien", 'north-east']
const values = Int8Array.from({ length: words.length * vectorSize }, (_, at) => ((at * 37) % 255) - 127)
const bytes = packVectors(words, values)

describe('word vectors', () => {
  test('come back as they were written', () => {
    const read = unpackVectors(bytes)
    expect([...words, 'zed', 'a'].map(word => read?.rowOf(word))).toEqual([0, 1, 2, -1, -1])
    expect(read?.values).toEqual(values)
  })

  test('come back from the middle of a larger buffer too, as files are read', () => {
    const larger = Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(5)])
    expect(unpackVectors(larger.subarray(3, 3 + bytes.length))?.values).toEqual(values)
  })

  test('of another shape are refused, not misread', () => {
    expect(unpackVectors(bytes.slice(0, -1))).toBeUndefined()
    expect(unpackVectors(new Uint8Array(2))).toBeUndefined()
    const lying = bytes.slice()
    lying[4] = 2
    expect(unpackVectors(lying)).toBeUndefined()
  })
})
