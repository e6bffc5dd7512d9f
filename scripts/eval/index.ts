/**
 * Scores the detector: `node scripts/eval/index.ts`. Prints the tables for the interviews kept aside in this project
 * and, where they lie beside it, for the labelled public sets; with `--write` puts them into `docs/detection.md`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDetector } from '../../electron/vault/detector/detector.ts'
import { createDetector } from '../../shared/detect/detect.ts'
import { findWithCompromise } from './peers.ts'
import { page, peerTable, setTable, speedTable, summaryOf, traditionTable } from './report.ts'
import { score } from './score.ts'
import { agreesWithScorer } from './scorer.ts'
import { type EvaluationSet, keptInterviews, lowerCased, publicSets } from './sets.ts'
import { measureSpeed } from './speed.ts'
import { scoreTraditions } from './traditions.ts'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared/detection')

const { detect, hasTagger } = loadDetector()
if (!hasTagger) console.log('The tagger’s data are missing: these are the figures of the rules alone.')
const rules = createDetector()

const kept = keptInterviews()
const sets: readonly EvaluationSet[] = [
  ...kept,
  ...(existsSync(shared) ? publicSets(join(shared, 'dev')) : []),
]
if (!existsSync(shared))
  console.log('No labelled sets beside the project: only the interviews kept aside are scored.')

const sections: string[] = []
for (const set of sets) {
  const scores = score(set.documents, text => detect(text))
  console.log(`\n${summaryOf(set, scores)}`)
  sections.push(setTable(set, scores))
}
const scorer = join(shared, 'score.mjs')
if (existsSync(scorer)) console.log(`\n${agreesWithScorer(scorer, join(shared, 'dev'), detect)}`)

const cased = kept[0]?.documents ?? []
const peers = peerTable([
  ['Storykeep', score(cased, text => detect(text))],
  ['Storykeep, rules alone', score(cased, text => rules(text))],
  ['compromise 14.17.0', score(cased, findWithCompromise)],
])
console.log(`\nPeers, on the interviews kept aside\n${peers}`)
const lower = peerTable([
  ['Storykeep', score(lowerCased(cased), text => detect(text))],
  ['Storykeep, rules alone', score(lowerCased(cased), text => rules(text))],
  ['compromise 14.17.0', score(lowerCased(cased), findWithCompromise)],
])
console.log(`\nThe same interviews without capitals\n${lower}`)
const traditions = traditionTable(scoreTraditions(detect))
console.log(`\nPersons, by name tradition\n${traditions}`)
const speed = speedTable(measureSpeed(detect))
console.log(`\nSpeed and memory\n${speed}`)

if (process.argv.includes('--write')) {
  const file = join(root, 'docs/detection.md')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, page(before, { sections, peers, lower, traditions, speed }))
  console.log('\nWritten to docs/detection.md')
}
