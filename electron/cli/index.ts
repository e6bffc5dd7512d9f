import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { setTripwires } from '../no-network/tripwires.ts'
import {
  callCommand,
  checkCommand,
  createCommand,
  exportCommand,
  helpText,
  importCommand,
  inspectCommand,
  type Options,
  textCommand,
} from './commands.ts'
import { detectLines } from './detect-lines.ts'
import { describeOperations } from './operations.ts'
import { done, failureToOutcome, type Outcome } from './outcome.ts'

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      ndjson: { type: 'boolean', default: false },
      level: { type: 'string' },
      out: { type: 'string' },
      project: { type: 'string' },
      person: { type: 'string' },
      'leave-out': { type: 'string', multiple: true },
      replace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })

const usage = (): Outcome => failureToOutcome({ code: 'usage', message: helpText })

const run = async (positionals: readonly string[], options: Options): Promise<Outcome> => {
  const [command, vault, third, ...more] = positionals
  if (command === 'operations') {
    const described = describeOperations()
    return done(
      described,
      described.operations.map(({ name, summary }) => `${name.padEnd(26)} ${summary}`),
    )
  }
  if (vault === undefined) return usage()
  switch (command) {
    case 'create':
      return createCommand(vault, options)
    case 'check':
      return checkCommand(vault)
    case 'import':
      return importCommand(vault, third === undefined ? [] : [third, ...more])
    case 'text':
      return third === undefined ? usage() : textCommand(vault, third, options)
    case 'export':
      return third === undefined ? usage() : exportCommand(vault, third, options)
    case 'inspect':
      return third === undefined ? usage() : inspectCommand(vault, third)
    case 'call':
      return third === undefined ? usage() : callCommand(vault, third, await text(process.stdin))
    default:
      return usage()
  }
}

const main = async (): Promise<number> => {
  // Known before the arguments are read: a mistake in them must be told as JSON too.
  let json = process.argv.includes('--json')
  const say = ({ exit, json: value, lines }: Outcome): number => {
    if (json) console.log(JSON.stringify(value))
    else for (const line of lines) (exit === 2 ? console.error : console.log)(line)
    return exit
  }
  try {
    const { values, positionals } = readArguments()
    json = values.json
    if (values.help) return say(done({ help: helpText }, [helpText]))
    if (positionals[0] === 'detect') {
      if (!values.ndjson) return say(usage())
      const problem = await detectLines(process.stdin, line => process.stdout.write(`${line}\n`))
      return problem === null ? 0 : say(problem)
    }
    return say(await run(positionals, { ...values, leaveOut: values['leave-out'] ?? [] }))
  } catch (error) {
    const isUsage =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    if (isUsage) return say(usage())
    return say(
      failureToOutcome({ code: 'internal', message: 'Something in Storykeep went wrong. Nothing was lost.' }),
    )
  }
}

setTripwires()
process.exitCode = await main()
