/**
 * Lines `key<TAB>value`, sorted by key in the order of UTF-16 code units, looked up where they lie: a text of a
 * hundred thousand lines need not be read to be asked about the few thousand words of an interview.
 */
export class SortedLines {
  readonly #text: string

  /** @param text lines that each end in a line break */
  constructor(text: string) {
    this.#text = text
  }

  /** The value of a key, undefined where no line has it. */
  get(key: string): string | undefined {
    const text = this.#text
    let low = 0
    let high = text.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1
      const tab = text.indexOf('\t', start)
      const end = text.indexOf('\n', tab)
      const here = text.slice(start, tab)
      if (here === key) return text.slice(tab + 1, end)
      if (here < key) low = end + 1
      else high = start
    }
    return undefined
  }

  /** Every line, in order. */
  *entries(): Generator<readonly [string, string]> {
    for (const line of this.#text.split('\n')) {
      const tab = line.indexOf('\t')
      if (tab >= 0) yield [line.slice(0, tab), line.slice(tab + 1)]
    }
  }
}

/** The lines of a map, sorted; the same map gives the same text whatever its order. */
export const writeSortedLines = (map: ReadonlyMap<string, string>): string =>
  [...map]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${key}\t${value}\n`)
    .join('')
