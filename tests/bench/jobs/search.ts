import { firstNames } from '../made-up/names.ts'
import { createRandom, pick } from '../made-up/random.ts'
import { vocabulary } from '../made-up/words.ts'
import { percentile, timed } from '../measure.ts'
import { openVaultAt } from '../vault.ts'
import type { Job } from './job.ts'

const eachKind = 40

/** What people type: words that every story has, rare ones, names, two words, and a word not yet finished. */
const kinds: Readonly<Record<string, (random: () => number) => string>> = {
  common: random => `${pick(vocabulary.slice(0, 200), random)} `,
  rare: random => `${pick(vocabulary.slice(1_000), random)} `,
  name: random => `${pick(firstNames, random)} `,
  two: random => `${pick(vocabulary.slice(40, 200), random)} ${pick(vocabulary.slice(200, 4_000), random)} `,
  unfinished: random => pick(vocabulary.slice(100, 6_000), random).slice(0, 3 + Math.floor(random() * 3)),
}

/** 200 different searches, each asked once. */
export const search: Job = async ({ vault: folder }) => {
  const vault = await openVaultAt(folder)
  try {
    const random = createRandom(5)
    const asked = new Set<string>()
    const times: { readonly kind: string; readonly milliseconds: number }[] = []
    while (times.length < eachKind * Object.keys(kinds).length) {
      for (const [kind, make] of Object.entries(kinds)) {
        let words = make(random)
        while (asked.has(words)) words = make(random)
        asked.add(words)
        const { milliseconds } = await timed(() => vault.perform('stories.search', { words }))
        times.push({ kind, milliseconds })
      }
    }
    const of = (kind: string) => times.filter(time => time.kind === kind).map(time => time.milliseconds)
    const all = times.map(time => time.milliseconds)
    return {
      p50: percentile(all, 0.5),
      p95: percentile(all, 0.95),
      slowest: Math.max(...all),
      ...Object.fromEntries(Object.keys(kinds).map(kind => [`${kind} p95`, percentile(of(kind), 0.95)])),
    }
  } finally {
    vault.close()
  }
}
