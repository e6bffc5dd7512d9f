import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { passphrase } from './vault.ts'

const entry = fileURLToPath(new URL('../../../electron/cli/index.ts', import.meta.url))

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly errors: string
  /** Standard output as the one JSON value that it must be. */
  readonly json: unknown
}

export interface RunOptions {
  readonly input?: string
  /** Changes to the environment; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Arguments for Node itself. */
  readonly node?: readonly string[]
  readonly cwd?: string
  /** A program, with its arguments, that runs Node. */
  readonly through?: readonly string[]
}

const start = (words: readonly string[], options: RunOptions): ChildProcess => {
  const { environment = {}, node = [], cwd = tmpdir(), through = [] } = options
  const { INIT_CWD: _, ...inherited } = process.env
  const [program = process.execPath, ...more] = [...through, process.execPath, ...node, entry, ...words]
  return spawn(program, more, {
    cwd,
    env: { ...inherited, STORYKEEP_PASSPHRASE: passphrase, ...environment },
  })
}

/** Runs the command line as a process of its own. */
export const storykeep = (words: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = start(words, options)
    let out = ''
    let errors = ''
    child.stdout?.setEncoding('utf8').on('data', chunk => {
      out += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', chunk => {
      errors += chunk
    })
    child.on('error', reject)
    child.on('close', exit =>
      resolve({
        exit,
        out,
        errors,
        get json() {
          return JSON.parse(out)
        },
      }),
    )
    // A command that fails early does not wait for what it would have read.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(options.input ?? '')
  })

/** Starts the command line and kills it so many milliseconds later; says whether it was still at work. */
export const killedAfter = (
  words: readonly string[],
  milliseconds: number,
  options: RunOptions = {},
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = start(words, options)
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(options.input ?? '')
    child.stdout?.resume()
    child.stderr?.resume()
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })

// The shell makes one string of the command, each word quoted.
const inTerminal = ['bash', '-c', 'exec script -qec "$(printf "%q " "$@")" /dev/null', 'bash']

/** Why no terminal can be had here, or null. `script` is util-linux's: the one of macOS is called otherwise. */
export const whyNoTerminal = (): string | null =>
  process.platform === 'linux' ? null : 'needs the script program of util-linux'

/** Runs the command line at a terminal and presses the keys when it asks. Gives all that the terminal showed. */
export const atTerminal = (
  words: readonly string[],
  keys: string,
): Promise<{ readonly exit: number | null; readonly shown: string }> =>
  new Promise((resolve, reject) => {
    const child = start(words, { through: inTerminal, environment: { STORYKEEP_PASSPHRASE: undefined } })
    let shown = ''
    let isAsked = false
    child.stdout?.setEncoding('utf8').on('data', chunk => {
      shown += chunk
      if (isAsked || !shown.includes('Passphrase: ')) return
      isAsked = true
      child.stdin?.write(keys)
    })
    child.on('error', reject)
    child.on('close', exit => resolve({ exit, shown }))
  })
