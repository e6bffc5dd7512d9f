/** Scores the detector on the labelled sets beside the project, when they are there: `node scripts/eval-detection.ts [SET...]`. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { detect } from '../shared/detect/detect.ts'

const data = join(import.meta.dirname, '../../shared/detection')
const wanted = process.argv.slice(2)

const score = (file: string, folder: string): void => {
  const gold = join(data, 'dev', file)
  const documents = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): { id: string; text: string } => JSON.parse(line))
  const began = performance.now()
  const predicted = documents.map(({ id, text }) =>
    JSON.stringify({
      id,
      findings: detect(text).map(({ start, end, category }) => ({ start, end, category })),
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const predictions = join(folder, file)
  writeFileSync(predictions, predicted.join('\n'))
  console.log(`\n${file} (${seconds.toFixed(2)} s)`)
  console.log(
    execFileSync(process.execPath, [join(data, 'score.mjs'), gold, predictions], { encoding: 'utf8' }),
  )
}

if (!existsSync(data)) console.log('No labelled sets beside the project: nothing to score.')
else {
  const folder = mkdtempSync(join(tmpdir(), 'storykeep-eval-'))
  try {
    for (const file of readdirSync(join(data, 'dev')).filter(name => name.endsWith('.ndjson'))) {
      if (wanted.length === 0 || wanted.some(set => file.startsWith(set))) score(file, folder)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
