// npm run bench -- [--only NAME]… [--quick] [--json FILE] [--write]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchmarks, isBenchmarkName } from './benchmarks.ts'
import { growthOf, isMissed } from './figure.ts'
import { describeMachine } from './machine.ts'
import { type Report, reportToMarkdown, type Section, sectionToText } from './report.ts'

const page = new URL('../../docs/benchmarks.md', import.meta.url)

const say = (words: string): void => {
  process.stdout.write(`${words}\n`)
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
})

const measure = async (): Promise<Report> => {
  const names = values.only.length > 0 ? values.only : Object.keys(benchmarks)
  const place = mkdtempSync(join(tmpdir(), 'storykeep-bench-'))
  const began = performance.now()
  const sections: Section[] = []
  try {
    for (const name of names.filter(isBenchmarkName)) {
      const { title, run } = benchmarks[name]
      const section = { name, title, figures: await run({ place, divisor: values.quick ? 10 : 1 }) }
      sections.push(section)
      say(`${sectionToText(section)}\n`)
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    quick: values.quick,
    seconds: (performance.now() - began) / 1_000,
    sections,
  }
}

const withGrowth = (report: Report) => ({
  ...report,
  sections: report.sections.map(section => ({
    ...section,
    figures: section.figures.map(figure => ({ ...figure, missed: isMissed(figure) })),
    growth: growthOf(section.figures),
  })),
})

const unknown = values.only.filter(name => !isBenchmarkName(name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark "${unknown[0]}". There are: ${Object.keys(benchmarks).join(', ')}.\n`,
  )
  process.exitCode = 2
} else {
  const report = await measure()
  const figures = report.sections.flatMap(section => section.figures)
  const limited = figures.filter(figure => figure.limit !== undefined)
  const missed = limited.filter(isMissed)
  say(Object.values(report.machine).join('; '))
  say(
    `${limited.length - missed.length} of ${limited.length} figures met, in ${Math.round(report.seconds)} s.`,
  )
  for (const { what, size } of missed) say(`Missed: ${what}, ${size}`)
  if (values.json !== undefined) {
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), values.json)
    writeFileSync(file, `${JSON.stringify(withGrowth(report), null, 2)}\n`)
  }
  if (values.write) writeFileSync(page, reportToMarkdown(report))
}
