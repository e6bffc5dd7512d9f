import { type Figure, growthOf, isMissed } from './figure.ts'
import type { Machine } from './machine.ts'

export interface Section {
  readonly name: string
  readonly title: string
  readonly figures: readonly Figure[]
}

export interface Report {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly machine: Machine
  /** Whether this is a trial with a tenth of everything. */
  readonly quick: boolean
  readonly seconds: number
  readonly sections: readonly Section[]
}

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })

const measured = ({ value, unit }: Figure): string => `${number(value)} ${unit}`.trim()
const wanted = (figure: Figure): string =>
  figure.limit === undefined
    ? ''
    : `under ${number(figure.limit)} ${figure.unit}: ${isMissed(figure) ? 'missed' : 'met'}`

const figureRows = ({ figures }: Section): readonly (readonly string[])[] => [
  ['What', 'Size', 'Measured', 'Wanted'],
  ...figures.map(figure => [figure.what, figure.size, measured(figure), wanted(figure)]),
]

const growthRows = ({ figures }: Section): readonly (readonly string[])[] => {
  const growth = growthOf(figures)
  if (growth.length === 0) return []
  return [
    ['Growth', 'Size', 'Cost', 'Cost for each of the size'],
    ...growth.map(({ what, sizes, values }) => [
      what,
      `${number(sizes)} ×`,
      `${number(values)} ×`,
      `${number(values / sizes)} ×`,
    ]),
  ]
}

const padded = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A section as a table for a terminal. */
export const sectionToText = (section: Section): string =>
  [
    section.title,
    ...[figureRows(section), growthRows(section)].filter(rows => rows.length > 0).map(padded),
  ].join('\n\n')

const markdownTable = (rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), line(head.map((_, at) => (at < 2 ? '---' : '--:'))), ...rest.map(line)].join('\n')
}

const intro = `# Benchmarks

Written by \`npm run bench -- --write\`, as measured. Every interview, name and place in it is made up by a program
from a fixed seed; words are as frequent as in speech, and about one place in 48 words is marked.

Each job runs in a process of its own. Opening, importing, detecting and saving are measured on the first call of a
fresh process, as a person meets them: with the detector warmed up, as the vault process does while a passphrase is
typed. The number is the median of three processes; the computer’s file cache is warm. Searches are 200 different ones,
each asked once. Memory is the most that the process ever held, the 256 MiB of the key derivation included. “Growth”
compares the two sizes: 1 × in the last column is a cost in step with the size, less is better.

Ten thousand kills, bits turned over and calls of every shape are a page of their own: [faults](faults.md).`

/** The report as a page of the documentation. */
export const reportToMarkdown = ({ day, machine, seconds, quick, sections }: Report): string => {
  const { processors, memory, system, node, sqlite } = machine
  const facts = [
    `- Day: ${day}`,
    `- Processors: ${processors}`,
    `- Memory: ${memory}`,
    `- System: ${system}`,
    `- Node ${node}; SQLite ${sqlite}`,
    `- The whole run: ${number(seconds)} s${quick ? ', with a tenth of everything (a trial)' : ''}`,
  ].join('\n')
  const pages = sections.map(section =>
    [
      `## ${section.title}`,
      ...[figureRows(section), growthRows(section)].filter(rows => rows.length > 0).map(markdownTable),
    ].join('\n\n'),
  )
  return `${[intro, facts, ...pages].join('\n\n')}\n`
}
