import { categories } from '../../shared/model/category.ts'
import { percent, type Scores, together } from './score.ts'
import type { EvaluationSet } from './sets.ts'
import type { Speed } from './speed.ts'
import type { TraditionScore } from './traditions.ts'

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(1))

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')

const labelNames = (scores: Scores): readonly string[] =>
  [...categories, 'QUANTITY'].filter(name => scores.labels.has(name))

const groups: Readonly<Record<string, readonly string[]>> = {
  'DATE and AGE': ['DATE', 'AGE'],
  'CONTACT and ID': ['CONTACT', 'ID'],
  'JOB, RELATION and QUASI': ['JOB', 'RELATION', 'QUASI'],
}

const labelRows = (scores: Scores): readonly (readonly string[])[] => {
  const rows = labelNames(scores).map(name => [name, together(scores, [name])] as const)
  const grouped = scores.labels.has('AGE')
    ? Object.entries(groups).map(([name, names]) => [name, together(scores, names)] as const)
    : []
  return [...rows, ...grouped].map(([name, { mentions, whole, tokens, any, typed }]) => [
    name,
    String(mentions),
    figure(percent(any, tokens)),
    figure(percent(typed, tokens)),
    figure(percent(whole, mentions)),
  ])
}

const headline = (scores: Scores): string => {
  const entities =
    scores.direct === null
      ? ''
      : ` Entities masked at every mention: direct ${figure(scores.direct)} %, quasi ${figure(scores.quasi)} %.`
  return `${scores.documents} texts, ${scores.words} words. Precision over all ${figure(scores.precision)} %; ${scores.falseForms.toFixed(1)} wrong forms per 1,000 words.${entities}`
}

const labelTable = (scores: Scores): string =>
  table(['category', 'mentions', 'any %', 'typed %', 'whole %'], labelRows(scores))

/** One set, for the terminal. */
export const summaryOf = ({ name, note }: EvaluationSet, scores: Scores): string =>
  `${name}\n${headline(scores)} ${note}\n${labelTable(scores)}`

/** One set, for the page. */
export const setTable = ({ name, note }: EvaluationSet, scores: Scores): string =>
  `### ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${note} ${headline(scores)}\n\n${labelTable(scores)}`

/** Several finders on the same texts: `any` of each category, and precision. */
export const peerTable = (finders: readonly (readonly [string, Scores])[]): string => {
  const [first] = finders
  const names = first === undefined ? [] : labelNames(first[1])
  return table(
    ['any %', ...names, 'precision', 'wrong forms per 1,000 words'],
    finders.map(([finder, scores]) => [
      finder,
      ...names.map(name => {
        const { any, tokens } = together(scores, [name])
        return figure(percent(any, tokens))
      }),
      figure(scores.precision),
      scores.falseForms.toFixed(1),
    ]),
  )
}

export const traditionTable = (scores: readonly TraditionScore[]): string =>
  table(
    ['tradition', 'names that the lists hold, any %', 'names that no list holds, any %', 'words'],
    scores.map(({ tradition, listed, unlisted, words }) => [
      tradition.replaceAll('_', ', '),
      figure(listed),
      figure(unlisted),
      String(words),
    ]),
  )

export const speedTable = (speeds: readonly Speed[]): string =>
  table(
    ['measure', 'figure'],
    speeds.map(({ name, value }) => [name, value]),
  )

const begin = '<!-- figures: written by npm run eval -- --write -->'
const end = '<!-- end of figures -->'

interface Figures {
  readonly sections: readonly string[]
  readonly peers: string
  readonly lower: string
  readonly traditions: string
  readonly speed: string
}

/** The page with its figures replaced; what stands before and after them is left as it is. */
export const page = (before: string, { sections, peers, lower, traditions, speed }: Figures): string => {
  const figures = [
    begin,
    '## Beside its peers',
    'On the interviews kept aside, with capitals, in the same run.',
    peers,
    'The same interviews without capitals.',
    lower,
    '## By name tradition',
    traditions,
    '## Speed and memory',
    speed,
    '## Every set',
    ...sections,
    end,
  ].join('\n\n')
  const from = before.indexOf(begin)
  const to = before.indexOf(end)
  return from < 0 || to < 0
    ? `${before}${figures}\n`
    : before.slice(0, from) + figures + before.slice(to + end.length)
}
