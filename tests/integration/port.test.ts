import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isOwnAddress, isRequestAllowed } from '../../electron/main/policy/origin.ts'
import { isTrustedSender } from '../../electron/main/policy/sender.ts'
import { createShell } from '../../electron/main/shell.ts'
import { operationNames } from '../../shared/contract/contract.ts'
import { shellContract } from '../../shared/contract/shell.ts'
import { freshFolder, passphrase } from './support/vault.ts'

const runs = Number(process.env.STORYKEEP_FUZZ_RUNS ?? 0) || 400
const patience = 120_000 + runs * 20

const vaultProcess = fileURLToPath(new URL('../../electron/vault/process.ts', import.meta.url))
const parentPort = new URL('../chromium-host/parent-port.ts', import.meta.url).href

interface Heard {
  readonly kind: string
  readonly data?: { readonly kind: string; readonly id: string; readonly result: unknown }
}

/** The vault's own process, with a port to it that anything can be put on. */
const startProcess = (folder: string) => {
  const child: ChildProcess = fork(vaultProcess, [], {
    execArgv: ['--import', parentPort],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const answers = new Map<string, unknown>()
  const replies: string[] = []
  child.on('message', ({ kind, data }: Heard) => {
    if (kind !== 'port' || data?.kind !== 'reply') return
    answers.set(data.id, data.result)
    replies.push(data.id)
  })
  const toPort = (data: unknown) => child.send({ kind: 'port', id: 1, data })
  const toProcess = (data: unknown, ports: readonly number[] = []) =>
    child.send({ kind: 'message', data, ports })
  toProcess({ kind: 'begin', folder, mode: 'create' }, [1])
  const ask = async (id: string, operation: string, input: unknown): Promise<unknown> => {
    toPort({ kind: 'call', id, operation, input })
    await expect.poll(() => answers.has(id), { timeout: 60_000 }).toBe(true)
    return answers.get(id)
  }
  return { child, answers, replies, toPort, toProcess, ask }
}

/** Whatever can cross a port: no functions, and no symbols. */
const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withDate: true,
})

const almostRequest = fc.oneof(
  anything,
  fc.record({ kind: fc.constantFrom('call', 'cancel', 'grant', 'begin', '__proto__'), id: anything }),
  fc.record({
    kind: fc.constant('call'),
    id: fc.string({ maxLength: 120 }),
    operation: anything,
    input: anything,
  }),
  fc.record({
    kind: fc.constant('call'),
    id: fc.constantFrom('', 'x'.repeat(101), 'same', 'same', '__proto__'),
    operation: fc.constantFrom(...operationNames, 'constructor', ''),
    input: anything,
    more: anything,
  }),
  fc.record({ kind: fc.constant('cancel'), id: fc.constantFrom('same', 'nobody’s', '') }),
)

const almostBegin = fc.oneof(
  anything,
  fc.record({ kind: fc.constant('begin'), folder: anything, mode: anything }),
  fc.record({ kind: fc.constant('begin'), folder: fc.constant('/nowhere'), mode: fc.constant('open') }),
  fc.record({ kind: fc.constant('grant'), access: fc.constantFrom('read', 'write', 'all'), path: anything }),
)

describe('every message that can be sent', () => {
  test(
    `to the vault process: ${runs} to its port and ${runs} from main, and it lives and answers`,
    async () => {
      const folder = join(freshFolder(), 'Port.storykeep')
      const { child, answers, toPort, toProcess, ask } = startProcess(folder)
      expect(await ask('made', 'vault.create', { project: 'Port', person: 'Ola', passphrase })).toMatchObject(
        {
          ok: true,
        },
      )
      for (const message of fc.sample(almostRequest, runs)) toPort(message)
      for (const message of fc.sample(almostBegin, runs)) toProcess(message, [])
      expect(await ask('afterwards', 'project.get', {})).toMatchObject({ ok: true, value: { name: 'Port' } })
      expect(child.exitCode).toBeNull()
      // What was answered was answered with a result, and every refusal names itself.
      for (const result of answers.values()) {
        expect(result).toMatchObject({ ok: expect.any(Boolean) })
        if (!(result as { ok: boolean }).ok) {
          expect(result).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } })
          expect((result as { error: { code: string } }).error.code).not.toBe('internal')
        }
      }
      expect(await ask('sound', 'vault.check', {})).toMatchObject({ value: { sound: true } })
    },
    patience,
  )

  test('a second call under an id that is under way is not taken, and the first can still be stopped', async () => {
    const folder = join(freshFolder(), 'Port.storykeep')
    const { replies, answers, toPort, ask } = startProcess(folder)
    await ask('made', 'vault.create', { project: 'Port', person: 'Ola', passphrase })
    // Both are there before the first has begun to wait: making a passphrase takes a while.
    const keys = { yourself: { passphrase }, person: 'Tom', passphrase: 'eleven quiet tractors at noon' }
    toPort({ kind: 'call', id: 'same', operation: 'keys.add', input: keys })
    toPort({ kind: 'call', id: 'same', operation: 'project.get', input: {} })
    await ask('afterwards', 'project.get', {})
    await expect.poll(() => answers.has('same'), { timeout: 60_000 }).toBe(true)
    expect(replies.filter(id => id === 'same')).toHaveLength(1)
    expect(answers.get('same')).not.toMatchObject({ value: { name: 'Port' } })
  })

  test(
    `to main: ${runs} for each of its operations, and each is answered with a result`,
    async () => {
      const place = freshFolder()
      const shell = createShell({
        keeper: {
          folderName: () => null,
          running: () => null,
          isLocking: () => false,
          begin: async () => undefined,
          ensureRunning: () => undefined,
          lock: async () => undefined,
          letGo: async () => undefined,
        },
        askOpen: async () => [],
        askSave: async () => null,
        copied: { copy: async () => undefined, forget: async () => undefined },
        sampleFolder: join(place, 'sample'),
        environment: {},
        platform: 'linux',
        version: '1.0.0',
      })
      for (const name of [...Object.keys(shellContract), '__proto__', 'constructor', 'shell.', '']) {
        for (const input of fc.sample(
          fc.oneof(anything, fc.record({ name: anything, kind: anything })),
          runs,
        )) {
          expect(await shell(name, input)).toMatchObject({ ok: expect.any(Boolean) })
        }
      }
      for (const name of fc.sample(anything, runs)) {
        expect(await shell(name, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } })
      }
    },
    patience,
  )

  test('to the rules of the window: whatever is no address of the app’s is none', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.webUrl(), fc.string()), address => {
        const isOwn = isOwnAddress(address)
        if (isOwn) expect(String(address)).toMatch(/^app:\/\/storykeep/i)
        expect(isRequestAllowed(address, true)).toBe(isOwn)
        const frame = { url: address as string }
        expect(isTrustedSender({ frame, isMainFrameOfWindow: false })).toBe(false)
        expect(isTrustedSender({ frame, isMainFrameOfWindow: true })).toBe(isOwn)
      }),
      { numRuns: runs * 5 },
    )
  })
})
