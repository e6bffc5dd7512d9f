/**
 * Runs the built app in Chromium: `node tests/chromium-host/host.ts --user-data-dir=DIR [--headed]
 * [--debugging-port=N]`. A test that forks this file talks to it over the process's own channel (`wire.ts`).
 */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { standInApp, standInPowerMonitor } from './app.ts'
import { usePagesOf } from './browser-window.ts'
import { launchChromium } from './chromium.ts'
import { heldOnClipboard } from './clipboard.ts'
import { queueDialogAnswer } from './dialog.ts'
import { menuItem } from './menu.ts'
import { seenRequests } from './rules.ts'
import type { FromHost, ToHost } from './wire.ts'

const { values: given } = parseArgs({
  options: {
    'user-data-dir': { type: 'string' },
    'debugging-port': { type: 'string' },
    main: { type: 'string', default: 'out/main/index.js' },
    headed: { type: 'boolean', default: false },
  },
})

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})

const tellTest = (message: FromHost): void => {
  process.send?.(message)
}

const hear = (message: ToHost): void => {
  if (message.kind === 'dialog') queueDialogAnswer(message.dialog, message.paths)
  else if (message.kind === 'power') standInPowerMonitor.emit(message.event)
  else if (message.kind === 'idle') standInPowerMonitor.idleSeconds = message.seconds
  else if (message.kind === 'menu') menuItem(message.id)?.click()
  else if (message.kind === 'clipboard') {
    void heldOnClipboard().then(held => tellTest({ kind: 'clipboard', ...held }))
  } else if (message.kind === 'requests') tellTest({ kind: 'requests', requests: seenRequests() })
  else standInApp.quit()
}

await import(pathToFileURL(given.main).href)

const browser = await launchChromium(standInApp.switches, {
  isHeaded: given.headed,
  debuggingPort: given['debugging-port'],
})
standInApp.endWith(exitCode => void browser.close().finally(() => process.exit(exitCode)))
browser.on('disconnected', () => process.exit(0))
usePagesOf(() =>
  browser.newContext({
    acceptDownloads: false,
    locale: standInApp.switches.get('lang') ?? 'en-US',
    ...(given.headed ? { viewport: null } : {}),
  }),
)

process.on('message', (message: ToHost) => hear(message))
process.on('disconnect', () => standInApp.exit(0))
process.on('SIGTERM', () => standInApp.quit())
process.on('SIGINT', () => standInApp.quit())
standInApp.becomeReady()
tellTest({ kind: 'ready' })
