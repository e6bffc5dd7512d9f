/**
 * The main job without a window: `npm run demo [-- --out DIR] [-- --input DIR]`. Makes an encrypted vault, brings
 * the interviews in, carries out a decision file, refuses and then saves the storybook, and searches it once more.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { applyDecisions } from '../electron/vault/apply-decisions.ts'
import { tuneCost } from '../electron/vault/keys/tune-cost.ts'
import { randomFraction } from '../electron/vault/random-fraction.ts'
import { sampleFolder } from '../electron/vault/sample-folder.ts'
import { createVaultService } from '../electron/vault/service.ts'
import type { Input, OperationName, Output } from '../shared/contract/contract.ts'
import type { GateAnswer } from '../shared/contract/gates.ts'
import { type DecisionFile, readDecisionFile } from '../shared/model/decision-file.ts'
import { standInDecisions } from './stand-in-decisions.ts'

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'demo-output' }, input: { type: 'string' } },
})
const here = process.env.INIT_CWD ?? process.cwd()
const out = resolve(here, values.out)
const input = values.input === undefined ? sampleFolder : resolve(here, values.input)
const decisionsName = values.input === undefined ? 'sample.json' : 'decisions.json'

const steps: { step: string; milliseconds: number }[] = []
let began = performance.now()
const lap = (step: string): void => {
  const milliseconds = Math.round(performance.now() - began)
  steps.push({ step, milliseconds })
  console.log(`${String(milliseconds).padStart(7)} ms  ${step}`)
  began = performance.now()
}

const stop = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const interviewEndings = /\.(txt|md|docx|odt|rtf|vtt|srt)$/i

/** A decision file beside the interviews is carried out; without one the demo decides, and says so. */
const readDecisions = (names: readonly string[]): DecisionFile => {
  const path = join(input, decisionsName)
  if (!existsSync(path)) {
    console.log(
      'There is no decisions.json beside these files, so the demo itself decides and consents for them.',
    )
    console.log('That is for looking around only: nobody has agreed to anything.')
    return standInDecisions(names, new Date())
  }
  const read = readDecisionFile(JSON.parse(readFileSync(path, 'utf8')))
  return read.ok ? read.value : stop(read.error.message)
}

const gateLines = (gates: readonly GateAnswer[]): readonly string[] =>
  gates.map(
    ({ story, participant, says, detail }) =>
      `${[story, participant].filter(code => code !== null).join(' ') || 'The storybook'} ${says}. ${detail}`,
  )

const names = existsSync(input)
  ? readdirSync(input)
      .filter(name => interviewEndings.test(name) && name !== 'README.md')
      .sort()
  : []
if (names.length === 0) stop('There are no interviews in that folder.')

mkdirSync(out, { recursive: true })
const vaultFolder = join(out, 'demo.storykeep')
const storybookFile = join(out, 'storybook.docx')
const reportFile = join(out, 'report.json')
for (const made of [vaultFolder, storybookFile, reportFile]) rmSync(made, { recursive: true, force: true })

const passphrase = process.env.STORYKEEP_PASSPHRASE ?? randomBytes(15).toString('base64url')
const service = createVaultService({
  folder: vaultFolder,
  files: { mayRead: async () => true, mayWrite: async () => true },
  now: () => new Date(),
  random: randomFraction,
  slotCost: tuneCost,
})
const perform = async <Name extends OperationName>(name: Name, given: Input<Name>): Promise<Output<Name>> => {
  const result = await service.call(name, given)
  return result.ok ? (result.value as Output<Name>) : stop(`${name}: ${result.error.message}`)
}

const decisions = readDecisions(names)
lap('Read the interviews’ names and the decisions')

await perform('vault.create', { project: decisions.project.name, person: 'Demo', passphrase })
lap('Made an encrypted vault (SQLCipher 4, key wrapped by Argon2id)')

let step = ''
const applied = await applyDecisions(
  perform,
  decisions,
  names.map(name => join(input, name)),
  next => {
    if (step !== '') lap(step)
    step = next
  },
)
lap(step)
for (const { file, message } of applied.refused) console.log(`           Refused ${file}: ${message}`)

const [book] = applied.storybooks
if (book === undefined) stop('The decision file composes no storybook.')
const { storybook = '', leaveOut = [] } = book ?? {}

const whole = await perform('storybooks.check', { storybook, leaveOut: [] })
lap(
  whole.ready
    ? 'Asked every gate: all of them hold'
    : 'Asked every gate: the whole storybook cannot be saved',
)
const refusedGates = whole.gates.filter(gate => !gate.passes)
for (const line of gateLines(refusedGates)) console.log(`           ${line}`)

const saved = await perform('storybooks.export', {
  storybook,
  leaveOut: [...leaveOut],
  to: storybookFile,
  replace: false,
})
if (!saved.saved) {
  lap('Refused: no file was written')
  for (const line of gateLines(saved.gates)) console.log(`           ${line}`)
  for (const leak of saved.leaks) console.log(`           ${leak.identity ?? 'The file'}: in ${leak.where}`)
} else {
  lap(`Saved the storybook: ${saved.stories.length} stories, ${saved.leftOut.length} left out`)
}

const scan = saved.saved ? await perform('word.inspect', { file: storybookFile }) : null
if (scan !== null) {
  const found = scan.findings.filter(finding => finding.kind === 'identifier').length
  lap(
    `Searched ${scan.parts} parts of the file again for ${scan.searchedForms} names and details: ${found} found`,
  )
}
const backup = await perform('vault.backup', {})
lap(`Made a backup and read it back (${Math.round(backup.bytes / 1024)} KiB)`)
const check = await perform('vault.check', {})
lap(
  check.sound
    ? `Checked the vault: sound, ${check.chain.entries} entries in the record`
    : 'Checked the vault: damaged',
)
const { total, stories } = await perform('stories.list', {})
service.close()

const report = {
  about:
    values.input === undefined ? 'The sample project. Everything in it is fiction.' : 'The user’s own files.',
  machine: { system: process.platform, processors: cpus().length, node: process.version },
  steps,
  stories: stories.map(({ id, words, identities, decided }) => ({ id, words, identities, decided })),
  storiesInTheVault: total,
  files: { imported: Object.fromEntries(applied.stories), refused: applied.refused },
  refusedForTheWholeStorybook: refusedGates,
  storybook: saved,
  leakScan: scan,
  backup: { bytes: backup.bytes },
  check: { sound: check.sound, entries: check.chain.entries, head: check.chain.head },
}
writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`)
lap('Wrote the report')
console.log(`Total ${steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0)} ms.`)
if (process.env.STORYKEEP_PASSPHRASE === undefined)
  console.log(`The demo vault’s passphrase, shown only here: ${passphrase}`)
process.exitCode = saved.saved && check.sound ? 0 : 1
