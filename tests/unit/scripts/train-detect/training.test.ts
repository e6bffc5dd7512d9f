import { describe, expect, test } from 'vitest'
import { Preparation } from '../../../../scripts/train-detect/corpus.ts'
import { readMarkedUp, toAnnotated } from '../../../../scripts/train-detect/marked-up.ts'
import { createRandom } from '../../../../scripts/train-detect/random.ts'
import { rewriteNames, withoutCapitals } from '../../../../scripts/train-detect/rewrite-names.ts'
import { trainNetwork } from '../../../../scripts/train-detect/train-network.ts'
import { readGazetteers, writeGazetteers } from '../../../../shared/detect/gazetteers/gazetteers.ts'
import { packWeights } from '../../../../shared/detect/tagger/weights.ts'
import { vectorSize } from '../../../../shared/detect/tagger/word-vectors.ts'

const source = `# title: Made up for this test
# format: plain
---
Int: And who came?

P1: [[PERSON|Zebedina Quarrie]] did, with [[PERSON|Mr Quarrie]], from [[LOCATION|Pennymoor]]. I was [[AGE|nine]] in [[DATE|May 1999]].
[[PERSON|Zebedina]] said mark my words.`

const gazetteers = readGazetteers(writeGazetteers(new Map(), new Map()))
const vectors = {
  rowOf: (word: string) => (word === 'pennymoor' ? 0 : -1),
  values: new Int8Array(vectorSize).fill(60),
}

describe('marked-up interviews', () => {
  test('give a text and the places of its marks', () => {
    const { text, spans } = toAnnotated(readMarkedUp('a', source))
    expect(text).not.toContain('[[')
    expect(spans.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`)).toEqual([
      'PERSON Zebedina Quarrie',
      'PERSON Mr Quarrie',
      'LOCATION Pennymoor',
      'AGE nine',
      'DATE May 1999',
      'PERSON Zebedina',
    ])
  })

  test('with a label that does not exist are refused', () => {
    expect(() => readMarkedUp('a', '# title: x\n---\n[[NAME|Zed]]')).toThrow('no such label')
  })

  test('keep one name for one person when their names are rewritten', () => {
    const interview = readMarkedUp('a', source)
    for (let seed = 0; seed < 40; seed++) {
      const { text, spans } = toAnnotated(rewriteNames(interview, createRandom(seed), ['lantern']))
      const persons = spans
        .filter(({ label }) => label === 'PERSON')
        .map(({ start, end }) => text.slice(start, end))
      expect(persons[1]?.startsWith('Mr ')).toBe(true)
      expect(persons[0]?.startsWith(`${persons[2]} `)).toBe(true)
      expect(persons[0]?.endsWith(persons[1]?.slice(3) ?? '?')).toBe(true)
      expect(text).toContain('said mark my words.')
    }
  })

  test('lose their capitals and keep their marks', () => {
    const { text, spans } = toAnnotated(withoutCapitals(readMarkedUp('a', source), true))
    expect(text).toBe(text.toLowerCase())
    expect(spans.map(({ start, end }) => text.slice(start, end))).toContain('zebedina quarrie')
  })
})

describe('training', () => {
  const train = () => {
    const preparation = new Preparation(gazetteers, vectors)
    const example = preparation.toExample(toAnnotated(readMarkedUp('a', source)), [], 1)
    const losses: string[] = []
    const weights = trainNetwork([example], vectors, {
      epochs: 12,
      rate: 0.05,
      seed: 3,
      log: line => losses.push(line),
    })
    return { bytes: packWeights(weights), losses }
  }

  test('gives the same bytes each time', () => {
    expect(Buffer.compare(train().bytes, train().bytes)).toBe(0)
  })

  test('learns: the last loss is well under the first', () => {
    const { losses } = train()
    const [first = 0, last = 0] = [losses[0], losses.at(-1)].map(line => Number(line?.match(/[\d.]+$/)?.[0]))
    expect(last).toBeLessThan(first / 2)
  })
})
