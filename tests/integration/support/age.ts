import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Why the age program itself cannot be asked here, or null where it can. */
export const whyNoAge = (): string | null =>
  spawnSync('age', ['--version']).status === 0 ? null : 'needs the age program'

export interface AgeKey {
  readonly file: string
  readonly address: string
}

export const newAgeKey = (place: string, name = 'key.txt'): AgeKey => {
  const file = join(place, name)
  execFileSync('age-keygen', ['-o', file], { stdio: 'pipe' })
  const address = /age1[0-9a-z]+/.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
  return { file, address }
}

export const openWithAge = (sealed: string, key: AgeKey): string =>
  execFileSync('age', ['--decrypt', '--identity', key.file, sealed], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

export const sealWithAge = (
  place: string,
  plain: string | Uint8Array,
  address: string,
  options: readonly string[] = [],
): string => {
  const sealed = join(place, `sealed-${options.join('')}-${address.slice(-6)}.age`)
  execFileSync('age', ['--encrypt', '--recipient', address, ...options, '--output', sealed], {
    input: plain,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  return sealed
}

/** The age program asks for a passphrase at a terminal and nowhere else: it is given one. */
const atTerminal = (command: string, typed: string): void => {
  const run = spawnSync('python3', ['-c', pty, command, typed], { encoding: 'utf8', timeout: 60_000 })
  if (run.status !== 0) throw new Error(`The age program failed: ${run.stderr.slice(0, 300)}`)
}

const pty = `
import os, pty, sys, time
pid, terminal = pty.fork()
if pid == 0:
    os.execvp('sh', ['sh', '-c', sys.argv[1]])
seen = b''
answered = 0
while True:
    try:
        seen += os.read(terminal, 1024)
    except OSError:
        break
    if seen.count(b':') > answered:
        answered = seen.count(b':')
        time.sleep(0.2)
        os.write(terminal, sys.argv[2].encode() + b'\\n')
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
`

export const openWithPassphrase = (sealed: string, passphrase: string, place: string): string => {
  const out = join(place, 'opened.json')
  atTerminal(`age --decrypt --output '${out}' '${sealed}'`, passphrase)
  return readFileSync(out, 'utf8')
}

export const sealWithPassphrase = (plain: string, passphrase: string, place: string): string => {
  const from = join(place, 'plain.json')
  const sealed = join(place, 'by-passphrase.age')
  writeFileSync(from, plain)
  atTerminal(`age --encrypt --passphrase --output '${sealed}' '${from}'`, passphrase)
  return sealed
}
