/**
 * Runs every part of the tests in order and ends with one line over all of them: `N passed, N failed,
 * N skipped`. Each lint, type, layer, dead-code, build and bundle check counts as one; of the suites each test
 * counts. A part that could not be run counts as skipped, never as passed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build.mjs'
import { checkBundle, checkDeadCode, checkLint, checkTypes } from './checks.mjs'
import { checkLayers } from './layers.mjs'
import { runNode, tool } from './node24.mjs'
import { setUp } from './setup.mjs'

const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }
const SKIPPED = { passed: 0, failed: 0, skipped: 1 }

const found = await setUp({ tests: true })
const reports = mkdtempSync(join(tmpdir(), 'storykeep-test-'))

const asOne = async check => ((await check()) ? PASSED : FAILED)

/**
 * A suite's counts from its report. A suite that ended badly without a failed test (it broke before or after
 * its tests) counts as one failure, and so does one that left no report or ran nothing.
 */
const countsOf = (exitCode, report, read) => {
  let counts
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return FAILED
  }
  const ranNothing = counts.passed + counts.failed === 0
  return (exitCode !== 0 || ranNothing) && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const runUnitTests = async () => {
  const report = join(reports, 'unit.json')
  const exitCode = await runNode([
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return countsOf(exitCode, report, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }))
}

const runEndToEndTests = async () => {
  if (!found.chromium) {
    console.log('Not run, because there is no Chromium on this machine and none could be fetched.')
    return SKIPPED
  }
  const report = join(reports, 'e2e.json')
  const exitCode = await runNode([tool('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  return countsOf(exitCode, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

let isBuilt = false
const build = async () => {
  isBuilt = (await buildApp()) === 0
  return isBuilt
}

/** What needs the built app cannot be run without it, and says so. */
const onBuild = part => async () => {
  if (isBuilt) return part()
  console.log('Not run, because the app could not be built.')
  return SKIPPED
}

const PARTS = [
  { name: 'Lint', run: () => asOne(checkLint) },
  { name: 'Types', run: () => asOne(checkTypes) },
  { name: 'Layers', run: () => asOne(checkLayers) },
  { name: 'Dead code', run: () => asOne(checkDeadCode) },
  { name: 'Build', run: () => asOne(build) },
  { name: 'Bundle check', run: onBuild(() => asOne(checkBundle)) },
  { name: 'Unit and integration tests', run: runUnitTests },
  { name: 'End-to-end tests', run: onBuild(runEndToEndTests) },
]

const totals = { passed: 0, failed: 0, skipped: 0 }
const summary = []
for (const { name, run } of PARTS) {
  console.log(`\n== ${name}`)
  const counts = await run()
  for (const key of Object.keys(totals)) totals[key] += counts[key]
  summary.push(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
}
rmSync(reports, { recursive: true, force: true })

console.log(`\n== Together\n${summary.join('\n')}\n`)
if (!found.libreOffice) console.log('Tests that need LibreOffice were skipped: it is not on this machine.\n')
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed === 0 ? 0 : 1
