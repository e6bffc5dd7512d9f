import type { Annotated } from '../train-detect/marked-up.ts'

/** What was found in a text: UTF-16 offsets `[start, end)` and a category. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly category: string
}

/** Counts for one label. */
export interface LabelCounts {
  mentions: number
  whole: number
  tokens: number
  any: number
  typed: number
}

export interface Scores {
  readonly documents: number
  readonly words: number
  /** Share of found words that lie in a marked mention, of whatever label; in per cent. */
  readonly precision: number | null
  /** Different wrong forms per document, per 1,000 words: one click each for a reviewer. */
  readonly falseForms: number
  readonly labels: ReadonlyMap<string, LabelCounts>
  /** Share of entities all of whose mentions are whole, in per cent, where the set tells entities apart. */
  readonly direct: number | null
  readonly quasi: number | null
}

interface Span {
  readonly start: number
  readonly end: number
}

interface GoldSpan extends Span {
  readonly label: string
  readonly mask?: string
  readonly entity?: string
}

export const percent = (part: number, all: number): number | null => (all === 0 ? null : (100 * part) / all)

const touches = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start

/** Spans by the token at which they can first be met, so that long documents are scored in linear time. */
const spansAt = <Kind extends Span>(tokens: readonly Span[], spans: readonly Kind[]): Kind[][] => {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let first = 0
  return tokens.map(token => {
    while (first < sorted.length && (sorted[first]?.end ?? 0) + 2_000 <= token.start) first++
    const here: Kind[] = []
    for (let at = first; at < sorted.length && (sorted[at]?.start ?? 0) < token.end; at++) {
      const span = sorted[at]
      if (span && touches(span, token)) here.push(span)
    }
    return here
  })
}

const newCounts = (): LabelCounts => ({ mentions: 0, whole: 0, tokens: 0, any: 0, typed: 0 })

/**
 * The same figures as the scorer beside the labelled sets gives: tokens are runs of letters and figures; `any` counts
 * those that any finding touches, `typed` those that one of the right category touches.
 */
export const score = (
  documents: readonly Annotated[],
  foundIn: (text: string) => readonly Found[],
): Scores => {
  const labels = new Map<string, LabelCounts>()
  const entities = { direct: new Map<string, boolean>(), quasi: new Map<string, boolean>() }
  let words = 0
  let found = 0
  let right = 0
  let falseForms = 0
  for (const { id, text, spans } of documents) {
    const findings = foundIn(text)
    const tokens = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: token }) => ({
      start: index,
      end: index + token.length,
    }))
    words += tokens.length
    const hits = spansAt(tokens, findings)
    const gold = spansAt(tokens, spans)
    const wrong = new Set<string>()
    for (const [at, here] of hits.entries()) {
      if (here.length === 0) continue
      found++
      if ((gold[at]?.length ?? 0) > 0) right++
      else
        for (const hit of here)
          if (!spans.some(span => touches(span, hit))) wrong.add(text.slice(hit.start, hit.end).toLowerCase())
    }
    falseForms += wrong.size
    const tokensOf = new Map<GoldSpan, number[]>()
    for (const [at, here] of gold.entries())
      for (const span of here) tokensOf.set(span, [...(tokensOf.get(span) ?? []), at])
    for (const [span, own] of tokensOf) {
      const counts = labels.get(span.label) ?? newCounts()
      labels.set(span.label, counts)
      counts.mentions++
      let whole = true
      for (const at of own) {
        const here = hits[at] ?? []
        counts.tokens++
        if (here.length > 0) counts.any++
        else whole = false
        if (here.some(({ category }) => category === span.label)) counts.typed++
      }
      if (whole) counts.whole++
      if (span.entity !== undefined && (span.mask === 'direct' || span.mask === 'quasi')) {
        const key = `${id}\0${span.entity}`
        entities[span.mask].set(key, (entities[span.mask].get(key) ?? true) && whole)
      }
    }
  }
  const share = (map: ReadonlyMap<string, boolean>) =>
    percent([...map.values()].filter(Boolean).length, map.size)
  return {
    documents: documents.length,
    words,
    precision: percent(right, found),
    falseForms: words === 0 ? 0 : (1000 * falseForms) / words,
    labels,
    direct: share(entities.direct),
    quasi: share(entities.quasi),
  }
}

/** Counts of several labels taken together. */
export const together = (scores: Scores, names: readonly string[]): LabelCounts => {
  const sum = newCounts()
  for (const name of names) {
    const counts = scores.labels.get(name)
    if (counts === undefined) continue
    for (const key of Object.keys(sum) as (keyof LabelCounts)[]) sum[key] += counts[key]
  }
  return sum
}
