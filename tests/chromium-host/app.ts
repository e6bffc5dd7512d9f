import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { App, PowerMonitor } from 'electron'
import { onSessionCreated } from './session.ts'
import { createEvent, strict } from './strict.ts'

const { values: given } = parseArgs({
  options: { 'user-data-dir': { type: 'string' } },
  strict: false,
})

type AppMethods = Pick<
  App,
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'getPath'
  | 'getVersion'
  | 'configureHostResolver'
  | 'isPackaged'
>

/** Runs when the app has come to its end, with its exit code. */
type AtEnd = (exitCode: number) => void

class StandInApp extends EventEmitter implements AppMethods {
  readonly isPackaged = false
  readonly switches = new Map<string, string | undefined>()
  readonly openWindows = new Set<{ readonly close: () => void }>()
  readonly #ready = Promise.withResolvers<void>()
  #atEnd: AtEnd = code => process.exit(code)

  readonly commandLine = strict('app.commandLine', {
    hasSwitch: (name: string): boolean =>
      this.switches.has(name) ||
      process.argv.some(part => part === `--${name}` || part.startsWith(`--${name}=`)),
    appendSwitch: (name: string, value?: string): void => {
      this.switches.set(name, value)
    },
  })

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  becomeReady(): void {
    this.#ready.resolve()
    this.emit('ready')
  }

  endWith(atEnd: AtEnd): void {
    this.#atEnd = atEnd
  }

  quit(): void {
    const event = createEvent({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    // Closing the last window leads back here, by `window-all-closed`.
    if (this.openWindows.size === 0) this.#atEnd(0)
    for (const window of this.openWindows) window.close()
  }

  exit(exitCode = 0): void {
    this.#atEnd(exitCode)
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const folder = given['user-data-dir']
    if (name !== 'userData' || typeof folder !== 'string')
      throw new Error(`The stand-in has no path "${name}"`)
    return folder
  }

  getVersion(): string {
    const file = new URL('../../package.json', import.meta.url)
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
  }

  // Chromium's own sandbox is on wherever the host may use it, and names are resolved by nobody.
  enableSandbox(): void {}
  configureHostResolver(_options: Parameters<App['configureHostResolver']>[0]): void {}
}

class StandInPowerMonitor extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  idleSeconds = 0

  getSystemIdleTime(): number {
    return this.idleSeconds
  }
}

/** The parts as the host handles them; the app sees them strictly wrapped. */
export const standInApp = new StandInApp()
export const standInPowerMonitor = new StandInPowerMonitor()

onSessionCreated(created => standInApp.emit('session-created', created))

export const app = strict('app', standInApp)
export const powerMonitor = strict('powerMonitor', standInPowerMonitor)
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (_schemes: readonly object[]): void => undefined,
})
