// npm run faults -- [--kills N] [--flips N] [--refusals N] [--json]
import { parseArgs } from 'node:util'
import { describeMachine } from '../bench/machine.ts'
import { type FlipReport, flipEverything } from './flips.ts'
import { type KillReport, killEverything } from './kills.ts'
import { type RefusalReport, refuseEverything, whyNoRefusals } from './refusals.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '450' },
    flips: { type: 'string', default: '500' },
    refusals: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const wanted = (text: string): number => {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0) return count
  process.stderr.write(
    'How many must be a whole number: npm run faults -- --kills 450 --flips 500 --refusals 2\n',
  )
  process.exit(2)
}

/** Says how far it is, where somebody watches; never among the results. */
const counter = (label: string, total: number) => {
  let done = 0
  return () => {
    done += 1
    if (done % 100 === 0 || done === total) process.stderr.write(`${label}: ${done} of ${total}\n`)
  }
}

const killLine = ({ kind, kills, acknowledged, findings }: KillReport): string =>
  `kill -9 during ${kind}: ${kills} kills, ${acknowledged} acknowledged, ${findings.length} findings`

const flipLine = ({ file, flips, cuts, foundBy, undetected }: FlipReport): string =>
  `${file}: ${flips} bits turned over, ${cuts} cuts; not found: ${undetected.length}; found by ${Object.entries(
    foundBy,
  )
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`

const refusalLine = ({ kind, refused, findings }: RefusalReport): string =>
  `calls refused during ${kind}: ${refused}, ${findings.length} findings`

const began = performance.now()
const kills = wanted(values.kills)
const flips = wanted(values.flips)
const killReports = await killEverything(kills, counter('kills', kills))
const flipReports = await flipEverything(flips, counter('flips', flips))
const mostRefusals = wanted(values.refusals)
const why = whyNoRefusals()
if (why !== null) process.stderr.write(`No call is refused: ${why}\n`)
let runs = 0
const refusalReports = await refuseEverything(why === null ? mostRefusals : 0, () => {
  runs += 1
  if (runs % 100 === 0) process.stderr.write(`refusals: ${runs}\n`)
})
const findings = [
  ...killReports.flatMap(report => report.findings),
  ...flipReports.flatMap(report => report.undetected),
  ...refusalReports.flatMap(report => report.findings),
]
const seconds = Math.round((performance.now() - began) / 1_000)
if (values.json) {
  say(
    JSON.stringify(
      {
        machine: describeMachine(),
        seconds,
        kills: killReports,
        flips: flipReports,
        refusals: refusalReports,
        findings,
      },
      null,
      2,
    ),
  )
} else {
  for (const line of [
    ...killReports.map(killLine),
    ...flipReports.map(flipLine),
    ...refusalReports.map(refusalLine),
    ...findings,
  ]) {
    say(line)
  }
  say(`${findings.length} findings in ${seconds} s`)
}
process.exitCode = findings.length === 0 ? 0 : 1
