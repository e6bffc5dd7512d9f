import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Detect } from '../../shared/detect/detect.ts'
import { readSet } from '../train-detect/corpus.ts'
import { percent, score } from './score.ts'

interface Scored {
  readonly precision: number | null
  readonly labels: Readonly<Record<string, { readonly any: number; readonly typed: number }>>
}

/** Scores every labelled set with the scorer that lies beside them too, and says whether both agree on each figure. */
export const agreesWithScorer = (scorer: string, folder: string, detect: Detect): string => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-eval-'))
  const differing: string[] = []
  const files = readdirSync(folder).filter(file => file.endsWith('.ndjson'))
  try {
    for (const file of files) {
      const documents = readSet(join(folder, file))
      const found = new Map(documents.map(({ text }) => [text, detect(text)]))
      const predictions = join(place, file)
      const lines = documents.map(({ id, text }) => JSON.stringify({ id, findings: found.get(text) }))
      writeFileSync(predictions, lines.join('\n'))
      const theirs = JSON.parse(
        execFileSync(process.execPath, [scorer, join(folder, file), predictions, '--json'], {
          encoding: 'utf8',
        }),
      ) as Scored
      const ours = score(documents, text => found.get(text) ?? [])
      const near = (a: number | null, b: number | null) => Math.abs((a ?? 0) - (b ?? 0)) < 0.051
      const agrees =
        near(ours.precision, theirs.precision) &&
        Object.entries(theirs.labels).every(([label, { any, typed }]) => {
          const counts = ours.labels.get(label)
          return (
            counts !== undefined &&
            near(percent(counts.any, counts.tokens), any) &&
            near(percent(counts.typed, counts.tokens), typed)
          )
        })
      if (!agrees) differing.push(file)
    }
  } finally {
    rmSync(place, { recursive: true })
  }
  return differing.length === 0
    ? `The scorer beside the sets gives the same figures for all ${files.length} of them.`
    : `The scorer beside the sets gives other figures for: ${differing.join(', ')}.`
}
