import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder; every command runs in it. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that the project brings with it, whatever Node started this script. */
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** What a command sees: the project's Node and tools come first on the path. */
const environment = extra => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  ...extra,
})

/**
 * Runs a program to its end and resolves with its exit code (1 if it could not be started or was ended by a
 * signal). `output` is where its standard output goes: 'inherit', or 'stderr' to keep ours clean.
 */
export const run = (program, args, { output = 'inherit', env = {}, shell = false } = {}) =>
  new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
      env: environment(env),
      shell,
    })
    const passOn = signal => child.kill(signal)
    process.once('SIGINT', passOn)
    process.once('SIGTERM', passOn)
    child.once('error', () => resolve(1))
    child.once('exit', code => {
      process.off('SIGINT', passOn)
      process.off('SIGTERM', passOn)
      resolve(code ?? 1)
    })
  })

/** Runs a file, or a tool's own script, with the project's Node. */
export const runNode = (args, options) => run(node24, args, options)

/** Where a tool's script lies in node_modules. */
export const tool = (...parts) => join(root, 'node_modules', ...parts)
