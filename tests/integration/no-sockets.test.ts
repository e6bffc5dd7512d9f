import { fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { storykeep } from './support/command-line.ts'
import { freshFolder, passphrase } from './support/vault.ts'

const isTraceable = process.platform === 'linux' && spawnSync('which', ['strace']).status === 0
const vaultProcess = fileURLToPath(new URL('../../electron/vault/process.ts', import.meta.url))
const parentPort = new URL('../chromium-host/parent-port.ts', import.meta.url).href

const traceOf = (log: string): readonly string[] => ['strace', '-f', '-qq', '-e', 'trace=network', '-o', log]

/**
 * What of a trace is not local. Node's own: a pair of sockets of the machine itself (AF_UNIX) to talk to a child or to
 * standard output, and messages over a socket that it was started with. (A ring by which Node batches its own waiting
 * for files and timers is no network call and is not looked into; what came of it is in the capture of packets.)
 */
const notLocal = (log: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !/ (?:\+\+\+|---) /.test(line))
    .filter(line => !/\bsocketpair\(AF_UNIX, |\bgetpeername\(\d+, \{sa_family=AF_UNIX\}/.test(line))
    .filter(line => !/\b(?:sendmsg|recvmsg|getsockname|getsockopt|setsockopt|shutdown)\(\d+, /.test(line))

const traceFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'storykeep-trace-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'trace')
}

describe.skipIf(!isTraceable)('promise 1: the system is asked for no network', () => {
  test('promise 1: not by the command line: a vault made, filled, checked', async () => {
    const folder = freshFolder()
    const vault = join(folder, 'Quiet.storykeep')
    const file = join(folder, 'one.txt')
    writeFileSync(file, 'P1: See https://example.org/ for more, said Keziah Okafor.\n')
    for (const words of [
      ['create', vault],
      ['import', vault, file],
      ['text', vault, 'S-001'],
      ['check', vault],
      ['operations'],
    ]) {
      const log = traceFile()
      const ran = await storykeep(words, { through: traceOf(log) })
      expect(ran.exit, ran.errors).toBe(0)
      expect(notLocal(log), words[0]).toEqual([])
    }
  }, 120_000)

  test('promise 1: not by the vault process, from its start to a vault that is filled', async () => {
    const log = traceFile()
    const folder = freshFolder()
    const [strace = '', ...options] = traceOf(log)
    const child = fork(vaultProcess, [], {
      execPath: spawnSync('which', [strace], { encoding: 'utf8' }).stdout.trim(),
      execArgv: [...options, process.execPath, '--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const answers = new Map<string, unknown>()
    child.on('message', (message: { kind: string; data?: { kind: string; id: string; result: unknown } }) => {
      if (message.kind === 'port' && message.data?.kind === 'reply')
        answers.set(message.data.id, message.data.result)
    })
    const vault = join(folder, 'Quiet.storykeep')
    child.send({ kind: 'message', data: { kind: 'begin', folder: vault, mode: 'create' }, ports: [1] })
    const ask = async (id: string, operation: string, input: unknown): Promise<unknown> => {
      child.send({ kind: 'port', id: 1, data: { kind: 'call', id, operation, input } })
      await expect.poll(() => answers.has(id), { timeout: 60_000 }).toBe(true)
      return answers.get(id)
    }
    expect(await ask('1', 'vault.create', { project: 'Quiet', person: 'Ola', passphrase })).toMatchObject({
      ok: true,
    })
    expect(await ask('2', 'project.loadSample', {})).toMatchObject({ ok: true })
    expect(await ask('3', 'vault.upkeep', {})).toMatchObject({ ok: true })
    expect(await ask('4', 'vault.check', {})).toMatchObject({ value: { sound: true } })
    const gone = new Promise(resolve => child.on('exit', resolve))
    child.disconnect()
    await gone
    expect(notLocal(log)).toEqual([])
  }, 120_000)

  test('promise 1: and the trace does show one that tries', () => {
    const log = traceFile()
    const [strace = '', ...options] = traceOf(log)
    const tries = "require('node:net').connect(9, '127.0.0.1').on('error', () => process.exit())"
    spawnSync(strace, [...options, process.execPath, '-e', tries], {})
    expect(notLocal(log).some(line => line.includes('connect('))).toBe(true)
    expect(notLocal(log).some(line => line.includes('socket(AF_INET'))).toBe(true)
  })
})
