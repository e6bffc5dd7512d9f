/**
 * Runs one of the project's commands: `node scripts/run.mjs COMMAND [ARGUMENT…]`. Any Node from 18 on can run
 * this file; what it runs uses the project's own Node.
 */
import { buildApp } from './build.mjs'
import { runNode, tool } from './node24.mjs'
import { setUp, setUpTraining } from './setup.mjs'

const say = sentence => process.stderr.write(`${sentence}\n`)

const script = path => args => runNode([path, ...args])

/** Does one thing after another, and stops at the first that fails. */
const inTurn = async steps => {
  for (const step of steps) {
    const exitCode = await step()
    if (exitCode !== 0) return exitCode
  }
  return 0
}

const openInElectron = async args => {
  const exitCode = await runNode([tool('electron', 'cli.js'), '.', ...args])
  if (exitCode !== 0) {
    say('If Electron could not be fetched: `npm run preview` opens the app in Chromium instead.')
  }
  return exitCode
}

const openInChromium = args =>
  runNode(['tests/chromium-host/host.ts', '--headed', '--user-data-dir=out/preview-user-data', ...args])

const playwright = (env, args) => runNode([tool('@playwright', 'test', 'cli.js'), 'test', ...args], { env })

/** The contract's own test with many more inputs: `npm run fuzz -- --runs 10000`, and `-t` for one operation. */
const fuzz = args => {
  const at = args.indexOf('--runs')
  const runs = at < 0 ? '1000' : (args[at + 1] ?? '')
  if (!/^[1-9]\d*$/.test(runs)) {
    say('How many must be a whole number: npm run fuzz -- --runs 1000')
    return 2
  }
  const more = at < 0 ? args : args.toSpliced(at, 2)
  const files = ['tests/integration/contract.test.ts', 'tests/integration/port.test.ts']
  return runNode([tool('vitest', 'vitest.mjs'), 'run', ...files, ...more], {
    env: { STORYKEEP_FUZZ_RUNS: runs },
  })
}

/** Each command: whether it needs what the tests need, and what it does. */
const COMMANDS = {
  demo: { run: script('scripts/demo.ts') },
  storykeep: { run: script('electron/cli/index.ts') },
  // One of them looks at the window.
  bench: {
    tests: true,
    run: args => inTurn([() => buildApp(), () => script('tests/bench/index.ts')(args)]),
  },
  fuzz: { run: fuzz },
  faults: { run: script('tests/faults/index.ts') },
  eval: { run: script('scripts/eval/index.ts') },
  'train:detect': {
    run: args => inTurn([setUpTraining, () => script('scripts/train-detect/index.ts')(args)]),
  },
  build: { run: () => buildApp() },
  start: { run: args => inTurn([() => buildApp(), () => openInElectron(args)]) },
  preview: { tests: true, run: args => inTurn([() => buildApp(), () => openInChromium(args)]) },
  gallery: { tests: true, run: args => inTurn([() => buildApp(), () => script('scripts/gallery.ts')(args)]) },
  'test:electron': {
    run: args => inTurn([() => buildApp(), () => playwright({ STORYKEEP_ELECTRON: '1' }, args)]),
  },
}

const [name, ...args] = process.argv.slice(2)
const command = COMMANDS[name]
if (command === undefined) {
  say(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`)
  process.exit(2)
}
await setUp({ tests: command.tests === true })
process.exitCode = await command.run(args)
