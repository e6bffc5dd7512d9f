/**
 * Compiles the lists and trains the tagger: `node scripts/train-detect/index.ts`. Writes the detector's data into
 * `electron/vault/detector/data`; the same sources give the same bytes.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGazetteers } from '../../shared/detect/gazetteers/gazetteers.ts'
import { packWeights } from '../../shared/detect/tagger/weights.ts'
import { unpackVectors } from '../../shared/detect/tagger/word-vectors.ts'
import { compileGazetteers } from './compile-gazetteers.ts'
import { compileVectors } from './compile-vectors.ts'
import { gatherExamples } from './corpus.ts'
import { describeSources } from './sources.ts'
import { trainNetwork } from './train-network.ts'

const root = join(import.meta.dirname, '../..')
const target = join(root, 'electron/vault/detector/data')
const sets = join(root, '../shared/detection/dev')
const began = performance.now()
const say = (line: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${line}`)

const lists = compileGazetteers()
const gazetteers = readGazetteers(lists)
say(`lists: ${lists.length} characters`)
const vectorBytes = compileVectors(gazetteers)
const vectors = unpackVectors(vectorBytes)
if (vectors === undefined) throw new Error('The vectors just made cannot be read')
say(`vectors: ${vectorBytes.length} bytes`)

if (!existsSync(sets)) say('The public sets do not lie beside the project: training on its own texts alone.')
const examples = gatherExamples(gazetteers, vectors, sets)
say(
  `examples: ${examples.length} texts, ${examples.reduce((sum, { typeOf }) => sum + typeOf.length, 0)} words`,
)
const weightBytes = packWeights(trainNetwork(examples, vectors, { epochs: 4, rate: 0.05, seed: 7, log: say }))

const made = {
  'gazetteers.txt': new TextEncoder().encode(lists),
  'vectors.bin': vectorBytes,
  'weights.bin': weightBytes,
}
mkdirSync(target, { recursive: true })
for (const [file, bytes] of Object.entries(made)) {
  writeFileSync(join(target, file), bytes)
  say(`${file}: ${bytes.length} bytes`)
}
writeFileSync(join(target, 'sources.json'), describeSources(sets, made))
