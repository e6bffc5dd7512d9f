/** Runs one check by itself: `node scripts/check.mjs lint|types|layers|dead-code|bundle`. */
import { buildApp } from './build.mjs'
import { checkBundle, checkDeadCode, checkLint, checkTypes } from './checks.mjs'
import { checkLayers } from './layers.mjs'
import { setUp } from './setup.mjs'

const CHECKS = {
  lint: checkLint,
  types: checkTypes,
  layers: checkLayers,
  'dead-code': checkDeadCode,
  bundle: async () => (await buildApp()) === 0 && (await checkBundle()),
}

const check = CHECKS[process.argv[2]]
if (check === undefined) {
  process.stderr.write(`There are: ${Object.keys(CHECKS).join(', ')}.\n`)
  process.exit(2)
}
await setUp({ tests: false })
process.exitCode = (await check()) ? 0 : 1
