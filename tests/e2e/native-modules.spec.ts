import { type ChildProcess, fork } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { passphrase } from './support/vault.ts'

const sqlite = 'better-sqlite3-multiple-ciphers'
const parentPort = new URL('../chromium-host/parent-port.ts', import.meta.url).href

/** The built vault process with packages of its own, of which those that are native can be changed. */
const installApp = (place: string): string => {
  cpSync('out/main', join(place, 'out', 'main'), { recursive: true })
  const packages = join(place, 'node_modules')
  mkdirSync(packages)
  for (const name of readdirSync('node_modules')) {
    if (name === sqlite || name.startsWith('.')) continue
    symlinkSync(resolve('node_modules', name), join(packages, name))
  }
  cpSync(join('node_modules', sqlite), join(packages, sqlite), { recursive: true })
  return join(place, 'out', 'main', 'vault.js')
}

/** Starts it, asks it to make a vault, and gives the code of its answer. */
const makeVault = async (app: string, folder: string): Promise<string> => {
  const child: ChildProcess = fork(app, [], {
    execArgv: ['--import', parentPort],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    return await new Promise(answered => {
      child.on('message', (message: { kind: string; data?: { kind: string; result: unknown } }) => {
        if (message.kind !== 'port' || message.data?.kind !== 'reply') return
        const result = message.data.result as { ok: boolean; error?: { code: string } }
        answered(result.ok ? 'ok' : (result.error?.code ?? ''))
      })
      child.send({ kind: 'message', data: { kind: 'begin', folder, mode: 'create' }, ports: [1] })
      const input = { project: 'Steady ground', person: 'Ola', passphrase }
      const call = { kind: 'call', id: 'made', operation: 'vault.create', input }
      child.send({ kind: 'port', id: 1, data: call })
    })
  } finally {
    child.kill('SIGKILL')
  }
}

test('the built vault process opens nothing with a native module that was changed after the build', async () => {
  const place = mkdtempSync(join(tmpdir(), 'storykeep-native-'))
  try {
    const app = installApp(place)
    expect(await makeVault(app, join(place, 'One.storykeep'))).toBe('ok')
    const binaries = join(place, 'node_modules', sqlite, 'prebuilds')
    // The system would load it just the same.
    for (const name of readdirSync(binaries)) appendFileSync(join(binaries, name), Buffer.of(0))
    expect(await makeVault(app, join(place, 'Two.storykeep'))).toBe('app-changed')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
